import type { Effect, ReactionContext, Reactions } from '../platform/acts/reactions.ts';
import { sql, type Reader } from '../platform/database/index.ts';
import { organization } from './organization.lifecycle.ts';

/** What of one aggregate changes hands; `$1` is what it is found by, `$2` who has it from now on, `$3` the legal day. */
export interface Transfer {
  readonly aggregate: string;
  /** Ids of what goes over, as `id`; over `$1` alone. */
  readonly ids: string;
  readonly statements: readonly string[];
}

/** What would change hands, for the blast radius. */
export async function foreseeTransfers(tx: Reader, transfers: readonly Transfer[], by: string): Promise<Effect[]> {
  const found = await Promise.all(transfers.map((t) => tx.query<{ id: string }>(sql(t.ids), [by])));
  return transfers.flatMap(({ aggregate }, i) => {
    const ids = (found[i] ?? []).map((r) => r.id);
    const effect = { aggregate, act: 'change-hands', to: 'successor', count: ids.length, ids: ids.slice(0, 100) };
    return ids.length === 0 ? [] : [effect];
  });
}
export async function transfer(
  { tx, moment }: ReactionContext,
  transfers: readonly Transfer[],
  by: string,
  to: string | null,
): Promise<void> {
  const values = [by, to, moment.date];
  for (const { statements } of transfers)
    for (const text of statements) await tx.query(sql(text), values.slice(0, text.includes('$3') ? 3 : 2));
}

/** Lets what lives go over to the successor with the succession itself; what is over keeps the old name. */
export function transferOnSuccession(reactions: Reactions, transfers: readonly Transfer[]): void {
  reactions.on(organization, 'succeeded', {
    preview: (tx, { id }) => foreseeTransfers(tx, transfers, id),
    react: (context, _transition, { id, succeededBy }) => transfer(context, transfers, id, succeededBy),
  });
}
