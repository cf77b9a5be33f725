import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../platform/config/index.ts';
import { LocalCrypto } from '../platform/crypto/index.ts';
import { clusterHome } from '../platform/database/launcher.ts';
import { readCheckpoint } from '../platform/ledger/checkpoint.ts';
import { exportLines } from '../platform/ledger/exporting.ts';
import { newestCheckpoint, type Query } from '../platform/ledger/ledger.queries.ts';
import { verifyExport } from '../platform/ledger/verify.ts';
import { witnessFile } from '../platform/ledger/sealer.service.ts';
import { restore } from './backup.ts';
import { disagreements, recordedEnds, type RecordedEnd } from './key-ends.checks.ts';
import { asOwner, queryOf } from './owner.ts';

/** What a restore drill saw. `wrong` is empty where the backup is good. */
export interface Drill {
  readonly events: number;
  readonly root: string;
  readonly files: number;
  readonly wrong: readonly string[];
}

/** Every file that a row names, by its path in the data folder. */
const named = `
  SELECT 'objects/' || object_key AS path FROM application_materials
  UNION ALL SELECT 'objects/' || object_key FROM agreement_amendment_materials
  UNION ALL SELECT 'vault/snapshots/' || id || '.parquet' FROM snapshots WHERE state = 'held'`;

/**
 * Restores a backup into a folder of its own, recovers the database, and checks what came back: every event against the
 * signature that the witness had when the backup was taken, and every file that a row names. Leaves nothing behind.
 */
export async function drill(config: Config, folder: string): Promise<Drill> {
  const place = await mkdtemp('/var/tmp/zonekeeper-drill-');
  await chmod(place, 0o755); // as root, PostgreSQL has to get in
  const there: Config = {
    ...config,
    DATA_DIR: place,
    KEYRING_FILE: join(place, 'keyring.json'),
    WITNESS_DIR: join(place, 'witness'),
  };
  const { home } = clusterHome(place);
  try {
    await restore(there, folder);
    return await examine(there);
  } finally {
    await rm(place, { recursive: true, force: true });
    await rm(home, { recursive: true, force: true });
  }
}

const examine = async (config: Config): Promise<Drill> =>
  await asOwner(config, async (owner) => {
    const ledger = await checkLedger(queryOf(owner), config);
    const { rows } = await owner.query<{ path: string }>(named);
    const missing = rows.filter(({ path }) => !existsSync(join(config.DATA_DIR, path)));
    const files = missing.map(({ path }) => `a row names ${path}, which is not there`);
    const ends = (await owner.query<RecordedEnd>(recordedEnds)).rows;
    const { back, open } = await disagreements(config, ends);
    const keys = [...back.map((of) => `destroyed keys of ${of} are back`), ...open.map((of) => `sealed keys of ${of} are open`)]; // prettier-ignore
    return { ...ledger, files: rows.length, wrong: [...ledger.wrong, ...files, ...keys] };
  });

/** The whole ledger as an outsider would check it. What was witnessed after the backup's moment is lost, and said. */
async function checkLedger(query: Query, config: Config): Promise<Omit<Drill, 'files'>> {
  const newest = await newestCheckpoint(query);
  const text = await readFile(witnessFile(config.WITNESS_DIR), 'utf8').catch(() => '');
  const all = text.split('\n').filter((line) => line !== '').map(readCheckpoint); // prettier-ignore
  if (!newest) return { events: 0, root: '', wrong: all.length > 0 ? ['the ledger is empty, the witness is not'] : [] };
  const { size: events, root } = newest;
  const lost = (all.at(-1)?.size ?? 0) - events;
  const wrong = lost > 0 ? [`${lost} events were witnessed after the moment of this backup and are not in it`] : [];
  const checkpoints = all.filter((c) => c.size <= events).slice(-1);
  if (checkpoints.length === 0) return { events, root, wrong: ['the witness knows nothing of this ledger'] };
  const keys = Object.fromEntries((await LocalCrypto.open(config.KEYRING_FILE)).ledgerKeys());
  const found = await verifyExport(linesOf(query, newest), { checkpoints, keys });
  const bad = found.ok ? [] : [`the ledger is not what was signed: ${found.reason} from ${found.first}`];
  return { events, root, wrong: [...wrong, ...bad] };
}
async function* linesOf(query: Query, newest: Parameters<typeof exportLines>[2]): AsyncGenerator<string> {
  for await (const line of exportLines(query, { from: 0, to: newest.size }, newest)) yield JSON.stringify(line);
}
