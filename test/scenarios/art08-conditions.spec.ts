import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { addDays, addYears } from '../../src/regulation/index.ts';
import { openCall, preparedApplication, verdicts } from '../support/case.ts';
import { rules, told } from '../support/told.ts';
import { openWorld, type As, type World } from '../support/world.ts';

let world: World;
let id: string;
let path: string;
let today: string;
const incident = (startsOn: string) => ({
  subjectId: cast.operator.id,
  kind: 'incident',
  incidentKind: 'data_security',
  severity: 'general',
  startsOn,
  source: '网信办通报',
  description: '数据泄露',
});
const record = (body: object) => world.post('securitySupervisor', '/compliance-records', body);
const annul = (recordId: string) =>
  world.post('securitySupervisor.2', `/compliance-records/${recordId}/annul`, { reason: '同名误列' });

beforeAll(async () => {
  world = await openWorld();
  today = world.clock.legal().date;
  const call = await openCall(world, '第八条场景公告');
  id = await preparedApplication(world, 'operator', call, Number(today.slice(0, 4)) - 1);
  path = `/applications/${id}`;
  expect((await world.post('operator', `${path}/submit`)).body.state).toBe('submitted');
});
afterAll(async () => {
  await world.close();
});

describe('Art. 8: the look-back', () => {
  it('R08-2 an incident one day before the window passes', async () => {
    const made = await record(incident(addDays(addYears(today, -3), -1)));
    expect(made.status).toBe(201);
    expect((await world.get('dataAuthority', path)).body.flags).toEqual([]);
  });
  it('R08-2 an incident exactly 3 years before submission flags it, for the applicant too', async () => {
    const made = await record(incident(addYears(today, -3)));
    for (const as of ['dataAuthority', 'operator'] as const)
      expect((await world.get(as, path)).body.flags).toEqual([{ rule: 'R08-2', ids: [made.body.id] }]);
  });
  it('R08-2 R08-3 can not be accepted while the record stands, nor before every condition is found met', async () => {
    const refused = await world.post('dataAuthority.2', `${path}/accept`);
    expect([refused.status, rules(refused)]).toEqual([422, ['R08-2', 'R08-3']]);
    expect((await world.post('dataAuthority', `${path}/assess`, verdicts)).status).toBe(201);
    expect(rules(await world.post('dataAuthority.2', `${path}/accept`))).toEqual(['R08-2']);
  });
  it('R15-6 an annulled record does not count; the person who recorded it does not annul it', async () => {
    const found = await world.get(
      'securitySupervisor',
      `/compliance-records?subjectId=${cast.operator.id}&sort=-startsOn`,
    );
    const { id: recordId } = (found.body.items as { id: string; startsOn: string; state: string }[]).find(
      (r) => r.startsOn === addYears(today, -3),
    ) ?? { id: '' };
    const own = await world.post('securitySupervisor', `/compliance-records/${recordId}/annul`, { reason: '误列' });
    expect([own.status, own.body.code]).toEqual([403, 'separation-of-duties']);
    expect((await annul(recordId)).body.state).toBe('annulled');
    expect((await world.get('dataAuthority', path)).body.flags).toEqual([]);
  });
  it('R08-1 any day of a listing inside the window counts: it ended on the first day of it', async () => {
    const made = await record({
      subjectId: cast.operator.id,
      kind: 'dishonesty',
      severity: 'serious',
      startsOn: addYears(today, -5),
      endsOn: addYears(today, -3),
      source: '信用中国',
      description: '严重失信',
    });
    expect(made.status).toBe(201);
    expect(rules(await world.post('dataAuthority.2', `${path}/accept`))).toEqual(['R08-1']);
    expect((await annul(made.body.id as string)).status).toBe(200);
  });
  it('R08-2 an incident without a kind, or of tomorrow, is no record', async () => {
    const { incidentKind: _kind, ...bare } = incident(today);
    expect(rules(await record(bare))).toEqual(['R08-2']);
    expect(rules(await record(incident(addDays(today, 1))))).toEqual(['R08-2']);
  });
  it('R08-1 only the data authority and security supervisors record; others do not see what is not theirs', async () => {
    expect((await world.post('operator', '/compliance-records', incident(today))).status).toBe(403);
    const foreign = await world.get('otherOperator', '/compliance-records');
    expect((foreign.body.items as { subjectId: string }[]).every((r) => r.subjectId === cast.otherOperator.id)).toBe(
      true,
    );
  });
});

describe('Art. 8: who is on record objects', () => {
  it('R08-2 once until it is answered; dismissed by another person than who recorded, or the record is annulled', async () => {
    const made = await record(incident(addYears(today, -4)));
    const at = `/compliance-records/${made.body.id as string}`;
    const object = (as: As) => world.post(as, `${at}/object`, { objection: '非本单位系统，系同名单位' });
    const dismiss = (as: As) => world.post(as, `${at}/dismiss-objection`, { reason: '已核实为该单位' });
    expect(told(await dismiss('securitySupervisor.2'))).toEqual([409, 'out-of-order']);
    expect(told(await object('otherOperator'))).toEqual([404, 'not-found']);
    expect(told(await object('dataAuthority'))).toEqual([403, 'forbidden']);
    const objected = await object('operator');
    expect(objected.body).toMatchObject({ state: 'recorded', objection: '非本单位系统，系同名单位', objectedOn: today, dismissal: null }); // prettier-ignore
    expect(told(await object('operator'))).toEqual([409, 'already-decided']);
    expect(told(await dismiss('securitySupervisor'))).toEqual([403, 'separation-of-duties']);
    expect(told(await dismiss('operator'))).toEqual([403, 'forbidden']);
    expect((await dismiss('securitySupervisor.2')).body.dismissal).toBe('已核实为该单位');
    expect((await object('operator')).body).toMatchObject({ dismissal: null });
    expect((await annul(made.body.id as string)).body.state).toBe('annulled');
    expect(told(await object('operator'))).toEqual([409, 'illegal-transition']);
  });
});

describe('Art. 8: decided by people, and after a statement', () => {
  it('R08-1 nobody is found ineligible unheard', async () => {
    const unheard = await world.post('dataAuthority', `${path}/mark-ineligible`, { reason: '不符合' });
    expect([unheard.status, rules(unheard)]).toEqual([422, ['R08-1']]);
    expect((await world.post('operator', `${path}/mark-ineligible`, { reason: '不符合' })).status).toBe(403);
    const called = await world.post('dataAuthority', `${path}/call-for-statement`, { grounds: '审计报告存疑' });
    expect([called.status, called.body.statementDueOn > today]).toEqual([201, true]);
    expect(rules(await world.post('dataAuthority', `${path}/mark-ineligible`, { reason: '不符合' }))).toEqual([
      'R08-1',
    ]);
    expect((await world.post('operator', `${path}/give-statement`, { statement: '情况说明' })).status).toBe(201);
    const rehearsed = await world.post('dataAuthority', `${path}/mark-ineligible?validateOnly=true`, {
      reason: '不符合',
    });
    expect(rehearsed.body.wouldSucceed).toBe(true);
  });
  it('R08-2 is accepted with every condition met and nothing on record in the window', async () => {
    const accepted = await world.post('dataAuthority.2', `${path}/accept`);
    expect([accepted.status, accepted.body.state]).toEqual([200, 'accepted']);
  });
  it('R08-2 a record of the day before submission, found later, keeps the review closed', async () => {
    const made = await record(incident(addDays(today, -1)));
    expect(rules(await world.post('dataAuthority', `${path}/open-review`))).toEqual(['R08-2']);
    expect((await annul(made.body.id as string)).status).toBe(200);
    expect((await world.post('dataAuthority', `${path}/open-review`)).body.state).toBe('under_review');
  });
  it('R08-2 a new incident blocks the signature, long after the review', async () => {
    const agreement = `/agreements/${seedIds.agreements.signing}`;
    const made = await record(incident(today));
    const refused = await world.post('operator', `${agreement}/sign`, { signer: '何远航' });
    expect([refused.status, rules(refused)]).toEqual([422, ['R08-2']]);
    expect((await world.get('dataAuthority', agreement)).body.signatures).toEqual([]);
    expect((await annul(made.body.id as string)).status).toBe(200);
    const signed = await world.post('operator', `${agreement}/sign`, { signer: '何远航' });
    expect([signed.status, signed.body.state]).toEqual([200, 'signing']);
  });
});
