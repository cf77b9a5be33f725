import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { communityCsv, grantOf, openComprehensive, plainGrantUnder, plainItem, supply } from '../support/deliveries.ts';
import { signAgreement } from '../support/evaluating.ts';
import { told } from '../support/told.ts';
import { openWorld, type As, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  expect((await supply(world, 'dataProvider', seedIds.resources.communities, communityCsv(10))).status).toBe(201);
});
afterAll(async () => {
  await world.close();
});
const risk = (targetType: string, targetId: string) => ({
  targetType,
  targetId,
  reason: 'unusual volume of reads',
  monitoringNote: 'sensor 4711: 40 reads a minute from host a',
});
const imposed = async (targetType: string, targetId: string): Promise<string> => {
  const made = await world.post('governanceCenter', '/restrictions', risk(targetType, targetId));
  expect(told(made)).toEqual([201]);
  return made.body.id as string;
};
const lift = (id: string) =>
  world.post('governanceCenter.2', `/restrictions/${id}/lift`, { ground: 'fixed', reason: 'rectified' });
const seenBy = async (as: As, id: string): Promise<boolean[]> => {
  const one = await world.get(as, `/restrictions/${id}`);
  const { items } = (await world.get(as, '/restrictions?limit=100')).body as { items: { id: string }[] };
  return [one.status === 200, items.some((item) => item.id === id)];
};
const yes = [true, true];
const no = [false, false];

describe('Art. 23: who is restricted is told, and so is the regulator of the zone', () => {
  it('what, why, since when and until which review; what monitoring saw stays with those who supervise', async () => {
    const grantId = await grantOf(world, plainItem, 'dataProvider');
    const id = await imposed('operator', cast.operator.id);
    const refused = await world.post('operator', '/deliveries', { grantId });
    expect(told(refused)).toEqual([409, 'use-restricted']);
    const { body } = await world.get('operator', `/restrictions/${id}`);
    expect(refused.body.detail).toContain(body.caseNumber);
    expect(body).toMatchObject({
      state: 'active',
      trigger: 'risk',
      targetType: 'operator',
      measure: 'block',
      reason: 'unusual volume of reads',
      reviewOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
      imposedAt: expect.stringMatching(/\+08:00$/) as string,
      allowedActions: [],
    });
    for (const as of ['operator', 'healthAuthority'] as const) {
      const seen = await world.get(as, `/restrictions/${id}`);
      expect([seen.status, seen.text.includes('4711')]).toEqual([200, false]);
      expect(seen.body).not.toHaveProperty('monitoringNote');
      expect(await seenBy(as, id)).toEqual(yes);
      expect((await world.get(as, `/restrictions/${id}/history`)).text).not.toContain('4711');
    }
    for (const as of ['governanceCenter', 'dataAuthority', 'securitySupervisor'] as const)
      expect((await world.get(as, `/restrictions/${id}`)).body.monitoringNote).toMatch(/4711/);
    for (const as of ['otherOperator', 'transportAuthority'] as const) expect(await seenBy(as, id)).toEqual(no);
    expect((await world.get('dataProvider', `/restrictions/${id}`)).status).toBe(403);
    expect(told(await world.post('operator', `/restrictions/${id}/lift`, { ground: 'fixed', reason: 'x' }))).toEqual([
      403,
      'forbidden',
    ]);
    expect(told(await lift(id))).toEqual([200]);
    expect((await world.get('operator', `/restrictions/${id}`)).body).toMatchObject({
      state: 'lifted',
      liftReason: 'rectified',
    });
  });

  it('R23-1 a proposal is told to the regulator only, also when it was declined', async () => {
    const body = risk('agreement', seedIds.agreements.effective);
    const proposed = await world.post('securitySupervisor', '/restrictions/proposals', body);
    expect(told(proposed)).toEqual([201]);
    const id = proposed.body.id as string;
    expect([await seenBy('operator', id), await seenBy('healthAuthority', id)]).toEqual([no, yes]);
    const path = `/restrictions/${id}`;
    expect(told(await world.post('governanceCenter', `${path}/decline`, { reason: 'harmless' }))).toEqual([200]);
    expect([await seenBy('operator', id), await seenBy('healthAuthority', id)]).toEqual([no, yes]);
    const again = await world.post('securitySupervisor', '/restrictions/proposals', body);
    const later = `/restrictions/${String(again.body.id)}`;
    expect(told(await world.post('governanceCenter', `${later}/confirm`))).toEqual([200]);
    expect(await seenBy('operator', again.body.id as string)).toEqual(yes);
    expect(told(await lift(again.body.id as string))).toEqual([200]);
  });

  it('R23-2 a suspended agreement’s restriction is seen by its own parties alone', async () => {
    const { suspended } = seedIds.agreements;
    const { body } = await world.get('governanceCenter', `/restrictions?targetId=${suspended}`);
    const id = (body as { items: { id: string }[] }).items[0]?.id ?? '';
    expect([await seenBy('otherOperator', id), await seenBy('dataAuthority', id)]).toEqual([yes, yes]);
    expect([await seenBy('operator', id), await seenBy('healthAuthority', id)]).toEqual([no, no]);
  });

  it('a grant issued later comes under the restriction, and its operator is told', async () => {
    expect((await openComprehensive(world)).status).toBe(200);
    const id = await imposed('zone', seedIds.zones.comprehensive);
    expect(await seenBy('operator', id)).toEqual(no);
    const grantId = await plainGrantUnder(world, await signAgreement(world, 'comprehensive', 'operator'));
    expect(await seenBy('operator', id)).toEqual(yes);
    expect(told(await world.post('operator', '/deliveries', { grantId }))).toEqual([409, 'use-restricted']);
    expect(told(await lift(id))).toEqual([200]);
    expect((await world.post('operator', '/deliveries', { grantId })).status).toBe(201);
  });
});
