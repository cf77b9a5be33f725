import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { withFileLock } from '../../src/platform/files/lock.ts';
import { builtProduct } from './built.ts';
import { Leaks } from './leaks.ts';

const root = join(__dirname, '../..');
const started: Server[] = [];
const folders: string[] = [];
/** Of all servers of this spec: what they say, answer through `Remote`, and leave in tables and files. */
export const serverLeaks = new Leaks();

/** Builds the product once a run, for the first spec that asks; other things may be prepared meanwhile. */
export async function buildServers(): Promise<void> {
  const built = builtProduct();
  const done = join(built, 'complete');
  mkdirSync(built, { recursive: true });
  await withFileLock(join(built, 'build.lock'), async () => {
    if (existsSync(done)) return;
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    // types are checked where that is the question
    const into = ['-p', join(root, 'tsconfig.json'), '--outDir', built, '--sourceMap', 'false', '--noCheck'];
    await promisify(execFile)(process.execPath, [tsc, ...into], { cwd: root });
    writeFileSync(done, '');
  });
}
/** A data folder for servers, looked through and removed at the end. */
export function serverFolder(): string {
  const made = mkdtempSync('/var/tmp/zonekeeper-process-');
  chmodSync(made, 0o755); // as root, PostgreSQL has to get in; otherwise its cluster would be elsewhere
  folders.push(made);
  return made;
}
/** Ends every server of this spec, the database's own last. Fails when anything leaked. */
export async function endServers(): Promise<void> {
  for (const server of [...started].reverse()) await server.end('SIGTERM');
  for (const folder of folders) {
    serverLeaks.files(folder);
    rmSync(folder, { recursive: true, force: true });
  }
  const { found } = serverLeaks;
  if (found.length > 0) throw new Error(`raw personal data leaked: ${found.slice(0, 20).join('; ')}`);
}

/** One query to the database of a server, as its owner. */
export async function askDatabase<R extends pg.QueryResultRow>(
  connectionString: string | undefined,
  text: string,
  values: unknown[] = [],
): Promise<R[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<R>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** One server process, as `npm start` runs it. */
export class Server {
  readonly child: ChildProcess;
  readonly lines: string[] = [];
  readonly leaks = serverLeaks;
  errors = '';
  private readonly ownerUrl: string | undefined;
  /** `through` is put before the command: a program that runs it in another surrounding. */
  constructor(env: Readonly<Record<string, string>>, through: readonly string[] = []) {
    this.ownerUrl = env.MIGRATION_DATABASE_URL;
    const NODE_COMPILE_CACHE = join(builtProduct(), 'compiled'); // dozens of them start
    const own = { PATH: process.env.PATH ?? '', PORT: '0', LOG_LEVEL: 'warn', NODE_COMPILE_CACHE, ...env };
    const stdio = ['ignore', 'pipe', 'pipe'] as const;
    const [file = process.execPath, ...args] = [...through, process.execPath, join(builtProduct(), 'src/main.js')];
    this.child = spawn(file, args, { env: own, stdio: [...stdio], cwd: root });
    started.push(this);
    createInterface({ input: this.child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      this.leaks.scan('a line of stdout', line);
      this.lines.push(line);
    });
    createInterface({ input: this.child.stderr as NodeJS.ReadableStream }).on('line', (line) => {
      this.leaks.scan('a line of stderr', line);
      this.errors += `${line}\n`;
    });
  }
  /** The first group of the first line that matches; waits for it. */
  async said(pattern: RegExp, seconds = 60): Promise<string> {
    for (let i = 0; i < seconds * 50; i += 1) {
      const found = this.lines.map((line) => pattern.exec(line)).find((match) => match !== null);
      if (found) return found[1] ?? '';
      if (this.child.exitCode !== null) break;
      await sleep(20);
    }
    throw new Error(`never said ${pattern.source}:\n${this.lines.join('\n')}\n${this.errors}`);
  }
  listening = (): Promise<string> => this.said(/listens on (http:\S+);/);
  ready = (): Promise<string> => this.said(/is ready after (\d+) ms/);
  /** Environment of another process over the same database, as this one prints it. */
  async joined(): Promise<{ DATABASE_URL: string; MIGRATION_DATABASE_URL: string }> {
    const line = await this.said(/Second process\s+(DATABASE_URL=.*)/);
    const [, url = '', ownerUrl = ''] = /DATABASE_URL='([^']+)' MIGRATION_DATABASE_URL='([^']+)'/.exec(line) ?? [];
    return { DATABASE_URL: url, MIGRATION_DATABASE_URL: ownerUrl };
  }
  get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }
  /** Sends a signal; answers the exit code and how long it took, in ms. The tables of its database are looked through before. */
  async end(signal: NodeJS.Signals): Promise<{ code: number | null; ms: number }> {
    if (this.running && signal !== 'SIGKILL') await this.scan();
    const from = performance.now();
    if (this.running) {
      const over = once(this.child, 'close'); // with the last of what it says
      this.child.kill(signal);
      await over;
    }
    return { code: this.child.exitCode, ms: performance.now() - from };
  }
  /** Every table of its database, once it is ready; a database of its own is gone when it has ended. */
  private async scan(): Promise<void> {
    if (!this.lines.some((line) => line.includes('is ready after'))) return;
    const connectionString = this.ownerUrl ?? (await this.joined()).MIGRATION_DATABASE_URL;
    const pool = new pg.Pool({ connectionString, max: 1 });
    pool.on('error', () => undefined); // the database may go down before it has said goodbye
    await this.leaks.database(pool).finally(() => pool.end());
  }
  async exited(): Promise<number | null> {
    if (this.child.exitCode === null) await once(this.child, 'close');
    return this.child.exitCode;
  }
}
