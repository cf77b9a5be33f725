import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { monthsBefore, retentionMonths } from '../../src/admin/dispose.ts';
import { LocalCrypto } from '../../src/platform/crypto/index.ts';
import { readCheckpoint, type Checkpoint } from '../../src/platform/ledger/checkpoint.ts';
import { DISPOSAL } from '../../src/platform/ledger/disposal.ts';
import { exportText } from '../../src/platform/ledger/export.ts';
import { exportLines } from '../../src/platform/ledger/exporting.ts';
import { newestCheckpoint, type Query } from '../../src/platform/ledger/ledger.queries.ts';
import { dispose, type MonthFate } from '../../src/platform/ledger/retention.ts';
import { verifyExport, type Bad, type Good } from '../../src/platform/ledger/verify.ts';
import { ownCluster } from '../support/cluster.ts';
import { leaderOf } from '../support/ledger.ts';
import { freshDatabase } from '../support/world.ts';

const MONTH = '2022-03';
const NOW = new Date('2026-11-24T04:00:00Z');
const BEFORE = monthsBefore(NOW, 36);
let folder: string;
let witness: string;
let crypto: LocalCrypto;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let owner: pg.Client;
let leader: ReturnType<typeof leaderOf>;
let old: string[];
const query: Query = async (statement, values = []) => (await owner.query(statement.text, [...values])).rows as never;
const rows = async <R extends pg.QueryResultRow>(text: string, ...values: unknown[]): Promise<R[]> =>
  (await owner.query<R>(text, values)).rows;
const witnessed = (): Checkpoint[] =>
  readFileSync(witness, 'utf8').split('\n').filter((line) => line !== '').map(readCheckpoint); // prettier-ignore

const cluster = ownCluster({ seeded: false });
beforeAll(async () => {
  folder = mkdtempSync('/var/tmp/zonekeeper-disposal-');
  witness = join(folder, 'checkpoints.ndjson');
  crypto = await LocalCrypto.open(join(folder, 'keyring.json'));
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  leader = leaderOf({ url: database.url, crypto, witness });
  await rows(`SELECT ensure_audit_months('2022-03-01Z', 2)`);
  old = [];
  for (let i = 0; i < 5; i += 1) old.push(await written(new Date(`2022-03-1${i}T01:00:00Z`)));
  await written(new Date('2022-04-02T01:00:00Z'));
  old.push(await written(new Date('2022-03-31T23:59:00Z'))); // committed after the one of April
  for (let i = 0; i < 6; i += 1) await written(NOW);
});
afterAll(async () => {
  leader.resign();
  await owner.end();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
  await cluster.close();
});

/** An event whose id was made at an instant, as the application makes them. */
async function written(at: Date): Promise<string> {
  const time = at.getTime().toString(16).padStart(12, '0');
  const id = `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${Math.random().toString(16).slice(2, 14).padEnd(12, '0')}`;
  await rows(
    `INSERT INTO audit_events (id, operation, object_type, result, roles, request_id, legal_at, recorded_at, payload)
     VALUES ($1, 'zone.open', 'zone', 'done', '{}', 'r', $2, $2, $3)`, id, at, Buffer.from(JSON.stringify({ id })),
  ); // prettier-ignore
  return id;
}
async function exported(): Promise<string[]> {
  const checkpoint = await newestCheckpoint(query);
  if (!checkpoint) throw new Error('nothing is sealed');
  const lines: string[] = [];
  for await (const line of exportLines(query, { from: 0, to: checkpoint.size }, checkpoint))
    lines.push(exportText(line));
  return lines;
}
async function verified(lines: readonly string[]): Promise<Good | Bad> {
  const checkpoints = witnessed().slice(-1);
  return await verifyExport([Buffer.from(lines.join('\n'))], {
    checkpoints,
    keys: Object.fromEntries(crypto.ledgerKeys()),
  });
}
const gone = async (apply: boolean): Promise<MonthFate[]> => {
  const size = witnessed().at(-1)?.size ?? 0;
  return await dispose(query, { now: NOW, before: BEFORE, witnessed: size, apply });
};
const sealAll = (): Promise<unknown> => leader.round();
const tableOf = async (id: string): Promise<string | undefined> =>
  (await rows<{ name: string }>('SELECT tableoid::regclass::text AS name FROM audit_events WHERE id = $1', id))[0]
    ?.name;

describe('evidence by month', () => {
  it('lies in the table of the month that its id begins with; what fits none is kept, too', async () => {
    expect(await Promise.all(old.map(tableOf))).toEqual(old.map(() => 'evidence.events_2022_03'));
    expect(await tableOf(await written(new Date('1999-01-01T00:00:00Z')))).toBe('evidence.events_other');
  });

  it('has tables for the months to come, made once, and none where events already lie elsewhere', async () => {
    const [ahead] = await rows<{ n: number }>('SELECT ensure_audit_months(now(), 4) AS n');
    expect(ahead?.n).toBe(0);
    const [made] = await rows<{ n: number }>(`SELECT ensure_audit_months('1998-12-15Z', 3) AS n`);
    expect(made?.n).toBe(2); // not January of 1999
  });

  it('can be neither changed, deleted, emptied nor dropped by the application, whichever table it names', async () => {
    const app = new pg.Client({ connectionString: database.url });
    await app.connect();
    for (const statement of [
      `UPDATE audit_events SET result = 'x'`,
      'DELETE FROM audit_events',
      'TRUNCATE audit_events',
      'DROP TABLE audit_events',
      `DELETE FROM evidence.events_2022_03`,
      'SELECT * FROM evidence.events_2022_03',
      'DROP TABLE evidence.events_2022_03',
      'ALTER TABLE audit_events DETACH PARTITION evidence.events_2022_03',
      `CREATE TABLE evidence.mine (x int)`,
    ])
      await expect(app.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    await app.end();
    await expect(owner.query('DELETE FROM evidence.events_2022_03')).rejects.toThrow(/append-only|refused|history/i);
  });
});

describe('disposal', () => {
  it('keeps evidence for as long as the longest policy set says, to the day', () => {
    expect(retentionMonths()).toBe(36);
    expect(BEFORE.toISOString()).toBe('2023-11-24T00:00:00.000Z');
    expect(monthsBefore(new Date('2024-03-31T10:00:00Z'), 1).toISOString()).toBe('2024-02-29T00:00:00.000Z');
  });

  it('leaves a month that is not sealed, or that nobody outside has noted down', async () => {
    const due = ['1998-12', '1999-02', '2022-03', '2022-04'];
    const stays = { [MONTH]: 6, '2022-04': 1 } as Record<string, number>;
    writeFileSync(witness, '');
    expect(await gone(true)).toEqual(
      due.map((month) => (stays[month] ? { month, events: stays[month], stays: 'not-sealed' } : { month, events: 0 })),
    );
    await sealAll();
    const fates = await dispose(query, { now: NOW, before: BEFORE, witnessed: 3, apply: true });
    expect(fates).toEqual(['2022-03', '2022-04'].map((month) => ({ month, events: stays[month], stays: 'not-witnessed' }))); // prettier-ignore
    expect(await verified(await exported())).toMatchObject({ ok: true, disposed: 0 });
  });

  it('tells first, and then lets the month go; the ledger says so, and an export of it is proven as before', async () => {
    expect(await gone(false)).toEqual([{ month: MONTH, events: 6 }, { month: '2022-04', events: 1 }]); // prettier-ignore
    expect(await tableOf(old[0] ?? '')).toBe('evidence.events_2022_03');
    const size = witnessed().at(-1)?.size ?? 0;
    expect(await gone(true)).toHaveLength(2);
    expect(await tableOf(old[0] ?? '')).toBeUndefined();
    await sealAll();
    const said = await rows<{ payload: Buffer }>('SELECT payload FROM audit_events WHERE operation = $1 ORDER BY id', DISPOSAL); // prettier-ignore
    expect(said.map(({ payload }) => (JSON.parse(payload.toString()) as { input: object }).input)).toEqual([
      { month: MONTH, before: BEFORE.toISOString(), events: 6, ranges: [[0, 5], [6, 7]] },
      { month: '2022-04', before: BEFORE.toISOString(), events: 1, ranges: [[5, 6]] },
    ]); // prettier-ignore
    expect(await verified(await exported())).toEqual({ ok: true, from: 0, to: size + 2, disposed: 7 });
  });

  it('is checked by the command, which says how many are gone', async () => {
    const [file, keys] = [join(folder, 'export.ndjson'), join(folder, 'keys.json')];
    writeFileSync(file, `${(await exported()).join('\n')}\n`);
    writeFileSync(keys, JSON.stringify({ items: [...crypto.ledgerKeys()].map(([keyId, pem]) => ({ keyId, pem })) }));
    const command = join(__dirname, '../../src/audit-verify.ts');
    const flags = ['--experimental-transform-types', '--no-warnings', command, file, '--checkpoint', witness];
    expect(execFileSync(process.execPath, [...flags, '--keys', keys], { encoding: 'utf8' })).toMatch(
      /^proven: every event from 0 to \d+; 7 of them were disposed of/,
    );
    expect(spawnSync(process.execPath, flags).status).toBe(2);
  });

  const leafLine = (lines: readonly string[], index: number): number =>
    lines.findIndex((line) => line.startsWith(`{"kind":"leaf","index":${index},`));
  const without = (line: string): string => line.replace(/,"event":\{.*\}$/, '}');
  const inDisposals = (change: (line: string) => string) => (line: string): string =>
    line.startsWith('{"kind":"disposal"') ? change(line) : line; // prettier-ignore
  it.each<[string, number, (line: string) => string]>([
    ['an event that no disposal names', 8, (line) => (line.startsWith('{"kind":"leaf","index":8,') ? without(line) : line)],
    ['whose disposal is taken out', 0, inDisposals(() => '')],
    ['whose disposal was widened', 0, inDisposals((line) => line.replace('[6,7]', '[6,9]'))],
    ['whose disposal is signed by somebody else', 0, inDisposals((line) => line.replace(/"signature":"../, '"signature":"AA'))],
    ['whose disposal is of another log', 0, inDisposals((line) => line.replace(/"origin":"../, '"origin":"zz'))],
    ['whose disposal stands elsewhere', 0, inDisposals((line) => line.replace(/"index":(\d+)/, '"index":9'))],
    ['whose disposal was refused', 0, inDisposals((line) => line.replace('"result":"done"', '"result":"forbidden"'))],
  ])('does not cover for %s', async (_what, first, change) => {
    const lines = await exported();
    const changed = lines.map(change);
    expect(changed).not.toEqual(lines);
    expect(await verified(changed)).toMatchObject({ ok: false, first, reason: 'event-missing' });
  }); // prettier-ignore

  it('does not cover for events younger than it says, though the ledger itself carries it', async () => {
    // somebody who rules the database writes a disposal of last week's events, and the sealer signs it like any other
    const target = witnessed().at(-1)?.size ?? 0;
    await written(NOW);
    const payload = {
      input: { month: MONTH, before: BEFORE.toISOString(), events: 1, ranges: [[target, target + 1]] },
    };
    await rows(
      `INSERT INTO audit_events (id, operation, object_type, object_id, result, roles, request_id, legal_at, recorded_at, payload)
       SELECT gen_random_uuid(), $1, 'audit', origin, 'done', '{}', 'r', $2, $2, $3 FROM ledger_epochs`, DISPOSAL, NOW, Buffer.from(JSON.stringify(payload)),
    ); // prettier-ignore
    await sealAll();
    const lines = await exported();
    expect(lines.filter((line) => line.startsWith('{"kind":"disposal"'))).toHaveLength(3);
    const hidden = lines.map((line, i) => (i === leafLine(lines, target) ? without(line) : line));
    expect(await verified(hidden)).toMatchObject({ ok: false, first: target, reason: 'event-missing' });
  });
});
