import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { v7 } from 'uuid';
import { LocalCrypto } from '../../src/platform/crypto/index.ts';
import type { Checkpoint } from '../../src/platform/ledger/checkpoint.ts';
import { exportText } from '../../src/platform/ledger/export.ts';
import { exportLines } from '../../src/platform/ledger/exporting.ts';
import { leafBytes } from '../../src/platform/ledger/leaf.ts';
import { contentOf, leafColumns, newestCheckpoint, type LeafRow, type Query } from '../../src/platform/ledger/ledger.queries.ts'; // prettier-ignore
import { Frontier, leafHash } from '../../src/platform/ledger/tree.ts';
import { verifyExport, type Bad, type Good, type Outside } from '../../src/platform/ledger/verify.ts';
import { clusterInUse, ownCluster } from '../support/cluster.ts';
import { leaderOf } from '../support/ledger.ts';
import { randoms } from '../support/randoms.ts';
import { freshDatabase } from '../support/world.ts';

jest.setTimeout(240_000);
const CASES = 15;
const EVENTS = 60;
const EACH = 125;
const seed = Number(process.env.SEED ?? Math.floor(performance.timeOrigin % 1_000_000));
const random = randoms(seed);
const below = (n: number): number => Math.floor(random() * n);

let folder: string;
let crypto: LocalCrypto;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let superuser: pg.Client;
let outside: Outside;
const query: Query = async (statement, values = []) =>
  (await superuser.query(statement.text, [...values])).rows as never;
const sql = async <R extends pg.QueryResultRow>(text: string, ...values: unknown[]): Promise<R[]> =>
  (await superuser.query<R>(text, values)).rows;

const cluster = ownCluster({ seeded: false });
beforeAll(async () => {
  console.log(`seed ${seed}`);
  folder = mkdtempSync('/var/tmp/zonekeeper-tampering-');
  crypto = await LocalCrypto.open(join(folder, 'keyring.json'));
  database = await freshDatabase();
  const { adminUrl = '' } = clusterInUse();
  superuser = new pg.Client({ connectionString: Object.assign(new URL(adminUrl), { pathname: new URL(database.url).pathname }).href }); // prettier-ignore
  superuser.on('error', () => undefined);
  await superuser.connect();
  const witness = join(folder, 'checkpoints.ndjson');
  // one event at a time, as in a system that is not busy: each one has its checkpoint
  const leader = leaderOf({ url: database.url, crypto, witness, limit: 1 });
  const cases = Array.from({ length: CASES }, () => v7());
  for (let i = 0; i < EVENTS; i += 1) await writeOf(cases[below(CASES)] ?? v7(), i);
  await leader.round();
  leader.resign();
  const [newest] = readFileSync(witness, 'utf8').trimEnd().split('\n').slice(-1);
  outside = { checkpoints: [JSON.parse(newest ?? '') as Checkpoint], keys: Object.fromEntries(crypto.ledgerKeys()) };
});
afterAll(async () => {
  await superuser.end();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
  await cluster.close();
});
async function writeOf(objectId: string, i: number): Promise<string> {
  const id = v7();
  await superuser.query(
    `INSERT INTO audit_events (id, operation, object_type, object_id, result, person_id, organization_id, client_id, roles, request_id,
       policy_code, legal_at, recorded_at, payload)
     VALUES ($1, $2, 'agreement', $3, 'done', gen_random_uuid(), gen_random_uuid(), 'demo', '{operator}', $4, 'NJ-2024', now(), now(), $5)`,
    [id, `agreement.act-${i % 7}`, objectId, `r-${i}`, Buffer.from(JSON.stringify({ id, i, reason: `理由 ${i}` }))],
  );
  return id;
}

/** What somebody finds who has the export and one checkpoint from outside, and nothing else. */
async function found(): Promise<Good | Bad> {
  const checkpoint = await newestCheckpoint(query);
  if (!checkpoint) throw new Error('nothing to export');
  const lines: Buffer[] = [];
  for await (const line of exportLines(query, { from: 0, to: checkpoint.size }, checkpoint))
    lines.push(Buffer.from(`${exportText(line)}\n`));
  return await verifyExport(lines, outside);
}

/** Makes every stored hash anew from the events, as one who knows how it is done. */
async function rehash(): Promise<void> {
  const rows = await sql<LeafRow & { index: string }>(
    `SELECT ${leafColumns}, l.leaf_index::text AS index FROM ledger_leaves l JOIN audit_events e ON e.id = l.event_id ORDER BY l.leaf_index`,
  );
  const frontier = new Frontier('intl');
  const hashes = rows.map(({ index: _index, ...row }) =>
    Buffer.concat(frontier.append(leafHash('intl', leafBytes(contentOf(row))))),
  );
  await sql(
    `UPDATE ledger_leaves l SET hashes = t.h FROM unnest($1::bigint[], $2::bytea[]) AS t(i, h) WHERE l.leaf_index = t.i`,
    rows.map((_, i) => i), hashes,
  ); // prettier-ignore
}
/** And the roots that were signed; the signatures are beyond anybody without the key. */
async function forgeRoots(above: number): Promise<void> {
  const rows = await sql<LeafRow>(`SELECT ${leafColumns} FROM ledger_leaves l JOIN audit_events e ON e.id = l.event_id ORDER BY l.leaf_index`); // prettier-ignore
  const frontier = new Frontier('intl');
  const roots = rows.map((row) => {
    frontier.append(leafHash('intl', leafBytes(contentOf(row))));
    return frontier.root();
  });
  await sql(`UPDATE ledger_checkpoints c SET root = t.r FROM unnest($1::bigint[], $2::bytea[]) AS t(s, r) WHERE c.size = t.s AND c.size > $3`, rows.map((_, i) => i + 1), roots, above); // prettier-ignore
}
const eventAt = (index: number): string => `(SELECT event_id FROM ledger_leaves WHERE leaf_index = ${index})`;
const cutAt = async (k: number): Promise<void> => {
  await sql(`DELETE FROM audit_events WHERE id IN (SELECT event_id FROM ledger_leaves WHERE leaf_index >= ${k})`);
  await sql(`DELETE FROM ledger_leaves WHERE leaf_index >= ${k}`);
};
/** Moves the leaves from `at` on by one place. */
const shift = async (at: number, by: 1 | -1): Promise<void> => {
  await sql(`UPDATE ledger_leaves SET leaf_index = leaf_index + 1000000 WHERE leaf_index >= ${at}`);
  await sql(`UPDATE ledger_leaves SET leaf_index = leaf_index - 1000000 + ${by} WHERE leaf_index >= 1000000`);
};
const edits = [
  `result = 'rules-forbid'`, `operation = 'agreement.other'`, `object_id = gen_random_uuid()`, `object_id = NULL`, `object_type = 'zone'`,
  `person_id = gen_random_uuid()`, `organization_id = gen_random_uuid()`, `client_id = 'other'`, `roles = '{operator,data_authority}'`,
  `roles = '{}'`, `request_id = request_id || 'x'`, `policy_code = NULL`, `caused_by = gen_random_uuid()`,
  `legal_at = legal_at + interval '1 microsecond'`, `recorded_at = recorded_at - interval '1 day'`,
  `payload = set_byte(payload, 20, get_byte(payload, 20) # 1)`, `payload = payload || '\\x20'`, `xid = (xid::text::bigint - 1)::text::xid8`,
]; // prettier-ignore
const oneOf = <T>(all: readonly T[]): T => all[below(all.length)] as T;

/** Each tampers as a superuser could, and answers the first index that is no longer what it was. */
const kinds: Readonly<Record<string, () => Promise<number>>> = {
  edit: async () => {
    const i = below(EVENTS);
    await sql(`UPDATE audit_events SET ${oneOf(edits)} WHERE id = ${eventAt(i)}`);
    return i;
  },
  delete: async () => {
    const i = below(EVENTS - 1);
    await sql(`DELETE FROM audit_events WHERE id = ${eventAt(i)}`);
    const how = below(3);
    if (how >= 1) await sql(`DELETE FROM ledger_leaves WHERE leaf_index = ${i}`);
    if (how === 2) await shift(i + 1, -1).then(rehash);
    return i;
  },
  reorder: async () => {
    const [i, j] = [below(EVENTS - 1), 0];
    const other = i + 1 + below(EVENTS - 1 - i) + j;
    await sql(`UPDATE ledger_leaves SET leaf_index = -1 - leaf_index + 10000000 WHERE leaf_index IN (${i}, ${other})`);
    await sql(`UPDATE ledger_leaves SET leaf_index = ${other} WHERE leaf_index = ${10000000 - 1 - i}`);
    await sql(`UPDATE ledger_leaves SET leaf_index = ${i} WHERE leaf_index = ${10000000 - 1 - other}`);
    if (below(2) === 0) await rehash();
    return i;
  },
  insert: async () => {
    const i = below(EVENTS);
    const id = v7();
    const columns = 'operation, object_type, object_id, result, person_id, organization_id, client_id, roles, request_id, policy_code, legal_at, recorded_at, payload'; // prettier-ignore
    // before the event whose place it takes: the smallest id of the same transaction
    const early = `00000000-${id.slice(9)}`;
    await sql(`INSERT INTO audit_events (id, xid, ${columns}) SELECT $1, xid, ${columns} FROM audit_events WHERE id = ${eventAt(i)}`, early); // prettier-ignore
    if (below(2) === 0) return i;
    await shift(i, 1);
    await sql(`INSERT INTO ledger_leaves SELECT ${i}, id, xid, 1, sha256('x') FROM audit_events WHERE id = $1`, early);
    await rehash();
    return i;
  },
  'cut the tail': async () => {
    const k = 1 + below(EVENTS - 1);
    if (below(2) === 0) await cutAt(k);
    else await sql(`DELETE FROM ledger_leaves WHERE leaf_index >= ${k}`);
    await sql(`DELETE FROM ledger_checkpoints WHERE size > ${k}`);
    return k;
  },
  'restore an old copy': async () => {
    const k = 1 + below(EVENTS - 1);
    await cutAt(k);
    await sql(`DELETE FROM ledger_checkpoints WHERE size > ${k}`);
    // and on from there, with other events
    const more = below(4);
    for (let n = 0; n < more; n += 1) await writeOf(v7(), 1000 + n);
    if (more === 0 || below(2) === 0) return k;
    await sql(`INSERT INTO ledger_leaves SELECT ${k} - 1 + row_number() OVER (ORDER BY xid, id), id, xid, 1, sha256('x')
      FROM audit_events e WHERE NOT EXISTS (SELECT FROM ledger_leaves l WHERE l.event_id = e.id)`);
    await rehash();
    await sql(`INSERT INTO ledger_checkpoints SELECT ${k} + $1, epoch, root, signed_at, key_id, signature FROM ledger_checkpoints WHERE size = ${k}`, more); // prettier-ignore
    await forgeRoots(k);
    return k;
  },
  'swap two cases': async () => {
    const [a, b] = (await sql<{ id: string }>('SELECT object_id AS id FROM audit_events GROUP BY 1 ORDER BY random() LIMIT 2')).map((r) => r.id); // prettier-ignore
    const [first] = await sql<{ i: string }>(`SELECT min(l.leaf_index)::text AS i FROM audit_events e JOIN ledger_leaves l ON l.event_id = e.id WHERE e.object_id IN ($1, $2)`, a, b); // prettier-ignore
    await sql(`UPDATE audit_events SET object_id = CASE object_id WHEN $1::uuid THEN $2::uuid ELSE $1::uuid END WHERE object_id IN ($1, $2)`, a, b); // prettier-ignore
    if (below(2) === 0) await rehash();
    return Number(first?.i);
  },
  'rewrite with new hashes': async () => {
    const i = below(EVENTS);
    await sql(`UPDATE audit_events SET ${oneOf(edits)} WHERE id = ${eventAt(i)}`);
    await rehash();
    const how = below(3);
    if (how === 1) await forgeRoots(0);
    if (how === 2 && i > 0) await sql(`DELETE FROM ledger_checkpoints WHERE size > ${i} AND size < ${EVENTS}`);
    return i;
  },
};

it('an export that nobody touched is proven, whole', async () => {
  expect(await found()).toEqual({ ok: true, from: 0, to: EVENTS, disposed: 0 });
});

describe('a superuser of the database, who can do anything but sign', () => {
  beforeEach(() => sql(`SET session_replication_role = replica`));
  const counts = { tamperings: 0, found: 0, exact: 0 };
  afterAll(() => console.log(JSON.stringify(counts)));

  it.each(Object.keys(kinds))(`%s: all of ${EACH} found, each with its first index`, async (kind) => {
    const wrong: unknown[] = [];
    for (let n = 0; n < EACH; n += 1) {
      await sql('BEGIN');
      const index = await kinds[kind]?.();
      const told = await found();
      await sql('ROLLBACK');
      counts.tamperings += 1;
      if (!told.ok) counts.found += 1;
      if (!told.ok && told.first === index) counts.exact += 1;
      else wrong.push({ n, index, told });
    }
    expect(wrong).toEqual([]);
  });
  it('was a thousand', () => {
    expect(counts).toEqual({ tamperings: 1000, found: 1000, exact: 1000 });
  });
  it('leaves an export that is proven, when everything is taken back', async () => {
    expect(await found()).toEqual({ ok: true, from: 0, to: EVENTS, disposed: 0 });
  });
});
