import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { addDays } from '../../src/regulation/index.ts';
import { fileRules, proveConditions, termsChange } from '../support/amending.ts';
import { concur, evidence, goOn, verdicts } from '../support/case.ts';
import { finalize, openCycle, passAppealWindow, publishResult, signAgreement } from '../support/evaluating.ts';
import { decide, grantedRenewal, openRenewed, provedRenewal, renewedBody, request, signRenewed } from '../support/renewing.ts'; // prettier-ignore
import { acts, tasksOf } from '../support/tasks.ts';
import { rules, told } from '../support/told.ts';
import { openWorld, type As, type World } from '../support/world.ts';

let world: World;
const { agreements } = seedIds;
const breach = { ground: 'breach', fact: '未按约定整改', clause: 'termination', remedies: '复议或者诉讼' };
const today = () => world.clock.legal().date;
const view = async (path: string, as: As = 'operator') =>
  (await world.get(as, path)).body as Record<string, unknown> & { state: string };
/** An agreement of the comprehensive zone that ends in so many days. */
const ending = (days: number): Promise<string> =>
  signAgreement(world, 'comprehensive', 'operator', { termEnd: addDays(today(), days) });
const end = (id: string) => world.post('dataAuthority', `/agreements/${id}/terminate`, breach);

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('R12-8 a renewal is asked for', () => {
  it('by the operator of an agreement in effect, in its last 180 days', async () => {
    for (const as of ['dataAuthority', 'healthAuthority', 'governanceCenter'] as const)
      expect(told(await request(world, agreements.effective, as))).toEqual([403, 'forbidden']);
    expect(told(await request(world, agreements.effective, 'otherOperator'))).toEqual([400, 'validation-failed']);
    expect(told(await request(world, agreements.effective, 'operator'))).toEqual([422, 'rules-forbid', 'R12-8']);
    const id = await ending(181);
    expect(told(await request(world, id, 'operator'))).toEqual([422, 'rules-forbid', 'R12-8']);
    await goOn(world, 1);
    expect(told(await request(world, id, 'operator', '?validateOnly=true'))).toEqual([200]);
    await goOn(world, 180); // its last day
    expect(told(await request(world, id, 'operator', '?validateOnly=true'))).toEqual([200]);
    await goOn(world, 1);
    expect(told(await request(world, id, 'operator'))).toEqual([409, 'agreement-not-effective']);
  });
  it('of none that has ended, is under notice or is not in effect yet', async () => {
    for (const id of [agreements.terminated, agreements.expired, agreements.termination_pending, agreements.signing])
      expect(told(await request(world, id, 'operator'))).toEqual([409, 'agreement-not-effective']);
  });
  it('one at a time, also where two ask at once; a withdrawn one leaves room', async () => {
    const id = await ending(60);
    const both = await Promise.all([request(world, id, 'operator'), request(world, id, 'operator.2')]);
    expect(both.map((one) => one.status).toSorted()).toEqual([201, 409]);
    const path = `/agreement-renewals/${String(both.find((one) => one.status === 201)?.body.id)}`;
    expect(told(await world.post('operator', `${path}/withdraw`, { reason: '材料待补' }))).toEqual([200]);
    expect(await view(path)).toMatchObject({ state: 'withdrawn', finding: '材料待补', decidedOn: null });
    expect(told(await request(world, id, 'operator', '?validateOnly=true'))).toEqual([200]);
    expect(told(await end(id))).toEqual([200]);
  });
  it('while the agreement is suspended too, but nothing is granted then', async () => {
    const id = await ending(60);
    expect(told(await world.post('dataAuthority', `/agreements/${id}/suspend`, breach))).toEqual([200]);
    const path = await provedRenewal(world, id, 'operator');
    expect(told(await decide(world, 'comprehensive', path, 'grant'))).toEqual([409, 'agreement-not-effective']);
    const resumed = await world.post('dataAuthority', `/agreements/${id}/resume`, { reason: '已整改' });
    expect(told(resumed)).toEqual([200]);
    expect(told(await decide(world, 'comprehensive', path, 'grant'))).toEqual([200]);
    expect(told(await end(id))).toEqual([200]);
  });
});

describe('R08-3, R12-8 Art. 8 is checked afresh', () => {
  it('with evidence for every condition, each found met, and register and look-backs of the day', async () => {
    const id = await ending(90);
    const path = `/agreement-renewals/${String((await request(world, id, 'operator')).body.id)}`;
    const bare = await decide(world, 'comprehensive', path, 'grant');
    expect(rules(bare)).toEqual(['R08-3', 'R08-3']);
    const document = await fileRules(world, path, 'operator');
    expect(told(await world.post('operator', `${path}/fill-checklist`, evidence(document)))).toEqual([201]);
    expect(rules(await decide(world, 'comprehensive', path, 'grant'))).toEqual(['R08-3']);
    expect(told(await world.post('dataAuthority.4', `${path}/assess`, verdicts))).toEqual([201]);
    const incident = {
      subjectId: cast.operator.id,
      kind: 'incident',
      incidentKind: 'data_security',
      severity: 'general',
      startsOn: addDays(today(), -1),
      source: '通报',
      description: '数据外泄',
    };
    const made = await world.post('securitySupervisor', '/compliance-records', incident);
    const record = `/compliance-records/${String(made.body.id)}`;
    expect(rules(await decide(world, 'comprehensive', path, 'grant'))).toEqual(['R08-2']);
    expect(told(await world.post('dataAuthority.2', `${record}/annul`, { reason: '通报已撤回' }))).toEqual([200]);
    // not by a handler, and not by the person who found the conditions met (R15-6)
    expect(told(await world.post('dataAuthority.4', `${path}/grant`, { finding: '同意' }))).toEqual([
      403,
      'needs-decider',
    ]);
    const four = await world.post('dataAuthority', `${path}/assess`, verdicts);
    expect(told(four)).toEqual([201]);
    expect(told(await world.post('dataAuthority', `${path}/grant`, { finding: '同意' }))).toEqual([403, 'separation-of-duties']); // prettier-ignore
    // the evidence is read by those who decide, and by nobody else
    const file = `${path}/materials/${document}/content`;
    for (const [as, status] of [
      ['operator', 200],
      ['dataAuthority', 200],
      ['healthAuthority', 404],
      ['otherOperator', 404],
      ['governanceCenter', 403],
    ] as const)
      // prettier-ignore
      expect([as, (await world.get(as, file)).status]).toEqual([as, status]);
    expect(told(await world.post('dataAuthority.2', `${path}/grant`, { finding: '同意' }))).toEqual([200]);
    // new evidence comes too late
    expect(told(await world.post('operator', `${path}/fill-checklist`, evidence(document)))).toEqual([409, 'illegal-transition']); // prettier-ignore
    expect(told(await end(id))).toEqual([200]);
    expect((await view(path)).state).toBe('lapsed');
  });
});

describe('R12-8 the evaluations are before the decision', () => {
  it('final ones, bound to the concurrence, and kept as they were; a poor one forbids nothing', async () => {
    const id = await signAgreement(world, 'health', 'otherOperator', { termEnd: addDays(today(), 120) });
    const result = async (score: number): Promise<void> => {
      const evaluation = await publishResult(world, id, await openCycle(world, 'health'), score);
      await passAppealWindow(world);
      expect((await finalize(world, 'health', evaluation)).status).toBe(200);
    };
    await result(80);
    const path = await provedRenewal(world, id, 'otherOperator');
    const history = async () =>
      (await view(path, 'healthAuthority')).evaluations as { result: string; score: string }[];
    expect(await history()).toMatchObject([{ result: 'good', score: '80.00', agreementId: id }]);
    // concurred with before the next result was final: not with what is on file now
    expect((await concur(world, 'healthAuthority', path, 'grant')).status).toBe(201);
    await result(30);
    const stale = await world.post('dataAuthority', `${path}/grant`, { finding: '同意' });
    expect(told(stale).slice(0, 2)).toEqual([422, 'rules-forbid']);
    expect(await history()).toMatchObject([{ result: 'good' }, { result: 'poor', score: '30.00' }]);
    // one body's task, and then the other's
    expect(acts(await tasksOf(world, 'dataAuthority.3'), path.split('/').at(-1) ?? '')).toEqual(['grant refuse']);
    expect(told(await decide(world, 'health', path, 'grant'))).toEqual([200]);
    const annulled = await history();
    expect(annulled).toHaveLength(2);
    const [, poor] = annulled as unknown as { caseNumber: string }[];
    const [row] = await world.sql<{ id: string }>(
      'SELECT id FROM evaluations WHERE case_number = $1',
      poor?.caseNumber,
    );
    const evaluation = `/evaluations/${row?.id ?? ''}`;
    expect((await concur(world, 'healthAuthority', evaluation, 'annul')).status).toBe(201);
    expect((await world.post('dataAuthority', `${evaluation}/annul`, { reason: '评分有误' })).status).toBe(200);
    expect(await history()).toHaveLength(2);
    expect((await concur(world, 'healthAuthority', `/agreements/${id}`, 'terminate')).status).toBe(201);
    expect(told(await end(id))).toEqual([200]);
  });
});

describe('R12-8 a granted renewal lets a new agreement be made', () => {
  let id: string;
  let path: string;
  let last: string;
  it('of this operator in this zone, after the old last day, and upon no application besides', async () => {
    id = await ending(30);
    last = addDays(today(), 30);
    path = await provedRenewal(world, id, 'operator');
    const after = addDays(last, 1);
    const draft = (more: object, start = after) =>
      world.post('dataAuthority', '/agreements?validateOnly=true', { ...renewedBody(path, 'comprehensive', 'operator', start), ...more }); // prettier-ignore
    expect(told(await draft({}))).toEqual([200]);
    expect(rules(await draft({}, last))).toEqual(['R12-8']);
    expect(rules(await draft({ operatorId: cast.otherOperator.id }))).toEqual(['R12-8']);
    expect(rules(await draft({ zoneId: seedIds.zones.health }))).toEqual(['R12-8']);
    expect(rules(await draft({ applicationId: seedIds.selections.draft })).includes('R12-8')).toBe(true);
    expect(told(await draft({ renewalId: agreements.draft }))).toEqual([400, 'validation-failed']);
    expect(rules(await draft({ termEnd: '2040-01-01' }))).toEqual(['R12-1']);
  });
  it('only once it is granted, and once; signed by exactly the parties, and not by who granted it', async () => {
    const after = addDays(last, 1);
    const made = await world.post(
      'dataAuthority',
      '/agreements',
      renewedBody(path, 'comprehensive', 'operator', after),
    );
    const renewed = `/agreements/${String(made.body.id)}`;
    expect(told(await world.post('dataAuthority', `${renewed}/open-signing`))).toEqual([409, 'out-of-order']);
    expect(told(await decide(world, 'comprehensive', path, 'grant'))).toEqual([200]);
    const again = await world.post(
      'dataAuthority',
      '/agreements',
      renewedBody(path, 'comprehensive', 'operator', after),
    );
    expect(told(again)).toEqual([409, 'conflict']);
    expect(told(await request(world, id, 'operator'))).toEqual([409, 'conflict']);
    expect(told(await world.post('dataAuthority', `${renewed}/open-signing`))).toEqual([200]);
    const text = JSON.parse((await world.get('operator', `${renewed}/signing-text`)).body.text as string) as object;
    expect(text).toMatchObject({ applicationId: null, renewalId: path.split('/').at(-1) });
    expect(told(await world.post('dataAuthority', `${renewed}/sign`, { signer: '签署人' }))).toEqual([403, 'separation-of-duties']); // prettier-ignore
    expect(told(await world.post('healthAuthority', `${renewed}/sign`, { signer: '签署人' }))).toEqual([
      404,
      'not-found',
    ]);
    // a longer term of the old one, by an amendment, and the two would overlap
    const longer = termsChange(id, { termEnd: after });
    const amendment = `/agreement-amendments/${String((await world.post('dataAuthority', '/agreement-amendments', longer)).body.id)}`;
    expect((await world.post('dataAuthority', `${amendment}/open-signing`)).status).toBe(200);
    for (const as of ['dataAuthority.2', 'operator'] as const)
      expect((await world.post(as, `${amendment}/sign`, { signer: '签署人' })).status).toBe(200);
    expect(rules(await world.post('operator', `${renewed}/sign`, { signer: '签署人' }))).toEqual(['R12-8']);
    expect((await world.post('dataAuthority', `${renewed}/abandon`, { reason: '重新起草' })).status).toBe(200);
    const next = await openRenewed(world, 'comprehensive', path, 'operator', addDays(after, 1));
    await signRenewed(world, 'comprehensive', next, 'operator');
    expect([(await view(path)).state, (await view(next)).state]).toEqual(['concluded', 'signed']);
    expect(await view(`/agreements/${id}`)).toMatchObject({ state: 'effective', termEnd: after });
    await goOn(world, 32);
    expect([(await view(next)).state, (await view(`/agreements/${id}`)).state]).toEqual(['effective', 'expired']);
    expect(await view(next)).toMatchObject({ renewalId: path.split('/').at(-1), applicationId: null });
    expect(((await world.get('operator', `/agreements?renewalId=${path.split('/').at(-1) ?? ''}`)).body.items as object[])).toHaveLength(2); // prettier-ignore
    // no grant carries over
    const [grants] = await world.sql<{ n: number }>('SELECT count(*)::int AS n FROM grants WHERE agreement_id = $1', next.split('/').at(-1)); // prettier-ignore
    expect(grants?.n).toBe(0);
    expect(told(await end(next.split('/').at(-1) ?? ''))).toEqual([200]);
  });
  it('which is given up while it is signed, where the old one ends early or the renewal is withdrawn', async () => {
    for (const fall of ['terminate', 'withdraw'] as const) {
      const old = await ending(30);
      const granted = await grantedRenewal(world, 'comprehensive', old, 'operator');
      const renewed = await openRenewed(world, 'comprehensive', granted, 'operator', addDays(today(), 31));
      if (fall === 'withdraw')
        expect(told(await world.post('operator', `${granted}/withdraw`, { reason: '不再续签' }))).toEqual([200]); // prettier-ignore
      else expect(told(await end(old))).toEqual([200]);
      expect([(await view(granted)).state, (await view(renewed)).state]).toEqual([
        fall === 'withdraw' ? 'withdrawn' : 'lapsed',
        'abandoned',
      ]);
      if (fall === 'withdraw') expect(told(await end(old))).toEqual([200]);
    }
  });
  it('also where it is decided after the old one has expired, having been asked for in time', async () => {
    const old = await ending(5);
    const asked = String((await request(world, old, 'operator')).body.id);
    await goOn(world, 6);
    const late = `/agreement-renewals/${asked}`;
    await proveConditions(world, late, 'operator');
    expect(told(await decide(world, 'comprehensive', late, 'grant'))).toEqual([200]);
    const renewed = await openRenewed(world, 'comprehensive', late, 'operator', addDays(today(), 1));
    await signRenewed(world, 'comprehensive', renewed, 'operator');
    expect((await view(late)).state).toBe('concluded');
    expect(told(await end(renewed.split('/').at(-1) ?? ''))).toEqual([200]);
  });
});
