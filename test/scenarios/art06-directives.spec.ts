import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { goOn } from '../support/case.ts';
import { told } from '../support/told.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

let world: World;
const { zones, resources, agreements } = seedIds;
const unknown = '01901600-0000-7000-8000-000000000999';
const what = { kind: 'requirement', title: '账号清理', text: '请报送账号清理情况' };
const issue = (as: As, more: object, query = ''): Promise<Answer> =>
  world.post(as, `/directives${query}`, { ...what, ...more });
const issued = async (as: As, more: object): Promise<string> => {
  const made = await issue(as, more);
  expect(told(made)).toEqual([201]);
  return made.body.id as string;
};
const act = (as: As, id: string, name: string, body: object = {}): Promise<Answer> =>
  world.post(as, `/directives/${id}/${name}`, body);
const view = async (as: As, id: string) => (await world.get(as, `/directives/${id}`)).body as Record<string, unknown>;
const inHealth = { zoneId: zones.health, addresseeId: cast.operator.id };
const toCenter = { addresseeId: cast.governanceCenter.id };
const target = { targetType: 'resource', targetId: resources.suspended };
const toRestrict = { kind: 'restriction', ...target, ...toCenter };
const impose = (directiveId: string, more: object = {}, query = ''): Promise<Answer> =>
  world.post('governanceCenter', `/restrictions${query}`, { ...target, reason: '访问异常', directiveId, ...more });

beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

describe('R06-3 a regulator directs the operators of its zone', () => {
  let id: string;
  it('R06-3 and nobody else: R06-1 no other body there, no operator without an agreement there, none of the past', async () => {
    for (const as of ['dataAuthority', 'transportAuthority'] as const)
      expect(told(await issue(as, inHealth))).toEqual([403, 'forbidden']);
    for (const as of ['operator', 'governanceCenter', 'securitySupervisor'] as const)
      expect(told(await issue(as, inHealth))).toEqual([403, 'forbidden']);
    expect(told(await issue('healthAuthority', { addresseeId: cast.operator.id }))).toEqual([403, 'forbidden']);
    const refused = [422, 'rules-forbid', 'R06-3'];
    for (const addresseeId of [cast.otherOperator.id, cast.dataProvider.id, cast.healthAuthority.id])
      expect(told(await issue('healthAuthority', { ...inHealth, addresseeId }))).toEqual(refused);
    // there one of its agreements was terminated, another is only being signed
    const over = { zoneId: zones.comprehensive, addresseeId: cast.operator.id };
    expect(told(await issue('dataAuthority', over))).toEqual(refused);
    expect(told(await issue('healthAuthority', { ...inHealth, dueOn: '2020-01-01' }))).toEqual(refused);
    for (const more of [{ addresseeId: unknown }, { zoneId: unknown }])
      expect(told(await issue('healthAuthority', { ...inHealth, ...more }))).toEqual([400, 'validation-failed']);
  });
  it('R06-3 to be answered in ten working days; only the two of them see it', async () => {
    id = await issued('healthAuthority', inHealth);
    expect(await view('operator', id)).toMatchObject({
      state: 'issued',
      issuerId: cast.healthAuthority.id,
      addresseeKind: 'operator',
      overdue: false,
      allowedActions: ['answer', 'object'],
    });
    const { issuedOn, dueOn } = (await view('operator', id)) as { issuedOn: string; dueOn: string };
    const days = (Date.parse(dueOn) - Date.parse(issuedOn)) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(14); // two weekends at least
    const { body: nothing } = await world.get('otherOperator', `/directives/${unknown}`);
    for (const as of ['otherOperator', 'dataAuthority', 'transportAuthority', 'governanceCenter'] as const) {
      const { status, body } = await world.get(as, `/directives/${id}`);
      expect(status).toBe(404);
      expect({ ...body, requestId: '', instance: '' }).toEqual({ ...nothing, requestId: '', instance: '' });
      expect((await world.get(as, `/directives/${id}/history`)).status).toBe(404);
      const { items } = (await world.get(as, '/directives?limit=100')).body as { items: { id: string }[] };
      expect(items.map((item) => item.id)).not.toContain(id);
    }
    for (const as of ['securitySupervisor', 'dataProvider', 'partner'] as const)
      expect((await world.get(as, `/directives/${id}`)).status).toBe(403);
  });
  it('R06-3 the addressee answers, the issuer closes', async () => {
    const answer = { answer: '已清理 12 个账号' };
    expect(told(await act('healthAuthority', id, 'answer', answer))).toEqual([403, 'forbidden']);
    expect(told(await act('otherOperator', id, 'answer', answer))).toEqual([404, 'not-found']);
    expect(told(await act('healthAuthority', id, 'close'))).toEqual([409, 'illegal-transition']);
    expect(told(await act('operator', id, 'answer', answer))).toEqual([200]);
    expect(told(await act('operator', id, 'close'))).toEqual([403, 'forbidden']);
    expect(told(await act('healthAuthority', id, 'close'))).toEqual([200]);
    expect(await view('operator', id)).toMatchObject({ state: 'closed', ...answer, allowedActions: [] });
  });
  it('R06-3 the regulator directs the center about its zone, the data authority as to the whole', async () => {
    const one = await issued('healthAuthority', { zoneId: zones.health, ...toCenter, kind: 'guidance' });
    const two = await issued('dataAuthority', { ...toCenter, dueOn: '2032-01-05' });
    expect(await view('governanceCenter', one)).toMatchObject({ addresseeKind: 'center', zoneId: zones.health });
    expect(await view('governanceCenter', two)).toMatchObject({ zoneId: null, dueOn: '2032-01-05' });
    expect((await world.get('dataAuthority', `/directives/${one}`)).status).toBe(404);
  });
});

describe('R06-3 an objection goes back to the issuer', () => {
  const objection = { objection: '期限不足，请延期' };
  const reason = { reason: '期限依据规则确定' };
  it('R06-3, R15-6 who upholds it by another person, with its days anew, or withdraws it', async () => {
    const id = await issued('healthAuthority', inHealth);
    expect(told(await act('operator', id, 'object', objection))).toEqual([200]);
    expect(told(await act('operator', id, 'answer', { answer: '是' }))).toEqual([409, 'illegal-transition']);
    expect(told(await act('operator', id, 'uphold', reason))).toEqual([403, 'forbidden']);
    expect(told(await act('healthAuthority', id, 'uphold', reason))).toEqual([403, 'separation-of-duties']);
    await goOn(world, 3);
    const before = await view('operator', id);
    expect(told(await act('healthAuthority.2', id, 'uphold', reason))).toEqual([200]);
    const after = await view('operator', id);
    expect(after).toMatchObject({ state: 'upheld', ...objection, ...reason });
    expect(String(after.dueOn) > String(before.dueOn)).toBe(true);
    expect(told(await act('operator', id, 'object', objection))).toEqual([409, 'illegal-transition']);
    await goOn(world, 40);
    expect(await view('operator', id)).toMatchObject({ overdue: true });
    expect(told(await act('operator', id, 'answer', { answer: '已按要求完成' }))).toEqual([200]);
    expect(await view('operator', id)).toMatchObject({ overdue: false });
    const other = await issued('healthAuthority', inHealth);
    expect(told(await act('operator', other, 'object', objection))).toEqual([200]);
    expect(told(await act('healthAuthority', other, 'withdraw', reason))).toEqual([200]);
    expect(await view('operator', other)).toMatchObject({ state: 'withdrawn', ...reason });
  });
});

describe('R23-1 the data authority directs the center to restrict', () => {
  let id: string;
  it('R23-1 and no other body; the directive names what', async () => {
    expect(told(await issue('healthAuthority', toRestrict))).toEqual([403, 'forbidden']);
    const inZone = await issue('dataAuthority', { ...toRestrict, zoneId: zones.comprehensive });
    expect(told(inZone)).toEqual([400, 'validation-failed']);
    const wrong = [422, 'rules-forbid', 'R23-1'];
    const { kind, targetType } = toRestrict;
    expect(told(await issue('dataAuthority', { kind, targetType, ...toCenter }))).toEqual(wrong);
    expect(told(await issue('dataAuthority', { ...toRestrict, kind: 'guidance' }))).toEqual(wrong);
    expect(told(await issue('dataAuthority', { ...toRestrict, targetId: unknown }))).toEqual([400, 'validation-failed']); // prettier-ignore
    const operator = { ...toRestrict, addresseeId: cast.operator.id };
    expect(told(await issue('dataAuthority', operator))).toEqual([422, 'rules-forbid', 'R06-3', 'R23-1']);
    id = await issued('dataAuthority', toRestrict);
  });
  it('R23-1 who answers it by the restriction, and by nothing else', async () => {
    expect((await view('governanceCenter', id)).allowedActions).toEqual(['object']);
    expect(told(await act('governanceCenter', id, 'answer', { answer: '已执行' }))).toEqual([409, 'out-of-order']);
    expect(told(await act('dataAuthority', id, 'close'))).toEqual([409, 'illegal-transition']);
    await expect(
      world.sql(`UPDATE directives SET state = 'answered', answered_on = issued_on WHERE id = $1`, id),
    ).rejects.toThrow('ck_directives_executed');
  });
  it('R23-1 which has the very target, of a directive to restrict that is with the center', async () => {
    const wrong = [422, 'rules-forbid', 'R23-1'];
    expect(told(await impose(id, { targetId: resources.retired }))).toEqual(wrong);
    expect(told(await impose(await issued('dataAuthority', toCenter)))).toEqual(wrong);
    const { objected, withdrawn, issued: ofOperator } = seedIds.directives;
    for (const one of [objected, withdrawn]) expect(told(await impose(one))).toEqual([409, 'illegal-transition']);
    for (const one of [unknown, ofOperator]) expect(told(await impose(one))).toEqual([400, 'validation-failed']);
  });
  it('R23-1 both name each other; it is executed once, and closed', async () => {
    const rehearsed = await impose(id, {}, '?validateOnly=true');
    expect((rehearsed.body as { effects: object[] }).effects).toContainEqual(
      expect.objectContaining({ aggregate: 'directive', act: 'execute', to: 'answered', ids: [id] }),
    );
    const made = await impose(id);
    expect(told(made)).toEqual([201]);
    expect(made.body).toMatchObject({ directiveId: id, state: 'active' });
    const restrictionId = made.body.id as string;
    expect(await view('dataAuthority', id)).toMatchObject({ state: 'answered', restrictionId, answer: null });
    expect(told(await impose(id))).toEqual([409, 'illegal-transition']);
    const supervised = await world.get('securitySupervisor', `/restrictions/${restrictionId}`);
    expect([supervised.status, 'directiveId' in supervised.body]).toEqual([200, false]);
    expect(told(await act('dataAuthority', id, 'close'))).toEqual([200]);
  });
  it('R23-1 also where the center objected to it first', async () => {
    const { upheld } = seedIds.directives;
    const [first, second] = await Promise.all([impose(upheld), impose(upheld)]);
    expect([first.status, second.status].toSorted()).toEqual([201, 409]);
    expect(await view('governanceCenter', upheld)).toMatchObject({ state: 'answered' });
  });
  it('R23-1 who is restricted learns of the restriction and not of the directive', async () => {
    const of = { targetType: 'agreement', targetId: agreements.effective };
    const directed = await issued('dataAuthority', { ...toRestrict, ...of });
    const made = await impose(directed, of);
    const seen = await world.get('operator', `/restrictions/${String(made.body.id)}`);
    expect([seen.status, seen.text.includes(directed)]).toEqual([200, false]);
  });
});

it('R06-3 a directive goes to who succeeds its issuer', async () => {
  const id = await issued('healthAuthority', inHealth);
  expect(told(await act('operator', id, 'answer', { answer: '是' }))).toEqual([200]);
  const path = `/organizations/${cast.healthAuthority.id}`;
  const dissolved = await world.post('dataAuthority', `${path}/dissolve`, { reason: '机构改革方案' });
  expect(dissolved.body.detail).toMatch(/directive \d+/);
  const successor = { successorId: cast.transportAuthority.id, reason: '机构改革方案' };
  expect(told(await world.post('dataAuthority', `${path}/record-succession`, successor))).toEqual([200]);
  expect(told(await act('transportAuthority', id, 'close'))).toEqual([200]);
});
