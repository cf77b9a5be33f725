interface Found<T> {
  readonly value: T;
  /** When it was asked for. */
  readonly asOf: number;
  readonly lookup: number;
}

/** Answers of a lookup by key, each kept for a short time; of two lookups on their way the later one counts. */
export class Kept<T> {
  private readonly found = new Map<string, Found<T>>();
  /** Lookups are counted, so that a slow one never takes the place of one that began later. */
  private lookups = 0;
  private forgotten = 0;
  constructor(
    private readonly now: () => number,
    private readonly forMs: number,
    private readonly most: number,
  ) {}

  async find(key: string, load: () => Promise<T>): Promise<T> {
    const found = this.found.get(key);
    const asOf = this.now();
    if (found && found.asOf + this.forMs > asOf) return found.value;
    const lookup = (this.lookups += 1);
    const value = await load();
    if (lookup > Math.max(this.forgotten, this.found.get(key)?.lookup ?? 0)) {
      if (this.found.size >= this.most) this.found.clear();
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
