import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { LocalCrypto } from '../../src/platform/crypto/index.ts';
import { startEmbedded, type EmbeddedDatabase } from '../../src/platform/database/launcher.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import type { FaultCode, LedgerFault } from '../../src/platform/ledger/fault.ts';
import type { Leader } from '../../src/platform/ledger/leader.ts';
import { ownCluster } from '../support/cluster.ts';
import { connect, leaderOf, leadingRound, wholeLedger, writeEvent, type Ledger } from '../support/ledger.ts';
import { freshDatabase } from '../support/world.ts';

jest.setTimeout(120_000);
const TABLES = ['audit_events', 'ledger_epochs', 'ledger_leaves', 'ledger_checkpoints'];
let folder: string;
let crypto: LocalCrypto;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let owner: pg.Client;
let witness: string;
const leaders: Leader[] = [];
const others: EmbeddedDatabase[] = [];
let count = 0;

const cluster = ownCluster({ seeded: false });
beforeAll(async () => {
  folder = mkdtempSync('/var/tmp/zonekeeper-ledger-');
  chmodSync(folder, 0o755);
  crypto = await LocalCrypto.open(join(folder, 'keyring.json'));
});
afterAll(async () => {
  for (const other of others) await other.stop();
  rmSync(folder, { recursive: true, force: true });
  await cluster.close();
});
beforeEach(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  owner.on('error', () => undefined); // the database is dropped under it
  await owner.connect();
  witness = join(folder, String((count += 1)), 'checkpoints.ndjson');
});
afterEach(async () => {
  for (const leader of leaders.splice(0)) leader.resign();
  await owner.end();
  await database.drop();
});
function sealer(url = database.url): Leader {
  const leader = leaderOf({ url, crypto, witness, limit: 4 });
  leaders.push(leader);
  return leader;
}
async function ledger(url = database.url): Promise<Ledger> {
  const connection = await connect(url);
  return await wholeLedger(connection.query, crypto, witness).finally(() => connection.end());
}
const events = async (n: number, client = owner): Promise<string[]> => {
  const made = [];
  for (let i = 0; i < n; i += 1) made.push(await writeEvent(client));
  return made;
};
/** Lets transaction numbers go by. */
const burn = (client: pg.Client, n: number) =>
  client.query(`DO $$ BEGIN FOR i IN 1..${n} LOOP PERFORM pg_current_xact_id(); COMMIT; END LOOP; END $$`);
/** Takes something away as nobody but the owner of the tables could, with every protection switched off. */
async function tamper(table: string, text: string): Promise<void> {
  await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await owner.query(text);
  await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}
const faultOf = async (leader: Leader): Promise<FaultCode | undefined> =>
  await leadingRound(leader).then(
    () => undefined,
    (error: LedgerFault) => error.code,
  );

it('a dump restored into another cluster, whose transaction numbers begin anew: nothing is passed over, nothing twice', async () => {
  await burn(owner, 4000);
  const sealed = await events(9);
  const first = sealer();
  await first.round();
  first.resign();
  const left = await events(6); // what the dump caught before it was sealed

  const dump = new Map<string, unknown>();
  for (const table of TABLES) dump.set(table, (await owner.query(`SELECT coalesce(json_agg(t), '[]') AS rows FROM ${table} t`)).rows[0]?.rows); // prettier-ignore
  const other = await startEmbedded(mkdirAt(join(folder, 'other')), { volatile: true });
  others.push(other);
  await migrate(other.migrationUrl);
  const restored = new pg.Client({ connectionString: other.adminUrl.replace(/\/[^/]*$/, new URL(other.url).pathname) });
  await restored.connect();
  for (const table of TABLES) await restored.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`, [JSON.stringify(dump.get(table))]); // prettier-ignore
  const number = async (): Promise<bigint> => BigInt((await restored.query<{ n: string }>('SELECT pg_current_xact_id()::text AS n')).rows[0]?.n ?? 0); // prettier-ignore
  const [oldest] = (await restored.query<{ xid: string }>('SELECT min(xid)::text AS xid FROM audit_events')).rows;
  expect(await number()).toBeLessThan(BigInt(oldest?.xid ?? 0));

  const early = await events(3, restored);
  const second = sealer(other.url);
  for (let i = 0; i < 3; i += 1) await second.round();
  const between = await events(5, restored);
  await second.round();
  // on and on, until the new numbers have passed those of before
  const later: string[] = [];
  while ((await number()) < BigInt(oldest?.xid ?? 0) + 100n) {
    await burn(restored, 400);
    later.push(...(await events(2, restored)));
    await second.round();
  }
  const { events: all, places, checkpoints, witnessed } = await ledger(other.url);
  expect([all.length, new Set(all).size]).toEqual([9 + 6 + 3 + 5 + later.length, all.length]);
  expect(all.slice(0, 9)).toEqual(sealed);
  expect(new Set(all.slice(9, 18))).toEqual(new Set([...left, ...early]));
  expect(all.slice(18)).toEqual([...between, ...later]);
  expect(places.map(([epoch]) => epoch)).toEqual([...Array<number>(18).fill(1), ...Array<number>(all.length - 18).fill(2)]); // prettier-ignore
  expect([checkpoints.at(-1)?.epoch, witnessed]).toEqual([2, checkpoints]);
  await restored.end();
});
const mkdirAt = (path: string): string => {
  mkdirSync(path, { mode: 0o755 });
  return path;
};

it('transaction numbers set back in the same cluster: a new epoch', async () => {
  const all = await events(3);
  await sealer().round();
  leaders.splice(0).forEach((each) => each.resign());
  // as if the cluster had given far higher numbers before
  await tamper('ledger_leaves', `UPDATE ledger_leaves SET xid = '99999999999' WHERE leaf_index = 2`);
  const before = await events(1);
  const leader = sealer();
  await leadingRound(leader);
  for (let i = 0; i < 2; i += 1) await leader.round();
  const after = await events(2);
  await leader.round();
  const { events: sealed, places } = await ledger();
  expect(sealed).toEqual([...all, ...before, ...after]);
  expect(places.map(([epoch]) => epoch)).toEqual([1, 1, 1, 1, 2, 2]);
});

describe('the witness', () => {
  const lines = (): string[] => readFileSync(witness, 'utf8').split('\n');
  const begin = async (n = 6): Promise<void> => {
    const leader = sealer();
    await events(n);
    await leader.round();
    leader.resign();
    leaders.splice(0);
  };

  it('gets what it missed, also behind a line that a death cut short', async () => {
    await begin();
    const whole = lines();
    expect(whole).toHaveLength(3); // two batches, and nothing behind the last line feed
    writeFileSync(witness, `${whole[0] ?? ''}\n${(whole[1] ?? '').slice(0, 40)}`);
    const leader = sealer();
    expect(await leadingRound(leader)).toMatchObject({ leads: true, witnessed: true });
    expect(lines()).toEqual(whole);
    await events(1);
    await leader.round();
    expect((await ledger()).witnessed.map((c) => c.size)).toEqual([4, 6, 7]);
  });

  it('of which nothing can be written stops nothing: events are sealed, and follow later', async () => {
    await begin();
    const leader = sealer();
    const kept = readFileSync(witness);
    rmSync(dirname(witness), { recursive: true });
    writeFileSync(dirname(witness), 'no folder');
    await events(1);
    const refused = await leader.round().catch((error: NodeJS.ErrnoException) => error.code);
    expect(refused).toBe('ENOTDIR'); // a new leader asks the witness first, and does not lead without an answer
    rmSync(dirname(witness));
    mkdirSync(dirname(witness));
    writeFileSync(witness, kept);
    expect(await leader.round()).toMatchObject({ sealed: 1, witnessed: true });
    rmSync(dirname(witness), { recursive: true });
    writeFileSync(dirname(witness), 'no folder');
    await events(2);
    expect(await leader.round()).toMatchObject({ leads: true, sealed: 2, witnessed: false });
    rmSync(dirname(witness));
    mkdirSync(dirname(witness));
    writeFileSync(witness, `${kept.toString()}`);
    await events(1);
    expect(await leader.round()).toMatchObject({ sealed: 1, witnessed: true });
    expect((await ledger()).events).toHaveLength(10);
  });

  it.each([
    ['the end was cut off', async () => {
      await tamper('ledger_checkpoints', 'DELETE FROM ledger_checkpoints WHERE size > 4');
      await tamper('ledger_leaves', 'DELETE FROM ledger_leaves WHERE leaf_index >= 4');
    }, 'witness-contradicts'],
    ['all of it is gone', async () => {
      for (const table of ['ledger_checkpoints', 'ledger_leaves', 'ledger_epochs']) await tamper(table, `DELETE FROM ${table}`);
    }, 'witness-contradicts'],
    ['a hash of its right edge was changed', () => tamper('ledger_leaves', `UPDATE ledger_leaves SET hashes = substr(hashes, 1, 32) || sha256('x') WHERE leaf_index = 5`), 'witness-contradicts'],
    ['a hash of long before was changed', () => tamper('ledger_leaves', `UPDATE ledger_leaves SET hashes = substr(hashes, 1, 64) || sha256('x') WHERE leaf_index = 3`), 'witness-contradicts'],
    ['there is no witness, and a hash of the right edge was changed', () => {
      rmSync(witness);
      writeFileSync(witness, '');
      return tamper('ledger_leaves', `UPDATE ledger_leaves SET hashes = substr(hashes, 1, 32) || sha256('x') WHERE leaf_index = 5`);
    }, 'ledger-damaged'],
    ['there is no witness, and the end was cut off', () => {
      writeFileSync(witness, '');
      return tamper('ledger_leaves', 'DELETE FROM ledger_leaves WHERE leaf_index >= 4');
    }, 'ledger-damaged'],
    ['leaves are missing', () => tamper('ledger_leaves', 'DELETE FROM ledger_leaves WHERE leaf_index = 3'), 'ledger-damaged'],
    ['it holds the checkpoints of another ledger', () => {
      writeFileSync(witness, readFileSync(witness, 'utf8').replace(/"origin":"[^"]+"/g, '"origin":"another"'));
      return Promise.resolve();
    }, 'witness-contradicts'],
    ['its last line is none', () => Promise.resolve(appendFileSync(witness, 'nonsense\n')), 'witness-contradicts'],
  ] as const)('when %s, nothing is sealed any more', async (_what, break_, code) => {
    await begin();
    await break_();
    await events(3);
    const before = lines();
    const sealed = async () => (await owner.query<{ n: string }>('SELECT count(*) AS n FROM ledger_leaves')).rows[0]?.n;
    const leaves = await sealed();
    expect(await faultOf(sealer())).toBe(code);
    expect(await faultOf(sealer())).toBe(code);
    expect([lines(), await sealed()]).toEqual([before, leaves]);
  }); // prettier-ignore

  it('does not take over a restored old copy that went on by itself', async () => {
    const leader = sealer();
    await events(4);
    await leader.round();
    const kept = readFileSync(witness);
    await events(4);
    await leader.round();
    const witnessed = readFileSync(witness);
    leader.resign();
    // the copy of before, sealed on without its witness: another history of the same sizes, signed with the right key
    await tamper('ledger_checkpoints', 'DELETE FROM ledger_checkpoints WHERE size > 4');
    await tamper('ledger_leaves', 'DELETE FROM ledger_leaves WHERE leaf_index >= 4');
    await tamper('audit_events', `DELETE FROM audit_events e WHERE NOT EXISTS (SELECT FROM ledger_leaves WHERE event_id = e.id)`);
    writeFileSync(witness, kept);
    await events(4);
    const going = sealer();
    await leadingRound(going);
    going.resign();
    writeFileSync(witness, witnessed);
    await events(1);
    expect(await faultOf(sealer())).toBe('witness-contradicts');
    expect(readFileSync(witness)).toEqual(witnessed);
  }); // prettier-ignore
});

it('another suite than it began with is refused', async () => {
  await events(1);
  await sealer().round();
  leaders.splice(0).forEach((each) => each.resign());
  const leader = leaderOf({ url: database.url, crypto, witness, suite: 'sm' });
  leaders.push(leader);
  expect(await faultOf(leader)).toBe('suite-changed');
});
