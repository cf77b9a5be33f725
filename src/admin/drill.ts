import { chmod, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../platform/config/index.ts';
import { AtRestRefused, LocalCrypto, type AtRest } from '../platform/crypto/index.ts';
import { clusterHome } from '../platform/database/launcher.ts';
import { fileContent } from '../platform/files/index.ts';
import { readCheckpoint } from '../platform/ledger/checkpoint.ts';
import { exportText } from '../platform/ledger/export.ts';
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
  /** Named by rows. */
  readonly files: number;
  /** Of these, how many were read to their end, every chunk as it was sealed. */
  readonly read: number;
  /** Of these, how many do not open since their keys were sealed or destroyed. */
  readonly closed: number;
  readonly wrong: readonly string[];
}

/** Every file that a row names: its path in the data folder, and the name it was sealed under. */
const named = `
  SELECT 'application' AS kind, application_id AS id, 'objects/' || object_key AS path,
    'objects/' || right(object_key, 36) AS object FROM application_materials
  UNION ALL SELECT 'agreement_amendment', amendment_id, 'objects/' || object_key, 'objects/' || right(object_key, 36)
    FROM agreement_amendment_materials
  UNION ALL SELECT 'agreement_renewal', renewal_id, 'objects/' || object_key, 'objects/' || right(object_key, 36)
    FROM agreement_renewal_materials
  UNION ALL SELECT 'announcement', announcement_id, 'objects/' || object_key, 'objects/' || right(object_key, 36)
    FROM announcement_attachments
  UNION ALL SELECT 'resource', resource_id, 'vault/snapshots/' || id || '.parquet', 'snapshots/' || id || '.parquet'
    FROM snapshots WHERE state = 'held'
  UNION ALL SELECT 'agreement', agreement_id, 'vault/copies/' || id || '.parquet', 'copies/' || id || '.parquet'
    FROM deidentifications WHERE state IN ('produced', 'released')`;
interface Named {
  readonly kind: string;
  readonly id: string;
  readonly path: string;
  readonly object: string;
}

/**
 * Restores a backup into a folder of its own, recovers the database, and checks what came back: every event against the
 * signature that the witness had when the backup was taken, and every file that a row names, which is opened with the
 * restored keys. Leaves nothing behind.
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
    const { rows } = await owner.query<Named>(named);
    const ends = (await owner.query<RecordedEnd>(recordedEnds)).rows;
    const { back, open: unsealed } = await disagreements(config, ends);
    const keys = [...back.map((of) => `destroyed keys of ${of} are back`), ...unsealed.map((of) => `sealed keys of ${of} are open`)]; // prettier-ignore
    const { atRest } = await LocalCrypto.open(config.KEYRING_FILE);
    const over = new Set(ends.map(({ kind, scope }) => `${kind} ${scope}`));
    const counted = { read: 0, closed: 0 };
    const faults: string[] = [];
    // one at a time, and of each one chunk: as much memory for a thousand files as for one
    for (const file of rows) {
      const found = await examineFile(config.DATA_DIR, file, atRest, over.has(`${file.kind} ${file.id}`));
      if (found === 'read' || found === 'closed') counted[found] += 1;
      else faults.push(found.fault);
    }
    return { ...ledger, files: rows.length, ...counted, wrong: [...ledger.wrong, ...faults, ...keys] };
  });

/** Reads a file to its end under its restored key, every chunk and its tag; one whose keys ended by a record does not open, and is to be there. */
async function examineFile(
  data: string,
  { kind, id, path, object }: Named,
  atRest: AtRest,
  ended: boolean,
): Promise<'read' | 'closed' | { readonly fault: string }> {
  const file = await open(join(data, path), 'r').catch(() => undefined);
  if (!file) return { fault: `a row names ${path}, which is not there` };
  try {
    await (await atRest.open({ scope: { kind, id }, object }, await fileContent(file))).verify();
    return 'read';
  } catch (error) {
    const refused = error instanceof AtRestRefused ? error : undefined;
    if (ended && refused && refused.code !== 'content-altered') return 'closed';
    return { fault: `${path} does not open: ${refused?.why ?? (error as Error).message}` };
  } finally {
    await file.close();
  }
}

/** The whole ledger as an outsider would check it. What was witnessed after the backup's moment is lost, and said. */
async function checkLedger(query: Query, config: Config): Promise<Omit<Drill, 'files' | 'read' | 'closed'>> {
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
  const found = await verifyExport(bytesOf(query, newest), { checkpoints, keys });
  const bad = found.ok ? [] : [`the ledger is not what was signed: ${found.reason} from ${found.first}`];
  return { events, root, wrong: [...wrong, ...bad] };
}
async function* bytesOf(query: Query, newest: Parameters<typeof exportLines>[2]): AsyncGenerator<Buffer> {
  for await (const line of exportLines(query, { from: 0, to: newest.size }, newest))
    yield Buffer.from(`${exportText(line)}\n`);
}
