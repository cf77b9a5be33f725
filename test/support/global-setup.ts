import { chmodSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../src/platform/database/launcher.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { createDatabase } from '../../src/platform/database/roles.ts';

/** One volatile cluster a run; a migrated template, from which each file gets its own database in about 20 ms. */
export default async function setup(): Promise<void> {
  const folder = mkdtempSync(join('/var/tmp', 'zonekeeper-test-'));
  chmodSync(folder, 0o755); // as root, PostgreSQL has to get in; else its cluster lies elsewhere and is never removed
  const cluster = await startEmbedded(folder, { volatile: true });
  const admin = new pg.Client({ connectionString: cluster.adminUrl });
  await admin.connect();
  await createDatabase(admin, 'template_migrated');
  await admin.end();
  const at = (url: string, name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).toString();
  await migrate(at(cluster.migrationUrl, 'template_migrated'));
  process.env.TEST_CLUSTER = JSON.stringify({
    folder,
    url: cluster.url,
    migrationUrl: cluster.migrationUrl,
    adminUrl: cluster.adminUrl,
  });
  (globalThis as { testCluster?: unknown }).testCluster = cluster;
}
