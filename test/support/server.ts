import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(__dirname, '../..');
/** Inside the repository, so that the built code finds its packages; beside dist, which other runs write. */
const built = join(root, `dist/process-test-${process.pid}`);
const started: Server[] = [];

/** Builds the product once for this spec. */
export function buildServers(): void {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.json'), '--outDir', built, '--sourceMap', 'false'], {
    cwd: root,
  });
}
/** Ends every server of this spec and removes what was built. */
export async function endServers(): Promise<void> {
  await Promise.all(started.map((server) => server.end('SIGTERM')));
  rmSync(built, { recursive: true, force: true });
}

/** One server process, as `npm start` runs it. */
export class Server {
  readonly child: ChildProcess;
  readonly lines: string[] = [];
  errors = '';
  /** `through` is put before the command: a program that runs it in another surrounding. */
  constructor(env: Readonly<Record<string, string>>, through: readonly string[] = []) {
    const own = { PATH: process.env.PATH ?? '', PORT: '0', LOG_LEVEL: 'warn', ...env };
    const stdio = ['ignore', 'pipe', 'pipe'] as const;
    const [file = process.execPath, ...args] = [...through, process.execPath, join(built, 'src/main.js')];
    this.child = spawn(file, args, { env: own, stdio: [...stdio], cwd: root });
    started.push(this);
    createInterface({ input: this.child.stdout as NodeJS.ReadableStream }).on('line', (line) => this.lines.push(line));
    this.child.stderr?.on('data', (part: Buffer) => (this.errors += part.toString()));
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
  /** Sends a signal; answers the exit code and how long it took, in ms. */
  async end(signal: NodeJS.Signals): Promise<{ code: number | null; ms: number }> {
    const from = performance.now();
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const over = once(this.child, 'exit');
      this.child.kill(signal);
      await over;
    }
    return { code: this.child.exitCode, ms: performance.now() - from };
  }
  async exited(): Promise<number | null> {
    if (this.child.exitCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }
}
