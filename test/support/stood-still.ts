import { readFileSync } from 'node:fs';

const LOOK_MS = 10;
/** Shorter gaps are the garden variety of a busy event loop. */
const GAP_MS = 50;
/** A time between two looks in which the machine kept this process from running for a while. */
interface Gap {
  readonly from: number;
  readonly to: number;
  /** What it did compute in the gap: a product that blocks the loop of its own test is not forgiven. */
  readonly ran: number;
  readonly stood: number;
}
const gaps: Gap[] = [];
const usedMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
/** How long the thread of the event loop could have run and got no processor, as the kernel counts it (`schedstat`). */
const queuedMs = (): number =>
  process.platform === 'linux' ? Number(readFileSync('/proc/self/schedstat', 'latin1').split(' ')[1]) / 1e6 : 0;
let [looked, used, queued] = [performance.now(), usedMs(), queuedMs()];
function look(): void {
  const [now, cpu, queue] = [performance.now(), usedMs(), queuedMs()];
  const [ran, waited] = [cpu - used, queue - queued];
  // a machine that stops as a whole queues nobody: only the gap tells
  const stopped = now - looked > GAP_MS ? now - looked - ran : 0;
  const stood = Math.max(waited, stopped);
  if (stood > 0) gaps.push({ from: looked, to: now, ran, stood });
  [looked, used, queued] = [now, cpu, queue];
}
const watch = setInterval(look, LOOK_MS).unref();
afterAll(() => {
  clearInterval(watch);
});

/**
 * Milliseconds between two moments of `performance.now()` without those in which the machine let this process stand
 * still. A bound of time speaks of the product, not of a test machine that is busy with others; whatever this process
 * computed itself counts in full, and so does whatever it waited for.
 */
export function ranBetween(from: number, to: number): number {
  look();
  const stood = gaps.reduce((sum, gap) => {
    const within = Math.max(0, Math.min(gap.to, to) - Math.max(gap.from, from));
    return sum + Math.min(gap.stood, Math.max(0, within - gap.ran));
  }, 0);
  return to - from - stood;
}
