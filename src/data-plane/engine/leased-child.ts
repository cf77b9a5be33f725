import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { EngineError } from './engine-error.ts';
import type { EngineCode, EngineDetail } from './engine-error.ts';
import { decode } from './frames.ts';
import type { Frame } from './frames.ts';
import type { ToChild } from './job.ts';
import { CHILD_ENV } from './sandbox.ts';
import type { CommandLine } from './sandbox.ts';

/** Milliseconds between renewals; the child dies after two seconds without one. */
const RENEWAL = 500;
/** Milliseconds a child may still live after the end of its output. */
const LAST_MS = 100;

export interface ChildOptions {
  signal?: AbortSignal;
  /** Asked at each renewal; anything but true, or a throw, ends the child. No answer means no renewal. */
  renew?: () => boolean | Promise<boolean>;
}

/** The parent's end of one job: the lease, the frames, the kill. */
export class LeasedChild {
  /** Resolves when the process and all it started are gone. */
  readonly gone: Promise<void>;
  #reason: EngineError | undefined;
  #asking = false;
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #frames: AsyncGenerator<Frame, void>;
  readonly #timer: NodeJS.Timeout;

  constructor(command: CommandLine, options: ChildOptions) {
    // Leader of a group of its own: whoever is killed while it still starts others takes those along.
    const how = { env: CHILD_ENV, detached: process.platform !== 'win32' };
    this.#process = spawn(command.file, command.args, { ...how, stdio: ['pipe', 'pipe', 'pipe'] });
    // What the engine says there may quote rows: it is read to keep the pipe open and dropped.
    this.#process.stderr.resume();
    this.#process.stdin.on('error', () => undefined);
    this.#process.on('error', () => undefined);
    this.#frames = decode(this.#process.stdout as AsyncIterable<Buffer>);
    this.#timer = setInterval(() => void this.#renew(options.renew), RENEWAL).unref();
    const aborted = (): void => this.kill('aborted');
    options.signal?.addEventListener('abort', aborted, { once: true });
    this.gone = new Promise((resolve) => this.#process.once('close', () => resolve()));
    void this.gone.then(() => {
      clearInterval(this.#timer);
      options.signal?.removeEventListener('abort', aborted);
    });
    if (options.signal?.aborted === true) aborted();
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  say(message: ToChild): void {
    if (this.#process.stdin.writable) this.#process.stdin.write(`${JSON.stringify(message)}\n`);
  }

  /** Ends the process at once; the first reason given is the one reported. */
  kill(code: EngineCode, detail: EngineDetail = {}): void {
    this.#reason ??= new EngineError(code, detail);
    this.#killGroup();
  }

  /**
   * Walls that die before they have let their inside go on leave it waiting for ever, with the pipes in its hands: until
   * then it is of their group. Later it dies with them.
   */
  #killGroup(): void {
    const { pid, exitCode, signalCode } = this.#process;
    if (pid === undefined || exitCode !== null || signalCode !== null) return; // its number may be another's
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    } catch {
      this.#process.kill('SIGKILL'); // no group of its own yet, or gone meanwhile
    }
  }

  /** The next frame. A stream that ends without one, or a failure frame, throws. Nothing is given out after a kill. */
  async frame(): Promise<Frame> {
    const next = await this.#frames.next().catch(() => undefined);
    if (this.#reason !== undefined) throw this.#reason;
    if (next === undefined || next.done === true) throw await this.#cut();
    if (next.value.kind === 'failure') throw failure(next.value.payload);
    return next.value;
  }

  /** Its output ended: it died by itself, of the signal that says why, or is ended now. */
  async #cut(): Promise<EngineError> {
    const patience = setTimeout(() => this.#killGroup(), LAST_MS);
    await this.gone;
    clearTimeout(patience);
    const { signalCode, exitCode } = this.#process;
    if (this.#reason !== undefined) return this.#reason;
    if (signalCode === 'SIGALRM' || exitCode === 142)
      return new EngineError('engine-killed', { reason: 'lease-lapsed' });
    return new EngineError(signalCode === 'SIGKILL' || exitCode === 137 ? 'engine-killed' : 'engine-failed');
  }

  async #renew(renew: ChildOptions['renew']): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    const held =
      renew === undefined
        ? true
        : await Promise.resolve()
            .then(renew)
            .catch(() => false);
    this.#asking = false;
    if (held) this.say({ say: 'lease' });
    else this.kill('engine-killed', { reason: 'lease-refused' });
  }
}

function failure(payload: Buffer): EngineError {
  const { code, detail } = JSON.parse(payload.toString()) as { code: EngineCode; detail: EngineDetail };
  return new EngineError(code, detail);
}
