import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { LocalCrypto } from '../../src/platform/crypto/index.ts';
import type { Leader } from '../../src/platform/ledger/leader.ts';
import { ownCluster } from '../support/cluster.ts';
import { connect, leaderOf, leadingRound, wholeLedger, writeEvent, type Ledger, type Tap } from '../support/ledger.ts';
import { randoms } from '../support/randoms.ts';
import { freshDatabase } from '../support/world.ts';

jest.setTimeout(180_000);
const seed = Number(process.env.SEED ?? Math.floor(performance.timeOrigin % 1_000_000));
let folder: string;
let crypto: LocalCrypto;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let client: pg.Client;
let witness: string;
const leaders: Leader[] = [];
let count = 0;

const cluster = ownCluster({ seeded: false });
beforeAll(async () => {
  folder = mkdtempSync('/var/tmp/zonekeeper-ledger-');
  crypto = await LocalCrypto.open(join(folder, 'keyring.json'));
});
afterAll(async () => {
  await cluster.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  database = await freshDatabase();
  client = await open();
  witness = join(folder, String((count += 1)), 'checkpoints.ndjson');
});
afterEach(async () => {
  for (const leader of leaders.splice(0)) leader.resign();
  await client.end();
  await database.drop();
});
async function open(): Promise<pg.Client> {
  const made = new pg.Client({ connectionString: database.url });
  made.on('error', () => undefined); // the database is dropped under it
  await made.connect();
  return made;
}
function sealer(limit = 1000, tap?: Tap): Leader {
  const leader = leaderOf({ url: database.url, crypto, witness, limit, ...(tap && { tap }) });
  leaders.push(leader);
  return leader;
}
async function ledger(): Promise<Ledger> {
  const connection = await connect(database.url);
  return await wholeLedger(connection.query, crypto, witness).finally(() => connection.end());
}
const committed = async (): Promise<string[]> =>
  (await client.query<{ id: string }>('SELECT id FROM audit_events ORDER BY xid, id')).rows.map((r) => r.id);

/** Transactions of one to three events, some of them rolled back, some slow. */
async function write(transactions: number, random: () => number): Promise<void> {
  const writer = await open();
  for (let i = 0; i < transactions; i += 1) {
    await writer.query('BEGIN');
    for (let n = 0; n < 1 + random() * 3; n += 1) {
      await writeEvent(writer);
      if (random() < 0.2) await sleep(random() * 8);
    }
    await writer.query(random() < 0.1 ? 'ROLLBACK' : 'COMMIT');
  }
  await writer.end();
}

it('many writers while two processes seal: every committed event once, in the order of transactions', async () => {
  const both = [sealer(50), sealer(50)];
  let over = false;
  const sealing = both.map(async (leader) => {
    const rounds = [];
    while (!over) rounds.push((await leader.round()).leads);
    return new Set(rounds);
  });
  await Promise.all(Array.from({ length: 8 }, (_, i) => write(60, randoms(seed + i))));
  over = true;
  const led = await Promise.all(sealing);
  expect(led.map((l) => [...l]).sort()).toEqual([[false], [true]]); // one led all the time, the other never
  for (const leader of both) await leader.round();
  const { events, places, checkpoints, witnessed } = await ledger();
  expect(events).toEqual(await committed());
  expect(events.length).toBeGreaterThan(400);
  expect(new Set(places.map(([, xid]) => xid)).size).toBeGreaterThan(300);
  expect(checkpoints.length).toBeGreaterThan(10);
  expect(witnessed).toEqual(checkpoints);
});

it('a transaction that began early and commits late keeps its place: nothing after it is sealed before', async () => {
  const leader = sealer();
  const [late, aborted] = [await open(), await open()];
  await writeEvent(client);
  await late.query('BEGIN');
  const first = await writeEvent(late, 'late');
  for (let i = 0; i < 5; i += 1) await writeEvent(client);
  await aborted.query('BEGIN');
  await writeEvent(aborted, 'aborted');
  await writeEvent(client);
  expect((await leader.round()).sealed).toBe(1);
  expect((await leader.round()).sealed).toBe(0);
  await late.query('COMMIT');
  expect((await leader.round()).sealed).toBe(6); // up to the one that is still open
  await aborted.query('ROLLBACK');
  expect((await leader.round()).sealed).toBe(1);
  const { events } = await ledger();
  expect([events.length, events[1], events]).toEqual([8, first, await committed()]);
  await Promise.all([late.end(), aborted.end()]);
});

it('one leads; another takes over when it is gone, and not before', async () => {
  const [first, second] = [sealer(), sealer()];
  await writeEvent(client);
  expect([(await first.round()).leads, (await second.round()).leads]).toEqual([true, false]);
  await writeEvent(client);
  expect([(await second.round()).sealed, (await first.round()).sealed]).toEqual([0, 1]);
  first.resign();
  await writeEvent(client);
  const taken = await leadingRound(second);
  expect([taken.leads, taken.sealed, (await first.round()).leads]).toEqual([true, 1, false]);
  expect((await ledger()).events).toEqual(await committed());
});

it('broken off before every one of its statements, and after the commit: nothing lost, nothing twice', async () => {
  const broken: string[] = [];
  for (let at = 1; broken.at(-1) !== 'never'; at += 1) {
    for (let i = 0; i < 5; i += 1) await writeEvent(client);
    let statements = 0;
    const died: string[] = [];
    const leader = sealer(3, (text) => {
      if ((statements += 1) !== at) return;
      died.push(text.trim().split(/\s/, 1)[0] ?? '');
      throw new Error('broken off');
    });
    await leader.round().catch(() => undefined);
    leader.resign();
    broken.push(died[0] ?? 'never');
    await leadingRound(sealer(3));
    leaders.splice(0).forEach((each) => each.resign());
    await sleep(20); // the lock goes with the connection
    const { events, checkpoints, witnessed } = await ledger();
    expect([at, events]).toEqual([at, await committed()]);
    expect(witnessed).toEqual(checkpoints);
  }
  expect(broken.length).toBeGreaterThan(20);
  expect(new Set(broken)).toEqual(new Set(['SELECT', 'BEGIN', 'INSERT', 'COMMIT', 'never']));
});

it('killed 50 times while events come: nothing lost, nothing twice, never two roots for one size', async () => {
  console.log(`seed ${seed}`);
  const random = randoms(seed);
  let over = false;
  const writing = (async () => {
    while (!over) await write(3, random).then(() => sleep(50));
  })();
  const script = join(__dirname, '../support/sealing-child.ts');
  const grown = new Set<number>();
  for (let i = 0; i < 50; i += 1) {
    const flags = ['--experimental-transform-types', '--no-warnings'];
    const child = spawn(process.execPath, [...flags, script, database.url, join(folder, 'keyring.json'), witness], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said: string[] = [];
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => said.push(line));
    await Promise.race([once(lines, 'line'), once(child, 'close')]);
    await sleep(random() * 60);
    const gone = once(child, 'close');
    child.kill('SIGKILL');
    await gone;
    expect(said).toEqual(['seals']);
    const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM ledger_leaves');
    grown.add(rows[0]?.n ?? 0);
  }
  over = true;
  await writing;
  await sleep(100);
  await sealer().round();
  const { events, checkpoints, witnessed } = await ledger(); // throws for two roots of one size
  expect(events).toEqual(await committed());
  expect(witnessed.at(-1)).toEqual(checkpoints.at(-1));
  console.log(`${events.length} events, ${checkpoints.length} checkpoints, ${witnessed.length} witnessed`);
  expect(grown.size).toBeGreaterThan(40); // they were killed at work
});
