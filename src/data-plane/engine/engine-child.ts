// One job, then out. Run as `node engine-child.(ts|js)`: everything it imports is erasable TypeScript.
import { createInterface } from 'node:readline';
import { deidentify } from './child-deidentify.ts';
import { ingest } from './child-ingest.ts';
import { RowReader } from './child-read.ts';
import { codeOf } from './engine-error.ts';
import { encode } from './frames.ts';
import type { Frame } from './frames.ts';
import type { ChildJob, ToChild } from './job.ts';

/** Milliseconds without a renewal after which the child ends itself. */
const LEASE = 2000;

let renewed = performance.now();
let reader: RowReader | undefined;
const excludedEarly: string[][] = [];

const lapsed = (): boolean => performance.now() - renewed > LEASE;
const die = (): void => void process.kill(process.pid, 'SIGKILL');
/** As sudden, since nothing here handles that signal; the parent sees by it why. */
const lapse = (): void => void process.kill(process.pid, 'SIGALRM');

// After a long pause timers run before input: look at the input once more before dying.
setInterval(() => lapsed() && setImmediate(() => setImmediate(() => lapsed() && lapse())), 100);

function answer(frame: Frame, done: boolean): void {
  process.stdout.write(encode(frame), () => done && process.exit(0));
}

const said = (kind: 'result' | 'failure', value: unknown): Frame => {
  return { kind, epoch: 0, rows: 0, last: -1, payload: Buffer.from(JSON.stringify(value)) };
};

const fail = (thrown: unknown): void => answer(said('failure', codeOf(thrown)), true);

async function run({ kind, job, folder, memoryMb }: ChildJob): Promise<void> {
  if (kind === 'ingest') return answer(said('result', await ingest(job, folder, memoryMb)), true);
  if (kind === 'deidentify') return answer(said('result', await deidentify(job, folder, memoryMb)), true);
  const opened = await RowReader.open(job, memoryMb);
  for (const refs of excludedEarly) opened.exclude(refs);
  reader = opened;
  answer(said('result', {}), false);
}

async function next(): Promise<void> {
  const frame = await reader?.next();
  if (frame !== undefined) answer(frame, frame.kind === 'end');
}

function hear(message: ToChild): void {
  switch (message.say) {
    case 'job':
      run(message.job).catch(fail);
      break;
    case 'next':
      next().catch(fail);
      break;
    case 'again':
      if (reader !== undefined) answer(reader.again(), false);
      break;
    case 'exclude':
      if (reader === undefined) excludedEarly.push(message.refs);
      else reader.exclude(message.refs);
      break;
    // Only this renews: a reader that goes on pulling is no proof that it still may.
    case 'lease':
      renewed = performance.now();
      break;
  }
}

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
// The parent's end of the pipe is closed: nobody wants the answer any more.
createInterface({ input: process.stdin })
  .on('line', (line) => hear(JSON.parse(line) as ToChild))
  .on('close', die);
