import type { Batch } from '../database/index.ts';
import type { Facts } from './aggregate.ts';
import type { Decided } from './decided.ts';

/** The aggregate's own row and its children: made, changed or, where a draft is discarded, gone. */
export function writeRows<F extends Facts>(
  batch: Batch,
  d: Pick<Decided<F>, 'a' | 'change' | 'kept' | 'fresh' | 'loaded' | 'recordedAt'>,
  facts: F,
): void {
  const { a, change, fresh, loaded, recordedAt } = d;
  const { set, insert, update } = d.kept ?? change;
  const { id, version, state } = facts;
  if (change.discard) batch.remove(a.table, { id });
  else if (fresh) {
    const base = { id, version, state, jurisdiction: facts.jurisdiction, createdAt: recordedAt, updatedAt: recordedAt };
    batch.insert(a.table, [{ ...base, ...set }]);
  } else if (version !== loaded.facts.version - loaded.pending.length || set) {
    batch.update(a.table, { id }, { ...set, state, version, updatedAt: recordedAt });
  }
  for (const [table, keys] of Object.entries(change.remove ?? {})) for (const key of keys) batch.remove(table, key);
  for (const [table, rows] of Object.entries(insert ?? {})) batch.insert(table, rows);
  for (const [table, all] of Object.entries(update ?? {})) for (const one of all) batch.update(table, one.key, one.set);
}
