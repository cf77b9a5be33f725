const LOOK_MS = 10;
/** Shorter gaps are the garden variety of a busy event loop. */
const GAP_MS = 50;
const gaps: { readonly from: number; readonly to: number }[] = [];
let looked = performance.now();
const watch = setInterval(() => {
  const now = performance.now();
  if (now - looked > GAP_MS) gaps.push({ from: looked, to: now });
  looked = now;
}, LOOK_MS).unref();
afterAll(() => {
  clearInterval(watch);
});

/**
 * Milliseconds between two moments of `performance.now()` in which this process really ran. A bound of time speaks of
 * the product, not of a test machine that stands still between sending and looking.
 */
export function ranBetween(from: number, to: number): number {
  const stood = gaps.reduce((sum, gap) => sum + Math.max(0, Math.min(gap.to, to) - Math.max(gap.from, from)), 0);
  return to - from - stood;
}
