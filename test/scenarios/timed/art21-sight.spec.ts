import { cast } from '../../../src/demo/cast.ts';
import { seedIds } from '../../../src/demo/ids.ts';
import { Inspections } from '../../../src/security-monitoring/index.ts';
import { Actors } from '../../../src/platform/auth/actors.service.ts';
import { communityCsv, grantOf, plainItem, supply } from '../../support/deliveries.ts';
import { begun, concurs, ended, planned, reports } from '../../support/inspecting.ts';
import { told } from '../../support/told.ts';
import { openWorld, type Answer, type World } from '../../support/world.ts';

/** Takes part in no inspection of the seed, and so sees nothing until it does in one of these. */
const supervisor = 'marketSupervisor';
const UNKNOWN = '01900400-0000-7000-8000-ffffffffffff';
const { agreements, applications, zones, selections, scenarios, shareRequests, grants, openings, consentForms } =
  seedIds;
const both = { zoneIds: [zones.health, zones.comprehensive] };
/** Path, something in the two zones, and what stays unseen: drafts of others, and what is in another zone. */
const files: [string, string, readonly string[]][] = [
  ['agreements', agreements.effective, [agreements.draft, agreements.expired, agreements.signed]],
  ['applications', applications.under_review, [applications.draft, selections.expired]],
  ['scenarios', scenarios.registered, [scenarios.draft]],
  ['share-requests', shareRequests.submitted, [shareRequests.draft]],
  ['grants', grants.active, []],
  ['zone-openings', openings.proposed, [openings.refused, openings.withdrawn]],
  ['consent-forms', consentForms.accepted, [consentForms.draft]],
];
let world: World;
beforeAll(async () => {
  world = await openWorld();
  await supply(world, 'dataProvider', seedIds.resources.communities, communityCsv(10));
  const grantId = await grantOf(world, plainItem, 'dataProvider');
  files.push(['deliveries', (await world.post('operator', '/deliveries', { grantId })).body.id as string, []]);
  const { body } = await world.get('governanceCenter', `/restrictions?targetId=${agreements.suspended}`);
  files.push(['restrictions', (body as { items: { id: string }[] }).items[0]?.id ?? '', []]);
});
afterAll(async () => {
  await world.close();
});
const get = (path: string): Promise<Answer> => world.get(supervisor, path);
/** Everything that is told but for what differs between any two answers. */
const bare = ({ status, body }: Answer): string => JSON.stringify([status, { ...(body as object), instance: '', requestId: '' }]); // prettier-ignore
async function unseen(path: string, id: string): Promise<void> {
  for (const below of ['', '/history'])
    expect([path, bare(await get(`/${path}/${id}${below}`))]).toEqual([path, bare(await get(`/${path}/${UNKNOWN}${below}`))]); // prettier-ignore
  expect((await get(`/${path}/${id}`)).status).toBe(404);
  expect((await listed(path)).includes(id)).toBe(false);
}
async function listed(path: string): Promise<string[]> {
  const { status, body } = await get(`/${path}?limit=100`);
  expect([path, status]).toEqual([path, 200]);
  return (body as { items: { id: string }[] }).items.map((i) => i.id);
}
const status = async (path: string): Promise<number> => (await get(path)).status;

describe('R21-6: a supervisor sees what an inspection covers, while it runs', () => {
  it('nothing without one, nor under a plan that others have agreed to, nor under one of others', async () => {
    for (const [path, id] of files) await unseen(path, id);
    const id = await planned(world, both);
    for (const as of ['securitySupervisor', 'marketSupervisor'] as const) await concurs(world, as, id);
    const others = await planned(world, { ...both, inspectorIds: [cast.securitySupervisor.id] });
    await concurs(world, 'securitySupervisor', others);
    expect(told(await world.post('dataAuthority', `/inspections/${others}/begin`))).toEqual([200]);
    for (const [path, one] of files) await unseen(path, one);
    expect((await get(`/inspections/${others}`)).status).toBe(404);
    await ended(world, others);
    await world.post('dataAuthority', `/inspections/${id}/cancel`, { reason: '另行安排' });
  });

  it('all of it from its beginning until it is closed, and nothing beside it', async () => {
    const id = await begun(world, both);
    for (const reported of [false, true]) {
      if (reported) expect(told(await reports(world, id))).toEqual([200]);
      for (const [path, covered, hidden] of files) {
        const one = await get(`/${path}/${covered}`);
        expect([path, one.status, one.body.allowedActions, await status(`/${path}/${covered}/history`)]).toEqual([path, 200, [], 200]); // prettier-ignore
        expect((await listed(path)).includes(covered)).toBe(true);
        for (const other of hidden) await unseen(path, other);
      }
    }
    const rows = await world.sql<{ id: string }>(`SELECT id FROM agreements WHERE zone_id = ANY($1) AND state <> 'draft'`, both.zoneIds); // prettier-ignore
    expect((await listed('agreements')).sort()).toEqual(rows.map((r) => r.id).sort());
    expect(told(await world.post('dataAuthority.2', `/inspections/${id}/close`))).toEqual([200]);
    for (const [path, covered] of files) await unseen(path, covered);
  });

  it('and sees only: no act, no row of data, no score before all are in, nothing that is not a file of the case', async () => {
    const id = await begun(world, both);
    const [, delivery] = files.find(([path]) => path === 'deliveries') ?? ['', ''];
    for (const path of [
      `/agreements/${agreements.effective}/suspend`,
      `/share-requests/${shareRequests.submitted}/confirm`,
      `/grants/${grants.active}/freeze`,
    ])
      // prettier-ignore
      expect([path, ...told(await world.post(supervisor, path, {}))]).toEqual([path, 403, 'forbidden']);
    for (const path of [`/deliveries/${delivery}/rows`, '/snapshots', '/consents', '/evaluations'])
      expect([path, await status(path)]).toEqual([path, 403]);
    type Reviewer = { scored: boolean; points?: unknown; comment?: unknown };
    const reviewers = async (one: string): Promise<Reviewer[]> =>
      (await get(`/applications/${one}`)).body.reviewers as Reviewer[];
    const sealed = await reviewers(applications.under_review);
    expect(sealed.filter((r) => r.scored)).toHaveLength(2);
    expect(sealed.filter((r) => r.points !== undefined || r.comment !== undefined)).toEqual([]);
    expect((await reviewers(applications.reviewed)).every((r) => r.points !== undefined)).toBe(true);
    const { body } = await get(`/applications/${applications.under_review}`);
    const content = `/applications/${applications.under_review}/materials/${(body.materials as { id: string }[])[0]?.id ?? ''}/content`;
    expect(await status(content)).toBe(200);
    await ended(world, id);
    expect(await status(content)).toBe(404);
  });

  it('on every process within a second, when it begins and when it is closed', async () => {
    const second = await openWorld({}, world);
    try {
      const path = `/agreements/${agreements.effective}`;
      const turns = async (to: number): Promise<number> => {
        const began = performance.now();
        while ((await second.get(supervisor, path)).status !== to && performance.now() - began < 5000);
        return performance.now() - began;
      };
      expect((await second.get(supervisor, path)).status).toBe(404);
      const id = await begun(world, both);
      expect(await turns(200)).toBeLessThan(1000);
      await ended(world, id);
      expect(await turns(404)).toBeLessThan(1000);
    } finally {
      await second.close();
    }
  });

  it('never beyond its last day, whatever its state; it can still be reported', async () => {
    const { date: today } = world.clock.legal();
    const id = await begun(world, { ...both, endsOn: today });
    const path = `/agreements/${agreements.effective}`;
    expect(await status(path)).toBe(200);
    await world.post(undefined, '/demo/clock', { days: 1 });
    world.app.get(Actors).forget(); // known within a second; here at once
    expect(await status(path)).toBe(404);
    expect((await get(`/inspections/${id}`)).body.state).toBe('running');
    await ended(world, id);
  });
});

describe('R21-6: what a subject covers', () => {
  it('an agreement: what is under it, and no neighbor in its zone', async () => {
    const id = await begun(world, { agreementIds: [agreements.effective] });
    for (const path of [
      `/agreements/${agreements.effective}`,
      `/scenarios/${scenarios.registered}`,
      `/share-requests/${shareRequests.submitted}`,
      `/grants/${grants.active}`,
    ])
      // prettier-ignore
      expect([path, await status(path)]).toEqual([path, 200]);
    expect(await listed('agreements')).toEqual([agreements.effective]);
    for (const [path, one] of [
      ['applications', selections.effective],
      ['zone-openings', openings.proposed],
      ['scenarios', scenarios.draft],
    ] as const)
      // prettier-ignore
      await unseen(path, one);
    await ended(world, id);
  });

  it('an operator: its agreements in every zone of the jurisdiction, and of no other', async () => {
    const id = await begun(world, { organizationIds: [cast.otherOperator.id] });
    const offered = [agreements.suspended, agreements.signed];
    expect((await listed('agreements')).sort()).toEqual([...offered].sort());
    const elsewhere = (jurisdiction: string) =>
      world.sql('UPDATE agreements SET jurisdiction = $1 WHERE id = $2', jurisdiction, agreements.signed);
    await elsewhere('CN-3205');
    await unseen('agreements', agreements.signed);
    await elsewhere('CN-3201');
    expect(await status(`/agreements/${agreements.signed}`)).toBe(200);
    await ended(world, id);
  });

  it('a provider: what is given of its data, and of a request its own items only', async () => {
    const id = await begun(world, { organizationIds: [cast.dataProvider.id] });
    const items = async () =>
      ((await get(`/share-requests/${shareRequests.partlyApproved}`)).body.items as { providerId: string }[]).map((i) => i.providerId); // prettier-ignore
    expect(await items()).toEqual([cast.dataProvider.id]);
    expect([await status(`/grants/${grants.active}`), await status(`/grants/${grants.frozen}`)]).toEqual([200, 404]);
    await unseen('agreements', agreements.effective);
    const more = await begun(world, { zoneIds: [zones.health] });
    expect((await items()).sort()).toEqual([cast.dataProvider.id, cast.healthAuthority.id].sort());
    for (const one of [id, more]) await ended(world, one);
  });

  it('is looked up for bodies that can inspect alone, and once a second at most', async () => {
    const asked = jest.spyOn(world.app.get(Inspections), 'openTo');
    const still = jest.spyOn(world.clock, 'ms').mockReturnValue(world.clock.ms());
    world.app.get(Actors).forget();
    for (const as of ['operator', 'healthAuthority', 'governanceCenter'] as const) await world.get(as, '/agreements');
    expect(asked).not.toHaveBeenCalled();
    for (let i = 0; i < 3; i += 1) await get('/agreements');
    expect(asked).toHaveBeenCalledTimes(1);
    still.mockRestore();
    asked.mockRestore();
  });
});
