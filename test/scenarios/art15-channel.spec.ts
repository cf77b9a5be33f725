import { seedIds } from '../../src/demo/ids.ts';
import { communityCsv, grantOf, linesOf, plainItem, read, supply } from '../support/deliveries.ts';
import { told } from '../support/told.ts';
import { openWorld, type As, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
const { agreements, scenarios, resources } = seedIds;
const request = async (): Promise<{ path: string; itemIds: string[] }> => {
  const made = await world.post('operator', '/share-requests', {
    agreementId: agreements.effective,
    scenarioId: scenarios.registered,
    purposeNote: 'chronic disease by district',
    items: [plainItem],
  });
  const path = `/share-requests/${String(made.body.id)}`;
  expect(told(await world.post('operator', `${path}/submit`))).toEqual([200]);
  return { path, itemIds: (made.body.items as { id: string }[]).map((i) => i.id) };
};

describe('R15-3: whoever says no says why', () => {
  const empty = [{}, { reason: '' }, { reason: null }];
  it.each(['return', 'reject'])('the regulator of the zone: %s', async (act) => {
    const { path } = await request();
    for (const body of empty) {
      const refused = await world.post('healthAuthority', `${path}/${act}`, body);
      expect([...told(refused), refused.body.errors[0].pointer]).toEqual([400, 'validation-failed', '/reason']);
    }
    expect((await world.get('operator', path)).body.state).toBe('submitted');
    const done = await world.post('healthAuthority', `${path}/${act}`, { reason: '用途与场景不符' });
    expect(done.status).toBe(200);
    expect((await world.get('operator', path)).body.reason).toBe('用途与场景不符');
  });
  it('the provider: refuse; consent needs none', async () => {
    const { path, itemIds } = await request();
    expect(told(await world.post('healthAuthority', `${path}/confirm`))).toEqual([200]);
    for (const body of empty) {
      const refused = await world.post('dataProvider', `${path}/refuse`, { itemIds, ...body });
      expect([...told(refused), refused.body.errors[0].pointer]).toEqual([400, 'validation-failed', '/reason']);
    }
    const done = await world.post('dataProvider', `${path}/refuse`, { itemIds, reason: '数据正在核对' });
    expect([done.status, done.body.state]).toEqual([200, 'refused']);
    expect((await world.get('operator', path)).body.items).toMatchObject([
      { state: 'refused', reason: '数据正在核对' },
    ]);
    const other = await request();
    await world.post('healthAuthority', `${other.path}/confirm`);
    const approved = await world.post('dataProvider', `${other.path}/approve`, { itemIds: other.itemIds });
    expect([approved.status, approved.body.state]).toEqual([200, 'approved']);
  });
});

describe('R15-4: from provider to operator there is no way but exchange platform and zone', () => {
  it('a supply gives nobody access; its receipt is the exchange platform’s; the operator never sees it', async () => {
    const supplied = await supply(world, 'dataProvider', resources.communities, communityCsv(20));
    expect([supplied.status, supplied.body.receipt]).toEqual([201, expect.stringMatching(/^XP-/)]);
    const path = `/snapshots/${String(supplied.body.id)}`;
    for (const as of ['operator', 'otherOperator'] as const) {
      expect([(await world.get(as, path)).status, (await world.get(as, '/snapshots')).status]).toEqual([403, 403]);
      expect((await supply(world, as, resources.communities, communityCsv(1))).status).toBe(403);
    }
    const inVain = await world.post('operator', '/deliveries', { grantId: seedIds.grants.frozen });
    expect(inVain.status).toBe(409);
    expect((await world.post('dataProvider', '/deliveries', { grantId: seedIds.grants.active })).status).toBe(403);
  });
  it('the grant of the whole way carries the receipt, and gives the operator the rows', async () => {
    const grant = await grantOf(world, plainItem, 'dataProvider');
    expect((await world.get('operator', `/grants/${grant}`)).body.receipt).toMatch(/^XP-/);
    const asked = await world.post('operator', '/deliveries', { grantId: grant });
    const { status, text } = await read(world, asked.body.id as string).received;
    expect([status, linesOf(text).length]).toEqual([200, 20]);
  });
});

describe('R13-3: raw data of any grade never leaves the zone', () => {
  it('anything but JSON is answered for files of a case or a call, for evidence, and for rows to the operator in the zone', () => {
    const media = world.conformance.routes.flatMap(({ operation }) =>
      Object.entries(operation.responses)
        .filter(([status]) => status.startsWith('2'))
        .flatMap(([, r]) => Object.keys(r.content ?? {}))
        .filter((type) => type !== 'application/json')
        .map(() => operation.operationId),
    );
    expect([...new Set(media)].sort()).toEqual([
      'exportAudit',
      'getAgreementAmendmentMaterialContent',
      'getAgreementRenewalMaterialContent',
      'getAnnouncementAttachmentContent',
      'getApplicationMaterialContent',
      'getCaseFile',
      'getPublicAnnouncementAttachmentContent',
      'readDelivery',
    ]);
  });
  it('rows are for the operator of the grant alone: no provider, regulator, center or authority reads them', async () => {
    const grant = await grantOf(world, plainItem, 'dataProvider');
    const asked = await world.post('operator', '/deliveries', { grantId: grant });
    const id = asked.body.id as string;
    const strangers: As[] = [
      'dataProvider',
      'healthAuthority',
      'dataAuthority',
      'governanceCenter',
      'securitySupervisor',
    ];
    for (const as of strangers) expect([as, (await read(world, id, as).received).status]).toEqual([as, 403]);
    expect((await read(world, id, 'otherOperator').received).status).toBe(404);
    const first = await read(world, id).received;
    expect([first.status, linesOf(first.text).length]).toEqual([200, 20]);
    expect((await read(world, id).received).status).toBe(409); // read once, in the zone
  });
  it('what is told of a snapshot or a delivery says how many rows and which hash, and no value of any', async () => {
    const list = await world.get('governanceCenter', `/snapshots?resourceId=${resources.communities}`);
    const { id } = list.body.items[0] as { id: string };
    const seen = await Promise.all([
      world.get('dataProvider', `/snapshots/${id}`),
      world.get('governanceCenter', `/snapshots/${id}`),
      world.get('operator', '/deliveries'),
      world.get('dataProvider', '/deliveries'),
    ]);
    expect(seen.map((a) => a.status)).toEqual([200, 200, 200, 200]);
    for (const { text } of seen) expect(text).not.toMatch(/社区\d|街道\d|32010200000\d/);
  });
});
