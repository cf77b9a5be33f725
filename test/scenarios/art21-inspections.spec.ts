import { v7 } from 'uuid';
import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { DemoIssuer } from '../../src/platform/auth/demo-issuer.ts';
import { addDays } from '../../src/regulation/index.ts';
import { signAgreement } from '../support/evaluating.ts';
import { begun, concurs, ended, planBody, planned, reports } from '../support/inspecting.ts';
import { changedTables, contentOf } from '../support/snapshot.ts';
import { told } from '../support/told.ts';
import { openWorld, personOf, type Answer, type As, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
const { agreements, zones } = seedIds;
const UNKNOWN = '01900400-0000-7000-8000-ffffffffffff';
const covers = { agreementIds: [agreements.terminated] };
const plan = (more: object, as: As = 'dataAuthority', query = ''): Promise<Answer> =>
  world.post(as, `/inspections${query}`, planBody(world, { ...covers, ...more }));
const begin = (id: string, as: As = 'dataAuthority'): Promise<Answer> => world.post(as, `/inspections/${id}/begin`);
const seen = async (as: As, id: string): Promise<unknown[]> => {
  const one = await world.get(as, `/inspections/${id}`);
  return [one.status, ...(one.status === 200 ? [one.body.state] : [])];
};

describe('Art. 21: an inspection is planned', () => {
  it('R21-4 by the data authority or a security supervisor, who leads; not by one of them alone, nor by others', async () => {
    const made = await plan({});
    expect(made.body).toMatchObject({
      state: 'planned',
      caseNumber: expect.stringMatching(/^NJ-IN-\d{4}-\d{6}$/) as string,
      leadId: cast.dataAuthority.id,
      inspectorIds: [cast.dataAuthority.id, cast.securitySupervisor.id, cast.marketSupervisor.id],
      allowedActions: ['begin', 'cancel', 'request-concurrence'],
    });
    const led = await plan({ inspectorIds: [cast.dataAuthority.id] }, 'securitySupervisor');
    expect([led.status, led.body.leadId]).toEqual([201, cast.securitySupervisor.id]);
    const alone = await plan({ inspectorIds: [cast.securitySupervisor.id] }, 'securitySupervisor');
    expect(told(alone)).toEqual([422, 'rules-forbid', 'R21-4']);
    const market = await plan({ inspectorIds: [cast.marketSupervisor.id] });
    expect(told(market)).toEqual([422, 'rules-forbid', 'R21-4']);
    const operator = await plan({ inspectorIds: [cast.securitySupervisor.id, cast.operator.id] });
    expect([told(operator), operator.text]).toEqual([[422, 'rules-forbid', 'R21-4'], expect.stringContaining(cast.operator.id)]); // prettier-ignore
    for (const as of ['marketSupervisor', 'governanceCenter', 'healthAuthority', 'operator'] as const)
      expect([as, ...told(await plan({}, as))]).toEqual([as, 403, 'forbidden']);
  });

  it('R21-5 of something, in days that are not over; all findings at once', async () => {
    const { date } = world.clock.legal();
    const nothing = { agreementIds: [], endsOn: addDays(date, -1) };
    expect(told(await plan(nothing))).toEqual([422, 'rules-forbid', 'R21-5', 'R21-5']);
    expect(told(await plan({ startsOn: addDays(date, 2), endsOn: addDays(date, 1) }))).toEqual([422, 'rules-forbid', 'R21-5']); // prettier-ignore
    expect((await plan({ inspectorIds: [] })).status).toBe(400);
  });

  it('R21-5 of nothing that is foreign: another jurisdiction, a draft and what is not there read alike', async () => {
    const [organization, role] = [v7(), v7()];
    const columns = 'id, version, state, name, name_key, credit_code, entity_type, created_at, updated_at';
    await world.sql(
      `INSERT INTO organizations (${columns}, jurisdiction) SELECT $1, ${columns.slice(4).replace('name_key', "'elsewhere'").replace('credit_code', "'91320500MA00000000'")}, 'CN-3205'
       FROM organizations WHERE id = $2`,
      organization,
      cast.otherOperator.id,
    );
    await world.sql(
      `INSERT INTO organization_roles (id, organization_id, role, jurisdiction, legal_basis, recorded_at) VALUES ($1, $2, 'operator', 'CN-3205', 'x', now())`,
      role,
      organization,
    );
    await world.sql(`UPDATE zones SET jurisdiction = 'CN-3205' WHERE id = $1`, zones.closed);
    await world.sql(`UPDATE agreements SET jurisdiction = 'CN-3205' WHERE id = $1`, agreements.abandoned);
    const bare = ({ status, body }: Answer): string => JSON.stringify([status, body.code, body.errors]);
    for (const [field, foreign] of [
      ['zoneIds', [zones.closed, zones.planned, zones.cancelled]],
      ['agreementIds', [agreements.abandoned, agreements.draft]],
      ['organizationIds', [organization, cast.experts.id, cast.governanceCenter.id]],
    ] as const) {
      const unknown = await plan({ [field]: [UNKNOWN] });
      expect([unknown.status, unknown.body.errors]).toEqual([400, [expect.objectContaining({ pointer: `/${field}/0`, code: 'unknown-id' })]]); // prettier-ignore
      for (const id of foreign) expect([id, bare(await plan({ [field]: [id] }))]).toEqual([id, bare(unknown)]);
    }
  });

  it('once for one key, and not at all in rehearsal', async () => {
    const before = await contentOf(world);
    const rehearsed = await plan({}, 'dataAuthority', '?validateOnly=true');
    expect([rehearsed.status, rehearsed.body.wouldSucceed]).toEqual([200, true]);
    expect(changedTables(before, await contentOf(world))).toEqual([]);
    const keyed = (body: object) => world.post('dataAuthority', '/inspections', body, { 'idempotency-key': 'plan-1' });
    const body = planBody(world, covers);
    const [first, again] = [await keyed(body), await keyed(body)];
    expect([first.status, again.status, again.headers['idempotency-replayed']]).toEqual([201, 201, 'true']);
    expect(again.body.id).toBe(first.body.id);
    expect(told(await keyed({ ...body, purpose: '另一事由' }))).toEqual([422, 'idempotency-key-reuse']);
  });
});

describe('Art. 21: an inspection begins', () => {
  it('R21-4 not before every other body has put its concurrence on file, bound to what it saw', async () => {
    const id = await planned(world, covers);
    expect(told(await begin(id))).toEqual([422, 'rules-forbid', 'R21-4', 'R21-4']);
    expect(told(await begin(id, 'securitySupervisor'))).toEqual([403, 'forbidden']);
    expect(told(await concurs(world, 'dataAuthority', id))).toEqual([403, 'forbidden']); // one's own lead is no second body
    expect(told(await concurs(world, 'operator', id))).toEqual([403, 'forbidden']);
    expect(told(await concurs(world, 'securitySupervisor', id, 2))).toEqual([412, 'stale']);
    expect((await concurs(world, 'securitySupervisor', id)).status).toBe(201);
    const refusal = { agrees: false, reason: '人手不足' };
    expect((await concurs(world, 'marketSupervisor', id, 1, refusal)).status).toBe(201);
    expect(told(await begin(id))).toEqual([422, 'rules-forbid', 'R21-4']);
    expect(told(await world.post('dataAuthority', `/inspections/${id}/cancel`, { reason: '另行安排' }))).toEqual([200]);
    expect(told(await begin(id))).toEqual([409, 'illegal-transition']);
  });

  it('R21-5 not before its first day, nor after its last; by a person with a strong login', async () => {
    const { date } = world.clock.legal();
    const early = await planned(world, { ...covers, startsOn: addDays(date, 2), endsOn: addDays(date, 3) });
    for (const as of ['securitySupervisor', 'marketSupervisor'] as const) await concurs(world, as, early);
    expect(told(await begin(early))).toEqual([422, 'rules-forbid', 'R21-5']);
    const weak = world.app.get(DemoIssuer).issue(personOf('dataAuthority'), 'weak').accessToken;
    const headers = { authorization: `Bearer ${weak}` };
    expect(told(await world.post(undefined, `/inspections/${early}/begin`, {}, headers))).toEqual([401, 'step-up-required']); // prettier-ignore
    const late = await planned(world, { ...covers, endsOn: date });
    for (const as of ['securitySupervisor', 'marketSupervisor'] as const) await concurs(world, as, late);
    await world.post(undefined, '/demo/clock', { days: 2 });
    expect(told(await begin(early))).toEqual([200]);
    expect(told(await begin(late))).toEqual([409, 'illegal-transition']);
    expect(await seen('dataAuthority', late)).toEqual([200, 'cancelled']);
  });

  it('of a file that its lead then reports, and another person closes (R15-6)', async () => {
    const id = await begun(world, covers);
    expect(told(await world.post('dataAuthority', `/inspections/${id}/close`))).toEqual([409, 'illegal-transition']);
    expect(told(await reports(world, id, 'securitySupervisor'))).toEqual([403, 'forbidden']);
    expect(told(await reports(world, id))).toEqual([200]);
    expect(told(await reports(world, id))).toEqual([409, 'illegal-transition']);
    const close = (as: As) => world.post(as, `/inspections/${id}/close`);
    expect(told(await close('dataAuthority'))).toEqual([403, 'separation-of-duties']);
    expect(told(await close('dataAuthority.2'))).toEqual([200]);
    const { body } = await world.get('securitySupervisor', `/inspections/${id}/history`);
    expect((body.items as { act: string }[]).map((t) => t.act)).toEqual(['plan', 'begin', 'report', 'close']);
  });
});

describe('Art. 21: who is told of an inspection', () => {
  it('nobody of a plan; from its beginning on whoever is covered, of its own part, and the summary later', async () => {
    const more = {
      agreementIds: [agreements.terminated, agreements.suspended],
      organizationIds: [cast.dataProvider.id],
    };
    const id = await planned(world, more);
    const everybody: As[] = ['operator', 'otherOperator', 'dataProvider', 'governanceCenter', 'healthAuthority', 'transportAuthority']; // prettier-ignore
    for (const as of everybody) expect([as, await seen(as, id)]).toEqual([as, [404]]);
    for (const as of ['securitySupervisor', 'marketSupervisor'] as const) await concurs(world, as, id);
    await begin(id);
    for (const as of everybody.slice(0, 4)) expect([as, await seen(as, id)]).toEqual([as, [200, 'running']]);
    for (const as of everybody.slice(4)) expect([as, await seen(as, id)]).toEqual([as, [404]]); // their zones are not reached
    await reports(world, id);
    const parts = { operator: [[agreements.terminated], []], otherOperator: [[agreements.suspended], []], dataProvider: [[], [cast.dataProvider.id]] }; // prettier-ignore
    for (const [as, [agreementIds, organizationIds]] of Object.entries(parts)) {
      const one = await world.get(as as As, `/inspections/${id}`);
      expect([as, one.body]).toEqual([as, expect.objectContaining({ agreementIds, organizationIds, summary: '账号管理有疏漏', allowedActions: [] })]); // prettier-ignore
      for (const hidden of ['report', 'addresseeIds', 'concurrences']) expect(one.body).not.toHaveProperty(hidden);
    }
    const center = await world.get('governanceCenter', `/inspections/${id}`);
    expect([center.body.agreementIds, center.text.includes('仅供检查单位')]).toEqual([more.agreementIds, false]);
    const inspecting = await world.get('marketSupervisor', `/inspections/${id}`);
    expect([inspecting.body.report, inspecting.body.addresseeIds]).toEqual([expect.stringContaining('仅供检查单位'), expect.arrayContaining([cast.operator.id])]); // prettier-ignore
    await world.post('dataAuthority.2', `/inspections/${id}/close`);
    expect(await seen('operator', id)).toEqual([200, 'closed']);
  });

  it('also an operator whose agreement is offered in a covered zone while it runs', async () => {
    const { zoneId } = (await world.get('dataAuthority', `/agreements/${agreements.effective}`)).body as {
      zoneId: string;
    };
    const id = await begun(world, { agreementIds: [], zoneIds: [zoneId] });
    expect([await seen('operator', id), await seen('otherOperator', id)]).toEqual([[200, 'running'], [404]]);
    await signAgreement(world, 'health', 'otherOperator');
    expect([await seen('otherOperator', id), await seen('healthAuthority', id)]).toEqual([[200, 'running'], [200, 'running']]); // prettier-ignore
    await ended(world, id);
  });
});

describe('Art. 6: a body that inspects', () => {
  it('does not end without a successor, which goes on with the inspection', async () => {
    const id = await begun(world, covers);
    const because = { reason: '机构改革方案' };
    const at = `/organizations/${cast.securitySupervisor.id}`;
    const refused = await world.post('dataAuthority', `${at}/dissolve`, because);
    expect([told(refused), refused.body.detail]).toEqual([[409, 'duties-live'], expect.stringMatching(/inspection \d+/)]); // prettier-ignore
    const successorId = cast.marketSupervisor.id;
    expect(told(await world.post('dataAuthority', `${at}/record-succession`, { successorId, ...because }))).toEqual([200]); // prettier-ignore
    const { body } = await world.get('dataAuthority', `/inspections/${id}`);
    expect([...(body.inspectorIds as string[])].sort()).toEqual([cast.dataAuthority.id, successorId].sort());
    const { running } = seedIds.inspections;
    const led = await world.get('marketSupervisor', `/inspections/${running}`);
    expect([led.body.leadId, led.body.allowedActions]).toEqual([successorId, ['report']]);
  });
});
