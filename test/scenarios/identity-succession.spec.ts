import { cast, type CastOrganization } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { makeCreditCode } from '../../src/organizations/index.ts';
import { DemoIssuer } from '../../src/platform/auth/demo-issuer.ts';
import { actingFor, delegated } from '../support/acting.ts';
import { makeSigner } from '../support/jws.ts';
import * as logins from '../support/logins.ts';
import { told } from '../support/told.ts';
import { openWorld, type Answer, type World } from '../support/world.ts';

let world: World;
let issuer: logins.CrookedIssuer;
let file: ReturnType<typeof logins.issuersFile>;
beforeAll(async () => {
  issuer = await logins.CrookedIssuer.open();
  file = logins.issuersFile([logins.issuerSettings(issuer.url)]);
  world = await openWorld({ OIDC_ISSUERS_FILE: file.path });
});
afterAll(async () => {
  await world.close();
  await issuer.close();
  file.remove();
});
const because = { reason: '机构改革方案' };
const at = ({ id }: CastOrganization): string => `/organizations/${id}`;
const named = (name: string): object => ({ name, reason: '机构改革方案' });
async function admitted(name: string, entityType: string, n: number): Promise<string> {
  const creditCode = makeCreditCode(entityType === 'legal_person' ? '91320100' : '11320100', n);
  const body = { name, creditCode, entityType, jurisdiction: 'CN-3201' };
  const made = await world.post('governanceCenter', '/organizations', body);
  expect(told(made)).toEqual([201]);
  const id = made.body.id as string;
  const verified = await world.post('governanceCenter.2', `/organizations/${id}/verify`, { method: '比对一致' });
  expect(told(verified)).toEqual([200]);
  return id;
}
async function personIn(organizationId: string): Promise<string> {
  const added = await world.post('governanceCenter.5', `/organizations/${organizationId}/add-person`, { name: '某' });
  expect(told(added)).toEqual([201]);
  return (added.body.persons as { id: string }[])[0]?.id ?? '';
}
/** As a person of the cast, now of another organization. */
const as = (personId: string | undefined, organizationId: string) => {
  const { accessToken } = world.app
    .get(DemoIssuer)
    .issue({ personId: personId ?? '', organizationId, clientId: 'test' });
  const headers = { authorization: `Bearer ${accessToken}` };
  return {
    get: (path: string): Promise<Answer> => world.get(undefined, path, headers),
    post: (path: string, body: object = {}, more: object = {}): Promise<Answer> =>
      world.post(undefined, path, body, { ...headers, ...more }),
  };
};

describe('a bureau is renamed', () => {
  it('keeps its old name findable and for itself', async () => {
    const { dataProvider, healthAuthority } = cast;
    const renamed = await world.post(
      'dataAuthority',
      `${at(dataProvider)}/rename`,
      named('南京市民政与养老局（演示）'),
    );
    expect([renamed.status, renamed.body.name]).toEqual([200, '南京市民政与养老局（演示）']);
    expect(renamed.body.formerNames).toEqual([{ name: dataProvider.name, until: world.clock.legal().date }]);
    const found = await world.get('operator', `/organizations?name=${encodeURIComponent('南京市民政局')}`);
    expect((found.body.items as { id: string }[]).map((i) => i.id)).toEqual([dataProvider.id]);
    const taken = named(`${dataProvider.name.replace('（', ' (').replace('）', ')')}`);
    expect(told(await world.post('dataAuthority', `${at(healthAuthority)}/rename`, taken))).toEqual([409, 'conflict']);
    const alike = named('南京市 民政与养老局(演示)');
    expect(told(await world.post('dataAuthority', `${at(healthAuthority)}/rename`, alike))).toEqual([409, 'conflict']);
    expect(told(await world.post('dataAuthority', `${at(dataProvider)}/rename`, named(dataProvider.name)))).toEqual([
      200,
    ]);
  });
});

describe('Art. 6: no dead end', () => {
  it.each(['dataAuthority', 'governanceCenter', 'cityGovernment'] as const)(
    '%s ends only through a successor',
    async (name) => {
      for (const act of ['suspend', 'dissolve'])
        expect(told(await world.post('dataAuthority', `${at(cast[name])}/${act}`, because))).toEqual([
          409,
          'indispensable',
        ]);
    },
  );
  it('a body with live duties and no successor is not dissolved; the refusal lists them', async () => {
    const refused = await world.post('dataAuthority', `${at(cast.healthAuthority)}/dissolve`, because);
    expect(told(refused)).toEqual([409, 'duties-live']);
    expect(refused.body.detail).toMatch(/zone \d+, resource \d+/);
    const rehearsed = await world.post(
      'dataAuthority',
      `${at(cast.healthAuthority)}/dissolve?validateOnly=true`,
      because,
    );
    expect(told(rehearsed)).toEqual([409, 'duties-live']);
    expect((await world.post('dataAuthority', `${at(cast.marketSupervisor)}/dissolve`, because)).status).toBe(200);
  });
  it('a company, an operator or a body that is not active is no successor of a public body', async () => {
    const company = await admitted('钟山咨询公司', 'legal_person', 8101);
    for (const successorId of [company, cast.operator.id, seedIds.organizations.admitted, cast.marketSupervisor.id])
      expect(
        told(
          await world.post('dataAuthority', `${at(cast.healthAuthority)}/record-succession`, {
            successorId,
            ...because,
          }),
        ),
      ).toEqual([409, 'successor-unfit']);
    const alive = { successorId: company, ...because };
    expect(told(await world.post('dataAuthority', `${at(cast.operator)}/record-succession`, alive))).toEqual([
      409,
      'agreements-not-passed-on',
    ]);
  });
});

describe('a bureau is merged into another', () => {
  it('its successor takes over roles, zones, resources, persons and open tasks; the past keeps the old name', async () => {
    const { healthAuthority } = cast;
    const [first, second] = healthAuthority.persons;
    const { effective, signed } = seedIds.agreements;
    const successorId = await admitted('南京市卫生健康和医保委员会（演示）', 'administrative_organ', 8102);
    const path = `${at(healthAuthority)}/record-succession`;
    const body = { successorId, ...because };
    const rehearsed = await world.post('dataAuthority', `${path}?validateOnly=true`, body);
    const kinds = (rehearsed.body.effects as { aggregate: string }[]).map((e) => e.aggregate);
    expect(kinds).toEqual(
      expect.arrayContaining([
        'organization',
        'zone',
        'agreement',
        'resource',
        'zone_opening',
        'grant',
        'share_request',
      ]),
    );
    const before = await world.get('dataAuthority', `/agreements/${signed}`);
    await delegated(world, 'healthAuthority', 'healthAuthority.4');
    await logins.link(world, issuer.url, 'chief', 'healthAuthority');
    const key = makeSigner('gateway');
    const client = await logins.registerClientOf('healthAuthority', world, 'gateway', key);
    const archive = await logins.registerClientOf('healthAuthority', world, 'archive');
    const taken = { organizationId: successorId, personId: await personIn(successorId), name: 'archive' };
    expect(told(await world.post('governanceCenter.5', '/machine-clients', taken))).toEqual([201]);
    const done = await world.post('dataAuthority', path, body);
    expect([done.status, done.body.state, done.body.succeededBy]).toEqual([200, 'succeeded', successorId]);
    // the old login is over at once; the same person goes on in the successor
    expect(told(await world.get('healthAuthority', `/zones/${seedIds.zones.health}`))).toEqual([
      401,
      'unauthenticated',
    ]);
    const [chief, colleague] = [as(first?.id, successorId), as(second?.id, successorId)];
    // with what it logs in by elsewhere, and what works for it: the token of the client is got anew
    const outside = issuer.token({ sub: 'chief' });
    const machine = await logins.askToken(world, await logins.assertion(world, client, key));
    for (const token of [outside, machine.body.access_token as string])
      expect(told(await logins.withToken(world, token, `/zones/${seedIds.zones.health}`))).toEqual([200]);
    const clients = (await chief.get('/machine-clients')).body.items as { id: string; name: string }[];
    expect(clients.find((c) => c.id === client)?.name).toBe('gateway');
    expect(clients.find((c) => c.id === archive)?.name).toBe(`archive ${archive.slice(-8)}`);
    const roles = (await chief.get(`/organizations/${successorId}`)).body.roles as {
      role: string;
      sectorCode?: string;
    }[];
    expect(roles.map((r) => [r.role, r.sectorCode ?? null])).toEqual(
      expect.arrayContaining([
        ['sector_authority', 'health'],
        ['data_provider', null],
      ]),
    );
    const zone = await chief.get(`/zones/${seedIds.zones.health}`);
    expect(zone.body.regulators).toEqual([{ organizationId: successorId, lead: true }]);
    // an open task: the request that waited for the regulator; who acts for whom goes along with the persons
    const request = `/share-requests/${seedIds.shareRequests.submitted}`;
    const clerk = as(healthAuthority.persons[3]?.id, successorId);
    const confirm = `${request}/confirm?validateOnly=true`;
    expect(told(await clerk.post(confirm))).toEqual([403, 'needs-decider']);
    expect(told(await clerk.post(confirm, {}, actingFor('healthAuthority')))).toEqual([200]);
    expect(told(await chief.post(`${request}/confirm`))).toEqual([200]);
    // R15-6 holds across the succession: who confirmed decides no item
    const view = await chief.get(request);
    const own = (view.body.items as { id: string; providerId: string }[]).filter((i) => i.providerId === successorId);
    expect(own.length).toBeGreaterThan(0);
    const itemIds = own.map((i) => i.id);
    expect(told(await chief.post(`${request}/approve`, { itemIds }))).toEqual([403, 'separation-of-duties']);
    expect(told(await colleague.post(`${request}/approve`, { itemIds }))).toEqual([200]);
    // a concurrence that is asked for now
    const agreement = await world.get('dataAuthority', `/agreements/${effective}`);
    expect(agreement.body.partyIds).toContain(successorId);
    const concurrence = { act: 'suspend', version: agreement.body.version as number, agrees: true };
    expect(told(await chief.post(`/agreements/${effective}/concurrences`, concurrence))).toEqual([201]);
    const decision = { ground: 'breach', fact: '逾期', clause: 'termination', remedies: '复议' };
    expect((await world.post('dataAuthority', `/agreements/${effective}/suspend`, decision)).body.state).toBe(
      'suspended',
    );
    expect(await chief.post(`/resources/${seedIds.resources.health}/suspend`, because)).toMatchObject({ status: 200 });
    // what is over, and what was signed, keeps the old name; others are untouched
    const signatures = (agreement.body.signatures as { organizationId: string }[]).map((s) => s.organizationId);
    expect(signatures).toContain(healthAuthority.id);
    expect((await world.get('dataAuthority', `/agreements/${signed}`)).body.partyIds).toEqual(before.body.partyIds);
    const history = await world.get('dataAuthority', `/share-requests/${seedIds.shareRequests.fulfilled}/history`);
    expect(JSON.stringify(history.body)).toContain(healthAuthority.id);
    const old = await world.sql(
      `SELECT count(*)::int AS n FROM organization_roles WHERE organization_id = $1 AND ended_on IS NOT NULL`,
      healthAuthority.id,
    );
    expect(old).toEqual([{ n: 2 }]);
  });

  it('one of the two regulators of a zone into the other: the lead passes on, nobody regulates twice', async () => {
    const [lead, co] = [
      await admitted('南京市旅游委员会（演示）', 'administrative_organ', 8104),
      await admitted('南京市文化局（演示）', 'administrative_organ', 8105),
    ];
    const role = { role: 'sector_authority', sectorCode: 'culture_tourism', legalBasis: '三定方案' };
    for (const id of [lead, co])
      expect(told(await world.post('dataAuthority', `/organizations/${id}/record-role`, role))).toEqual([200]);
    const body = { name: '文旅专区', kind: 'sector', sectorCode: 'culture_tourism', purpose: '文旅数据' };
    const regulators = { leadRegulatorId: lead, coRegulatorIds: [co] };
    const made = await world.post('dataAuthority', '/zones', { ...body, ...regulators });
    expect(told(made)).toEqual([201]);
    const succession = { successorId: co, ...because };
    expect(told(await world.post('dataAuthority', `/organizations/${lead}/record-succession`, succession))).toEqual([
      200,
    ]);
    const zone = await world.get('dataAuthority', `/zones/${made.body.id as string}`);
    expect(zone.body.regulators).toEqual([{ organizationId: co, lead: true }]);
  });

  it('even the data authority, with what only it may do', async () => {
    const successorId = await admitted('南京市数据和政务局（演示）', 'administrative_organ', 8103);
    const body = { successorId, ...because };
    const done = await world.post('dataAuthority', `${at(cast.dataAuthority)}/record-succession`, body);
    expect(told(done)).toEqual([200]);
    const chief = as(cast.dataAuthority.persons[0]?.id, successorId);
    expect(told(await world.get('dataAuthority', '/agreements'))).toEqual([401, 'unauthenticated']);
    const seen = await chief.get(`/agreements/${seedIds.agreements.suspended}`);
    expect(seen.body.allowedActions).toEqual(expect.arrayContaining(['resume', 'terminate']));
    expect(seen.body.partyIds).toContain(successorId);
  });
});
