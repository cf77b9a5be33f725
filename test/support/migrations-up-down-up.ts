import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.ts';
import { startEmbedded } from '../../src/platform/database/launcher.ts';

/** Runs every migration up, down and up again on a fresh embedded server; the schema must come out the same. */
const columns = `SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`;
const constraints = `SELECT conrelid::regclass::text AS t, conname, pg_get_constraintdef(oid) AS d FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2`;
const indexes = `SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`;
const grants = `SELECT table_name, privilege_type, grantee FROM information_schema.role_table_grants WHERE table_schema = 'public' ORDER BY 1, 2, 3`;

const folder = mkdtempSync(join('/var/tmp', 'zonekeeper-migrations-'));
const cluster = await startEmbedded(folder, { volatile: true });
const source = await new DataSource({ type: 'postgres', url: cluster.migrationUrl, migrations }).initialize();
try {
  const shape = async (): Promise<string> =>
    JSON.stringify(
      await Promise.all([columns, constraints, indexes, grants].map((q) => source.query(q) as Promise<unknown>)),
    );
  const up = async (): Promise<void> => void (await source.runMigrations({ transaction: 'each' }));
  await up();
  const first = await shape();
  for (const _ of migrations) await source.undoLastMigration({ transaction: 'each' });
  const left = (await source.query(
    `SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'`,
  )) as { n: number }[];
  if (left[0]?.n !== 0) throw new Error(`${left[0]?.n} tables are left after all downs`);
  await up();
  if ((await shape()) !== first) throw new Error('the schema differs after up, down, up');
  console.log(`${migrations.length} migrations: up, down, up; ${JSON.parse(first)[0].length} columns alike`);
} finally {
  await source.destroy();
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
