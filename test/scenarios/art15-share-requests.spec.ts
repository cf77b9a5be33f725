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
const { agreements, scenarios, resources } = seedIds;
const period = { validFrom: '2026-01-01', validTo: '2028-12-31' };
const healthItem = {
  resourceId: resources.health,
  fields: ['resident_id', 'birth_date', 'district', 'diagnosis'],
  mode: 'de_identified',
  ...period,
};
const plainItem = {
  resourceId: resources.communities,
  fields: ['district_code', 'district_name'],
  mode: 'plain',
  ...period,
};
const draftOf = (items: object[], more: object = {}) => ({
  agreementId: agreements.effective,
  scenarioId: scenarios.registered,
  purposeNote: 'chronic disease by district',
  items,
  ...more,
});
const drafted = async (items: object[]): Promise<string> => {
  const made = await world.post('operator', '/share-requests', draftOf(items));
  expect(told(made)).toEqual([201]);
  return `/share-requests/${String(made.body.id)}`;
};
const confirmed = async (items: object[]): Promise<string> => {
  const path = await drafted(items);
  expect(told(await world.post('operator', `${path}/submit`))).toEqual([200]);
  expect(told(await world.post('healthAuthority', `${path}/confirm`))).toEqual([200]);
  return path;
};

describe('Art. 13-16: share requests', () => {
  it('stands in every state in the seed, but for the one that needs an ended agreement', async () => {
    const { shareRequests, grants } = seedIds;
    for (const [state, id] of Object.entries(shareRequests)) {
      const expected = { partlyApproved: 'partly_approved', revoked: 'approved', frozen: 'approved' }[state] ?? state;
      expect([state, (await world.get('operator', `/share-requests/${id}`)).body.state]).toEqual([state, expected]);
    }
    for (const [state, id] of Object.entries(grants))
      expect([state, (await world.get('operator', `/grants/${id}`)).body.state]).toEqual([state, state]);
  });

  it('R15-1 regulator first, then each provider for its own items; R15-2 partial; grants come of it', async () => {
    const path = await drafted([healthItem, plainItem]);
    expect((await world.get('dataProvider', path)).status).toBe(404);
    const submitted = await world.post('operator', `${path}/submit`);
    expect([submitted.status, submitted.body.state, typeof submitted.body.dueOn]).toEqual([200, 'submitted', 'string']);
    const [health, plain] = submitted.body.items as { id: string; resourceId: string }[];
    const itemOf = (resourceId: string): string => [health, plain].find((i) => i?.resourceId === resourceId)?.id ?? '';
    const civil = { itemIds: [itemOf(resources.communities)] };
    expect(told(await world.post('dataProvider', `${path}/approve`, civil))).toEqual([409, 'illegal-transition']);
    expect(told(await world.post('otherOperator', `${path}/confirm`))).toEqual([403, 'forbidden']);
    expect(told(await world.post('transportAuthority', `${path}/confirm`))).toEqual([404, 'not-found']);
    expect(told(await world.post('healthAuthority', `${path}/confirm`))).toEqual([200]);
    const seen = await world.get('dataProvider', path);
    expect(seen.body.items.map((i: { id: string }) => i.id)).toEqual(civil.itemIds);
    const foreign = { itemIds: [itemOf(resources.health)] };
    expect(told(await world.post('dataProvider', `${path}/approve`, foreign))).toEqual([400, 'validation-failed']);
    const samePerson = await world.post('healthAuthority', `${path}/approve`, foreign);
    expect(told(samePerson)).toEqual([403, 'separation-of-duties']);
    const first = await world.post('dataProvider', `${path}/approve`, civil);
    expect([first.status, first.body.state]).toEqual([200, 'confirmed']);
    expect(told(await world.post('healthAuthority.2', `${path}/refuse`, foreign))).toEqual([400, 'validation-failed']);
    const refused = await world.post('healthAuthority.2', `${path}/refuse`, { ...foreign, reason: 'not now' });
    expect([refused.status, refused.body.state]).toEqual([200, 'partly_approved']);
    const grants = await world.get('operator', `/grants?shareRequestId=${path.split('/')[2]}`);
    expect(grants.body.items).toMatchObject([{ state: 'active', mode: 'plain', resourceId: resources.communities }]);
    const grant = await world.get('dataProvider', `/grants/${grants.body.items[0].id}`);
    expect(grant.body.receipt).toMatch(/^XP-NJ-GR-/);
    expect(told(await world.post('operator', `${path}/fulfill`))).toEqual([200]);
    const history = await world.get('operator', `${path}/history`);
    expect(history.body.items.map((t: { act: string }) => t.act)).toEqual([
      'draft',
      'submit',
      'confirm',
      'approve',
      'refuse',
      'fulfill',
    ]);
  });

  it.each([
    ['R14-2', [{ ...healthItem, mode: 'plain' }], ['R14-2', 'R14-6']],
    ['R14-6', [{ ...plainItem, mode: 'usable_not_visible' }], ['R14-6']],
    ['R15-5', [{ ...plainItem, validTo: '2030-06-02' }], ['R15-5']],
    ['R16-3', [{ ...healthItem, fields: ['name', 'district'] }], ['R16-3']],
    ['R16-3 filter', [{ ...healthItem, rowFilter: { field: 'resident_id', values: ['x'] } }], ['R16-3']],
    [
      'R13-2 and R02-2',
      [{ ...plainItem, resourceId: resources.prohibited, fields: ['district'] }],
      ['R02-2', 'R14-6', 'R16-3'],
    ],
  ])('%s is told at the submission', async (_rule, items, rules) => {
    const path = await drafted(items);
    const answer = await world.post('operator', `${path}/submit`);
    expect(told(answer).slice(0, 2)).toEqual([422, 'rules-forbid']);
    expect(told(answer)).toEqual(expect.arrayContaining(rules));
  });

  it('takes a term that ends with the agreement, not a day longer', async () => {
    const path = await drafted([{ ...plainItem, validTo: '2030-06-01' }]);
    expect(told(await world.post('operator', `${path}/submit`))).toEqual([200]);
  });

  it('is returned with a reason, corrected and submitted again; a stranger cannot even see it', async () => {
    const path = await drafted([plainItem]);
    await world.post('operator', `${path}/submit`);
    expect(told(await world.post('healthAuthority', `${path}/return`, {}))).toEqual([400, 'validation-failed']);
    expect(told(await world.post('healthAuthority', `${path}/return`, { reason: 'say why' }))).toEqual([200]);
    const etag = (await world.get('operator', path)).headers.etag as string;
    const revised = await world.send('patch', 'operator', path, { items: [healthItem] }, { 'if-match': etag });
    expect(told(revised)).toEqual([200]);
    expect((await world.post('operator', `${path}/submit`)).body.items[0].resourceId).toBe(resources.health);
    expect((await world.get('otherOperator', path)).status).toBe(404);
    expect(told(await world.post('operator', `${path}/withdraw`, { reason: 'later' }))).toEqual([200]);
  });

  it('R12-2 nothing is asked for under an agreement that is not in effect', async () => {
    const other = draftOf([plainItem], { agreementId: agreements.terminated });
    const answer = await world.post('operator', '/share-requests', other);
    expect([400, 409]).toContain(answer.status);
    const strange = draftOf([plainItem], { agreementId: agreements.suspended });
    expect(told(await world.post('operator', '/share-requests', strange))).toEqual([400, 'validation-failed']);
  });

  it('freezes a plain grant at once when the grade rises, and revokes with the resource', async () => {
    const path = await confirmed([plainItem]);
    const item = (await world.get('operator', path)).body.items[0].id as string;
    const approved = await world.post('dataProvider', `${path}/approve`, { itemIds: [item] });
    expect(approved.body.state).toBe('approved');
    const grantPath = `/grants/${String(approved.body.items[0].grantId)}`;
    const raise = { field: 'district_code', grade: 3, objects: ['person'], harm: 'serious', reason: 'new' };
    const raised = await world.post('dataProvider', `/resources/${resources.communities}/raise`, raise);
    expect(told(raised)).toEqual([200]);
    const frozen = await world.get('operator', grantPath);
    expect([frozen.body.state, frozen.body.frozenBy]).toEqual(['frozen', ['grade']]);
    const thaw = await world.post('governanceCenter', `${grantPath}/unfreeze`, { reason: 'please' });
    expect(told(thaw)).toEqual([409, 'out-of-order']);
    const basis = { kind: 'law', title: '某法', article: '第一条' };
    const prohibited = await world.post('dataAuthority', `/resources/${resources.communities}/prohibit`, {
      prohibitionBasis: basis,
    });
    expect(told(prohibited)).toEqual([200]);
    expect((await world.get('operator', grantPath)).body.state).toBe('revoked');
  });
});
