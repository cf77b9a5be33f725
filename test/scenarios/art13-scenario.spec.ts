import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { told } from '../support/told.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
const { agreements, resources, scenarios } = seedIds;
const need = (resourceId: string, ...fields: string[]) => ({ resourceId, fields, reason: 'needed' });
let made = 0;
const draft = (more: object = {}) => ({
  agreementId: agreements.effective,
  title: `scenario ${(made += 1)}`,
  description: 'what is done',
  purpose: 'public_health',
  market: 'hospitals',
  necessaryFields: [need(resources.health, 'district', 'diagnosis')],
  ...more,
});
const post = (more: object = {}) => world.post('operator', '/scenarios', draft(more));
const decision = { ground: 'breach', fact: 'late', clause: 'termination', remedies: 'reconsideration' };

describe('Art. 13: scenarios', () => {
  it('R13-1 is registered for a purpose of the agreement', async () => {
    expect(told(await post({ purpose: 'advertising' }))).toEqual([422, 'rules-forbid', 'R13-1']);
    const lawful = await post();
    expect([lawful.status, lawful.body.state, lawful.body.providerIds]).toEqual([201, 'draft', []]);
    const done = await world.post('operator', `${lawful.headers.location}/register`);
    expect([done.body.state, done.body.providerIds]).toEqual(['registered', [cast.healthAuthority.id]]);
  });

  it('R13-2 needs resources inside the scope, and in the catalog', async () => {
    for (const id of [resources.suspended, resources.draft, resources.retired, resources.prohibited, agreements.draft])
      expect(told(await post({ necessaryFields: [need(id, 'clinic')] }))).toEqual([422, 'rules-forbid', 'R13-2']);
    expect((await post({ necessaryFields: [need(resources.communities, 'street_name')] })).status).toBe(201);
  });

  it('R16-3 names fields that exist, also when the draft or the registered scenario changes', async () => {
    expect(told(await post({ necessaryFields: [need(resources.health, 'salary')] }))).toEqual([
      422,
      'rules-forbid',
      'R16-3',
    ]);
    const path = (await post()).headers.location as string;
    const change = (necessaryFields: object[]) =>
      world.send('patch', 'operator', path, { necessaryFields }, { 'if-match': '*' });
    expect(told(await change([need(resources.communities, 'salary')]))).toEqual([422, 'rules-forbid', 'R16-3']);
    expect((await change([need(resources.communities, 'district_name')])).status).toBe(200);
    await world.post('operator', `${path}/register`);
    const amended = await world.post('operator', `${path}/amend`, {
      necessaryFields: [need(resources.health, 'district')],
    });
    expect([amended.status, amended.body.providerIds]).toEqual([200, [cast.healthAuthority.id]]);
    expect(told(await world.post('operator', `${path}/amend`, { purpose: 'other' }))).toEqual([
      400,
      'validation-failed',
    ]);
  });

  it("R03-2 stands only on an agreement of one's own that is in effect", async () => {
    for (const id of [agreements.terminated, agreements.expired])
      expect(told(await post({ agreementId: id }))).toEqual([409, 'agreement-not-effective']);
    const foreign = await world.post('otherOperator', '/scenarios', draft());
    const unknown = await world.post('otherOperator', '/scenarios', draft({ agreementId: resources.draft }));
    expect([told(foreign), foreign.body.errors]).toEqual([told(unknown), unknown.body.errors]);
    const suspended = await world.post('otherOperator', '/scenarios', draft({ agreementId: agreements.suspended }));
    expect(told(suspended)).toEqual([409, 'agreement-not-effective']);
    expect(told(await world.post('dataAuthority', '/scenarios', draft()))).toEqual([403, 'forbidden']);
  });

  it('is seen by its operator, the regulator and, once registered, the providers concerned', async () => {
    const see = async (
      as: 'operator' | 'healthAuthority' | 'dataProvider' | 'otherOperator' | 'transportAuthority',
      id: string,
    ) => (await world.get(as, `/scenarios/${id}`)).status;
    expect(await see('operator', scenarios.registered)).toBe(200);
    expect(await see('healthAuthority', scenarios.registered)).toBe(200);
    expect(await see('dataProvider', scenarios.registered)).toBe(200);
    expect(await see('dataProvider', scenarios.draft)).toBe(404);
    expect(await see('otherOperator', scenarios.registered)).toBe(404);
    expect(await see('transportAuthority', scenarios.registered)).toBe(404);
  });

  it('Art. 12 cannot change while suspended, and ends with the agreement', async () => {
    const path = `/agreements/${agreements.effective}`;
    const act = async (name: string, body: object) => {
      const { version } = (await world.get('dataAuthority', path)).body as { version: number };
      await world.post('healthAuthority', `${path}/concurrences`, { act: name, version, agrees: true });
      return await world.post('dataAuthority', `${path}/${name}`, body);
    };
    expect((await act('suspend', decision)).status).toBe(200);
    const amend = await world.post('operator', `/scenarios/${scenarios.registered}/amend`, { market: 'others' });
    expect(told(amend)).toEqual([409, 'agreement-not-effective']);
    expect((await act('terminate', decision)).status).toBe(200);
    const ended = await world.get('operator', `/scenarios/${scenarios.registered}`);
    expect([ended.body.state, ended.body.reason]).toEqual(['closed', 'agreement terminated']);
  });
});
