import { cast, type CastName } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { endOthers, openSuccession, sign } from '../support/amending.ts';
import { communityCsv, deliver, grantOf, plainItem, supply } from '../support/deliveries.ts';
import { signAgreement } from '../support/evaluating.ts';
import { told } from '../support/told.ts';
import { openWorld, type World } from '../support/world.ts';

jest.setTimeout(300_000);
const ROUNDS = 20;
const agreement = seedIds.agreements.effective;
const because = { reason: '吸收合并' };
let world: World;
let grant: string;
/** The agreement goes to and fro; after an even number of rounds it is where it was. */
const turn = (i: number): readonly [CastName, CastName] =>
  i % 2 === 0 ? ['operator', 'otherOperator'] : ['otherOperator', 'operator'];
beforeAll(async () => {
  world = await openWorld({ DB_POOL: '20' });
});
afterAll(async () => {
  await world.close();
});

describe('R11-3 the last signature against what runs beside it', () => {
  it('R12-2 no delivery of the predecessor begins after it, and none of the successor before', async () => {
    grant = await grantOf(world, { ...plainItem, fields: ['district_code', 'district_name'] }, 'dataProvider');
    expect((await supply(world, 'dataProvider', seedIds.resources.communities, communityCsv(5))).status).toBe(201);
    const made = { predecessor: 0, successor: 0 };
    for (let i = 0; i < ROUNDS; i += 1) {
      const [a, b] = turn(i);
      const path = await openSuccession(world, agreement, b);
      for (const as of ['healthAuthority', 'dataAuthority.2', a] as const)
        expect(told(await sign(world, path, as))).toEqual([200]);
      const asked = Array.from({ length: 6 }, (_, n) => deliver(world, n % 2 === 0 ? a : b, grant));
      const [done, ...deliveries] = await Promise.all([sign(world, path, b), ...asked]);
      expect([done.status, done.body.state]).toEqual([200, 'in_force']);
      for (const [n, answer] of deliveries.entries()) {
        expect([[201], [400, 'validation-failed'], [409, 'agreement-passed-on']]).toContainEqual(told(answer));
        if (answer.status === 201) made[n % 2 === 0 ? 'predecessor' : 'successor'] += 1;
      }
      // the signature failed what waited: what is queued now began after it
      const waiting = await world.sql<{ operator: string; state: string }>(
        `SELECT DISTINCT operator_id AS operator, state FROM deliveries WHERE agreement_id = $1 AND state = 'queued'`,
        agreement,
      );
      expect(waiting.filter((w) => w.operator !== cast[b].id)).toEqual([]);
    }
    console.log(`${ROUNDS} takeovers: ${JSON.stringify(made)}`);
    expect(made.predecessor).toBeGreaterThan(0);
  });

  it('20 times: two last signatories sign at once, and it is in force once', async () => {
    for (let i = 0; i < ROUNDS; i += 1) {
      const [a, b] = turn(i);
      const path = await openSuccession(world, agreement, b);
      for (const as of ['healthAuthority', 'dataAuthority.2'] as const)
        expect(told(await sign(world, path, as))).toEqual([200]);
      const both = await Promise.all([sign(world, path, a), sign(world, path, b)]);
      expect(both.map((s) => s.status)).toEqual([200, 200]);
      expect(both.map((s) => s.body.state as string).sort()).toEqual(['in_force', 'signing']);
    }
    const [{ n }] = (await world.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM transitions WHERE aggregate_id = $1 AND act = 'amend'`,
      agreement,
    )) as [{ n: number }];
    expect(n).toBe(2 * ROUNDS);
  });
});

describe('R11-3 what stands against it, and what ends it', () => {
  it('an operator has one agreement in a zone: who holds one takes no other', async () => {
    const { signing } = seedIds.agreementAmendments;
    const path = `/agreement-amendments/${signing}`;
    await signAgreement(world, 'comprehensive', 'operator');
    for (const query of ['?validateOnly=true', ''])
      expect(told(await sign(world, path, 'otherOperator', query))).toEqual([409, 'conflict']);
    expect((await world.get('operator', path)).body.allowedActions).toEqual(['refuse']);
  });
  it('a party that will not sign refuses, with its reason; a stranger does not', async () => {
    await endOthers(world);
    const path = await openSuccession(world, agreement, 'otherOperator');
    expect(told(await world.post('transportAuthority', `${path}/refuse`, because))).toEqual([404, 'not-found']);
    const refused = await world.post('healthAuthority', `${path}/refuse`, { reason: '条件不符' });
    expect([refused.body.state, refused.body.reason]).toEqual(['refused', '条件不符']);
    expect(told(await sign(world, path, 'operator'))).toEqual([409, 'illegal-transition']);
    expect((await world.get('operator', `/agreements/${agreement}`)).body.operatorId).toBe(cast.operator.id);
  });
  it('R11-3 for a suspended operator its administrator declares; what it was suspended for is not its successor’s', async () => {
    const operator = `/organizations/${cast.operator.id}`;
    expect(told(await world.post('dataAuthority', `${operator}/suspend`, because))).toEqual([200]);
    const declaration = { by: 'administrator', name: '破产管理人', documentNumber: '（2026）苏01破1号' };
    const path = await openSuccession(world, agreement, 'otherOperator', { declaration });
    const { partyIds } = (await world.get('dataAuthority', path)).body as { partyIds: string[] };
    expect(partyIds).not.toContain(cast.operator.id);
    for (const as of ['healthAuthority', 'dataAuthority.2', 'otherOperator'] as const)
      expect(told(await sign(world, path, as))).toEqual([200]);
    const still = await world.get('governanceCenter', `/restrictions?targetId=${cast.operator.id}&state=active`);
    expect(still.body.items).toMatchObject([{ trigger: 'operator_suspended' }]);
    expect(told(await deliver(world, 'otherOperator', grant))).toEqual([201]);
    expect(told(await world.post('dataAuthority', `${operator}/resume`, because))).toEqual([200]);
    expect((await deliver(world, 'operator', grant)).status).toBe(400);
  });
  it('R12-3 the dissolution of the operator ends the agreement, and with it what would have amended it', async () => {
    const path = await openSuccession(world, agreement, 'operator');
    const dissolve = `/organizations/${cast.otherOperator.id}/dissolve`;
    const rehearsed = await world.post('dataAuthority', `${dissolve}?validateOnly=true`, because);
    const acts = (rehearsed.body.effects as { aggregate: string; act: string }[]).map((e) => `${e.aggregate}.${e.act}`);
    for (const effect of ['agreement.terminate', 'agreement_amendment.abandon']) expect(acts).toContain(effect);
    expect(told(await world.post('dataAuthority', dissolve, because))).toEqual([200]);
    expect((await world.get('operator', path)).body.state).toBe('abandoned');
    expect((await world.get('dataAuthority', `/agreements/${agreement}`)).body.state).toBe('terminated');
    expect(told(await sign(world, path, 'operator'))).toEqual([409, 'illegal-transition']);
  });
});
