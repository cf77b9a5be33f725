import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { addDays } from '../../src/regulation/index.ts';
import { concur, goOn } from '../support/case.ts';
import { told } from '../support/told.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

let world: World;
const { agreements, complianceRecords } = seedIds;
const unknown = '01901a00-0000-7000-8000-000000000999';
const statement = { statement: '资质已延续', evidence: [{ title: '资质证书', sha256: 'AB'.repeat(32) }] };
const forbidden = [422, 'rules-forbid', 'R08-4'];
const open = (as: As, more: object, query = ''): Promise<Answer> =>
  world.post(as, `/eligibility-cases${query}`, { agreementId: agreements.effective, fact: '资质到期', ...more });
const opened = async (as: As, condition: string, more: object = {}): Promise<string> => {
  const made = await open(as, { condition, ...more });
  expect(told(made)).toEqual([201]);
  return made.body.id as string;
};
const act = (as: As, id: string, name: string, body: object = {}, query = ''): Promise<Answer> =>
  world.post(as, `/eligibility-cases/${id}/${name}${query}`, body);
const view = async (id: string, as: As = 'operator') =>
  (await world.get(as, `/eligibility-cases/${id}`)).body as Record<string, unknown>;
/** By persons who opened none of the cases here. */
const decide = async (id: string, name: 'cure' | 'uphold', more: object = {}): Promise<Answer> => {
  await concur(world, 'healthAuthority.2', `/eligibility-cases/${id}`, name);
  return act('dataAuthority.2', id, name, { finding: '经核实', ...more });
};
const onAgreement = async (name: 'suspend' | 'resume' | 'terminate', body: object, query = ''): Promise<Answer> => {
  const path = `/agreements/${agreements.effective}`;
  await concur(world, 'healthAuthority', path, name);
  return world.post('dataAuthority', `${path}/${name}${query}`, body);
};
const lost = (eligibilityCaseId?: string) => ({
  ground: 'eligibility_lost',
  fact: '不再符合基本条件',
  remedies: '可依法申请行政复议或者提起行政诉讼。',
  ...(eligibilityCaseId !== undefined && { eligibilityCaseId }),
});

beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

describe('R08-4 the conditions bind during the term', () => {
  it('R08-4 a case is opened by the data authority or the regulator of the zone, under a living agreement', async () => {
    const body = { condition: 'data_security_capability' };
    for (const as of ['operator', 'governanceCenter', 'securitySupervisor', 'dataProvider'] as const)
      expect(told(await open(as, body))).toEqual([403, 'forbidden']);
    for (const [as, agreementId] of [
      ['transportAuthority', agreements.effective],
      ['dataAuthority', unknown],
    ] as const)
      // prettier-ignore
      expect(told(await open(as, { ...body, agreementId }))).toEqual([400, 'validation-failed']);
    for (const agreementId of [agreements.draft, agreements.terminated, agreements.termination_pending])
      expect(told(await open('dataAuthority', { ...body, agreementId }))).toEqual([409, 'agreement-not-effective']);
    expect(told(await open('dataAuthority', { condition: 'weather' }))).toEqual(forbidden);
    for (const agreementId of [agreements.signed, agreements.suspended])
      expect(told(await open('dataAuthority', { ...body, agreementId }, '?validateOnly=true'))).toEqual([200]);
  });
  it('R08-4 one at a time for each condition, also where two open it at once', async () => {
    const both = await Promise.all(
      (['healthAuthority', 'dataAuthority'] as const).map((as) => open(as, { condition: 'data_management_maturity' })),
    );
    expect(both.map((one) => one.status).toSorted()).toEqual([201, 409]);
    expect(told(await open('dataAuthority', { condition: 'data_management_maturity' }))).toEqual([409, 'conflict']);
  });
  it('R08-4 what is looked back on rests on a record of this operator that stands', async () => {
    const condition = 'no_security_incident';
    expect(told(await open('dataAuthority', { condition }))).toEqual(forbidden);
    // of another operator; annulled
    for (const recordId of [complianceRecords.incident, complianceRecords.annulled, unknown])
      expect(told(await open('dataAuthority', { condition, recordId }))).toEqual(forbidden);
    const incident = {
      subjectId: cast.operator.id,
      kind: 'incident',
      incidentKind: 'data_security',
      severity: 'general',
      startsOn: '2026-11-01',
      source: '通报',
      description: '数据外泄',
    };
    const recordId = (await world.post('securitySupervisor', '/compliance-records', incident)).body.id as string;
    const id = await opened('dataAuthority', condition, { recordId });
    expect(told(await act('operator', id, 'answer', statement))).toEqual([200]);
    const annul = { reason: '通报已撤回' };
    expect(told(await world.post('dataAuthority.2', `/compliance-records/${recordId}/annul`, annul))).toEqual([200]);
    expect(told(await decide(id, 'uphold', { consequence: 'none' }))).toEqual(forbidden);
    expect(told(await decide(id, 'cure'))).toEqual([200]);
  });
  it('R08-4 with five working days to answer and thirty days to cure, or longer', async () => {
    const condition = 'data_security_capability';
    const { date } = world.clock.legal();
    expect(told(await open('dataAuthority', { condition, cureBy: addDays(date, 29) }))).toEqual(forbidden);
    const id = await opened('dataAuthority', condition);
    const { openedOn, dueOn, cureBy } = await view(id);
    expect([openedOn, cureBy]).toEqual([date, addDays(date, 30)]);
    expect(String(dueOn) >= addDays(date, 7)).toBe(true); // a weekend at least
    const reason = { reason: '重复立案' };
    expect(told(await act('healthAuthority', id, 'withdraw', reason))).toEqual([403, 'forbidden']);
    expect(told(await act('dataAuthority.2', id, 'withdraw', reason))).toEqual([200]);
    expect(await view(id)).toMatchObject({ state: 'withdrawn', finding: reason.reason, decidedOn: null });
    expect(await view(await opened('dataAuthority', condition, { cureBy: addDays(date, 60) }))).toMatchObject({
      cureBy: addDays(date, 60),
    });
  });
  it('R08-4 seen by its operator, the regulator and the data authority, and nobody else', async () => {
    const id = await opened('healthAuthority', 'security_department');
    for (const as of ['operator', 'healthAuthority', 'dataAuthority'] as const)
      expect(await view(id, as)).toMatchObject({ fact: '资质到期', openerId: cast.healthAuthority.id });
    for (const as of ['otherOperator', 'transportAuthority'] as const) {
      expect((await world.get(as, `/eligibility-cases/${id}`)).status).toBe(404);
      const { items } = (await world.get(as, '/eligibility-cases?limit=100')).body as { items: { id: string }[] };
      expect(items.map((item) => item.id)).not.toContain(id);
    }
    for (const as of ['governanceCenter', 'dataProvider'] as const)
      expect((await world.get(as, `/eligibility-cases/${id}`)).status).toBe(403);
    const [kept] = await world.sql<{ fact: null; any: boolean }>(
      'SELECT fact, fact_sealed IS NOT NULL AS any FROM eligibility_cases WHERE id = $1',
      id,
    );
    expect(kept).toEqual({ fact: null, any: true });
  });
});

describe('R08-4 heard, then decided by two bodies', () => {
  let silent: string;
  let answered: string;
  it('R08-4 nobody is decided upon before the answer, or the end of its days', async () => {
    silent = await opened('healthAuthority', 'security_officer');
    answered = await opened('dataAuthority', 'mlps3_experience');
    expect(told(await decide(silent, 'cure'))).toEqual(forbidden);
    expect(told(await decide(silent, 'uphold', { consequence: 'none' }))).toEqual(forbidden);
    await expect(
      world.sql(
        `UPDATE eligibility_cases SET state = 'cured', decided_on = due_on, finding_sealed = fact_sealed WHERE id = $1`,
        silent,
      ),
    ).rejects.toThrow('ck_eligibility_cases_heard');
  });
  it('R08-4 the operator answers, and reports what it has done', async () => {
    expect(told(await act('operator', answered, 'report-cure', statement))).toEqual([409, 'illegal-transition']);
    expect(told(await act('healthAuthority', answered, 'answer', statement))).toEqual([403, 'forbidden']);
    expect(told(await act('otherOperator', answered, 'answer', statement))).toEqual([404, 'not-found']);
    expect(told(await act('operator', answered, 'answer', statement))).toEqual([200]);
    const done = { statement: '已新聘两人' };
    expect(told(await act('operator', answered, 'report-cure', done))).toEqual([200]);
    expect(await view(answered, 'healthAuthority')).toMatchObject({
      state: 'answered',
      answer: { statement: '资质已延续', evidence: [{ title: '资质证书', sha256: 'ab'.repeat(32) }] },
      answeredLate: false,
      remedy: { statement: '已新聘两人', evidence: [] },
    });
  });
  it('R08-4, R15-6 decided together, by persons other than who opened it', async () => {
    const finding = { finding: '经核实' };
    expect(told(await act('dataAuthority', answered, 'cure', finding))).toEqual([403, 'separation-of-duties']);
    expect(told(await act('dataAuthority.2', answered, 'cure', finding))).toEqual(forbidden);
    expect(told(await act('healthAuthority', answered, 'cure', finding))).toEqual([403, 'forbidden']);
    const { version } = await view(silent, 'healthAuthority');
    const agreeing = { act: 'cure', version, agrees: true };
    expect(told(await act('healthAuthority', silent, 'concurrences', agreeing))).toEqual([403, 'separation-of-duties']);
    expect(told(await decide(answered, 'cure'))).toEqual([200]);
    expect(await view(answered)).toMatchObject({ state: 'cured', ...finding, consequence: null, allowedActions: [] });
  });
  it('R08-4 a concurrence is with what is on file: a further report asks for it anew', async () => {
    const id = await opened('dataAuthority', 'internal_rules');
    expect(told(await act('operator', id, 'answer', statement))).toEqual([200]);
    await concur(world, 'healthAuthority.2', `/eligibility-cases/${id}`, 'uphold');
    expect(told(await act('operator', id, 'report-cure', statement))).toEqual([200]);
    const uphold = { finding: '经核实', consequence: 'none' };
    expect(told(await act('dataAuthority.2', id, 'uphold', uphold))).toEqual(forbidden);
  });
  it('R08-4 after its days silence keeps nothing up, and a late answer is told so', async () => {
    const late = await opened('healthAuthority', 'service_capacity');
    await goOn(world, 20);
    expect(told(await act('operator', late, 'answer', statement))).toEqual([200]);
    expect(await view(late)).toMatchObject({ state: 'answered', answeredLate: true });
    expect(await view(silent)).toMatchObject({ state: 'opened', answeredLate: false });
    expect(told(await decide(silent, 'uphold', { consequence: 'terminate' }))).toEqual(forbidden);
    expect(told(await decide(silent, 'uphold', { consequence: 'none' }))).toEqual([200]);
    await expect(
      world.sql(
        `UPDATE eligibility_cases SET state = 'upheld', consequence = 'suspend', decided_on = cure_by,
           finding_sealed = fact_sealed WHERE id = $1`,
        late,
      ),
    ).rejects.toThrow('ck_eligibility_cases_cure_over');
  });
});

describe('R12-3 eligibility is lost by an upheld case alone', () => {
  const refused = [422, 'rules-forbid', 'R12-3'];
  let toSuspend: string;
  let toTerminate: string;
  let pending: string;
  beforeAll(async () => {
    [toSuspend, toTerminate] = [await opened('dataAuthority', 'good_standing'), await opened('dataAuthority', 'mlps3_experience')]; // prettier-ignore
    pending = await opened('healthAuthority', 'crypto_experience');
    await goOn(world, 31);
    expect(told(await decide(toSuspend, 'uphold', { consequence: 'suspend' }))).toEqual([200]);
    expect(told(await decide(toTerminate, 'uphold', { consequence: 'terminate' }))).toEqual([200]);
  });
  it('R12-3 without one, with one that is open, of no consequence, of another one or of another agreement: refused', async () => {
    const elsewhere = await open('dataAuthority', { agreementId: agreements.suspended, condition: 'talent' });
    const none = seedIds.eligibilityCases.upheld;
    for (const id of [undefined, unknown, pending, none, toTerminate, elsewhere.body.id as string])
      expect(told(await onAgreement('suspend', lost(id)))).toEqual(refused);
    expect(told(await onAgreement('terminate', lost(toSuspend)))).toEqual(refused);
    const breach = { ...lost(toSuspend), ground: 'breach', clause: 'termination' };
    expect(told(await onAgreement('suspend', breach))).toEqual(refused);
    await expect(
      world.sql(
        `UPDATE agreements SET decision = jsonb_build_object('eligibilityCaseId', $2::text) WHERE id = $1`,
        agreements.effective,
        elsewhere.body.id,
      ),
    ).rejects.toThrow('fk_agreements_eligibility_case');
    expect((await world.get('operator', `/agreements/${agreements.effective}`)).body.state).toBe('effective');
  });
  it('R12-3 suspended upon it, once', async () => {
    const rehearsed = await onAgreement('suspend', lost(toSuspend), '?validateOnly=true');
    expect((rehearsed.body as { effects: object[] }).effects).toContainEqual(
      expect.objectContaining({ aggregate: 'eligibility_case', act: 'execute', ids: [toSuspend] }),
    );
    const done = await onAgreement('suspend', lost(toSuspend));
    expect(told(done)).toEqual([200]);
    expect(done.body.decision).toMatchObject({ eligibilityCaseId: toSuspend });
    expect(await view(toSuspend)).toMatchObject({ state: 'upheld', executedOn: world.clock.legal().date });
    expect(told(await onAgreement('resume', { reason: '已整改' }))).toEqual([200]);
    expect(told(await onAgreement('suspend', lost(toSuspend)))).toEqual(refused);
  });
  it('R12-3 terminated upon it; what is still open falls with the agreement', async () => {
    expect(told(await onAgreement('terminate', lost(toTerminate)))).toEqual([200]);
    expect(await view(pending, 'dataAuthority')).toMatchObject({ state: 'withdrawn', finding: null });
    expect(await view(toTerminate, 'dataAuthority')).toMatchObject({ executedOn: world.clock.legal().date });
    const again = await open('dataAuthority', { condition: 'talent' });
    expect(told(again)).toEqual([409, 'agreement-not-effective']);
  });
});

it('R08-4 a case goes to who succeeds the body that opened it', async () => {
  const { id } = (await open('healthAuthority', { agreementId: agreements.signed, condition: 'talent' })).body as { id?: string }; // prettier-ignore
  expect(id).toBeUndefined(); // of another sector's zone
  const made = await open('transportAuthority', { agreementId: agreements.signed, condition: 'talent' });
  expect(told(made)).toEqual([201]);
  const path = `/organizations/${cast.transportAuthority.id}`;
  const successor = { successorId: cast.healthAuthority.id, reason: '机构改革方案' };
  expect(told(await world.post('dataAuthority', `${path}/record-succession`, successor))).toEqual([200]);
  const withdrawn = await act('healthAuthority', made.body.id as string, 'withdraw', { reason: '立案有误' });
  expect(told(withdrawn)).toEqual([200]);
});
