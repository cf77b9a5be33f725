import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { EngineError } from './engine-error.ts';
import { SUBJECT_REF } from './job.ts';
import type { ChildJob, DeidentifyJob, DeidentifyResult, IngestJob, IngestResult, ReadJob } from './job.ts';
import { LeasedChild } from './leased-child.ts';
import type { ChildOptions } from './leased-child.ts';
import { checkRules } from './masks.ts';
import { RowStream } from './row-stream.ts';
import type { Seat } from './row-stream.ts';
import { commandLine, sandboxLevel } from './sandbox.ts';
import type { Binds, SandboxLevel } from './sandbox.ts';
import { Slots } from './slots.ts';

export interface EngineOptions {
  /** At most twice the cores. */
  maxChildren?: number;
  /** DuckDB's memory limit in each child; 256 unless told. */
  memoryLimitMb?: number;
  sandbox?: 'auto' | 'off';
  /** Refuse data at or above the threshold where there is no bubblewrap. */
  walled?: boolean;
  /** Where the folders of running jobs lie, on the volume of the outputs; beside each output unless told. */
  scratch?: () => Promise<string>;
}

const FOLDER = '.engine-job-';

/** Runs each data job in a short-lived child process. Errors are EngineErrors: codes, never text of the engine. */
export class Engine {
  readonly level: SandboxLevel;
  readonly #memoryMb: number;
  readonly #walled: boolean;
  readonly #slots: Slots;
  readonly #live = new Set<LeasedChild>();
  readonly #scratch: (() => Promise<string>) | undefined;

  constructor(options: EngineOptions = {}) {
    const most = 2 * availableParallelism();
    this.#slots = new Slots(Math.max(1, Math.min(options.maxChildren ?? most, most)));
    this.#memoryMb = options.memoryLimitMb ?? 256;
    this.#walled = options.walled ?? false;
    this.#scratch = options.scratch;
    this.level = options.sandbox === 'off' ? 'process' : sandboxLevel();
  }

  /** @throws EngineError `sandbox-missing` where such data may not be read here. */
  admit(sensitive: boolean): void {
    if (sensitive && this.#walled && this.level === 'process') throw new EngineError('sandbox-missing');
  }

  /** CSV to an immutable Parquet snapshot at `output`, which appears only when the job has succeeded. */
  async ingest(job: IngestJob, options: ChildOptions = {}): Promise<IngestResult> {
    this.admit(job.sensitive ?? true);
    const names = job.columns.map(({ name }) => name.toLowerCase());
    const odd = names.find((name, i) => name === '' || name.startsWith('__') || names.indexOf(name) !== i);
    if (odd !== undefined || names.length === 0) throw new EngineError('schema-mismatch', { column: odd });
    return this.#produce<IngestResult>(job.output, [job.source], options, (inside, output) => {
      return { kind: 'ingest', job: { ...job, source: inside(job.source), output } };
    });
  }

  /** Snapshot to desensitised copy at `output`. A rule set that leaves a graded field open is refused before anything runs. */
  async deidentify(job: DeidentifyJob, options: ChildOptions = {}): Promise<DeidentifyResult> {
    this.admit(job.fields.some(({ grade }) => !(grade < job.threshold)));
    const findings = checkRules(job.fields, job.threshold, job.minK);
    if (findings[0] !== undefined) throw new EngineError(findings[0].code, { findings });
    const refs = job.subject?.consentedRefs;
    const inputs = [job.source, ...(refs === undefined ? [] : [refs])];
    return this.#produce<DeidentifyResult>(job.output, inputs, options, (inside, output) => {
      const subject = job.subject && { ...job.subject, ...(refs === undefined ? {} : { consentedRefs: inside(refs) }) };
      return { kind: 'deidentify', job: { ...job, source: inside(job.source), output, ...(subject && { subject }) } };
    });
  }

  /** Rows of a snapshot or copy; the child starts with the first pull. */
  read(job: ReadJob, options: ChildOptions = {}): RowStream {
    this.admit(job.sensitive ?? true);
    return new RowStream(async (): Promise<Seat> => {
      const names = [...job.columns, ...(job.filterable ?? [])];
      if (names.includes(SUBJECT_REF)) throw new EngineError('unknown-field', { field: SUBJECT_REF });
      return this.#seat({ inputs: [job.source] }, options, (inside) => {
        return { kind: 'read', job: { ...job, source: inside(job.source) } };
      });
    });
  }

  /** Kills all children, refuses new jobs, and waits until every process is gone. */
  async stop(): Promise<void> {
    this.#slots.close();
    const live = [...this.#live];
    for (const child of live) child.kill('engine-stopped');
    await Promise.all(live.map((child) => child.gone));
  }

  async #produce<T>(
    output: string,
    inputs: string[],
    options: ChildOptions,
    describe: (inside: (path: string) => string, output: string) => Omit<ChildJob, 'folder' | 'memoryMb'>,
  ): Promise<T> {
    const target = resolve(output);
    await mkdir(dirname(target), { recursive: true });
    const folder = await mkdtemp(join((await this.#scratch?.()) ?? dirname(target), FOLDER));
    const made = join(folder, 'output.parquet');
    try {
      const { child, leave } = await this.#seat({ inputs, folder }, options, (inside) =>
        describe(inside, inside(made)),
      );
      const result = await child.frame().finally(leave);
      await rename(made, target);
      return JSON.parse(result.payload.toString()) as T;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async #seat(
    binds: Binds,
    options: ChildOptions,
    describe: (inside: (path: string) => string) => Omit<ChildJob, 'folder' | 'memoryMb'>,
  ): Promise<Seat> {
    for (const path of [...binds.inputs, binds.folder ?? '']) await checkPath(path);
    await this.#slots.take(options.signal);
    const command = commandLine(this.level, binds, this.#memoryMb);
    const child = new LeasedChild(command, options);
    this.#live.add(child);
    const folder = binds.folder === undefined ? '' : command.inside(binds.folder);
    child.say({ say: 'job', job: { ...describe(command.inside), folder, memoryMb: this.#memoryMb } as ChildJob });
    const leave = async (): Promise<void> => {
      child.kill('engine-killed');
      await child.gone;
      if (this.#live.delete(child)) this.#slots.give();
    };
    return { child, leave };
  }
}

/** A path must exist and hold nothing the engine would read as a pattern. */
async function checkPath(path: string): Promise<void> {
  if (path === '') return;
  const there = /[*?[\]{}\0]/.test(path) ? undefined : await stat(path).catch(() => undefined);
  if (there === undefined) throw new EngineError('bad-path', { file: basename(path) });
}
