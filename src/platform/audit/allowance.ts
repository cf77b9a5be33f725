/**
 * How many refusals of strangers are written one by one: a burst, then a trickle. What goes beyond is only counted, so
 * that a flood of bad tokens cannot fill the disk: about 9,000 rows a day and process, and one summary a minute.
 */
export class Allowance {
  private left: number;
  private readAt: number;
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly now: () => number,
    private readonly burst = 500,
    private readonly everyMs = 10_000,
  ) {
    this.left = burst;
    this.readAt = now();
  }

  /** Whether this one is written; else it is counted under its code. */
  take(code: string): boolean {
    const passed = Math.floor((this.now() - this.readAt) / this.everyMs);
    this.readAt += passed * this.everyMs;
    this.left = Math.min(this.burst, this.left + passed);
    if (this.left > 0) {
      this.left -= 1;
      return true;
    }
    this.counts.set(code, (this.counts.get(code) ?? 0) + 1);
    return false;
  }

  /** Code -> how many were only counted since the last call; undefined for none. */
  drain(): Readonly<Record<string, number>> | undefined {
    if (this.counts.size === 0) return undefined;
    const counted = Object.fromEntries(this.counts);
    this.counts.clear();
    return counted;
  }
}
