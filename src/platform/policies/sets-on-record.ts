import { policySets, type IsoDate, type PolicySet } from '../../regulation/index.ts';

/** A set that was adopted; `definition` is null for one that comes with the product, and for one known by its id. */
export interface SetOnRecord {
  readonly id: string;
  readonly code: string;
  readonly supersededFrom: IsoDate | null;
  readonly definition: PolicySet | null;
}

/** The parameters of sets once read: an adopted set never changes them. */
export class SetsOnRecord {
  private readonly definitions = new Map<string, PolicySet>();

  /** Ids whose parameters need not be read again. */
  get known(): string[] {
    return [...this.definitions.keys()];
  }

  /** Every set that was adopted or comes with the product, each with the day from which a successor governs. */
  with(records: readonly SetOnRecord[]): readonly PolicySet[] {
    for (const { id, definition } of records) if (definition) this.definitions.set(id, definition);
    const adopted = records.flatMap(({ id, code, supersededFrom }) => {
      const set = this.definitions.get(id) ?? policySets.find((one) => one.code === code);
      return set ? [supersededFrom === null ? set : { ...set, supersededFrom }] : [];
    });
    return [...policySets.filter(({ code }) => !adopted.some((set) => set.code === code)), ...adopted];
  }
}
