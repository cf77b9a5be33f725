import { cast } from '../../src/demo/cast.ts';
import {
  concur,
  finalize,
  openCycle,
  passAppealWindow,
  publishResult,
  schemeOf,
  signAgreement,
} from '../support/evaluating.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
const place = 'comprehensive';
let notified: string;
const stateOf = async (path: string): Promise<unknown> => (await world.get('dataAuthority', path)).body.state;

describe('Art. 18: indicator schemes and cycles', () => {
  it('R18-3 weights make 100, thresholds follow the scale; a scheme is frozen once a cycle uses it', async () => {
    const wrong = { ...schemeOf('错误'), indicators: [{ code: 'service', name: '服务', weight: 99 }], thresholds: [] };
    const refused = await world.post('dataAuthority', '/indicator-schemes', wrong);
    expect([
      refused.status,
      refused.body.findings.map((f: { rule: string; pointer: string }) => [f.rule, f.pointer]),
    ]).toEqual([
      422,
      [
        ['R18-3', '/indicators'],
        ['R18-3', '/thresholds'],
      ],
    ]);
    const scheme = await world.post('dataAuthority', '/indicator-schemes', schemeOf('正确'));
    const path = `/indicator-schemes/${scheme.body.id}`;
    const heavier = { indicators: [{ code: 'service', name: '服务', weight: 101 }] };
    expect((await world.send('patch', 'dataAuthority', path, heavier, { 'if-match': '*' })).status).toBe(400);
    const body = {
      zoneId: '01900200-0000-7000-8000-000000000007',
      schemeId: scheme.body.id,
      name: '周期',
      periodStart: '2026-01-01',
      periodEnd: '2026-12-31',
    };
    const rehearsed = await world.post('dataAuthority', '/evaluation-cycles?validateOnly=true', body);
    expect(rehearsed.body.effects.map((e: { act: string }) => e.act)).toEqual(['plan', 'freeze']);
    expect((await world.post('dataAuthority', '/evaluation-cycles', body)).status).toBe(201);
    const frozen = await world.send('patch', 'dataAuthority', path, { name: '改名' }, { 'if-match': '*' });
    expect([frozen.status, frozen.body.code, await stateOf(path)]).toEqual([409, 'illegal-transition', 'in_use']);
  });
});

describe('Art. 18: two poor results in a row', () => {
  let agreement: string;
  let first: string;
  let second: string;

  it('R18-3, R18-4 scores are frozen once published; one appeal, decided by who did not score', async () => {
    agreement = await signAgreement(world, place, 'operator');
    const cycle = await openCycle(world, place);
    const draft = await world.post('dataAuthority', '/evaluations', { agreementId: agreement, cycleId: cycle });
    first = draft.body.id as string;
    const path = `/evaluations/${first}`;
    const again = await world.post('dataAuthority', '/evaluations', { agreementId: agreement, cycleId: cycle });
    expect([again.status, again.body.code]).toEqual([409, 'already-decided']);
    const early = await world.post('dataAuthority', `${path}/publish`);
    expect([early.status, early.body.code]).toEqual([409, 'out-of-order']);
    expect((await world.get('operator', path)).status).toBe(404);
    const points = (service: number, security: number) => ({
      points: [
        { indicator: 'service', points: service },
        { indicator: 'security', points: security },
      ],
    });
    const partial = await world.post('dataAuthority', `${path}/score`, {
      points: [{ indicator: 'service', points: 1 }],
    });
    expect([partial.status, partial.body.findings[0].rule]).toEqual([422, 'R18-3']);
    expect((await world.post('dataAuthority', `${path}/score`, points(40, 50))).status).toBe(201);
    expect((await world.post('dataProvider', `${path}/score`, points(51, 61))).status).toBe(201);
    expect((await world.get('dataProvider', path)).body.scores).toHaveLength(1);
    const published = await world.post('dataAuthority', `${path}/publish`);
    expect([published.body.score, published.body.result]).toEqual(['49.50', 'poor']);
    const late = await world.post('healthAuthority', `${path}/score`, points(100, 100));
    expect([late.status, late.body.code]).toEqual([409, 'already-decided']);
    expect((await world.post('operator', `${path}/appeal`, { grounds: '数据有误' })).body.state).toBe('appealed');
    const own = await world.post('dataAuthority', `${path}/decide-appeal`, { upheld: false, reason: '维持' });
    expect([own.status, own.body.code]).toEqual([403, 'separation-of-duties']);
    const decided = await world.post('dataAuthority.2', `${path}/decide-appeal`, { upheld: false, reason: '维持' });
    expect([decided.status, decided.body.state, decided.body.result]).toEqual([200, 'drafted', 'poor']);
    const twice = await world.post('operator', `${path}/appeal`, { grounds: '再次申诉' });
    expect([twice.status, twice.body.code]).toEqual([409, 'already-decided']);
  });

  it('R18-3 an organization never scores itself', async () => {
    await world.sql(
      `INSERT INTO organization_roles (id, organization_id, role, jurisdiction, legal_basis, recorded_at)
       VALUES (gen_random_uuid(), $1, 'data_provider', 'CN-3201', 'test', now())`,
      cast.otherOperator.id,
    );
    const other = await signAgreement(world, 'health', 'otherOperator', {
      poorStreakEffect: { kind: 'notice', days: 90 },
    });
    notified = other;
    const cycle = await openCycle(world, 'health');
    const { body } = await world.post('dataAuthority', '/evaluations', { agreementId: other, cycleId: cycle });
    const points = { points: ['service', 'security'].map((indicator) => ({ indicator, points: 100 })) };
    const refused = await world.post('otherOperator', `/evaluations/${body.id}/score`, points);
    expect([refused.status, refused.body.code]).toEqual([403, 'separation-of-duties']);
    expect((await world.post('healthAuthority', `/evaluations/${body.id}/score`, points)).status).toBe(201);
    await world.post('dataAuthority', `/evaluations/${body.id}/publish`);
    await passAppealWindow(world);
    const alone = await world.post('dataAuthority.3', `/evaluations/${body.id}/finalize`, {});
    expect([alone.status, alone.body.findings?.[0]?.rule]).toEqual([422, 'R18-2']);
    expect((await finalize(world, 'health', body.id as string)).body).toMatchObject({
      state: 'final',
      result: 'excellent',
    });
  });

  it('R18-1 a poor result is not closed without a reminder or a talk', async () => {
    expect((await finalize(world, place, first)).body).toMatchObject({ state: 'final', poorInARow: 1 });
    const refused = await world.post('dataAuthority', `/evaluations/${first}/close`);
    expect([refused.status, refused.body.findings[0].rule]).toEqual([422, 'R18-1']);
    const reminded = await world.post('dataAuthority', `/evaluations/${first}/remind`, { content: '限期改进' });
    expect([reminded.body.state, reminded.body.measures.length]).toEqual(['actioned', 1]);
    expect((await world.post('dataAuthority', `/evaluations/${first}/close`)).body.state).toBe('closed');
  });

  it('R18-4 a cancelled cycle takes its unfinished result with it and does not break the row', async () => {
    const cycle = await openCycle(world, place);
    const lost = await publishResult(world, agreement, cycle, 95);
    const cancelled = await world.post('dataAuthority', `/evaluation-cycles/${cycle}/cancel`, { reason: '指标有误' });
    expect([cancelled.body.state, await stateOf(`/evaluations/${lost}`)]).toEqual(['cancelled', 'annulled']);
  });

  it('R18-4 a second poor result under appeal counts for nothing; a later cycle waits for it', async () => {
    second = await publishResult(world, agreement, await openCycle(world, place), 30);
    await world.post('operator', `/evaluations/${second}/appeal`, { grounds: '不同意' });
    const pending = await finalize(world, place, second, { acknowledgeTermination: true });
    expect([pending.status, pending.body.code]).toEqual([409, 'illegal-transition']);
    expect((await world.get('operator', `/evaluations/${second}`)).body.poorInARow).toBe(1);
    const third = await publishResult(world, agreement, await openCycle(world, place), 20);
    await passAppealWindow(world);
    const jumped = await finalize(world, place, third, { acknowledgeTermination: true });
    expect([jumped.status, jumped.body.code, jumped.body.detail]).toEqual([
      409,
      'out-of-order',
      'An earlier step is still open: cycle 3.',
    ]);
    await world.post('dataAuthority.2', `/evaluations/${second}/decide-appeal`, { upheld: false, reason: '维持' });
  });

  it('R18-2 without an acknowledgement it is refused with what would be cut, and nothing changes', async () => {
    const count = async (): Promise<unknown> => (await world.sql('SELECT count(*) AS n FROM transitions'))[0]?.n;
    const before = await count();
    const effects = [
      { aggregate: 'evaluation', act: 'finalize', to: 'final', count: 1, ids: [second] },
      { aggregate: 'agreement', act: 'terminate', to: 'terminated', count: 1, ids: [agreement] },
      { aggregate: 'restriction', act: 'restrict', to: 'active', count: 1, ids: [] },
    ];
    for (const query of ['', '?validateOnly=true']) {
      const refused = await world.post('dataAuthority.3', `/evaluations/${second}/finalize${query}`, {});
      expect([refused.status, refused.body.code]).toEqual([409, 'termination-not-acknowledged']);
      expect(refused.body.effects).toEqual(effects);
    }
    expect([await stateOf(`/evaluations/${second}`), await stateOf(`/agreements/${agreement}`), await count()]).toEqual(
      ['drafted', 'effective', before],
    );
    const rehearsed = await world.post('dataAuthority.3', `/evaluations/${second}/finalize?validateOnly=true`, {
      acknowledgeTermination: true,
    });
    expect([rehearsed.status, rehearsed.body.effects]).toEqual([200, effects]);
    expect(await count()).toBe(before);
  });

  it('R18-2 racing calls end the agreement once; its history names the cause', async () => {
    const body = { acknowledgeTermination: true };
    const path = `/evaluations/${second}/finalize`;
    const breach = { ground: 'breach', fact: '违约', clause: 'termination', remedies: '复议' };
    const answers = await Promise.all([
      ...[1, 2, 3].map(() => world.post('dataAuthority.3', path, body)),
      world.post('dataAuthority', `/agreements/${agreement}/suspend`, breach),
    ]);
    expect(
      answers
        .slice(0, 3)
        .map((a) => a.status)
        .sort(),
    ).toEqual([200, 409, 409]);
    expect([200, 409]).toContain(answers[3]?.status);
    const { body: ended } = await world.get('dataAuthority', `/agreements/${agreement}`);
    expect([ended.state, ended.decision.ground, ended.decision.fact.split(', ').length]).toEqual([
      'terminated',
      'poor_twice',
      2,
    ]);
    const { body: history } = await world.get('dataAuthority', `/agreements/${agreement}/history`);
    const terminations = history.items.filter((t: { to: string }) => t.to === 'terminated');
    const [cause] = await world.sql<{ audit_event_id: string }>(
      "SELECT audit_event_id FROM transitions WHERE aggregate_id = $1 AND act = 'finalize'",
      second,
    );
    expect(terminations.map((t: { causedBy: string }) => t.causedBy)).toEqual([cause?.audit_event_id]);
    expect((await world.post('dataAuthority', `/evaluations/${second}/close`)).body.state).toBe('closed');
  });

  it('R18-4 a result that becomes final after the end is recorded and ends nothing', async () => {
    const { body } = await world.get('dataAuthority', `/evaluations?agreementId=${agreement}&state=drafted`);
    const late = body.items[0].id as string;
    expect((await finalize(world, place, late)).body).toMatchObject({ state: 'final', poorInARow: 3 });
  });
});

describe('Art. 18, R11-4: an end by notice', () => {
  it('R11-4, R18-2 new rights are cut at once, the end follows on its day', async () => {
    const effect = { poorStreakEffect: { kind: 'notice', days: 60 } };
    const agreement = await signAgreement(world, place, 'operator', effect);
    const cycles = [await openCycle(world, place), await openCycle(world, place)] as const;
    const results = [
      await publishResult(world, agreement, cycles[0], 10),
      await publishResult(world, agreement, cycles[1], 10),
    ] as const;
    await passAppealWindow(world);
    const [open] = results;
    const early = await finalize(world, place, results[1], { acknowledgeTermination: true });
    expect([early.status, early.body.code]).toEqual([409, 'out-of-order']);
    // the row of operator and zone goes on over a renewal: the first result of the new agreement already completes it
    const renewed = await finalize(world, place, open);
    expect([renewed.body.code, renewed.body.effects?.[1]?.act]).toEqual([
      'termination-not-acknowledged',
      'give-notice',
    ]);
    expect((await finalize(world, place, open, { acknowledgeTermination: true })).status).toBe(200);
    const noticed = await world.get('operator', `/agreements/${agreement}`);
    expect([noticed.body.state, typeof noticed.body.endsOn]).toEqual(['termination_pending', 'string']);
    expect((await finalize(world, place, results[1])).body).toMatchObject({ state: 'final' });
    await world.post(undefined, '/demo/clock', { days: 59 });
    expect(await stateOf(`/agreements/${agreement}`)).toBe('termination_pending');
    await world.post(undefined, '/demo/clock', { days: 1 });
    expect(await stateOf(`/agreements/${agreement}`)).toBe('terminated');
  });

  it('R18-4 an overturned result takes the notice back into a suspension', async () => {
    const results: string[] = [];
    for (const points of [40, 41])
      results.push(await publishResult(world, notified, await openCycle(world, 'health'), points));
    await passAppealWindow(world);
    for (const id of results)
      expect((await finalize(world, 'health', id, { acknowledgeTermination: true })).body.state).toBe('final');
    const path = `/agreements/${notified}`;
    expect(await stateOf(path)).toBe('termination_pending');
    const last = `/evaluations/${results[1]}`;
    await concur(world, 'health', last, 'annul');
    const annulled = await world.post('dataAuthority', `${last}/annul`, {
      reason: '法院撤销',
      documentNumber: '〔2027〕1号',
    });
    expect([annulled.body.state, annulled.body.poorInARow, await stateOf(path)]).toEqual(['annulled', 1, 'suspended']);
  });
});
