import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { draftSuccession, endOthers, openSuccession, proveConditions, sign } from '../support/amending.ts';
import { communityCsv, deliver, grantOf, linesOf, plainItem, readAll, running, supply } from '../support/deliveries.ts';
import { told } from '../support/told.ts';
import { openWorld, type World } from '../support/world.ts';

jest.setTimeout(120_000);
const ROWS = 120_000;
const agreement = seedIds.agreements.effective;
const because = { reason: '吸收合并' };
const body = { successorId: cast.otherOperator.id, ...because };
const succeeds = `/organizations/${cast.operator.id}/record-succession`;
let world: World;

describe('Art. 11, 12, 23: the predecessor ends before the last signature', () => {
  let plain: string;
  let path: string;
  beforeAll(async () => {
    world = await openWorld();
    await endOthers(world);
    plain = await grantOf(world, { ...plainItem, fields: ['district_code', 'district_name'] }, 'dataProvider');
    expect((await supply(world, 'dataProvider', seedIds.resources.communities, communityCsv(ROWS))).status).toBe(201);
    path = await openSuccession(world, agreement, 'otherOperator');
    expect(told(await sign(world, path, 'operator'))).toEqual([200]);
  });
  afterAll(async () => {
    await world.close();
  });
  const restrictions = async (trigger: string): Promise<{ id: string; state: string }[]> => {
    const { body: list } = await world.get('governanceCenter', `/restrictions?targetId=${cast.operator.id}&limit=100`);
    return (list.items as { id: string; state: string; trigger: string }[]).filter((r) => r.trigger === trigger);
  };

  it('R23-2 its data use is cut off with the record, and its successor has none before the amendment is in force', async () => {
    const risk = { targetType: 'operator', targetId: cast.operator.id, reason: '异常访问' };
    const laid = await world.post('governanceCenter', '/restrictions', risk);
    expect(told(laid)).toEqual([201]);
    const lifted = await world.post('governanceCenter.2', `/restrictions/${String(laid.body.id)}/lift`, { ground: 'fixed', reason: '已整改' }); // prettier-ignore
    expect(told(lifted)).toEqual([200]);
    const { rest } = await running(world, plain);
    const done = await world.post('dataAuthority', succeeds, body);
    expect([done.status, done.body.state]).toEqual([200, 'succeeded']);
    expect((await rest()).whole).toBe(false);
    expect(await restrictions('operator_succeeded')).toMatchObject([{ state: 'active' }]);
    expect((await world.get('dataAuthority', `/agreements/${agreement}`)).body).toMatchObject({ state: 'effective', operatorId: cast.operator.id }); // prettier-ignore
    expect((await deliver(world, 'otherOperator', plain)).status).toBe(400);
    expect(told(await sign(world, path, 'operator'))).toEqual([401, 'unauthenticated']);
    const [own] = await restrictions('operator_succeeded');
    const lift = { ground: 'fixed', reason: '无' };
    expect(told(await world.post('governanceCenter', `/restrictions/${own?.id ?? ''}/lift`, lift))).toEqual([409, 'out-of-order']); // prettier-ignore
  });

  it('R11-3 who can no longer sign is spoken for, and the agreement goes to nobody but the successor on record', async () => {
    expect(told(await world.post('dataAuthority', `${path}/abandon`, because))).toEqual([200]);
    const silent = await draftSuccession(world, agreement, 'otherOperator');
    await proveConditions(world, silent, 'otherOperator');
    const unspoken = await world.post('dataAuthority', `${silent}/open-signing`);
    expect(told(unspoken)).toEqual([422, 'rules-forbid', 'R11-3']);
    const declaration = { by: 'liquidator', name: '清算组', documentNumber: '清〔2026〕1号' };
    expect((await world.send('patch', 'dataAuthority', silent, { declaration }, { 'if-match': '*' })).status).toBe(200);
    const opened = await world.post('dataAuthority', `${silent}/open-signing`);
    expect(opened.body.partyIds).toEqual([cast.healthAuthority.id, cast.dataAuthority.id, cast.otherOperator.id]);
    path = silent;
  });

  it('R23-2 a restriction for a risk with the predecessor stays with the agreement, and its new operator is told', async () => {
    const risk = { targetType: 'operator', targetId: cast.operator.id, reason: '疑似泄露' };
    const laid = await world.post('governanceCenter', '/restrictions', risk);
    for (const as of ['healthAuthority', 'dataAuthority.2', 'otherOperator'] as const)
      expect(told(await sign(world, path, as))).toEqual([200]);
    expect(await restrictions('operator_succeeded')).toMatchObject([{ state: 'lifted' }]);
    const blocked = await deliver(world, 'otherOperator', plain);
    expect(told(blocked)).toEqual([409, 'use-restricted']);
    const seen = await world.get('otherOperator', `/restrictions/${String(laid.body.id)}`);
    expect([seen.status, seen.body.reason]).toEqual([200, '疑似泄露']);
    const lift = { ground: 'false_alarm', reason: '误报' };
    expect(told(await world.post('governanceCenter.2', `/restrictions/${String(laid.body.id)}/lift`, lift))).toEqual([200]); // prettier-ignore
    expect(linesOf(await readAll(world, 'otherOperator', plain))).toHaveLength(ROWS);
  });
});
