import pg from 'pg';
import type { Config } from '../platform/config/index.ts';
import { startEmbedded } from '../platform/database/launcher.ts';
import type { Query } from '../platform/ledger/ledger.queries.ts';

/** What the ledger reads with, on a connection of its own. */
export const queryOf =
  (client: pg.Client): Query =>
  async ({ text }, values = []) =>
    (await client.query(text, [...values])).rows as never;

/** Does something as the owner of the tables; the embedded database is started for it where it does not run. */
export async function asOwner<T>(config: Config, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const embedded = config.DATABASE_URL === undefined ? await startEmbedded(config.DATA_DIR) : undefined;
  const owner = new pg.Client({ connectionString: embedded?.migrationUrl ?? config.MIGRATION_DATABASE_URL ?? '' });
  try {
    await owner.connect();
    return await work(owner);
  } finally {
    await owner.end().catch(() => undefined);
    await embedded?.stop();
  }
}
