import { fork, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { openSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

/** A server of ours with what is measured of it. */
export interface Server {
  readonly name: string;
  readonly port: number;
  readonly pid: number;
  /** Milliseconds from the start of the process to its first answer that it is ready. */
  readonly startedIn: number;
  stop(): Promise<void>;
}
const two = availableParallelism() >= 2 && process.platform === 'linux';
/** Servers on one core, load and database on the other, where there are two. */
export const cores = two ? { server: '0', rest: '1' } : undefined;

/** `taskset` before a command; nothing where there is one core. */
const pinned = (core: string | undefined, command: readonly string[]): readonly string[] =>
  core === undefined ? command : ['taskset', '-c', core, ...command];

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

/** Starts a server as a process of its own and waits until `/health/ready` answers 200. */
export async function startServer(
  name: string,
  script: readonly string[],
  env: Readonly<Record<string, string>>,
  logFolder: string,
  nodeFlags: readonly string[] = [],
): Promise<Server> {
  const port = await freePort();
  const [command = '', ...args] = pinned(cores?.server, [process.execPath, ...nodeFlags, ...script]);
  const log = openSync(join(logFolder, `${name}.log`), 'w');
  const began = performance.now();
  const child = spawn(command, args, {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', log, log],
  });
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`${name} ended: see ${logFolder}/${name}.log`);
    return (await fetch(`http://127.0.0.1:${port}/health/ready`)).status === 200;
  });
  return { name, port, pid: child.pid ?? 0, startedIn: performance.now() - began, stop: () => stop(child) };
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 60_000; performance.now() < end;) {
    if (await holds().catch((e: unknown) => rethrow(e))) return;
    await new Promise((resume) => setTimeout(resume, 10));
  }
  throw new Error('a server was not ready within a minute');
}
/** A refused connection only means: not yet. */
function rethrow(error: unknown): false {
  if (error instanceof TypeError) return false;
  throw error;
}
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGTERM');
  await gone;
}

export function forkLoad(script: string): ChildProcess {
  const child = fork(script, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  if (cores) pin(child.pid ?? 0, cores.rest);
  return child;
}
/** Moves a running process and its threads; children that it makes later follow. @throws where that is not possible */
export function pin(pid: number, core: string): void {
  const { status, stderr } = spawnSync('taskset', ['-a', '-c', '-p', core, String(pid)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`process ${pid} cannot be pinned: ${stderr}`);
}

/** Nanoseconds over all threads of a process so far: on a processor, and ready to run but waiting for one. */
export interface Scheduled {
  readonly on: number;
  readonly waited: number;
}
export function scheduledOf(pid: number): Scheduled {
  const tasks = readdirSync(`/proc/${pid}/task`).map((t) => statOf(`/proc/${pid}/task/${t}/schedstat`));
  return tasks.reduce((a, b) => ({ on: a.on + b.on, waited: a.waited + b.waited }), { on: 0, waited: 0 });
}
function statOf(file: string): Scheduled {
  try {
    const [on = 0, waited = 0] = readFileSync(file, 'utf8').split(' ').map(Number);
    return { on, waited };
  } catch {
    return { on: 0, waited: 0 }; // a thread that ended meanwhile
  }
}
/** Resident memory in MB. */
export function memoryOf(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(found?.[1] ?? 0) / 1024;
}
