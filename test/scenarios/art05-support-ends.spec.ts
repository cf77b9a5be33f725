import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { addDays } from '../../src/regulation/index.ts';
import { openComprehensive } from '../support/deliveries.ts';
import { Supporting, toHealth } from '../support/supporting.ts';
import { told } from '../support/told.ts';
import { openWorld, type Answer, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  expect((await openComprehensive(world)).status).toBe(200);
});
afterAll(async () => {
  await world.close();
});
const { zones, resources } = seedIds;
const reason = { reason: '说明理由' };
const { does, must, submitted, approved, stateOf } = new Supporting(() => world);

describe('Art. 5: a support service is over', () => {
  it('R05-3 on the day after its last, whatever it waits for; it begins on its first', async () => {
    const { date } = world.clock.legal();
    const id = await approved({ startsOn: addDays(date, 1), endsOn: addDays(date, 2) });
    const waiting = await submitted({ startsOn: addDays(date, 1), endsOn: addDays(date, 2) });
    const states = async (): Promise<unknown[]> => [await stateOf(id), await stateOf(waiting)];
    expect(await states()).toEqual(['approved', 'submitted']);
    await world.post(undefined, '/demo/clock', { days: 1 });
    expect(await states()).toEqual(['in_force', 'submitted']);
    await world.post(undefined, '/demo/clock', { days: 2 });
    expect(await states()).toEqual(['expired', 'expired']);
    expect(told(await does(id, 'end', 'dataAuthority', reason))).toEqual([409, 'illegal-transition']);
    expect(told(await does(waiting, 'approve', 'dataProvider'))).toEqual([409, 'illegal-transition']);
  });

  it('R05-3 early, with a reason, by the regulator or by one of the providers', async () => {
    for (const as of ['dataAuthority', 'dataProvider'] as const) {
      const id = await approved();
      expect((await does(id, 'end', as, {})).status).toBe(400);
      const done = await must(does(id, 'end', as, reason));
      expect([done.body.state, done.body.reason]).toEqual(['ended', reason.reason]);
    }
    const id = await submitted();
    expect(told(await does(id, 'withdraw', 'healthAuthority', reason))).toEqual([403, 'forbidden']);
    expect((await must(does(id, 'withdraw', 'dataAuthority', reason))).body.state).toBe('withdrawn');
  });

  it('R05-3 and is suspended with a resource of it, until the regulator resumes it with all of them open', async () => {
    const [id, waits] = [await approved(), await submitted()];
    const path = `/resources/${resources.communities}`;
    const rehearsed = await world.post('dataProvider', `${path}/suspend?validateOnly=true`, reason);
    expect(rehearsed.body.effects).toContainEqual({
      aggregate: 'support_service',
      act: 'suspend',
      count: 1,
      to: 'suspended',
      ids: [id],
    });
    await must(world.post('dataProvider', `${path}/suspend`, reason));
    expect([await stateOf(id), await stateOf(waits)]).toEqual(['suspended', 'submitted']);
    expect(told(await does(waits, 'approve', 'dataProvider'))).toEqual([422, 'rules-forbid', 'R05-3']);
    expect(told(await does(id, 'resume', 'dataAuthority', reason))).toEqual([422, 'rules-forbid', 'R05-3']);
    await must(world.post('dataProvider', `${path}/resume`));
    expect(await stateOf(id)).toBe('suspended');
    expect((await must(does(id, 'resume', 'dataAuthority', reason))).body.state).toBe('in_force');
  });

  it('R05-3 with the zone that gives it, and with the zone that gets it', async () => {
    const zoneId = zones.planned;
    await world.sql(`UPDATE zones SET state = 'open' WHERE id = $1`, zoneId);
    const opening = { zoneId, resourceId: resources.communities, modes: ['plain'], purpose: '支撑' };
    const { id: openingId } = (await must(world.post('dataProvider', '/zone-openings', opening))).body as {
      id: string;
    };
    await must(world.post('dataAuthority', `/zone-openings/${openingId}/open`));
    const given = await submitted({ zoneId, resourceIds: [resources.communities] });
    await must(does(given, 'approve', 'dataProvider'));
    const asked = await submitted({ zoneId, resourceIds: [resources.communities] });
    const gotten = await approved({ ...toHealth, recipientZoneId: zoneId });
    const states = async (): Promise<unknown[]> => [await stateOf(given), await stateOf(asked), await stateOf(gotten)];
    expect(await states()).toEqual(['in_force', 'submitted', 'in_force']);
    await must(world.post('dataAuthority', `/zones/${zoneId}/suspend`, reason));
    expect(await states()).toEqual(['suspended', 'submitted', 'suspended']);
    expect(told(await does(given, 'resume', 'dataAuthority', reason))).toEqual([409, 'zone-not-open']);
    expect(told(await does(gotten, 'resume', 'dataAuthority', reason))).toEqual([422, 'rules-forbid', 'R05-3']);
    const rehearsed = await world.post('dataAuthority', `/zones/${zoneId}/close?validateOnly=true`, reason);
    const effect = (act: string, to: string, id: string) => ({
      aggregate: 'support_service',
      act,
      count: 1,
      to,
      ids: [id],
    });
    expect(rehearsed.body.effects).toEqual(
      expect.arrayContaining([
        effect('withdraw', 'withdrawn', asked),
        effect('end', 'ended', given),
        effect('end', 'ended', gotten),
      ]),
    );
    await must(world.post('dataAuthority', `/zones/${zoneId}/close`, reason));
    expect(await states()).toEqual(['ended', 'withdrawn', 'ended']);
  });

  it('R02-2, R05-3 also with one that is withdrawn from the zone, or prohibited', async () => {
    const id = await approved();
    await must(world.post('dataAuthority', `/zone-openings/${seedIds.openings.proposed}/withdraw`, reason));
    expect(await stateOf(id)).toBe('suspended');
    const other = await submitted({ resourceIds: [resources.health] });
    await must(does(other, 'approve', 'healthAuthority'));
    const prohibitionBasis = { kind: 'law', title: '数据安全法', article: '第二十一条' };
    const prohibit = `/resources/${resources.health}/prohibit`;
    const { body } = await world.post('dataAuthority', `${prohibit}?validateOnly=true`, { prohibitionBasis });
    expect(body.effects).toContainEqual({
      aggregate: 'support_service',
      act: 'suspend',
      count: 1,
      to: 'suspended',
      ids: [other],
    });
    await must(world.post('dataAuthority', prohibit, { prohibitionBasis }));
    expect(await stateOf(other)).toBe('suspended');
    expect(told(await does(other, 'resume', 'dataAuthority', reason))).toEqual([422, 'rules-forbid', 'R05-3']);
  });
});

describe('Art. 6: a provider or a recipient that is merged into another body', () => {
  it('leaves what lives to its successor: what was approved stays so, what waits waits for the successor', async () => {
    const { in_force, submitted: waits, approved: forBureau, refused } = seedIds.supportServices;
    await world.sql(`UPDATE support_services SET state = 'approved' WHERE id = $1`, in_force); // what the test before suspended
    const succeed = (id: string, successorId: string): Promise<Answer> =>
      must(world.post('dataAuthority', `/organizations/${id}/record-succession`, { successorId, reason: '机构改革' }));
    await succeed(cast.transportAuthority.id, cast.dataProvider.id);
    const told = async (id: string) =>
      (await world.get('dataAuthority', `/support-services/${id}`)).body as Record<string, unknown>;
    expect((await told(forBureau)).recipientOrganizationId).toBe(cast.dataProvider.id);
    await succeed(cast.healthAuthority.id, cast.dataProvider.id);
    const lines = async (id: string) => (await told(id)).approvals;
    const line = (state: string, more: object = {}) =>
      expect.objectContaining({ providerId: cast.dataProvider.id, state, ...more });
    expect(await lines(in_force)).toEqual([line('approved')]);
    expect(await lines(waits)).toEqual([line('open')]);
    expect(await lines(refused)).toEqual([expect.objectContaining({ providerId: cast.healthAuthority.id })]); // the past keeps the old name
    expect((await told(in_force)).resources).toEqual([
      { resourceId: resources.health, providerId: cast.dataProvider.id },
    ]);
  });
});
