const LOOK_MS = 10;
/** Shorter gaps are the garden variety of a busy event loop. */
const GAP_MS = 50;
/** A time in which the event loop did not turn. */
interface Gap {
  readonly from: number;
  readonly to: number;
  /** What it did compute in the gap: a product that blocks the loop of its own test is not forgiven. */
  readonly ran: number;
}
const gaps: Gap[] = [];
const usedMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
let looked = performance.now();
let used = usedMs();
const watch = setInterval(() => {
  const [now, cpu] = [performance.now(), usedMs()];
  if (now - looked > GAP_MS) gaps.push({ from: looked, to: now, ran: cpu - used });
  [looked, used] = [now, cpu];
}, LOOK_MS).unref();
afterAll(() => {
  clearInterval(watch);
});

/**
 * Milliseconds between two moments of `performance.now()` without those in which the machine let this process stand
 * still. A bound of time speaks of the product, not of a test machine that is busy with others; whatever this process
 * computed itself counts in full.
 */
export function ranBetween(from: number, to: number): number {
  const stood = gaps.reduce((sum, gap) => {
    const within = Math.max(0, Math.min(gap.to, to) - Math.max(gap.from, from));
    return sum + Math.max(0, within - gap.ran);
  }, 0);
  return to - from - stood;
}
