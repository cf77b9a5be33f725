import request from 'supertest';
import { NAME_MARKER, personCsv } from '../../src/demo/person-set.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { openWorld, type As, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
const csv = (rows: number, dirtyEvery?: number): string =>
  [...personCsv({ rows, ...(dirtyEvery !== undefined && { dirtyEvery }) })].join('');
const supply = (as: As, resource: string, body: Buffer | string, headers: Record<string, string> = {}) =>
  request(world.app.getHttpServer())
    .post(`/api/v1/resources/${resource}/snapshots`)
    .set({
      authorization: `Bearer ${world.token(as)}`,
      'accept-language': 'en',
      'content-type': 'text/csv',
      ...headers,
    })
    .send(body);

describe('Art. 14, 15: supply of a snapshot to the vault', () => {
  it('takes a batch once, with its hash and receipt, and tells rejected lines by place only', async () => {
    const body = csv(2000, 100);
    const made = await supply('healthAuthority', seedIds.resources.health, body, { 'batch-id': 'B-1' });
    expect(made.status).toBe(201);
    const { rows, rejectedTotal, rejected, receipt, hash } = made.body;
    expect([rows, rejectedTotal, rejected.length, hash.length]).toEqual([1980, 20, 20, 64]);
    expect(receipt).toMatch(/^XP-/);
    expect(made.headers.location).toBe(`/api/v1/snapshots/${made.body.id}`);
    expect(JSON.stringify(made.body)).not.toMatch(new RegExp(`${NAME_MARKER}|320199\\d{8}`));
    const again = await supply('healthAuthority', seedIds.resources.health, body, { 'batch-id': 'B-1' });
    expect([again.status, again.body.code]).toEqual([409, 'conflict']);
    const list = await world.get('governanceCenter', `/snapshots?resourceId=${seedIds.resources.health}`);
    expect(list.body.items).toHaveLength(1);
  });
  it('replays a repeated call under the same key and keeps one file', async () => {
    const headers = { 'idempotency-key': 'snap-1' };
    const first = await supply('healthAuthority', seedIds.resources.health, csv(50), headers);
    const second = await supply('healthAuthority', seedIds.resources.health, csv(50), headers);
    expect([first.status, second.status, second.body.id]).toEqual([201, 201, first.body.id]);
    const other = await supply('healthAuthority', seedIds.resources.health, csv(51), headers);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reuse']);
  });
  it('refuses strangers, wrong schemas, too many bad lines and other content, and keeps nothing', async () => {
    const { health, suspended } = seedIds.resources;
    const before = await world.sql<{ n: string }>('SELECT count(*) AS n FROM snapshots');
    expect((await supply('dataProvider', health, csv(10))).status).toBe(403);
    expect((await supply('operator', health, csv(10))).status).toBe(403);
    const shut = await supply('healthAuthority', suspended, 'clinic\nx\n');
    expect([shut.status, shut.body.code]).toEqual([409, 'out-of-order']);
    const schema = await supply('healthAuthority', health, 'a,b\n1,2\n');
    expect([schema.status, schema.body.code]).toEqual([422, 'schema-mismatch']);
    const bad = await supply('healthAuthority', health, csv(200, 4));
    expect([bad.status, bad.body.code]).toEqual([422, 'lines-rejected']);
    expect(bad.body.errors[0]).toMatchObject({ code: expect.stringMatching(/^[a-z-]+$/) });
    expect(JSON.stringify(bad.body)).not.toContain(NAME_MARKER);
    expect((await supply('healthAuthority', health, '{}', { 'content-type': 'application/json' })).status).toBe(415);
    expect(await world.sql('SELECT count(*) AS n FROM snapshots')).toEqual(before);
  });
  it('withdraws a faulty batch by its provider alone', async () => {
    const made = await supply('healthAuthority', seedIds.resources.health, csv(20));
    const path = `/snapshots/${made.body.id}/withdraw`;
    expect((await world.post('governanceCenter', path, { reason: 'x' })).status).toBe(403);
    const done = await world.post('healthAuthority', path, { reason: 'wrong month' });
    expect([done.status, done.body.state]).toEqual([200, 'withdrawn']);
    expect((await world.get('operator', `/snapshots/${made.body.id}`)).status).toBe(403);
  });
});
