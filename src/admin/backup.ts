import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { Clock } from '../platform/clock/clock.ts';
import type { Config } from '../platform/config/index.ts';
import { clusterHome, startEmbedded } from '../platform/database/launcher.ts';
import { copyTree, giveTo } from './copy-tree.ts';

/** What a running server writes for itself alone, and makes anew. */
const OWN = new Set([
  'postmaster.pid',
  'postmaster.opts',
  'pg_wal/*',
  'pg_replslot/*',
  'pg_dynshmem/*',
  'pg_notify/*',
  'pg_serial/*',
  'pg_snapshots/*',
  'pg_stat_tmp/*',
  'pg_subtrans/*',
]);
/** Folders of files that rows name. */
const PARTS = ['objects', 'vault'];
/** Files of jobs that run now lie there in the clear; a restart clears them away, and a backup has none. */
const WORKING = new Set(['work/*']);
const VERSION = 'zonekeeper/backup/1';

/** Beside the keyring: the keys of what lies encrypted, each wrapped by one of the keyring's. */
const dataKeys = ({ KEYRING_FILE }: Config): string => `${KEYRING_FILE}.keys`;

/** What lies beside the parts of a backup. Nothing in it is secret. */
export interface BackupManifest {
  readonly v: typeof VERSION;
  readonly takenAt: string;
  /** The database is as it was here; files and keyring are newer, so that nothing a row names is missing. */
  readonly lsn: string;
  readonly database: { readonly files: number; readonly bytes: number };
  readonly files: { readonly files: number; readonly bytes: number };
}

/**
 * Copies what was witnessed, then the embedded database while it runs, then the files, then the keyring: in this order
 * nothing is witnessed that the database of the backup lacks, and no row names a file or a key that is not in it.
 * @param folder an empty or missing one; whoever reads it can read everything
 */
export async function backup(config: Config, folder: string): Promise<BackupManifest> {
  if (config.DATABASE_URL !== undefined)
    throw new Error(
      'DATABASE_URL names a server of its own, which is backed up with pg_basebackup and WAL archiving, in this order: copy WITNESS_DIR, then take the base backup, then copy DATA_DIR without vault/work, then KEYRING_FILE with its folder of keys',
    );
  if (existsSync(folder) && (await readdir(folder)).length > 0) throw new Error(`${folder} is not empty`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const embedded = await startEmbedded(config.DATA_DIR);
  try {
    await copyTree(config.WITNESS_DIR, join(folder, 'witness'));
    const { home } = clusterHome(config.DATA_DIR);
    const database = await baseBackup(embedded.adminUrl, join(home, 'data'), join(folder, 'database'));
    await copyFile(join(home, 'credentials.json'), join(folder, 'credentials.json'));
    const files = { files: 0, bytes: 0 };
    for (const part of PARTS.filter((name) => existsSync(join(config.DATA_DIR, name)))) {
      const { files: n, bytes } = await copyTree(join(config.DATA_DIR, part), join(folder, part), WORKING);
      files.files += n;
      files.bytes += bytes;
    }
    await copyFile(config.KEYRING_FILE, join(folder, 'keyring.json'));
    if (existsSync(dataKeys(config))) await copyTree(dataKeys(config), join(folder, 'keyring.json.keys'));
    const { lsn, ...copied } = database;
    const takenAt = new Clock().system().toISOString();
    const manifest: BackupManifest = { v: VERSION, takenAt, lsn, database: copied, files };
    await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    return manifest;
  } finally {
    await embedded.stop();
  }
}

/** PostgreSQL's own way of a copy by files: what changes meanwhile stands in the log, which is kept by a slot until then. */
async function baseBackup(
  adminUrl: string,
  data: string,
  into: string,
): Promise<{ lsn: string; files: number; bytes: number }> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`SELECT pg_create_physical_replication_slot('zonekeeper_backup', true, true)`);
    const [begun] = (await client.query<{ file: string }>(`SELECT pg_walfile_name(pg_backup_start('zonekeeper', true)) AS file`)).rows; // prettier-ignore
    const done = await copyTree(data, into, new Set([...OWN, 'global/pg_control']));
    await copyFile(join(data, 'global/pg_control'), join(into, 'global/pg_control'));
    const [ended] = (
      await client.query<{ lsn: string; file: string; label: string }>(
        'SELECT lsn::text, pg_walfile_name(lsn) AS file, labelfile AS label FROM pg_backup_stop(false)',
      )
    ).rows;
    if (!begun || !ended) throw new Error('the server told nothing of its backup');
    await writeFile(join(into, 'backup_label'), ended.label, { mode: 0o600 });
    const needed = (await readdir(join(data, 'pg_wal'))).filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= begun.file && name <= ended.file); // prettier-ignore
    for (const name of needed) await copyFile(join(data, 'pg_wal', name), join(into, 'pg_wal', name));
    return { lsn: ended.lsn, files: done.files + 1 + needed.length, bytes: done.bytes };
  } finally {
    await client.end();
  }
}

/** @throws Error with one readable line where the folder is no backup */
export async function readManifest(folder: string): Promise<BackupManifest> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => '');
  const manifest = (text === '' ? {} : JSON.parse(text)) as Partial<BackupManifest>;
  if (manifest.v !== VERSION) throw new Error(`${folder} is no whole backup: it has no manifest of this version`);
  return manifest as BackupManifest;
}

/** Puts a backup where nothing is yet. The next start recovers the database to the moment at which the backup ended. */
export async function restore(config: Config, folder: string): Promise<BackupManifest> {
  const manifest = await readManifest(folder);
  if (config.DATABASE_URL !== undefined) throw new Error('a backup is restored into DATA_DIR, without DATABASE_URL');
  const taken = [join(config.DATA_DIR, 'objects'), config.KEYRING_FILE].find((path) => existsSync(path));
  const { home, account } = clusterHome(config.DATA_DIR);
  const inUse = taken ?? (existsSync(join(home, 'data')) ? join(home, 'data') : undefined);
  if (inUse !== undefined) throw new Error(`${inUse} exists already: a backup is restored where nothing is`);
  await copyTree(join(folder, 'database'), join(home, 'data'));
  await giveTo(join(home, 'data'), account);
  await copyFile(join(folder, 'credentials.json'), join(home, 'credentials.json'));
  for (const part of PARTS.filter((name) => existsSync(join(folder, name))))
    await copyTree(join(folder, part), join(config.DATA_DIR, part));
  await copyFile(join(folder, 'keyring.json'), config.KEYRING_FILE);
  const keys = join(folder, 'keyring.json.keys');
  if (existsSync(keys)) await copyTree(keys, dataKeys(config));
  // the witness that stands outside knows more than its copy, and is never replaced by it
  if (!existsSync(config.WITNESS_DIR)) await copyTree(join(folder, 'witness'), config.WITNESS_DIR);
  return manifest;
}
