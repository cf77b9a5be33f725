import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { drill } from '../../src/admin/drill.ts';
import { backup, restore, type BackupManifest } from '../../src/admin/backup.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { readConfig, type Config } from '../../src/platform/config/index.ts';
import { readCheckpoint } from '../../src/platform/ledger/checkpoint.ts';
import { communityCsv } from '../support/deliveries.ts';
import { Remote } from '../support/remote.ts';
import { healthZone } from '../support/oracle/zone.ts';
import { askDatabase, buildServers, endServers, Server, serverFolder } from '../support/server.ts';

jest.setTimeout(240_000);
const configOf = (data: string): Config => readConfig({ DATA_DIR: data, DEMO: 'true' });
const lastWitnessed = (folder: string): number =>
  readFileSync(join(folder, 'witness/checkpoints.ndjson'), 'utf8').trimEnd().split('\n').map(readCheckpoint).at(-1)?.size ?? 0; // prettier-ignore
let data: string;
let kept: string;
let taken: BackupManifest;
let madeBefore: string[];
let madeAfter: string;

beforeAll(async () => {
  await buildServers();
  data = serverFolder();
  kept = join(serverFolder(), 'backup');
  const server = new Server({ DATA_DIR: data, DEMO: 'true' });
  const remote = await Remote.of(server);
  const made = async (name: string): Promise<string> => {
    const answer = await remote.post('dataAuthority', '/zones', healthZone(name));
    expect(answer.status).toBe(201);
    return String(answer.body.id);
  };
  madeBefore = [await made('备份前')];
  const csv = communityCsv(50);
  const snapshots = `/resources/${seedIds.resources.communities}/snapshots`;
  expect((await remote.csv('dataProvider', snapshots, csv)).status).toBe(201);
  let copying = true;
  const writing = (async () => {
    for (let i = 0; copying; i += 1) await made(`备份中 ${i}`);
  })();
  taken = await backup(configOf(data), kept).finally(() => (copying = false));
  await writing;
  await sleep(1000); // what was written meanwhile is sealed
  const before = lastWitnessed(data);
  madeAfter = await made('备份后');
  for (let i = 0; i < 200 && lastWitnessed(data) <= before; i += 1) await sleep(50);
  await server.end('SIGKILL');
});
afterAll(endServers);

describe('a backup of a system that works on', () => {
  it('holds database, files, keyring and witness, readable by the owner alone', () => {
    expect(readdirSync(kept).sort()).toEqual(['credentials.json', 'database', 'keyring.json', 'keyring.json.keys', 'manifest.json', 'objects', 'vault', 'witness']); // prettier-ignore
    expect(statSync(kept).mode & 0o077).toBe(0);
    expect(taken.files.files).toBeGreaterThan(5);
    expect(existsSync(join(kept, 'database/postmaster.pid'))).toBe(false);
  });

  it('has nothing of what jobs have in the clear while they run', async () => {
    const working = join(data, 'vault/work/job');
    mkdirSync(working, { recursive: true });
    writeFileSync(join(working, 'persons.csv'), '320102199003070017');
    const another = join(serverFolder(), 'another');
    await backup(configOf(data), another);
    expect(existsSync(join(working, 'persons.csv'))).toBe(true);
    expect(readdirSync(join(another, 'vault'))).toEqual(readdirSync(join(kept, 'vault')));
    expect(readdirSync(join(another, 'vault/snapshots'))).toEqual(readdirSync(join(kept, 'vault/snapshots')));
    expect(readdirSync(join(another, 'vault/work'))).toEqual([]);
  });

  it('is proven by a drill: every event leads to a signed root, every file is there', async () => {
    const seen = await drill(configOf(data), kept);
    expect(seen.wrong).toEqual([]);
    expect(seen.events).toBeGreaterThan(500);
    expect(seen.root).toMatch(/^[0-9a-f]{64}$/);
    expect(seen.files).toBeGreaterThan(5);
    expect(seen.read).toBe(seen.files);
  });

  it('is not proven where one byte of one file is another: a snapshot, or a material', async () => {
    const copy = join(serverFolder(), 'flipped');
    cpSync(kept, copy, { recursive: true });
    const snapshot = readdirSync(join(copy, 'vault/snapshots')).map((name) => `vault/snapshots/${name}`)[0] ?? '';
    const below = readdirSync(join(copy, 'objects'), { recursive: true }).map((name) => `objects/${String(name)}`);
    const material = below.find((name) => statSync(join(copy, name)).isFile()) ?? '';
    for (const path of [snapshot, material]) {
      const bytes = readFileSync(join(copy, path));
      const at = bytes.length - 40; // of the last chunk
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      writeFileSync(join(copy, path), bytes);
    }
    const { wrong, files, read } = await drill(configOf(data), copy);
    expect(wrong.toSorted()).toEqual([material, snapshot].map((path) => expect.stringMatching(new RegExp(`^${path} does not open: chunk \\d+ of `)) as string)); // prettier-ignore
    expect(files - read).toBe(2);
  });

  it('is not proven where files are gone, or the witness outside knows more', async () => {
    const copy = join(serverFolder(), 'spoilt');
    cpSync(kept, copy, { recursive: true });
    rmSync(join(copy, 'objects'), { recursive: true });
    cpSync(join(data, 'witness'), join(copy, 'witness'), { recursive: true });
    const { wrong } = await drill(configOf(data), copy);
    expect(wrong[0]).toMatch(/^\d+ events were witnessed after the moment of this backup/);
    expect(wrong.slice(1)).not.toEqual([]);
    for (const line of wrong.slice(1)) expect(line).toMatch(/^a row names objects\/.*, which is not there$/);
  });

  it('is refused where something is already, and where it is not whole', async () => {
    await expect(restore(configOf(data), kept)).rejects.toThrow(/exists already/);
    await expect(backup(configOf(data), kept)).rejects.toThrow(/is not empty/);
    const half = join(serverFolder(), 'half');
    cpSync(kept, half, { recursive: true });
    rmSync(join(half, 'manifest.json'));
    await expect(restore(configOf(serverFolder()), half)).rejects.toThrow(/no whole backup/);
  });

  it('serves again elsewhere: what was answered before is there, the ledger goes on, and keys still fit', async () => {
    const again = serverFolder();
    await restore(configOf(again), kept);
    const size = lastWitnessed(again);
    const server = new Server({ DATA_DIR: again, DEMO: 'true' });
    const remote = await Remote.of(server);
    for (const id of madeBefore) expect((await remote.get('dataAuthority', `/zones/${id}`)).status).toBe(200);
    expect((await remote.get('dataAuthority', `/zones/${madeAfter}`)).status).toBe(404);
    expect((await remote.get('operator', `/agreements/${seedIds.agreements.effective}`)).body.state).toBe('effective');
    expect((await remote.post('dataAuthority', '/zones', healthZone('恢复后'))).status).toBe(201);
    for (let i = 0; i < 200 && lastWitnessed(again) <= size; i += 1) await sleep(50);
    expect(lastWitnessed(again)).toBeGreaterThan(size);
    const faults = await askDatabase((await server.joined()).MIGRATION_DATABASE_URL, 'SELECT * FROM ledger_faults');
    expect(faults).toEqual([]);
    // what is sealed there is no damage of the next backup: its files are there, and open for nobody
    const scopeId = seedIds.applications.withdrawn;
    const sealing = { scopeKind: 'application', scopeId, reason: '封存', basis: '《办法》第二十三条' };
    expect((await remote.post('governanceCenter', '/key-disposals', sealing)).status).toBe(201);
    const next = join(serverFolder(), 'next');
    await backup(configOf(again), next);
    const seen = await drill(configOf(again), next);
    expect(seen.wrong).toEqual([]);
    expect([seen.closed > 0, seen.read + seen.closed]).toEqual([true, seen.files]);
  });
});
