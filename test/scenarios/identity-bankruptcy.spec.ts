import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { communityCsv, grantOf, linesOf, plainItem, read, supply, until } from '../support/deliveries.ts';
import { told } from '../support/told.ts';
import { openWorld, type World } from '../support/world.ts';

const ROWS = 120_000;
let world: World;
let grant: string;
beforeAll(async () => {
  world = await openWorld();
  grant = await grantOf(world, { ...plainItem, fields: ['district_code', 'district_name'] }, 'dataProvider');
  expect((await supply(world, 'dataProvider', seedIds.resources.communities, communityCsv(ROWS))).status).toBe(201);
});
afterAll(async () => {
  await world.close();
});
const organization = `/organizations/${cast.operator.id}`;
const because = { reason: '法院裁定' };
const running = async () => {
  const made = await world.post('operator', '/deliveries', { grantId: grant });
  expect(told(made)).toEqual([201]);
  const reading = read(world, made.body.id as string, 'operator', 30);
  await reading.response;
  return { id: made.body.id as string, received: reading.received };
};
const stateOf = async (path: string): Promise<unknown> =>
  ((await world.get('dataAuthority', path)).body as { state?: string }).state;

describe('Art. 3, 12, 23: an operator is suspended, resumed, and goes bankrupt', () => {
  it('R23-2 a suspended operator’s persons are refused, its delivery ends, and no data move while it lasts', async () => {
    const { id, received } = await running();
    const told_ = await world.post('dataAuthority', `${organization}/suspend?validateOnly=true`, because);
    expect((told_.body.effects as { aggregate: string; act: string }[]).map((e) => `${e.aggregate}.${e.act}`)).toEqual([
      'organization.suspend',
      'restriction.restrict',
    ]);
    const done = await world.post('dataAuthority', `${organization}/suspend`, because);
    expect([done.status, done.body.state]).toEqual([200, 'suspended']);
    expect(told(await world.get('operator', `/grants/${grant}`))).toEqual([401, 'unauthenticated']);
    const { whole, text } = await received;
    expect([whole, linesOf(text).length < ROWS]).toEqual([false, true]);
    const seen = await world.get('governanceCenter', `/restrictions?targetId=${cast.operator.id}`);
    expect(seen.body.items).toMatchObject([{ trigger: 'operator_suspended', state: 'active' }]);
    const [{ state }] = (await world.sql<{ state: string }>('SELECT state FROM deliveries WHERE id = $1', id)) as [
      { state: string },
    ];
    expect(['running', 'cut']).toContain(state);
    // the center does not lift it by itself: it goes with the resumption
    const path = `/restrictions/${seen.body.items[0].id as string}`;
    expect(told(await world.post('governanceCenter', `${path}/lift`, { ground: 'fixed', reason: 'x' }))[0]).toBe(409);
    expect((await world.post('dataAuthority', `${organization}/resume`, because)).body.state).toBe('active');
    expect(await stateOf(path)).toBe('lifted');
    expect((await until(world, id, ['cut'])).body.state).toBe('cut');
    expect((await world.post('operator', '/deliveries', { grantId: grant })).status).toBe(201);
  });

  it('R12-3 its dissolution ends every agreement in the same transaction, and says before what it will cut', async () => {
    const { received } = await running();
    const rehearsed = await world.post('dataAuthority', `${organization}/dissolve?validateOnly=true`, because);
    const effects = (rehearsed.body.effects as { aggregate: string; act: string }[]).map(
      (e) => `${e.aggregate}.${e.act}`,
    );
    for (const effect of [
      'organization.dissolve',
      'agreement.terminate',
      'agreement.abandon',
      'grant.revoke',
      'restriction.restrict',
      'share_request.lapse',
      'application.lapse',
    ])
      expect(effects).toContain(effect);
    expect(await stateOf(organization)).toBe('active');
    expect((await world.post('dataAuthority', `${organization}/dissolve`, because)).body.state).toBe('dissolved');
    expect((await received).whole).toBe(false);
    const { agreements } = seedIds;
    const ended = await world.get('dataAuthority', `/agreements/${agreements.effective}`);
    expect([ended.body.state, ended.body.decision.ground]).toEqual(['terminated', 'party_ended']);
    expect(await stateOf(`/agreements/${agreements.termination_pending}`)).toBe('terminated');
    expect(await stateOf(`/agreements/${agreements.signing}`)).toBe('abandoned');
    const left = await world.sql(
      `SELECT (SELECT count(*)::int FROM grants WHERE operator_id = $1 AND state IN ('active', 'frozen') AND valid_to >= $2::date) AS grants,
        (SELECT count(*)::int FROM share_requests WHERE operator_id = $1
          AND state IN ('draft', 'submitted', 'returned', 'confirmed')) AS requests,
        (SELECT count(*)::int FROM applications WHERE operator_id = $1
          AND state IN ('draft', 'submitted', 'accepted', 'under_review', 'reviewed')) AS applications`,
      cast.operator.id,
      world.clock.legal().date,
    );
    expect(left).toEqual([{ grants: 0, requests: 0, applications: 0 }]);
    const caused = await world.sql(
      `SELECT count(*)::int AS n FROM transitions t JOIN transitions o ON o.audit_event_id = t.caused_by
       WHERE o.aggregate = 'organization' AND o.act = 'dissolve' AND o.aggregate_id = $1 AND t.act = 'terminate'`,
      cast.operator.id,
    );
    expect(caused).toEqual([{ n: 2 }]);
  });
});
