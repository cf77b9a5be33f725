import type { Config } from '../platform/config/index.ts';
import { Clock } from '../platform/clock/clock.ts';
import { dispose, type MonthFate } from '../platform/ledger/retention.ts';
import { witnessFile } from '../platform/ledger/sealer.service.ts';
import { Witness } from '../platform/ledger/witness.ts';
import { SetsOnRecord, type SetOnRecord } from '../platform/policies/sets-on-record.ts';
import { recordsSql } from '../policy-sets/index.ts';
import { policySets, type PolicySet } from '../regulation/index.ts';
import { asOwner, queryOf } from './owner.ts';

/** The longest that any policy set wants evidence kept, in months: nobody is to tell afterwards under which it fell. */
export const retentionMonths = (sets: readonly PolicySet[] = policySets): number =>
  Math.max(...sets.map((set) => set.audit.retentionMonths));

/** So many months before; the last day of a shorter month where the day is none. */
export function monthsBefore(now: Date, months: number): Date {
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(now.getUTCDate(), last));
  return first;
}

/** Lets go of audit events whose time is over, or tells which would go. Answers a line for each month that is due. */
export async function disposeEvidence(config: Config, apply: boolean, now = new Clock().system()): Promise<string[]> {
  const newest = await new Witness(witnessFile(config.WITNESS_DIR)).newest();
  return await asOwner(config, async (owner) => {
    const adopted = (await owner.query<SetOnRecord>(recordsSql.text, [[]])).rows;
    const before = monthsBefore(now, retentionMonths(new SetsOnRecord().with(adopted)));
    const fates = await dispose(queryOf(owner), { now, before, witnessed: newest?.size ?? 0, apply });
    return fates.length === 0
      ? [`nothing is older than ${before.toISOString()}`]
      : fates.map((fate) => told(fate, apply));
  });
}

const why = {
  'not-sealed': 'stays: not all of it is sealed; run a process with ROLE=worker or all',
  'not-witnessed': 'stays: the witness has not noted down what was sealed',
} as const;
const told = ({ month, events, stays }: MonthFate, apply: boolean): string =>
  `${month}: ${events} events ${stays ? why[stays] : apply ? 'are gone' : 'would go'}`;
