import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { concur, goOn } from '../support/case.ts';
import { told } from '../support/told.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

let world: World;
const { agreements } = seedIds;
const unknown = '01901900-0000-7000-8000-000000000999';
const statement = { statement: '未经登记的场景中调用', evidence: [{ title: '调用日志', sha256: 'cd'.repeat(32) }] };
const forbidden = [422, 'rules-forbid', 'R12-3'];
const report = (as: As, more: object = {}, query = ''): Promise<Answer> =>
  world.post(as, `/violations${query}`, {
    agreementId: agreements.effective,
    clause: 'liability',
    report: statement,
    ...more,
  });
const reported = async (as: As): Promise<string> => {
  const made = await report(as);
  expect(told(made)).toEqual([201]);
  return made.body.id as string;
};
const act = (as: As, id: string, name: string, body: object = {}, query = ''): Promise<Answer> =>
  world.post(as, `/violations/${id}/${name}${query}`, body);
const view = async (id: string, as: As = 'operator') =>
  (await world.get(as, `/violations/${id}`)).body as Record<string, unknown>;
const decide = async (id: string, name: 'dismiss' | 'uphold', more: object = {}, query = ''): Promise<Answer> => {
  await concur(world, 'healthAuthority.2', `/violations/${id}`, name);
  return act('dataAuthority.2', id, name, { finding: '经核实', ...more }, query);
};
const breach = (violationId?: string) => ({
  ground: 'breach',
  fact: '超出授权范围使用',
  clause: 'liability',
  remedies: '可依法申请行政复议或者提起行政诉讼。',
  ...(violationId !== undefined && { violationId }),
});
const suspend = async (body: object, query = ''): Promise<Answer> => {
  await concur(world, 'healthAuthority', `/agreements/${agreements.effective}`, 'suspend');
  return world.post('dataAuthority', `/agreements/${agreements.effective}/suspend${query}`, body);
};

beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

describe('R12-3 a violation is reported', () => {
  it('R12-3 by the regulator of the zone, the center or the data authority, with a part of the agreement', async () => {
    for (const as of ['operator', 'dataProvider', 'securitySupervisor'] as const)
      expect(told(await report(as))).toEqual([403, 'forbidden']);
    expect(told(await report('transportAuthority'))).toEqual([400, 'validation-failed']);
    // the center learns of no draft
    for (const agreementId of [unknown, agreements.draft])
      expect(told(await report('governanceCenter', { agreementId }))).toEqual([400, 'validation-failed']);
    for (const agreementId of [agreements.draft, agreements.terminated, agreements.expired])
      expect(told(await report('dataAuthority', { agreementId }))).toEqual([409, 'agreement-not-effective']);
    expect(told(await report('governanceCenter', { clause: 'weather' }))).toEqual(forbidden);
    for (const as of ['healthAuthority', 'dataAuthority', 'governanceCenter'] as const)
      expect(told(await report(as, {}, '?validateOnly=true'))).toEqual([200]);
  });
  it('R12-3 the center sees what it reported, and no other', async () => {
    const [own, other] = [await reported('governanceCenter'), await reported('healthAuthority')];
    expect(await view(own, 'governanceCenter')).toMatchObject({ report: statement, allowedActions: ['withdraw'] });
    expect((await world.get('governanceCenter', `/violations/${other}`)).status).toBe(404);
    const { items } = (await world.get('governanceCenter', '/violations?limit=100')).body as { items: { id: string; reporterId: string }[] }; // prettier-ignore
    expect(items.map((item) => item.id)).toContain(own);
    expect(new Set(items.map((item) => item.reporterId))).toEqual(new Set([cast.governanceCenter.id]));
    for (const as of ['operator', 'healthAuthority', 'dataAuthority'] as const)
      expect(await view(own, as)).toMatchObject({ reporterId: cast.governanceCenter.id });
    for (const as of ['otherOperator', 'transportAuthority'] as const)
      expect((await world.get(as, `/violations/${own}`)).status).toBe(404);
    const reason = { reason: '日志有误' };
    expect(told(await act('dataAuthority', own, 'withdraw', reason))).toEqual([403, 'forbidden']);
    expect(told(await act('governanceCenter.2', own, 'withdraw', reason))).toEqual([200]);
  });
});

describe('R12-3 heard, then decided by two bodies', () => {
  it('R12-3 R15-6 not before the answer, and by no person who reported it', async () => {
    const id = await reported('healthAuthority');
    expect(told(await decide(id, 'dismiss'))).toEqual(forbidden);
    expect(told(await act('dataAuthority', id, 'answer', statement))).toEqual([403, 'forbidden']);
    expect(told(await act('operator', id, 'answer', statement))).toEqual([200]);
    const { version } = await view(id);
    const agreeing = { act: 'dismiss', version, agrees: true };
    expect(told(await act('healthAuthority', id, 'concurrences', agreeing))).toEqual([403, 'separation-of-duties']);
    expect(told(await act('dataAuthority', id, 'dismiss', { finding: '不成立' }))).toEqual(forbidden);
    expect(told(await decide(id, 'dismiss'))).toEqual([200]);
    expect(await view(id)).toMatchObject({ state: 'dismissed', measure: null, finding: '经核实' });
    const own = await reported('dataAuthority');
    expect(told(await act('operator', own, 'answer', statement))).toEqual([200]);
    const uphold = { finding: '经核实', measure: 'none' };
    expect(told(await act('dataAuthority', own, 'uphold', uphold))).toEqual([403, 'separation-of-duties']);
  });
  it('R12-3 after its days silence keeps nothing up, and a late answer is told so', async () => {
    const [silent, late] = [await reported('governanceCenter'), await reported('governanceCenter')];
    await expect(
      world.sql(
        `UPDATE violations SET state = 'dismissed', decided_on = due_on, finding_sealed = report_sealed WHERE id = $1`,
        silent,
      ),
    ).rejects.toThrow('ck_violations_heard');
    await goOn(world, 20);
    expect(told(await act('operator', late, 'answer', statement))).toEqual([200]);
    expect(await view(late)).toMatchObject({ answeredLate: true });
    expect(told(await decide(silent, 'uphold', { measure: 'none' }))).toEqual([200]);
  });
});

describe('R12-3 a breach may rest on an upheld report', () => {
  it('R12-3 a rehearsal shows what a proposed suspension would change; to uphold changes nothing of it', async () => {
    const id = await reported('governanceCenter');
    expect(told(await act('operator', id, 'answer', statement))).toEqual([200]);
    const none = await decide(id, 'uphold', { measure: 'none' }, '?validateOnly=true');
    const rehearsed = await decide(id, 'uphold', { measure: 'suspend' }, '?validateOnly=true');
    const effects = ({ body }: Answer) => (body as { effects: { aggregate: string; act: string }[] }).effects;
    expect(effects(none).map((e) => e.aggregate)).toEqual(['violation']);
    const real = effects(await suspend(breach(), '?validateOnly=true'));
    expect(real.length).toBeGreaterThan(1);
    expect(effects(rehearsed).slice(1)).toEqual(real);
    expect(told(await suspend(breach(id)))).toEqual(forbidden);
    expect(told(await decide(id, 'uphold', { measure: 'suspend' }))).toEqual([200]);
    expect((await world.get('operator', `/agreements/${agreements.effective}`)).body.state).toBe('effective');
  });
  it('R12-3 cites one of this agreement that was upheld', async () => {
    const { upheld, dismissed } = seedIds.violations;
    const elsewhere = await report('dataAuthority', { agreementId: agreements.suspended });
    for (const id of [unknown, dismissed, elsewhere.body.id as string])
      expect(told(await suspend(breach(id)))).toEqual(forbidden);
    await expect(
      world.sql(
        `UPDATE agreements SET decision = jsonb_build_object('violationId', $2::text) WHERE id = $1`,
        agreements.effective,
        elsewhere.body.id,
      ),
    ).rejects.toThrow('fk_agreements_violation');
    const done = await suspend(breach(upheld));
    expect(told(done)).toEqual([200]);
    expect(done.body.decision).toMatchObject({ ground: 'breach', violationId: upheld });
  });
});
