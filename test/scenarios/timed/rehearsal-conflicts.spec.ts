import pg from 'pg';
import { cast } from '../../../src/demo/cast.ts';
import { seedIds } from '../../../src/demo/ids.ts';
import { selection } from '../../support/case.ts';
import { agreementBody } from '../../support/oracle/agreement.ts';
import { resourceBody } from '../../support/oracle/resource.ts';
import { openWorld, type Answer, type As, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
const { zones, resources } = seedIds;
/** Everything an act leaves behind, counted. */
async function traces(): Promise<Record<string, number>> {
  const tables = ['zones', 'agreements', 'agreement_signatures', 'resources', 'resource_fields', 'products', 'persons', 'platform_security_records', 'transitions', 'audit_events', 'outbox_events', 'idempotency_keys']; // prettier-ignore
  const counts = tables.map((t) => `(SELECT count(*) FROM ${t}) AS ${t}`).join(', ');
  const [row] = await world.sql<Record<string, number>>(`SELECT ${counts}`);
  return row ?? {};
}
const told = ({ status, body }: Answer) =>
  [status, body.code, body.errors?.[0]?.pointer].filter((x) => x !== undefined);
/** Asked with a key, then done: told the same, and asking left nothing behind. */
async function refused(as: As, path: string, body: object): Promise<unknown[]> {
  const before = await traces();
  const asked = await world.post(as, `${path}?validateOnly=true`, body, { 'idempotency-key': 'asked' });
  expect(await traces()).toEqual(before);
  expect(told(asked)).toEqual(told(await world.post(as, path, body)));
  return told(asked);
}
/** Asked, then done: both succeed, and asking left nothing behind. */
async function done(as: As, path: string, body: object): Promise<Answer> {
  const before = await traces();
  expect(told(await world.post(as, `${path}?validateOnly=true`, body))).toEqual([200]);
  expect(await traces()).toEqual(before);
  const answer = await world.post(as, path, body);
  expect([200, 201]).toContain(answer.status);
  return answer;
}
const plan = (name: string) => ({ name, kind: 'comprehensive', purpose: 'rehearsed' });

describe('validateOnly finds what only the commit would', () => {
  it('UNIQUE: a name that exists, of a zone, of a resource of one provider', async () => {
    const taken = (await world.get('dataAuthority', `/zones/${zones.comprehensive}`)).body.name as string;
    expect(await refused('dataAuthority', '/zones', plan(taken))).toEqual([409, 'conflict']);
    await done('dataAuthority', '/zones', plan('另一专区'));
    const { title } = (await world.get('dataProvider', `/resources/${resources.communities}`)).body as {
      title: string;
    };
    expect(await refused('dataProvider', '/resources', resourceBody(title))).toEqual([409, 'conflict']);
    const made = await done('healthAuthority', '/resources', resourceBody(title)); // of another provider
    const path = `/resources/${made.body.id as string}`;
    const revise = (query: string, fields: object) =>
      world.send('patch', 'healthAuthority', `${path}${query}`, fields, { 'if-match': '*' });
    const other = (await world.get('healthAuthority', `/resources/${resources.health}`)).body.title as string;
    for (const query of ['?validateOnly=true', ''])
      expect(told(await revise(query, { title: other }))).toEqual([409, 'conflict']);
    const { fields } = resourceBody(title) as { fields: object[] };
    const own = { title, fields };
    for (const query of ['?validateOnly=true', '']) expect(told(await revise(query, own))).toEqual([200]); // its own title, its fields replaced
  });
  it('UNIQUE of a child row, by a filing: a certificate that is on record', async () => {
    const record = (certificateNumber: string) => ({
      level: 3,
      certificateNumber,
      assessor: '演示测评中心',
      assessedOn: '2025-03-15',
      validUntil: '2031-03-14',
    });
    const path = `/zones/${zones.planned}/record-platform-security`;
    await done('governanceCenter', path, record('32010099777-25001'));
    expect(await refused('governanceCenter', path, record('32010099777-25001'))).toEqual([409, 'conflict']);
    await done('governanceCenter', path, record('32010099777-25002'));
  });
  it('FOREIGN KEY: an id that nobody has, at its field', async () => {
    const person = (employerId: string) => ({ name: '预演专家', employerId });
    const path = `/organizations/${cast.experts.id}/add-person`;
    const nobody = '01900f00-0000-7000-8000-00000000dead';
    expect(await refused('governanceCenter.5', path, person(nobody))).toEqual([
      400,
      'validation-failed',
      '/employerId',
    ]);
    await done('governanceCenter.5', path, person(cast.operator.id));
  });
  it('EXCLUDE: the last signature of an agreement that overlaps another of the operator in the zone', async () => {
    const signer = { signer: '签署人' };
    const signing = async (start: string, end: string): Promise<string> => {
      const applicationId = await selection(world, cast.operator.id, zones.comprehensive);
      const body = { ...agreementBody(zones.comprehensive, cast.operator.id, start, end), applicationId };
      const path = `/agreements/${(await done('dataAuthority', '/agreements', body)).body.id as string}`;
      await done('dataAuthority', `${path}/open-signing`, {});
      await done('dataAuthority', `${path}/sign`, signer);
      return path;
    };
    await done('operator', `${await signing('2035-01-01', '2035-06-30')}/sign`, signer);
    expect(await refused('operator', `${await signing('2035-06-30', '2035-12-31')}/sign`, signer)).toEqual([
      409,
      'conflict',
    ]);
    const after = await done('operator', `${await signing('2035-07-01', '2035-12-31')}/sign`, signer);
    expect(after.body.state).toBe('signed');
  });
});

describe('validateOnly takes no locks', () => {
  it('does not wait for who holds the row, the fence and the very name, and holds up nobody', async () => {
    const client = new pg.Client({ connectionString: world.urls.ownerUrl });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query('SELECT pg_advisory_xact_lock(fence_of($1))', [seedIds.agreements.effective]);
      await client.query('SELECT FROM agreements FOR UPDATE');
      await client.query('SELECT FROM zones FOR UPDATE');
      const row = `UPDATE zones SET name = '未提交的名称' WHERE id = $1`;
      await client.query(row, [zones.planned]);
      const began = performance.now();
      const asked = await Promise.all([
        world.post('dataAuthority', '/zones?validateOnly=true', plan('未提交的名称')),
        world.post('dataAuthority', `/zones/${zones.planned}/cancel?validateOnly=true`, { reason: 'asked' }),
        world.post('dataAuthority', `/agreements/${seedIds.agreements.suspended}/resume?validateOnly=true`, {
          reason: 'asked',
        }),
      ]);
      expect(asked.map((a) => a.status)).toEqual([200, 200, 200]);
      expect(performance.now() - began).toBeLessThan(1500); // lock_timeout is 2 s
    } finally {
      await client.query('ROLLBACK');
      await client.end();
    }
  });
});
