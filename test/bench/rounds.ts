import type { ChildProcess } from 'node:child_process';
import type { Job, Outcome } from './load.ts';
import { memoryOf, scheduledOf, type Server } from './processes.ts';

/** One run against one server. */
export interface Run extends Outcome {
  readonly rps: number;
  /** Microseconds on a processor for one request, of the server process alone. */
  readonly cpu: number;
  /** Microseconds for one request in which the server was ready to run and others had its core. */
  readonly waited: number;
  readonly memory: number;
}
/** Medians over the rounds. */
export interface Figures {
  readonly cpu: number;
  readonly waited: number;
  readonly rps: number;
  readonly p50: number;
  readonly p99: number;
  readonly memory: number;
  readonly runs: readonly Run[];
}
export type JobFor = (server: Server, round: number) => Omit<Job, 'port' | 'count' | 'seconds' | 'from'>;
export interface Limits {
  readonly rounds: number;
  readonly count: number;
  readonly seconds: number;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

async function once(load: ChildProcess, servers: readonly Server[], job: Omit<Job, 'port'>): Promise<Run> {
  const before = servers.map((s) => scheduledOf(s.pid));
  const outcomes: Outcome[] = [];
  for (const { port } of servers) outcomes.push(await ask(load, { ...job, port }));
  const after = servers.map((s) => scheduledOf(s.pid));
  const spent = (which: 'on' | 'waited'): number =>
    after.reduce((sum, s, i) => sum + s[which] - (before[i]?.[which] ?? 0), 0) / 1000;
  const [first] = outcomes;
  if (!first) throw new Error('no server');
  const n = outcomes.reduce((sum, o) => sum + o.n, 0);
  const wrong = outcomes.flatMap((o) => Object.entries(o.bad));
  if (wrong.length > 0) throw new Error(`${servers[0]?.name} answered ${JSON.stringify(Object.fromEntries(wrong))}`);
  const memory = Math.max(...servers.map((s) => memoryOf(s.pid)));
  return { ...first, n, rps: first.n / first.seconds, cpu: spent('on') / n, waited: spent('waited') / n, memory };
}
function ask(load: ChildProcess, job: Job): Promise<Outcome> {
  return new Promise((done) => {
    load.once('message', (outcome: Outcome) => done(outcome));
    load.send(job);
  });
}

/** Every group of servers in turn, round by round: A B A B. The first round warms up and does not count. */
export async function alternate(
  load: ChildProcess,
  groups: readonly (readonly Server[])[],
  { rounds, count, seconds }: Limits,
  jobFor: JobFor,
): Promise<Figures[]> {
  const all: Run[][] = groups.map(() => []);
  let from = 0;
  for (let round = 0; round <= rounds; round += 1) {
    for (const [i, servers] of groups.entries()) {
      const [server] = servers;
      if (!server) continue;
      const run = await once(load, servers, { ...jobFor(server, round), from, count, seconds });
      from += run.n;
      if (round > 0) all[i]?.push(run);
    }
  }
  return all.map((runs) => ({
    cpu: median(runs.map((r) => r.cpu)),
    waited: median(runs.map((r) => r.waited)),
    rps: median(runs.map((r) => r.rps)),
    p50: median(runs.map((r) => r.p50)),
    p99: median(runs.map((r) => r.p99)),
    memory: Math.max(...runs.map((r) => r.memory)),
    runs,
  }));
}

/**
 * Whether others on the machine had so much of a server's core that rates and times say nothing: a server that is
 * often idle waits for its core at each wake-up, a busy one hardly ever. Processor time is not touched by that.
 */
export const noisy = (figures: readonly Figures[]): boolean =>
  figures.some((f) => f.waited > 0.25 * (f.cpu + f.waited));
