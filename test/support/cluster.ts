import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../src/platform/database/launcher.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { createDatabase } from '../../src/platform/database/roles.ts';
import { seed } from './seeded.ts';

/** What the test files are told of the cluster they use, by the environment. */
export interface Cluster {
  readonly folder: string;
  /** Files and keys that belong to the seeded template. */
  readonly template: string;
  readonly url: string;
  readonly migrationUrl: string;
  readonly adminUrl: string;
}
export const clusterInUse = (): Partial<Cluster> => JSON.parse(process.env.TEST_CLUSTER ?? '{}') as Partial<Cluster>;
export const databaseAt = (url: string, name: string): string =>
  Object.assign(new URL(url), { pathname: `/${name}` }).toString();

/** A volatile cluster with a migrated template, and a seeded one where it is wanted. Tells the environment. */
export async function openCluster(seeded = true): Promise<{ close(): Promise<void> }> {
  const folder = mkdtempSync(join('/var/tmp', 'zonekeeper-test-'));
  chmodSync(folder, 0o755); // as root, PostgreSQL has to get in; else its cluster lies elsewhere and is never removed
  const template = mkdtempSync(join('/var/tmp', 'zonekeeper-template-'));
  const cluster = await startEmbedded(folder, { volatile: true });
  const { url, migrationUrl, adminUrl } = cluster;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await createDatabase(admin, 'template_migrated');
  await migrate(databaseAt(migrationUrl, 'template_migrated'));
  if (seeded) {
    await createDatabase(admin, 'template_seeded', 'template_migrated');
    await seed(template, databaseAt(url, 'template_seeded'), databaseAt(migrationUrl, 'template_seeded'));
  }
  await admin.end();
  const before = process.env.TEST_CLUSTER;
  process.env.TEST_CLUSTER = JSON.stringify({ folder, template, url, migrationUrl, adminUrl } satisfies Cluster);
  return {
    close: async () => {
      process.env.TEST_CLUSTER = before;
      await cluster.stop();
      for (const made of [folder, template]) rmSync(made, { recursive: true, force: true });
    },
  };
}

/**
 * For a file in which nothing may wait for what other files do: a transaction that is open in any database of a cluster
 * holds up the ledgers of all of them. Called at its top; `close` is the last thing it does.
 */
export function ownCluster({ seeded }: { readonly seeded: boolean }): { close(): Promise<void> } {
  let opened: { close(): Promise<void> } | undefined;
  beforeAll(async () => {
    opened = await openCluster(seeded);
  }, 120_000);
  return { close: async () => await opened?.close() };
}
