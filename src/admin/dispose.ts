import pg from 'pg';
import type { Config } from '../platform/config/index.ts';
import { Clock } from '../platform/clock/clock.ts';
import { startEmbedded, type EmbeddedDatabase } from '../platform/database/launcher.ts';
import type { Query } from '../platform/ledger/ledger.queries.ts';
import { dispose, type MonthFate } from '../platform/ledger/retention.ts';
import { witnessFile } from '../platform/ledger/sealer.service.ts';
import { Witness } from '../platform/ledger/witness.ts';
import { policySets } from '../regulation/index.ts';

/** The longest that any policy set wants evidence kept, in months: nobody is to tell afterwards under which it fell. */
export const retentionMonths = (): number => Math.max(...policySets.map((set) => set.audit.retentionMonths));

/** So many months before; the last day of a shorter month where the day is none. */
export function monthsBefore(now: Date, months: number): Date {
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(now.getUTCDate(), last));
  return first;
}

/** Lets go of audit events whose time is over, or tells which would go. Answers a line for each month that is due. */
export async function disposeEvidence(config: Config, apply: boolean, now = new Clock().system()): Promise<string[]> {
  let embedded: EmbeddedDatabase | undefined;
  let owner: pg.Client | undefined;
  try {
    if (config.DATABASE_URL === undefined) embedded = await startEmbedded(config.DATA_DIR);
    owner = new pg.Client({ connectionString: config.MIGRATION_DATABASE_URL ?? embedded?.migrationUrl ?? '' });
    await owner.connect();
    const client = owner;
    const query: Query = async ({ text }, values = []) => (await client.query(text, [...values])).rows as never;
    const newest = await new Witness(witnessFile(config.WITNESS_DIR)).newest();
    const before = monthsBefore(now, retentionMonths());
    const fates = await dispose(query, { now, before, witnessed: newest?.size ?? 0, apply });
    return fates.length === 0
      ? [`nothing is older than ${before.toISOString()}`]
      : fates.map((fate) => told(fate, apply));
  } finally {
    await owner?.end().catch(() => undefined);
    await embedded?.stop().catch(() => undefined);
  }
}

const why = {
  'not-sealed': 'stays: not all of it is sealed; run a process with ROLE=worker or all',
  'not-witnessed': 'stays: the witness has not noted down what was sealed',
} as const;
const told = ({ month, events, stays }: MonthFate, apply: boolean): string =>
  `${month}: ${events} events ${stays ? why[stays] : apply ? 'are gone' : 'would go'}`;
