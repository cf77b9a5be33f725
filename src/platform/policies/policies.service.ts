import { Injectable } from '@nestjs/common';
import {
  governing,
  inForce,
  jurisdictionChain,
  lastDay,
  policySets,
  standing,
  type Extension,
  type Governing,
  type IsoDate,
  type PolicySet,
} from '../../regulation/index.ts';
import { Clock } from '../clock/clock.ts';
import { Database, sql } from '../database/index.ts';
import { DomainError } from '../errors/domain-error.ts';
import { SetsOnRecord, type SetOnRecord } from './sets-on-record.ts';

const extensions = sql(`
  SELECT policy_code AS "policyCode", document_number AS "documentNumber", issuer, dated_on AS "datedOn",
    valid_to AS "validTo", note, demonstration
  FROM policy_extensions ORDER BY dated_on`);
const FRESH_MS = 1000;

type Records = (known: readonly string[]) => Promise<readonly SetOnRecord[]>;

/** Which policy set governs: the set in force where and when an act is done, or the one pinned to an agreement. */
@Injectable()
export class Policies {
  private known: readonly Extension[] = [];
  private sets: readonly PolicySet[] = policySets;
  private readAt = -Infinity;
  private generation = 0;
  private records: Records = () => Promise.resolve([]);
  private readonly adopted = new SetsOnRecord();
  private readonly memo = new Map<string, Governing<PolicySet>>();
  private readonly database: Database;
  private readonly clock: Clock;
  constructor(database: Database, clock: Clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Where the sets on record are read; told by the module that keeps them. */
  learn(records: Records): void {
    this.records = records;
  }

  /** Reads sets and extensions again if what is known is older than a second. */
  async refresh(): Promise<void> {
    const at = this.clock.ms();
    if (at - this.readAt < FRESH_MS) return;
    const { generation } = this;
    const reading = [this.database.read(extensions), this.records(this.adopted.known)] as const;
    const [known, records] = await Promise.all(reading);
    this.known = known as unknown as Extension[];
    this.sets = this.adopted.with(records);
    this.memo.clear();
    if (generation === this.generation) this.readAt = at; // else something changed meanwhile
  }

  /** After a change made in this process. */
  forget(): void {
    this.generation += 1;
    this.readAt = -Infinity;
  }

  /** Every set that acts may go by or may have gone by. */
  get all(): readonly PolicySet[] {
    return this.sets;
  }

  /**
   * The set in force in the jurisdiction on the day; where none is, the one that lapsed last, marked so. A place that
   * never had a set of its own by then goes by that of its province or the nation.
   */
  inForce(jurisdiction: string, date: IsoDate): Governing<PolicySet> {
    const key = `${jurisdiction} ${date}`;
    const [own = jurisdiction, ...wider] = jurisdictionChain(jurisdiction);
    const found =
      this.memo.get(key) ??
      governing(this.sets, this.known, [own], date) ??
      governing(this.sets, this.known, wider, date);
    if (!found) throw new DomainError('rules-forbid', { findings: [noSet(jurisdiction, date)] });
    this.memo.set(key, found);
    return found;
  }

  /** What governs a case: the set pinned to it, or, before there is one, the set in force. */
  governing({ policyCode, jurisdiction }: Governed, date: IsoDate): PolicySet {
    return (policyCode === null ? this.inForce(jurisdiction, date) : this.pinned(policyCode)).set;
  }

  /** The set as it stands on the day: what was begun under it stops with it (R24-3). */
  validity(code: string, date: IsoDate): Governing<PolicySet> {
    return standing(this.loaded(code), this.known, date);
  }

  /** Codes of the sets that are in force on the day: somewhere, or in a jurisdiction and in what it belongs to. */
  inForceOn(date: IsoDate, jurisdiction?: string): string[] {
    const places = jurisdiction === undefined ? undefined : jurisdictionChain(jurisdiction);
    return this.sets
      .filter((set) => places?.includes(set.jurisdiction) !== false && inForce(set, this.known, date))
      .map((set) => set.code);
  }

  /** The sets of the province and the nation that a set is laid over: whose days it shares. */
  above({ jurisdiction, validFrom, validTo }: Pick<PolicySet, 'jurisdiction' | 'validFrom' | 'validTo'>): PolicySet[] {
    const [, ...wider] = jurisdictionChain(jurisdiction);
    return this.sets.filter(
      (set) => wider.includes(set.jurisdiction) && set.validFrom <= validTo && lastDay(set, this.known) >= validFrom,
    );
  }

  private loaded(code: string): PolicySet {
    const set = this.sets.find((s) => s.code === code);
    if (!set) throw new Error(`the policy set ${code} is pinned but not loaded`);
    return set;
  }

  /** The pinned set; it governs acts under an agreement whatever the day (R24-1). */
  pinned(code: string): Governing<PolicySet> {
    const set = this.loaded(code);
    return { set, inForce: true, lastDay: set.validTo, demonstration: false };
  }
}

interface Governed {
  readonly policyCode: string | null;
  readonly jurisdiction: string;
}

const noSet = (jurisdiction: string, date: IsoDate) => ({
  rule: 'R24-1',
  article: 'Art 24',
  params: { jurisdiction, date },
  text: {
    en: 'No policy set was ever in force in {jurisdiction} by {date}. Load a set whose validity covers that day.',
    zh: '{jurisdiction} 在 {date} 尚无生效的规则集，请先装载有效期覆盖该日的规则集。',
  },
});
