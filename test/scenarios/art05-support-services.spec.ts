import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { openComprehensive, plainItem } from '../support/deliveries.ts';
import { draftResource, graded, plainField } from '../support/resources.ts';
import { Supporting, toHealth } from '../support/supporting.ts';
import { told } from '../support/told.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  expect((await openComprehensive(world)).status).toBe(200);
});
afterAll(async () => {
  await world.close();
});
const { zones, resources, agreements, scenarios, organizations } = seedIds;
const UNKNOWN = '01900400-0000-7000-8000-ffffffffffff';
const reason = { reason: '说明理由' };
const { draft, does, must, submitted, stateOf } = new Supporting(() => world);

describe('Art. 5: a support service is drafted', () => {
  it('R05-2 out of a comprehensive zone only, by its regulator', async () => {
    expect(told(await draft({ zoneId: zones.transport }))).toEqual([422, 'rules-forbid', 'R05-2', 'R05-3']);
    expect(told(await draft({}, 'healthAuthority'))).toEqual([403, 'forbidden']);
    expect(told(await draft({}, 'operator'))).toEqual([403, 'forbidden']);
    expect(told(await draft({ zoneId: zones.suspended }))).toEqual([409, 'zone-not-open']);
    const made = await draft();
    expect([made.status, made.body.state, made.body.caseNumber]).toEqual([
      201,
      'draft',
      expect.stringMatching(/^NJ-SV-2026-/),
    ]);
  });

  it('R05-2 also in SQL: no row of another zone, and no recipient but the one its kind names', async () => {
    const change = (set: string) =>
      world.sql(`UPDATE support_services SET ${set} WHERE id = $1`, seedIds.supportServices.in_force);
    await expect(change(`zone_id = '${zones.transport}', recipient_zone_id = '${zones.health}'`)).rejects.toThrow(
      'fk_support_services_zone',
    );
    await expect(change(`zone_kind = 'sector'`)).rejects.toThrow('ck_support_services_source');
    await expect(change(`district = 'x'`)).rejects.toThrow('ck_support_services_recipient');
    await expect(change(`recipient_zone_id = zone_id`)).rejects.toThrow('ck_support_services_other');
    await expect(change(`ends_on = starts_on - 1`)).rejects.toThrow('ck_support_services_days');
  });

  it.each<[string, object]>([
    ['a zone that is itself', { ...toHealth, recipientZoneId: zones.comprehensive }],
    ['a zone that is closed', { ...toHealth, recipientZoneId: zones.closed }],
    ['a zone and a district at once', { ...toHealth, district: '玄武区' }],
    ['another kind than is named', { recipientKind: 'sector_body' }],
    [
      'a body without a sector',
      { recipientKind: 'sector_body', recipientOrganizationId: cast.dataProvider.id, district: undefined },
    ],
    [
      'a body that is not active',
      { recipientKind: 'sector_body', recipientOrganizationId: organizations.suspended, district: undefined },
    ],
    ['nothing that is open in the zone', { resourceIds: [resources.suspended] }],
  ])('R05-3 not for %s', async (_what, more) => {
    expect(told(await draft(more))).toEqual([422, 'rules-forbid', 'R05-3']);
  });

  it('R05-3 of resources and recipients that there are; a draft of a resource reads like none', async () => {
    const unknown = await draft({ resourceIds: [resources.health, UNKNOWN] });
    expect([unknown.status, unknown.body.errors]).toEqual([
      400,
      [expect.objectContaining({ pointer: '/resourceIds/1', code: 'unknown-id' })],
    ]);
    const hidden = await draft({ resourceIds: [resources.health, resources.draft] });
    expect([hidden.status, hidden.body.errors]).toEqual([unknown.status, unknown.body.errors]);
    for (const [pointer, more] of [
      ['/zoneId', { zoneId: UNKNOWN }],
      ['/recipientZoneId', { ...toHealth, recipientZoneId: UNKNOWN }],
      [
        '/recipientOrganizationId',
        { recipientKind: 'sector_body', recipientOrganizationId: UNKNOWN, district: undefined },
      ],
    ] as const)
      expect((await draft(more)).body.errors).toEqual([expect.objectContaining({ pointer, code: 'unknown-id' })]);
    expect((await draft({ resourceIds: [] })).status).toBe(400);
  });

  it('is seen by nobody else, and can be discarded', async () => {
    const id = (await must(draft(toHealth))).body.id as string;
    for (const as of ['healthAuthority', 'dataProvider', 'governanceCenter'] as const)
      expect([as, await stateOf(id, as)]).toEqual([as, 404]);
    expect(await stateOf(id, 'operator')).toBe(403);
    expect(
      (await world.send('delete', 'dataAuthority', `/api/v1/support-services/${id}`, undefined, { 'if-match': '*' }))
        .status,
    ).toBeLessThan(300);
    expect(await stateOf(id)).toBe(404);
    expect(await world.sql('SELECT FROM support_service_approvals WHERE support_service_id = $1', id)).toEqual([]);
  });
});

describe('Art. 5: the providers decide', () => {
  it('R05-3 each for its own resources, once, and all of them have to approve', async () => {
    const id = await submitted(toHealth);
    expect(told(await does(id, 'approve', 'dataAuthority'))).toEqual([403, 'forbidden']);
    expect(told(await does(id, 'approve', 'transportAuthority'))).toEqual([404, 'not-found']);
    const own = await world.get('dataProvider', `/support-services/${id}`);
    expect([own.body.resources, own.body.approvals]).toEqual([
      [{ resourceId: resources.communities, providerId: cast.dataProvider.id }],
      [{ providerId: cast.dataProvider.id, state: 'open', decidedOn: null, reason: null }],
    ]);
    const first = await does(id, 'approve', 'dataProvider');
    expect([first.status, first.body.state, first.body.allowedActions]).toEqual([200, 'submitted', []]);
    expect(told(await does(id, 'approve', 'dataProvider.2'))).toEqual([403, 'forbidden']);
    const rehearsed = await does(id, 'approve', 'healthAuthority', {}, '?validateOnly=true');
    expect(rehearsed.body.wouldSucceed).toBe(true);
    const last = await does(id, 'approve', 'healthAuthority');
    expect([last.status, last.body.state]).toEqual([200, 'in_force']); // its first day is today
    const { body } = await world.get('dataAuthority', `/support-services/${id}`);
    expect((body.approvals as { state: string; decidedOn: string }[]).map((a) => [a.state, a.decidedOn])).toEqual(
      Array(2).fill(['approved', world.clock.legal().date]),
    );
  });

  it('R05-3 and one refusal is the end of it, with its reason', async () => {
    const id = await submitted();
    await must(does(id, 'approve', 'healthAuthority'));
    const no = await must(does(id, 'refuse', 'dataProvider', reason));
    expect(no.body.state).toBe('refused');
    const { approvals } = (await world.get('dataAuthority', `/support-services/${id}`)).body as { approvals: object[] };
    expect(approvals).toContainEqual(
      expect.objectContaining({ providerId: cast.dataProvider.id, state: 'refused', ...reason }),
    );
  });

  it('R15-6 not by the person who submitted, where the regulator is a provider too', async () => {
    const id = await submitted({ resourceIds: [resources.communities] });
    // the data authority is not a provider in the cast: it takes the place of the one that is
    const role = `INSERT INTO organization_roles (id, organization_id, role, jurisdiction, legal_basis, recorded_at)
      VALUES (gen_random_uuid(), $1, 'data_provider', 'CN-3201', 'x', now())`;
    await world.sql(role, cast.dataAuthority.id);
    await world.sql(
      'UPDATE support_service_approvals SET provider_id = $2 WHERE support_service_id = $1',
      id,
      cast.dataAuthority.id,
    );
    await world.sql(
      'UPDATE support_services SET provider_ids = ARRAY[$2::uuid] WHERE id = $1',
      id,
      cast.dataAuthority.id,
    );
    await new Promise((done) => setTimeout(done, 1100)); // what is known of an actor lives a second
    expect(told(await does(id, 'approve', 'dataAuthority'))).toEqual([403, 'separation-of-duties']);
    expect(told(await does(id, 'approve', 'dataAuthority.2'))).toEqual([200]);
  });

  it('is told to who is supported only once it is approved', async () => {
    const id = await submitted({ ...toHealth, recipientZoneId: zones.transport });
    expect(await stateOf(id, 'transportAuthority')).toBe(404);
    await must(does(id, 'approve', 'healthAuthority'));
    await must(does(id, 'approve', 'dataProvider'));
    const seen = await world.get('transportAuthority', `/support-services/${id}`);
    expect([seen.body.state, (seen.body.resources as object[]).length, seen.body.allowedActions]).toEqual([
      'in_force',
      2,
      [],
    ]);
  });
});

describe('Art. 5, 13, 15: support gives an operator nothing', () => {
  it('R05-3 a share request in the zone that is supported is refused as before, and so is a delivery', async () => {
    const fields = [plainField('area', { grading: graded(1) })];
    const { id: resourceId } = (await must(world.post('dataProvider', '/resources', draftResource({ fields }))))
      .body as { id: string };
    await must(
      world.post('dataProvider', `/resources/${resourceId}/assess`, { publicSafety: 'no_effect', basis: 'report' }),
    );
    await must(world.post('dataProvider.2', `/resources/${resourceId}/catalog`));
    const opening = { zoneId: zones.comprehensive, resourceId, modes: ['plain'], purpose: '支撑' };
    const { id: openingId } = (await must(world.post('dataProvider', '/zone-openings', opening))).body as {
      id: string;
    };
    await must(world.post('dataAuthority', `/zone-openings/${openingId}/open`));
    const asks = async (): Promise<unknown> => {
      const items = [{ ...plainItem, resourceId, fields: ['area'] }];
      const of = {
        agreementId: agreements.effective,
        scenarioId: scenarios.registered,
        purposeNote: '支撑服务',
        items,
      };
      const { headers } = await must(world.post('operator', '/share-requests', of));
      return told(await world.post('operator', `${headers.location as string}/submit`));
    };
    const before = await asks();
    const grants = (await world.get('operator', '/grants?limit=100')).text;
    const id = (await must(draft({ ...toHealth, resourceIds: [resourceId] }))).body.id as string;
    await must(does(id, 'submit', 'dataAuthority'));
    await must(does(id, 'approve', 'dataProvider'));
    expect(await stateOf(id)).toBe('in_force');
    expect(before).toEqual([422, 'rules-forbid', ...(before as unknown[]).slice(2)]);
    expect(before).toContain('R14-6');
    expect(await asks()).toEqual(before);
    expect((await world.get('operator', '/grants?limit=100')).text).toBe(grants);
    expect(told(await world.post('operator', '/deliveries', { grantId: id }))).toEqual(
      told(await world.post('operator', '/deliveries', { grantId: UNKNOWN })),
    );
    expect(told(await world.get('operator', `/support-services/${id}`))).toEqual([403, 'forbidden']);
  });
});
