import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { processIdentity, stillRuns } from '../files/lock.ts';
import type { Account } from './binaries.ts';

/** A cluster on disk and what it takes to run it. */
export interface Cluster {
  readonly home: string;
  readonly data: string;
  readonly native: string;
  readonly account: Account;
  /** Superuser's connection string for a port. */
  urlAt(port: number): string;
}
export interface Running {
  readonly pid: number;
  readonly port: number;
}
export interface LaunchOptions {
  readonly port?: number;
  readonly volatile?: boolean;
}

const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

/** The server that already runs on this cluster; a `postmaster.pid` that a crash left behind is removed. */
export async function findRunning(cluster: Cluster, waitMs = 30_000): Promise<Running | undefined> {
  const file = join(cluster.data, 'postmaster.pid');
  const end = performance.now() + waitMs;
  for (let running = readPidFile(file); running; running = readPidFile(file)) {
    if (!isPostmaster(running.pid, cluster.data)) {
      rmSync(file, { force: true });
      return undefined;
    }
    // It may still be recovering, or be on its way down: then it answers later, or is gone.
    if (running.port > 0 && (await answers(cluster.urlAt(running.port)))) return running;
    if (performance.now() > end)
      throw new Error(`PostgreSQL (process ${running.pid}, ${cluster.data}) does not answer`);
    await pause(25);
  }
  return undefined;
}

function readPidFile(file: string): Running | undefined {
  try {
    const [pid, , , port] = readFileSync(file, 'utf8').split('\n');
    return { pid: Number(pid), port: Number(port ?? 0) };
  } catch {
    return undefined;
  }
}

/** The number in a stale file may by now be somebody else's: Linux tells by the command line. */
function isPostmaster(pid: number, data: string): boolean {
  if (!(pid > 0) || processIdentity(pid) === undefined) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data);
  } catch {
    return process.platform !== 'linux';
  }
}

/** True when the server takes a connection. @throws Error when it refuses the password for good */
async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '28P01')
      throw new Error('the credentials file does not belong to this PostgreSQL cluster', { cause: error });
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Starts the server. Tries again when the port was lost meanwhile, or a killed server's children still hold its memory. */
export async function launch(cluster: Cluster, options: LaunchOptions): Promise<Running> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(options.port ?? 0);
    const child = serverProcess(cluster, port, options.volatile === true);
    if (await ready(cluster.urlAt(port), child)) return { pid: child.pid ?? 0, port };
    if (attempt === 6)
      throw new Error(
        `PostgreSQL did not start: ${reasonIn(readFileSync(join(cluster.home, 'postgres.log'), 'utf8'))}`,
      );
    await pause(50 * 2 ** attempt);
  }
}

function serverProcess({ home, data, native, account }: Cluster, port: number, volatile: boolean): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements and values may hold personal data; the log gets neither.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(volatile ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(join(home, 'postgres.log'), 'w', 0o600);
  try {
    // Its own process group: Ctrl-C must reach the application first, which stops the database last.
    const child = spawn(join(native, 'bin/postgres'), ['-D', data, '-p', String(port), ...flags], {
      ...account,
      cwd: home,
      env: { LC_ALL: 'C' },
      detached: true,
      stdio: ['ignore', log, log],
    });
    child.on('error', () => undefined);
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

async function ready(url: string, child: ChildProcess): Promise<boolean> {
  const end = performance.now() + 60_000;
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null && performance.now() < end) {
    if (await answers(url)) return true;
    await pause(10);
  }
  child.kill('SIGKILL');
  return false;
}

/** The line that tells why, of what PostgreSQL's programs wrote (always in English: LC_ALL is ours). */
export const reasonIn = (said: string): string => {
  const lines = said.trim().split('\n');
  return lines.find((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? '';
};

const freePort = (wanted: number) =>
  new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.once('error', () =>
      reject(new Error(`port ${wanted} on 127.0.0.1 is taken; choose another for PostgreSQL`)),
    );
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Disconnects all clients, writes a checkpoint and waits for the end. */
export async function shutDown({ pid }: Running, cluster: Cluster, waitMs = 20_000): Promise<void> {
  // By identity: a process on its way out has no command line any more, yet still holds what the next start needs.
  const identity = isPostmaster(pid, cluster.data) ? processIdentity(pid) : undefined;
  requestStop(pid, cluster);
  const end = performance.now() + waitMs;
  while (identity !== undefined && stillRuns(identity)) {
    if (performance.now() > end) throw new Error(`PostgreSQL (process ${pid}) did not stop within ${waitMs / 1000} s`);
    await pause(10);
  }
}

/** Asks without waiting: the only thing possible while the process exits. */
export function requestStop(pid: number, { native, data, account, home }: Cluster): void {
  if (process.platform === 'win32') {
    spawnSync(join(native, 'bin/pg_ctl'), ['stop', '-D', data, '-m', 'fast', '-W'], { ...account, cwd: home });
  } else if (isPostmaster(pid, data)) {
    process.kill(pid, 'SIGINT');
  }
}
