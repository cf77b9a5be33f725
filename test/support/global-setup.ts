import { chmodSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../src/platform/database/launcher.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { seed } from './seeded.ts';
import { createDatabase } from '../../src/platform/database/roles.ts';

/** One volatile cluster a run, with a migrated and a seeded template: each file gets its own copy in about 20 ms. */
export default async function setup(): Promise<void> {
  const folder = mkdtempSync(join('/var/tmp', 'zonekeeper-test-'));
  chmodSync(folder, 0o755); // as root, PostgreSQL has to get in; else its cluster lies elsewhere and is never removed
  const cluster = await startEmbedded(folder, { volatile: true });
  const admin = new pg.Client({ connectionString: cluster.adminUrl });
  await admin.connect();
  await createDatabase(admin, 'template_migrated');
  const at = (url: string, name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).toString();
  await migrate(at(cluster.migrationUrl, 'template_migrated'));
  await createDatabase(admin, 'template_seeded', 'template_migrated');
  await admin.end();
  const template = mkdtempSync(join('/var/tmp', 'zonekeeper-template-'));
  await seed(template, at(cluster.url, 'template_seeded'), at(cluster.migrationUrl, 'template_seeded'));
  process.env.TEST_CLUSTER = JSON.stringify({
    folder,
    template,
    url: cluster.url,
    migrationUrl: cluster.migrationUrl,
    adminUrl: cluster.adminUrl,
  });
  (globalThis as { testCluster?: unknown }).testCluster = cluster;
}
