/** A clock that only grows, in milliseconds; for how long an answer counts now; how many are kept. */
interface Keeping {
  readonly now: () => number;
  readonly forMs: () => number;
  readonly most: number;
}
interface Found<T> {
  readonly value: T;
  /** Just before it was asked for, so that the time the answer takes counts as well. */
  readonly asOf: number;
  readonly lookup: number;
}

/** Answers of a lookup by key, each kept for a short time; of two lookups on their way the later one counts. */
export class Kept<T> {
  private readonly found = new Map<string, Found<T>>();
  /** Lookups are counted, so that a slow one never takes the place of one that began later. */
  private lookups = 0;
  private forgotten = 0;
  constructor(private readonly how: Keeping) {}

  async find(key: string, load: () => Promise<T>): Promise<T> {
    const found = this.found.get(key);
    const asOf = this.how.now();
    if (found && asOf - found.asOf < this.how.forMs()) return found.value;
    const lookup = (this.lookups += 1);
    const value = await load();
    if (lookup > Math.max(this.forgotten, this.found.get(key)?.lookup ?? 0)) {
      if (this.found.size >= this.how.most) this.found.clear();
      this.found.set(key, { value, asOf, lookup });
    }
    return value;
  }

  /** What is on its way from before counts for nothing either. */
  forget(): void {
    this.found.clear();
    this.forgotten = this.lookups;
  }
}
