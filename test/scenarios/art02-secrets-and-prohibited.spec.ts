import { seedIds } from '../../src/demo/ids.ts';
import { draftResource } from '../support/resources.ts';
import { told } from '../support/told.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
const { resources } = seedIds;
const everything = async (): Promise<string> => {
  const rows = await world.sql<{ line: string }>(
    `SELECT convert_from(payload, 'UTF8') AS line FROM audit_events UNION ALL SELECT r::text FROM resources r
     UNION ALL SELECT f::text FROM resource_fields f UNION ALL SELECT k::text FROM idempotency_keys k`,
  );
  return rows.map((r) => r.line).join('\n');
};
const law = { kind: 'law', title: '传染病防治法', article: '第三十八条' };

describe('Art. 2: what stays outside', () => {
  it.each(['state_secret', 'work_secret'])('R02-1 keeps of a %s only who and when', async (secrecy) => {
    const before = await world.sql<{ n: number }>('SELECT count(*) AS n FROM secret_refusals');
    const draft = draftResource({ secrecy, title: '绝密标题䶮', description: '绝密说明䶮' });
    const refused = await world.post('dataProvider', '/resources', draft, { 'idempotency-key': `secret-${secrecy}` });
    expect(told(refused)).toEqual([422, 'rules-forbid', 'R02-1']);
    expect(JSON.stringify(refused.body)).not.toContain('䶮');
    const after = await world.sql<{ n: number }>('SELECT count(*) AS n FROM secret_refusals');
    expect(Number(after[0]?.n)).toBe(Number(before[0]?.n) + 1);
    expect(await everything()).not.toContain('䶮');
    const columns = await world.sql<{ c: string }>(
      `SELECT column_name AS c FROM information_schema.columns WHERE table_name = 'secret_refusals' ORDER BY 1`,
    );
    expect(columns.map((r) => r.c)).toEqual(['id', 'provider_id', 'refused_at']);
  });

  it('R02-1 is not counted when only asked about', async () => {
    const before = await world.sql('SELECT id FROM secret_refusals');
    const draft = draftResource({ secrecy: 'state_secret' });
    expect(told(await world.post('dataProvider', '/resources?validateOnly=true', draft))).toEqual([
      422,
      'rules-forbid',
      'R02-1',
    ]);
    expect(await world.sql('SELECT id FROM secret_refusals')).toEqual(before);
  });

  it('R02-2 takes only a law or regulation as the ground of a prohibition', async () => {
    const bare = await world.post('dataProvider', '/resources', draftResource({ openAttribute: 'prohibited' }));
    expect(told(bare)).toEqual([422, 'rules-forbid', 'R02-2']);
    const byDocument = draftResource({ openAttribute: 'prohibited', prohibitionBasis: { ...law, kind: 'document' } });
    expect(told(await world.post('dataProvider', '/resources', byDocument))).toEqual([422, 'rules-forbid', 'R02-2']);
    const byLaw = draftResource({ openAttribute: 'prohibited', prohibitionBasis: law });
    const made = await world.post('dataProvider', '/resources', byLaw);
    expect(made.status).toBe(201);
    const listed = await world.post('dataProvider.2', `${made.headers.location}/catalog`);
    expect(told(listed)).toEqual([422, 'rules-forbid', 'R02-2']);
  });

  it('R02-2 ends a resource that becomes prohibited, for good', async () => {
    const path = `/resources/${resources.suspended}`;
    expect(told(await world.post('healthAuthority', `${path}/prohibit`, { prohibitionBasis: law }))).toEqual([
      403,
      'forbidden',
    ]);
    const done = await world.post('dataAuthority', `${path}/prohibit`, { prohibitionBasis: law });
    expect([done.status, done.body.state, done.body.openAttribute]).toEqual([200, 'prohibited', 'prohibited']);
    expect(told(await world.post('healthAuthority', `${path}/resume`))).toEqual([409, 'illegal-transition']);
    expect((await world.get('operator', path)).status).toBe(404);
  });
});
