import { Injectable } from '@nestjs/common';
import {
  governing,
  inForce,
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

const extensions = sql(`
  SELECT policy_code AS "policyCode", document_number AS "documentNumber", issuer, dated_on AS "datedOn",
    valid_to AS "validTo", note, demonstration
  FROM policy_extensions ORDER BY dated_on`);
const FRESH_MS = 1000;

/** Which policy set governs: the set in force where and when an act is done, or the one pinned to an agreement. */
@Injectable()
export class Policies {
  private known: readonly Extension[] = [];
  private readAt = -Infinity;
  private readonly memo = new Map<string, Governing<PolicySet>>();
  private readonly database: Database;
  private readonly clock: Clock;
  constructor(database: Database, clock: Clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Reads the extensions again if what is known is older than a second. */
  async refresh(): Promise<void> {
    if (this.clock.ms() - this.readAt < FRESH_MS) return;
    this.known = (await this.database.read(extensions)) as unknown as Extension[];
    this.readAt = this.clock.ms();
    this.memo.clear();
  }

  /** After a change made in this process. */
  forget(): void {
    this.readAt = -Infinity;
  }

  /** The set in force in the jurisdiction on the day; where none is, the one that lapsed last, marked so. */
  inForce(jurisdiction: string, date: IsoDate): Governing<PolicySet> {
    const key = `${jurisdiction} ${date}`;
    const found = this.memo.get(key) ?? governing(policySets, this.known, [jurisdiction], date);
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

  /** Codes of the sets that are in force somewhere on the day. */
  inForceOn(date: IsoDate): string[] {
    return policySets.filter((set) => inForce(set, this.known, date)).map((set) => set.code);
  }

  private loaded(code: string): PolicySet {
    const set = policySets.find((s) => s.code === code);
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
