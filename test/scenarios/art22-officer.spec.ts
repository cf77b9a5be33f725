import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { addDays } from '../../src/regulation/index.ts';
import { goOn } from '../support/case.ts';
import { communityCsv, grantOf, plainItem, read, supply } from '../support/deliveries.ts';
import { requestBody } from '../support/oracle/share-request.ts';
import { told } from '../support/told.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

let world: World;
let grantId: string;
let earlier: string;
let delivery: string;
const { effective, draft, expired } = seedIds.agreements;
const refused = [422, 'rules-forbid', 'R22-2'];
const today = (): string => world.clock.legal().date;
const office = (as: As, act: string, body: object, id: string = effective): Promise<Answer> =>
  world.post(as, `/agreements/${id}/${act}`, body);
const leave = (as: As, leftOn = today()): Promise<Answer> => office(as, 'record-officer-left', { leftOn });
const ask = (query = ''): Promise<Answer> =>
  world.post('operator', `/share-requests${query}`, { ...requestBody, items: [plainItem] });
const deliver = (): Promise<Answer> => world.post('operator', '/deliveries', { grantId });
const submit = (): Promise<Answer> => world.post('operator', `/share-requests/${earlier}/submit`);

beforeAll(async () => {
  world = await openWorld();
  expect((await supply(world, 'dataProvider', seedIds.resources.communities, communityCsv(10))).status).toBe(201);
  grantId = await grantOf(world, plainItem, 'dataProvider');
});
afterAll(async () => {
  await world.close();
});

describe('R22-2 the office of the data security officer', () => {
  it('R22-2 the operator or the regulator of its zone records that the officer has left, once and by today', async () => {
    for (const as of ['dataAuthority', 'governanceCenter'] as const)
      expect(told(await leave(as))).toEqual([403, 'forbidden']);
    for (const as of ['otherOperator', 'transportAuthority'] as const)
      expect(told(await leave(as))).toEqual([404, 'not-found']);
    expect(told(await leave('operator', addDays(today(), 1)))).toEqual(refused);
    expect(told(await office('otherOperator', 'record-officer-left', { leftOn: today() }, draft))).toEqual([409, 'illegal-transition']); // prettier-ignore
    expect(told(await office('operator', 'name-officer', { securityOfficer: '某' }, expired))).toEqual([409, 'illegal-transition']); // prettier-ignore
    expect(told(await leave('healthAuthority'))).toEqual([201]);
    expect(told(await leave('operator'))).toEqual([409, 'already-decided']);
    const { body } = await world.get('operator', `/agreements/${effective}`);
    expect(body).toMatchObject({ securityOfficer: '何远航', currentOfficer: null, officerVacantSince: today() });
    expect(body.allowedActions).toContain('name-officer');
    expect(body.allowedActions).not.toContain('record-officer-left');
  });
  it('R22-2 vacant for fifteen days nothing is blocked', async () => {
    await goOn(world, 15);
    const drafted = await ask();
    expect(told(drafted)).toEqual([201]);
    earlier = drafted.body.id as string;
    const asked = await deliver();
    expect(told(asked)).toEqual([201]);
    delivery = asked.body.id as string;
  });
  it('R22-2 longer, nothing new is asked for under the agreement; what was asked for goes on', async () => {
    await goOn(world, 1);
    for (const answer of [await ask(), await ask('?validateOnly=true'), await submit(), await deliver()])
      expect(told(answer)).toEqual(refused);
    const [finding] = ((await deliver()).body as { findings: { params: object }[] }).findings;
    expect(finding?.params).toEqual({ since: addDays(today(), -16), days: 15 });
    const { status, whole } = await read(world, delivery).received;
    expect([status, whole]).toEqual([200, true]);
  });
  it('R22-2 until the operator, and nobody else, has named a successor', async () => {
    const next = { securityOfficer: '许知行' };
    expect(told(await office('healthAuthority', 'name-officer', next))).toEqual([403, 'forbidden']);
    expect(told(await office('operator.3', 'name-officer', next))).toEqual([403, 'needs-decider']);
    expect(told(await office('operator', 'name-officer', next))).toEqual([201]);
    for (const answer of [await ask(), await deliver()]) expect(told(answer)).toEqual([201]);
    expect(told(await submit())).toEqual([200]);
    const { body } = await world.get('healthAuthority', `/agreements/${effective}`);
    expect(body).toMatchObject({ securityOfficer: '何远航', currentOfficer: '许知行', officerVacantSince: null });
  });
  it('R22-2 who left did so after taking the office over; what was recorded stays', async () => {
    expect(told(await leave('operator', addDays(today(), -1)))).toEqual(refused);
    expect(told(await leave('operator'))).toEqual([201]);
    await expect(world.sql('UPDATE agreement_officer_changes SET on_day = on_day + 1')).rejects.toThrow();
    await expect(world.sql('DELETE FROM agreement_officer_changes')).rejects.toThrow();
  });
  it('R22-2 of a former operator its vacancy does not burden the next', async () => {
    const { operator, otherOperator } = cast;
    await world.sql('UPDATE agreements SET operator_id = $1 WHERE id = $2', otherOperator.id, effective);
    const { body } = await world.get('healthAuthority', `/agreements/${effective}`);
    expect(body).toMatchObject({ currentOfficer: '何远航', officerVacantSince: null });
    await world.sql('UPDATE agreements SET operator_id = $1 WHERE id = $2', operator.id, effective);
  });
});
