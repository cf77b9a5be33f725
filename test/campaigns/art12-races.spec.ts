import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { Actors } from '../../src/platform/auth/actors.service.ts';
import { selection } from '../support/case.ts';
import { agreementBody, decision } from '../support/oracle/agreement.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

jest.setTimeout(300_000);
let world: World;
beforeAll(async () => {
  world = await openWorld({ DB_POOL: '20' });
});
afterAll(async () => {
  await world.close();
});
const { comprehensive, health } = seedIds.zones;
/** Days of 2032 and later, so that no two agreements of one operator and zone overlap. */
let serial = 0;
function nextTerm(): [string, string] {
  serial += 1;
  const day = new Date(Date.UTC(2032, 0, serial)).toISOString().slice(0, 10);
  return [day, day];
}
async function draft(zone: string = comprehensive): Promise<string> {
  const applicationId = await selection(world, cast.operator.id, zone);
  const body = { ...agreementBody(zone, cast.operator.id, ...nextTerm()), applicationId };
  const made = await world.post('dataAuthority', '/agreements', body);
  if (made.status !== 201) throw new Error(made.text);
  return `/agreements/${made.body.id as string}`;
}
async function signing(zone?: string): Promise<string> {
  const path = await draft(zone);
  const opened = await world.post('dataAuthority', `${path}/open-signing`);
  if (opened.status !== 200) throw new Error(opened.text);
  return path;
}
const sign = (as: As, path: string, headers?: Record<string, string>): Promise<Answer> =>
  world.post(as, `${path}/sign`, { signer: '签署人' }, headers);
const statuses = (answers: readonly Answer[]): number[] => answers.map((a) => a.status).sort();
const countOf = async (path: string, act: string): Promise<number> => {
  const id = path.split('/').at(-1);
  const rows = await world.sql<{ n: string | number }>(
    'SELECT count(*) AS n FROM transitions WHERE aggregate_id = $1 AND act = $2',
    id,
    act,
  );
  return Number(rows[0]?.n);
};

describe('two who race', () => {
  it('50 times: both last signatories sign, and the agreement is signed', async () => {
    for (let i = 0; i < 50; i += 1) {
      const path = await signing();
      const both = await Promise.all([sign('dataAuthority', path), sign('operator', path)]);
      expect(statuses(both)).toEqual([200, 200]);
      const after = await world.get('dataAuthority', path);
      expect([after.body.state, after.body.signatures.length]).toEqual(['signed', 2]);
    }
  });
  it('200 times: two deciders on one step, one 200, the other 409 or 412, one transition', async () => {
    const lost = { 409: 0, 412: 0 };
    for (let i = 0; i < 200; i += 1) {
      const path = await signing();
      const { etag } = (await world.get('dataAuthority', path)).headers as { etag: string };
      const matched: Record<string, string> = i % 2 === 0 ? {} : { 'if-match': etag };
      const both = await Promise.all([
        world.post('dataAuthority', `${path}/abandon`, { reason: 'first' }, matched),
        world.post('dataAuthority.2', `${path}/abandon`, { reason: 'second' }, matched),
      ]);
      const [won, other] = statuses(both);
      expect(won).toBe(200);
      expect([409, 412]).toContain(other);
      lost[other as 409 | 412] += 1;
      expect(await countOf(path, 'abandon')).toBe(1);
    }
    expect(lost[409] + lost[412]).toBe(200);
  });
  it('40 times: the same party signs twice by two persons, one signature counts', async () => {
    for (let i = 0; i < 40; i += 1) {
      const path = await signing();
      const both = await Promise.all([sign('operator', path), sign('operator.2', path)]);
      expect(statuses(both)).toEqual([200, 409]);
      expect(both.find((a) => a.status === 409)?.body.code).toBe('already-decided');
      expect((await world.get('dataAuthority', path)).body.signatures.length).toBe(1);
    }
  });
  it('40 times: abandon against the last signature, never both', async () => {
    for (let i = 0; i < 40; i += 1) {
      const path = await signing();
      await sign('dataAuthority', path);
      const [signed, given] = await Promise.all([
        sign('operator', path),
        world.post('dataAuthority', `${path}/abandon`, { reason: 'late' }),
      ]);
      expect(statuses([signed, given])).toEqual([200, 409]);
      const { state } = (await world.get('dataAuthority', path)).body as { state: string };
      expect(state).toBe(signed.status === 200 ? 'signed' : 'abandoned');
    }
  });
});

describe('who signs (R10-3, R15-6)', () => {
  it('is told in rehearsal what the real call is told: one party once, one person once', async () => {
    const path = await signing();
    expect((await sign('operator', path)).status).toBe(200);
    for (const rehearse of ['?validateOnly=true', '']) {
      const again = await world.post('operator.2', `${path}/sign${rehearse}`, { signer: '签署人' });
      expect([again.status, again.body.code]).toEqual([409, 'already-decided']);
      const same = await world.post('operator', `${path}/sign${rehearse}`, { signer: '签署人' });
      expect([same.status, same.body.code]).toEqual([403, 'separation-of-duties']);
    }
    expect((await sign('healthAuthority', path)).status).toBe(404);
    expect((await sign('dataAuthority', path)).body.state).toBe('signed');
  });
  it('a sector zone needs all three; two signatures do not make it signed', async () => {
    const path = await signing(health);
    expect((await sign('operator', path)).body.state).toBe('signing');
    expect((await sign('dataAuthority', path)).body.state).toBe('signing');
    const last = await sign('healthAuthority', path);
    expect([last.status, last.body.state, last.body.partyIds]).toEqual([
      200,
      'signed',
      [cast.healthAuthority.id, cast.dataAuthority.id, cast.operator.id],
    ]);
  });
});

describe('one key, one effect', () => {
  const key = (name: string) => ({ 'idempotency-key': name });
  it('50 in parallel: one effect, the rest replay or are told to wait', async () => {
    const path = await signing();
    const all = await Promise.all(Array.from({ length: 50 }, () => sign('operator', path, key('fifty'))));
    const done = all.filter((a) => a.status === 200);
    expect(all.filter((a) => a.status !== 200).map((a) => a.body.code)).toEqual(
      Array.from({ length: 50 - done.length }, () => 'request-in-progress'),
    );
    expect(done.length).toBeGreaterThan(0);
    expect(done.filter((a) => a.headers['idempotency-replayed'] === undefined)).toHaveLength(1);
    expect(new Set(done.map((a) => a.text)).size).toBe(1);
    expect(await countOf(path, 'sign')).toBe(1);
    const replayed = await sign('operator', path, key('fifty'));
    expect([replayed.status, replayed.headers['idempotency-replayed']]).toEqual([200, 'true']);
  });
  it('50 creations in parallel make one agreement', async () => {
    const body = agreementBody(comprehensive, cast.operator.id, ...nextTerm());
    const all = await Promise.all(
      Array.from({ length: 50 }, () => world.post('dataAuthority', '/agreements', body, key('create'))),
    );
    const made = all.filter((a) => a.status === 201);
    expect(new Set(made.map((a) => a.headers.location)).size).toBe(1);
    expect(statuses(all).every((s) => s === 201 || s === 409)).toBe(true);
    const [row] = await world.sql<{ n: string | number }>(
      'SELECT count(*) AS n FROM agreements WHERE term_start = $1',
      (body as { termStart: string }).termStart,
    );
    expect(Number(row?.n)).toBe(1);
  });
  it('another body or another path under the same key is 422; nothing changed', async () => {
    const [path, other] = [await signing(), await signing()];
    await sign('operator', path, key('reuse'));
    const body = await world.post('operator', `${path}/sign`, { signer: '另一人' }, key('reuse'));
    const route = await sign('operator', other, key('reuse'));
    expect([body, route].map((a) => [a.status, a.body.code])).toEqual([
      [422, 'idempotency-key-reuse'],
      [422, 'idempotency-key-reuse'],
    ]);
    expect(await countOf(other, 'sign')).toBe(0);
  });
  it('the same key of another client is new', async () => {
    const path = await signing();
    const [mine, theirs] = [
      await sign('operator', path, key('shared')),
      await sign('dataAuthority', path, key('shared')),
    ];
    expect([mine, theirs].map((a) => [a.status, a.headers['idempotency-replayed']])).toEqual([
      [200, undefined],
      [200, undefined],
    ]);
    expect(theirs.body.state).toBe('signed');
  });
  it('a refusal keeps no key: the same key works once it may', async () => {
    const path = await draft();
    expect((await sign('operator', path, key('early'))).status).toBe(409);
    await world.post('dataAuthority', `${path}/open-signing`);
    expect((await sign('operator', path, key('early'))).status).toBe(200);
  });
  it('a replay repeats the right to see', async () => {
    const path = await signing(health);
    expect((await sign('healthAuthority', path, key('seen'))).status).toBe(200);
    const zone = [health, cast.healthAuthority.id];
    await world.sql('ALTER TABLE zone_regulators DISABLE TRIGGER USER');
    const gone = 'DELETE FROM zone_regulators WHERE zone_id = $1 AND organization_id = $2';
    await world.sql(gone, ...zone);
    world.app.get(Actors).forget();
    const replayed = await sign('healthAuthority', path, key('seen'));
    await world.sql('INSERT INTO zone_regulators (zone_id, organization_id, lead) VALUES ($1, $2, true)', ...zone);
    await world.sql('ALTER TABLE zone_regulators ENABLE TRIGGER USER');
    world.app.get(Actors).forget();
    expect([replayed.status, replayed.body.code, replayed.body.signatures]).toEqual([404, 'not-found', undefined]);
    expect((await sign('healthAuthority', path, key('seen'))).headers['idempotency-replayed']).toBe('true');
  });
});

describe('versions', () => {
  it('If-Match: 428 without one, 412 for another version or a foreign form, 200 for * and for the right one', async () => {
    const path = await draft();
    const { etag } = (await world.get('dataAuthority', path)).headers as { etag: string };
    const patch = (match?: string) =>
      world.send('patch', 'dataAuthority', path, { securityOfficer: '许知行' }, match ? { 'if-match': match } : {});
    expect((await patch()).status).toBe(428);
    expect((await patch('"9-AAAAAAAAAAA"')).status).toBe(412);
    expect((await patch('W/"1-x"')).status).toBe(412);
    const first = await patch(etag);
    expect([first.status, first.body.version]).toEqual([200, 2]);
    expect((await patch(etag)).status).toBe(412);
    expect((await patch('*')).status).toBe(200);
    expect((await world.send('delete', 'dataAuthority', path)).status).toBe(428);
    const gone = await world.send('delete', 'dataAuthority', path, undefined, { 'if-match': '*' });
    expect([gone.status, (await world.get('dataAuthority', path)).status]).toEqual([204, 404]);
  });
  it('an act honours If-Match, and the tag an act answers is the tag the next read gives', async () => {
    const path = await draft();
    const opened = await world.post('dataAuthority', `${path}/open-signing`);
    const read = await world.get('dataAuthority', path);
    expect(opened.headers.etag).toBe(read.headers.etag);
    expect((await sign('dataAuthority', path, { 'if-match': '"1-AAAAAAAAAAA"' })).status).toBe(412);
    expect((await sign('dataAuthority', path, { 'if-match': opened.headers.etag ?? '' })).status).toBe(200);
  });
  it('ETag: 304 without a body for the caller it was made for', async () => {
    const path = `/agreements/${seedIds.agreements.effective}`;
    const first = await world.get('operator', path);
    const again = await world.get('operator', path, { 'if-none-match': first.headers.etag ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
    const other = await world.get('dataAuthority', path, { 'if-none-match': first.headers.etag ?? '' });
    expect(other.status).toBe(200);
  });
  it('a concurrence is bound to the version that was seen', async () => {
    const path = `/agreements/${seedIds.agreements.effective}`;
    const { version } = (await world.get('dataAuthority', path)).body as { version: number };
    const concur = (seen: number) =>
      world.post('healthAuthority', `${path}/concurrences`, { act: 'suspend', version: seen, agrees: true });
    expect((await concur(version - 1)).status).toBe(412);
    expect((await concur(version)).status).toBe(201);
    for (const suffix of ['?validateOnly=true', ''])
      expect(
        (
          await world.post('healthAuthority', `${path}/concurrences${suffix}`, {
            act: 'suspend',
            version,
            agrees: false,
            reason: 'no',
          })
        ).body.code,
      ).toBe('already-decided');
    expect((await world.post('dataAuthority', `${path}/suspend`, decision)).status).toBe(200);
    const resumed = await world.post('dataAuthority', `${path}/resume`, { reason: 'done' });
    expect([resumed.status, resumed.body.code]).toEqual([422, 'rules-forbid']);
  });
});
