import type { Reactions } from '../platform/acts/reactions.ts';
import { sql } from '../platform/database/index.ts';
import { organization } from './organization.lifecycle.ts';

/** What of one aggregate goes to a successor; `$1` is the body that ends, `$2` its successor, `$3` the legal day. */
export interface Transfer {
  readonly aggregate: string;
  /** Ids of what goes over, as `id`; over `$1` alone. */
  readonly ids: string;
  readonly statements: readonly string[];
}

/** Lets what lives go over to the successor with the succession itself; what is over keeps the old name. */
export function transferOnSuccession(reactions: Reactions, transfers: readonly Transfer[]): void {
  reactions.on(organization, 'succeeded', {
    preview: async (tx, { id }) => {
      const found = await Promise.all(transfers.map((t) => tx.query<{ id: string }>(sql(t.ids), [id])));
      return transfers.flatMap(({ aggregate }, i) => {
        const ids = (found[i] ?? []).map((r) => r.id);
        const effect = { aggregate, act: 'change-hands', to: 'successor', count: ids.length, ids: ids.slice(0, 100) };
        return ids.length === 0 ? [] : [effect];
      });
    },
    react: async ({ tx, moment }, _transition, { id, succeededBy }) => {
      const values = [id, succeededBy, moment.date];
      for (const { statements } of transfers)
        for (const text of statements) await tx.query(sql(text), values.slice(0, text.includes('$3') ? 3 : 2));
    },
  });
}
