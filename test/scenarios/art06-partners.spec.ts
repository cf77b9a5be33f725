import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { partnerTerms, seedPartners } from '../../src/demo/seed.partners.ts';
import { addDays } from '../../src/regulation/index.ts';
import { concur, goOn } from '../support/case.ts';
import { signAgreement } from '../support/evaluating.ts';
import { company, Partnering, scenarioOf } from '../support/partnering.ts';
import { told } from '../support/told.ts';
import { openWorld, type World } from '../support/world.ts';

jest.setTimeout(120_000);
const { agreements, scenarios, partners: seeded, organizations, grants } = seedIds;
const refused = [422, 'rules-forbid', 'R06-2'];
let world: World;
let at: Partnering;
/** Another agreement of the same operator, in the comprehensive zone, with a scenario of its own. */
let city: string;
let civic: string;
const today = (): string => world.clock.legal().date;

beforeAll(async () => {
  world = await openWorld();
  at = new Partnering(world, await scenarioOf(world, agreements.effective));
  city = await signAgreement(world, 'comprehensive', 'operator');
  civic = await scenarioOf(world, city);
});
afterAll(async () => {
  await world.close();
});

describe('R06-2 who works for an operator is registered under one agreement', () => {
  it('R06-2 by the operator of the agreement, and by nobody else', async () => {
    for (const as of ['healthAuthority', 'dataAuthority', 'governanceCenter', 'partner'] as const)
      expect(told(await at.register({}, as))).toEqual([403, 'forbidden']);
    expect(told(await at.register({}, 'operator.3'))).toEqual([403, 'needs-decider']);
    const foreign = await at.register({}, 'otherOperator');
    expect(foreign.body.errors).toMatchObject([{ pointer: '/agreementId', code: 'unknown-id' }]);
    const who = company();
    const answer = await at.register(who);
    expect(answer.body).toMatchObject({ ...partnerTerms, ...who, scenarioIds: [at.plain], state: 'registered', operatorId: cast.operator.id }); // prettier-ignore
    expect(answer.body.allowedActions.toSorted()).toEqual(['end', 'revise']);
    expect((await at.view(answer.body.id as string, 'healthAuthority')).allowedActions).toEqual(['object']);
  });
  it('R06-2 with a code that checks, and the hash of the contract', async () => {
    const misspelled = await at.register({ creditCode: '913201000000910011' });
    expect(misspelled.body.errors).toMatchObject([{ pointer: '/creditCode', code: 'bad-check-digit' }]);
    for (const contractHash of ['ab'.repeat(31), 'xy'.repeat(32)]) {
      const { body } = await at.register({ contractHash });
      expect(body.errors).toMatchObject([{ pointer: '/contractHash', code: 'not-a-hash' }]);
    }
    const loud = await at.registered({ contractHash: 'AB'.repeat(32) });
    expect((await at.view(loud)).contractHash).toBe('ab'.repeat(32));
    await expect(world.sql("UPDATE partners SET contract_hash = 'x' WHERE id = $1", loud)).rejects.toThrow('ck_partners_contract_hash'); // prettier-ignore
    await expect(world.sql("UPDATE partners SET scenario_ids = '{}' WHERE id = $1", loud)).rejects.toThrow('ck_partners_scenarios'); // prettier-ignore
  });
  it('R06-2 no party to the agreement, nobody suspended or gone, and under the registered name', async () => {
    const of = ({ name, creditCode }: { name: string; creditCode: string }) => ({ name, creditCode });
    for (const party of [cast.operator, cast.healthAuthority, cast.dataAuthority])
      expect(told(await at.register(of(party)))).toEqual(refused);
    for (const id of [organizations.suspended, organizations.succeeded, organizations.dissolved]) {
      const { body } = await world.get('dataAuthority', `/organizations/${id}`);
      const told_ = await at.register(of(body as { name: string; creditCode: string }));
      expect([told(told_), told_.body.findings[0].params.state]).toEqual([refused, body.state]);
    }
    const alias = { name: '秦淮另一公司', creditCode: cast.otherOperator.creditCode };
    expect((await at.register(alias)).body.findings).toMatchObject([{ rule: 'R06-2', pointer: '/name' }]);
  });
  it('R06-2 for registered scenarios of that agreement, inside its term', async () => {
    for (const id of [scenarios.closed, scenarios.draft, civic, agreements.effective]) {
      const { body } = await at.register({ scenarioIds: [at.plain, id] });
      expect(body.findings).toMatchObject([{ rule: 'R06-2', pointer: '/scenarioIds', params: { scenarios: id } }]);
    }
    expect(told(await at.register({ scenarioIds: [] }))).toEqual([400, 'validation-failed']);
    for (const days of [{ validTo: '2030-06-02' }, { validFrom: '2025-05-31' }, { validTo: addDays(today(), -1) }])
      expect(told(await at.register(days))).toEqual(refused);
    expect(told(await at.register({ contractDate: addDays(today(), 1) }))).toEqual(refused);
  });
  it('R06-2 once at a time, and only under an agreement in effect', async () => {
    const again = { name: cast.partner.name, creditCode: cast.partner.creditCode };
    for (const query of ['', '?validateOnly=true'])
      expect(told(await at.register(again, 'operator', query))).toEqual([409, 'conflict']);
    for (const agreementId of [agreements.suspended])
      expect(told(await at.register({ agreementId }, 'otherOperator'))).toEqual([409, 'agreement-not-effective']);
    for (const agreementId of [agreements.terminated, agreements.expired, agreements.termination_pending])
      expect(told(await at.register({ agreementId }))).toEqual([409, 'agreement-not-effective']);
    const who = company();
    const both = await Promise.all([at.register(who), at.register(who)]);
    expect(both.map((one) => one.status).toSorted()).toEqual([201, 409]);
  });
  it('R06-2, R16-1 in a scenario with a consent form only as one of its recipients', async () => {
    const outside = await at.register({ scenarioIds: [at.plain, scenarios.registered] });
    const { caseNumber } = (await world.get('operator', `/scenarios/${scenarios.registered}`)).body as { caseNumber: string }; // prettier-ignore
    expect([told(outside), outside.body.findings[0].params.scenarios]).toEqual([refused, caseNumber]);
    const { ended } = seedPartners;
    const spelled = { ...ended, name: ended.name.replace('（演示）', ' (演示)') };
    const id = await at.registered({ ...spelled, scenarioIds: [at.plain, scenarios.registered] });
    expect(told(await at.act('operator', id, 'end'))).toEqual([200]);
  });
  it('R06-2 is revised by the same rules', async () => {
    const id = await at.registered();
    const next = { contractHash: 'cd'.repeat(32), contractDate: today(), validTo: '2028-01-01', role: 'sales' };
    expect((await at.revise(id, next)).body).toMatchObject({ ...next, state: 'registered', version: 2 });
    expect(told(await at.revise(id, { scenarioIds: [scenarios.registered] }))).toEqual(refused);
    expect(told(await at.revise(id, { scenarioIds: [scenarios.closed] }))).toEqual(refused);
    expect(told(await at.revise(id, { validTo: '2030-06-02' }))).toEqual(refused);
    expect(told(await at.revise(id, next, 'healthAuthority'))).toEqual([403, 'forbidden']);
    expect((await at.revise(id, { name: '改名' })).body.errors).toMatchObject([{ code: 'unknown-field' }]);
  });
});

describe('R06-2 the regulator of the zone may object, with a reason', () => {
  it('R06-2, R06-1, R15-6 and nobody else; another of its persons lifts it', async () => {
    const id = await at.registered();
    for (const as of ['dataAuthority', 'operator', 'governanceCenter'] as const)
      expect(told(await at.object(id, as))).toEqual([403, 'forbidden']);
    for (const as of ['transportAuthority', 'otherOperator'] as const)
      expect(told(await at.object(id, as))).toEqual([as === 'otherOperator' ? 403 : 404, as === 'otherOperator' ? 'forbidden' : 'not-found']); // prettier-ignore
    expect(told(await at.act('healthAuthority', id, 'object', {}))).toEqual([400, 'validation-failed']);
    expect(told(await at.object(id))).toEqual([200]);
    expect(await at.view(id)).toMatchObject({ state: 'objected', objection: '权限管理不健全', objectedOn: today(), allowedActions: ['end'] }); // prettier-ignore
    expect(told(await at.revise(id, { role: 'other' }))).toEqual([409, 'illegal-transition']);
    expect(told(await at.lift(id, 'healthAuthority'))).toEqual([403, 'separation-of-duties']);
    expect(told(await at.lift(id, 'operator'))).toEqual([403, 'forbidden']);
    expect((await at.lift(id)).body).toMatchObject({ state: 'registered', reason: '测试' });
  });
  it('R06-2, R06-1 of a comprehensive zone it is the data authority', async () => {
    const id = await at.registered({
      agreementId: city,
      scenarioIds: [civic],
      validFrom: today(),
      validTo: addDays(today(), 90),
    });
    expect(told(await at.object(id, 'healthAuthority'))).toEqual([404, 'not-found']);
    expect(told(await at.object(id, 'dataAuthority'))).toEqual([200]);
    expect(told(await at.lift(id, 'dataAuthority.2'))).toEqual([200]);
  });
});

describe('R06-2 a partner has no right of its own', () => {
  it('R06-2 it is read by who oversees the agreement', async () => {
    for (const as of [
      'operator',
      'healthAuthority',
      'dataAuthority',
      'governanceCenter',
      'securitySupervisor',
    ] as const)
      expect((await world.get(as, `/partners/${seeded.registered}`)).status).toBe(200);
    for (const as of ['otherOperator', 'transportAuthority'] as const)
      expect(told(await world.get(as, `/partners/${seeded.registered}`))).toEqual([404, 'not-found']);
    for (const as of ['dataProvider', 'cityGovernment', 'consentChannel', 'experts'] as const)
      expect(told(await world.get(as, `/partners/${seeded.registered}`))).toEqual([403, 'forbidden']);
  });
  it('R06-2 one that is on the register reads nothing by it, and is delivered nothing', async () => {
    expect((await at.view(seeded.registered)).creditCode).toBe(cast.partner.creditCode);
    for (const path of ['partners', 'scenarios', 'agreements', 'products', 'grants', 'deliveries', 'consent-forms'])
      expect([path, ...told(await world.get('partner', `/${path}`))]).toEqual([path, 403, 'forbidden']);
    expect(told(await world.get('partner', `/partners/${seeded.registered}`))).toEqual([403, 'forbidden']);
    expect(told(await world.post('partner', '/deliveries', { grantId: grants.active }))).toEqual([403, 'forbidden']);
  });
  it('R06-2 nor does one that is itself an operator elsewhere', async () => {
    const { name, creditCode } = cast.otherOperator;
    const id = await at.registered({ name, creditCode });
    for (const path of [`partners/${id}`, `agreements/${agreements.effective}`, `scenarios/${at.plain}`])
      expect([path, ...told(await world.get('otherOperator', `/${path}`))]).toEqual([path, 404, 'not-found']);
    const { body } = await world.get('otherOperator', '/partners?limit=100');
    expect(body.items).toEqual([]);
    const asked = await world.post('otherOperator', '/deliveries', { grantId: grants.active });
    expect(asked.body.errors).toMatchObject([{ pointer: '/grantId', code: 'unknown-id' }]);
  });
});

describe('R06-2 a partner ends', () => {
  const ended = (reason: unknown) => ({ state: 'ended', reason, allowedActions: [] });
  it('R06-2 by the operator, and may be registered anew', async () => {
    const who = company();
    const id = await at.registered(who);
    expect(told(await at.object(id))).toEqual([200]);
    expect(told(await at.act('healthAuthority', id, 'end'))).toEqual([403, 'forbidden']);
    expect(told(await at.act('operator', id, 'end'))).toEqual([200]);
    expect(await at.view(id)).toMatchObject(ended('测试'));
    expect(told(await at.lift(id))).toEqual([409, 'illegal-transition']);
    await at.registered(who);
  });
  it('R06-2 with its last day', async () => {
    const id = await at.registered({ validTo: addDays(today(), 5) });
    await goOn(world, 5);
    expect((await at.view(id)).state).toBe('registered');
    await goOn(world, 1);
    expect(await at.view(id)).toMatchObject(ended(null));
    expect(told(await at.revise(id, { validTo: '2028-01-01' }))).toEqual([409, 'illegal-transition']);
    const { body } = await world.get('operator', `/partners?state=ended&agreementId=${agreements.effective}&limit=100`);
    expect((body.items as { id: string }[]).map((p) => p.id)).toContain(id);
  });
  it('R06-2 with the partner itself', async () => {
    const path = `/organizations/${cast.partner.id}/dissolve`;
    const rehearsed = await world.post('dataAuthority', `${path}?validateOnly=true`, { reason: '注销' });
    const lapse = { aggregate: 'partner', act: 'lapse', to: 'ended', ids: [seeded.registered] };
    expect(rehearsed.body.effects).toContainEqual(expect.objectContaining(lapse));
    expect(told(await world.post('dataAuthority', path, { reason: '注销' }))).toEqual([200]);
    expect(await at.view(seeded.registered)).toMatchObject(ended(expect.stringContaining('the partner is no more')));
  });
  it('R06-2, R12-2 with the agreement, also one that was objected to', async () => {
    const id = await at.registered();
    const agreement = `/agreements/${agreements.effective}`;
    const decision = { ground: 'breach', fact: '违约', clause: 'termination', remedies: '复议或者诉讼' };
    expect((await concur(world, 'healthAuthority', agreement, 'terminate')).status).toBe(201);
    const rehearsed = await world.post('dataAuthority', `${agreement}/terminate?validateOnly=true`, decision);
    const lapsing = (rehearsed.body.effects as { aggregate: string; act: string; ids: string[] }[]).filter((e) => e.aggregate === 'partner'); // prettier-ignore
    expect(lapsing.map((e) => e.act)).toEqual(lapsing.map(() => 'lapse'));
    expect(lapsing.flatMap((e) => e.ids)).toEqual(expect.arrayContaining([id, seeded.objected]));
    expect(told(await world.post('dataAuthority', `${agreement}/terminate`, decision))).toEqual([200]);
    for (const one of [id, seeded.objected])
      expect(await at.view(one)).toMatchObject(ended(expect.stringContaining('the agreement is over')));
    const { body } = await world.get('healthAuthority', `/partners/${id}/history`);
    expect(body.items.at(-1)).toMatchObject({ act: 'lapse', from: 'registered', to: 'ended', causedBy: expect.any(String) }); // prettier-ignore
    expect(told(await at.register())).toEqual([409, 'agreement-not-effective']);
  });
});
