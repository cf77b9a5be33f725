import { cast } from '../../../src/demo/cast.ts';
import { seedIds } from '../../../src/demo/ids.ts';
import { personCsv } from '../../../src/demo/person-set.ts';
import { addYears } from '../../../src/regulation/index.ts';
import { draftSuccession, endOthers, fileRules, proveConditions, sign, succession } from '../../support/amending.ts';
import { evidence, verdicts } from '../../support/case.ts';
import {
  communityCsv,
  deliver,
  grantOf,
  healthItem,
  linesOf,
  plainItem,
  readAll,
  running,
  supply,
  until,
} from '../../support/deliveries.ts';
import { concur, finalize, openCycle, passAppealWindow, publishResult } from '../../support/evaluating.ts';
import { copyBody } from '../../support/oracle/data-plane.ts';
import { formBody } from '../../support/oracle/consent.ts';
import { ranBetween } from '../../support/stood-still.ts';
import { rules, told } from '../../support/told.ts';
import { openWorld, type Answer, type As, type World } from '../../support/world.ts';

jest.setTimeout(120_000);
const ROWS = 120_000;
const { agreements, scenarios, organizations, evaluationCycles: cycles } = seedIds;
const agreement = agreements.effective;
const because = { reason: '吸收合并' };
const body = { successorId: cast.otherOperator.id, ...because };
const succeeds = `/organizations/${cast.operator.id}/record-succession`;
let world: World;
const acts = ({ body: { effects } }: Answer): string[] =>
  (effects as { aggregate: string; act: string }[]).map((e) => `${e.aggregate}.${e.act}`);
const recording = (kind: object): Promise<Answer> =>
  world.post('securitySupervisor', '/compliance-records', {
    subjectId: cast.otherOperator.id,
    severity: 'serious',
    source: '信用中国',
    description: '测试',
    ...kind,
  });
const annul = (id: string): Promise<Answer> =>
  world.post('securitySupervisor.2', `/compliance-records/${id}/annul`, { reason: '同名误列' });
describe('Art. 8, 10-12: an operator is absorbed by another one', () => {
  let plain: string;
  let masked: string;
  let path: string;
  beforeAll(async () => {
    world = await openWorld();
    plain = await grantOf(world, { ...plainItem, fields: ['district_code', 'district_name'] }, 'dataProvider');
    masked = await grantOf(world, healthItem, 'healthAuthority.2');
    expect((await supply(world, 'dataProvider', seedIds.resources.communities, communityCsv(ROWS))).status).toBe(201);
    const persons = [...personCsv({ rows: 600 })].join('');
    const snapshot = await supply(world, 'healthAuthority', seedIds.resources.health, persons);
    const copy = await world.post('healthAuthority', '/de-identifications', copyBody(masked, String(snapshot.body.id)));
    const at = `/de-identifications/${String(copy.body.id)}`;
    for (let i = 0; i < 300 && (await world.get('healthAuthority', at)).body.state !== 'produced'; i += 1)
      await new Promise((waited) => setTimeout(waited, 100));
    expect(told(await world.post('healthAuthority.2', `${at}/release`, { grade: 2, reason: 'k' }))).toEqual([200]);
  });
  afterAll(async () => {
    await world.close();
  });

  it('R11-3 without an amendment the succession is refused; the refusal names the agreements and what to do', async () => {
    for (const query of ['', '?validateOnly=true']) {
      const refused = await world.post('dataAuthority', `${succeeds}${query}`, body);
      expect(told(refused)).toEqual([409, 'agreements-not-passed-on']);
      expect(refused.body.detail).toContain(agreement);
    }
    const page = await world.get(undefined, '/problems/agreements-not-passed-on');
    expect(page.text).toContain('POST /agreement-amendments');
    expect(page.text).toContain('Art. 8');
    await endOthers(world);
  });

  it('R11-3 an amendment is the data authority’s, of an agreement that lives, and never of its term', async () => {
    const draft = (as: As, more: object = {}, of = agreement) =>
      world.post(as, '/agreement-amendments', succession(of, 'otherOperator', more));
    for (const as of ['operator', 'otherOperator', 'healthAuthority', 'governanceCenter'] as const)
      expect(told(await draft(as))).toEqual([403, 'forbidden']);
    expect(told(await draft('dataAuthority', {}, agreements.terminated))).toEqual([409, 'agreement-not-effective']);
    expect(told(await draft('dataAuthority', {}, agreements.expired))).toEqual([409, 'agreement-not-effective']);
    for (const [operatorId, code] of [
      [cast.operator.id, 'own-id'],
      [agreement, 'unknown-id'],
    ] as const) {
      const { body: told_ } = await draft('dataAuthority', { changes: { operatorId } });
      expect(told_.errors).toMatchObject([{ pointer: '/changes/operatorId', code }]);
    }
    const longer = { changes: { operatorId: cast.otherOperator.id, termEnd: '2035-01-01' } };
    expect((await draft('dataAuthority', longer)).body.errors).toMatchObject([
      { pointer: '/changes/termEnd', code: 'not-in-list' },
    ]);
    path = await draftSuccession(world, agreement, 'otherOperator', { changes: { operatorId: cast.otherOperator.id } });
  });

  it('R08-1 R08-2 R08-3 opens only for a successor that meets Art. 8 today; everything it lacks is told at once', async () => {
    const today = world.clock.legal().date;
    const listed = await recording({ kind: 'dishonesty', startsOn: addYears(today, -4), endsOn: addYears(today, -3) });
    const incident = { kind: 'incident', incidentKind: 'data_security', startsOn: addYears(today, -3) };
    const happened = await recording(incident);
    const refused = await world.post('dataAuthority', `${path}/open-signing`);
    expect(told(refused)).toEqual([422, 'rules-forbid', 'R08-1', 'R08-2', 'R08-3', 'R08-3', 'R22-2']);
    expect(refused.body.findings[0].params).toMatchObject({ anchor: today, years: 3 });
    // the same rules as an applicant's: evidence is a file where the set says so, and a verdict falls with its evidence
    const document = await fileRules(world, path, 'otherOperator');
    expect((await world.post('otherOperator', `${path}/fill-checklist`, evidence(document))).status).toBe(201);
    expect((await world.post('dataAuthority.4', `${path}/assess`, verdicts)).status).toBe(201);
    const named = { changes: { securityOfficer: '许知行' } };
    expect((await world.send('patch', 'dataAuthority', path, named, { 'if-match': '*' })).status).toBe(200);
    expect(rules(await world.post('dataAuthority', `${path}/open-signing`))).toEqual(['R08-1', 'R08-2']);
    for (const { body: made } of [listed, happened]) expect((await annul(String(made.id))).status).toBe(200);
    const again = { conditions: [{ condition: 'mlps3_experience', materialIds: [], statement: '另一系统' }] };
    expect((await world.post('otherOperator', `${path}/fill-checklist`, again)).status).toBe(201);
    expect(rules(await world.post('dataAuthority', `${path}/open-signing`))).toEqual(['R08-3']);
    expect((await world.post('dataAuthority.4', `${path}/assess`, verdicts)).status).toBe(201);
    // the evidence is the successor's, and of those who judge it
    const [own, foreign] = [await world.get('healthAuthority', path), await world.get('operator', path)];
    expect([own.body.checklist.length > 5, own.body.materials.length]).toEqual([true, 1]);
    expect([foreign.status, foreign.body.checklist, foreign.body.materials]).toEqual([200, undefined, undefined]);
    const content = `${path}/materials/${document}/content`;
    expect([(await world.get('healthAuthority', content)).status, (await world.get('operator', content)).status]).toEqual([200, 404]); // prettier-ignore
    expect(told(await world.get('transportAuthority', path))).toEqual([404, 'not-found']);
    const opened = await world.post('dataAuthority', `${path}/open-signing`);
    expect([opened.status, opened.body.partyIds]).toEqual([200, [cast.healthAuthority.id, cast.dataAuthority.id, cast.operator.id, cast.otherOperator.id]]); // prettier-ignore
    const frozen = await world.post('otherOperator', `${path}/fill-checklist`, again);
    expect(told(frozen)).toEqual([409, 'illegal-transition']);
    const second = await draftSuccession(world, agreement, 'otherOperator');
    await proveConditions(world, second, 'otherOperator');
    expect(told(await world.post('dataAuthority', `${second}/open-signing?validateOnly=true`))).toEqual([409, 'conflict']); // prettier-ignore
  });

  it('R11-3 R15-6 exactly the parties sign, each by one person who did not judge the successor', async () => {
    expect(told(await sign(world, path, 'transportAuthority'))).toEqual([404, 'not-found']);
    expect(told(await sign(world, path, 'governanceCenter'))).toEqual([403, 'forbidden']);
    // who opened it has ended the check of Art. 8
    expect(told(await sign(world, path, 'dataAuthority'))).toEqual([403, 'separation-of-duties']);
    expect(told(await sign(world, path, 'dataAuthority.4'))).toEqual([403, 'needs-decider']);
    expect(told(await sign(world, path, 'healthAuthority'))).toEqual([200]);
    expect(told(await sign(world, path, 'healthAuthority'))).toEqual([403, 'separation-of-duties']);
    expect(told(await sign(world, path, 'healthAuthority.2'))).toEqual([409, 'already-decided']);
    expect((await sign(world, path, 'dataAuthority.2')).body.state).toBe('signing');
    expect(told(await world.post('dataAuthority.3', `${path}/refuse`, because))).toEqual([409, 'already-decided']);
  });

  it('R11-3 until it is in force nothing has changed: the predecessor operates, and the successor uses nothing', async () => {
    const seen = await world.get('operator', `/agreements/${agreement}`);
    expect([seen.body.state, seen.body.operatorId]).toEqual(['effective', cast.operator.id]);
    expect((await deliver(world, 'operator', plain)).status).toBe(201);
    const early = await deliver(world, 'otherOperator', plain);
    expect(early.body.errors).toMatchObject([{ pointer: '/grantId', code: 'unknown-id' }]);
    expect((await world.get('otherOperator', `/agreements/${agreement}`)).status).toBe(404);
    // it reads what it is about to take over in the amendment itself
    const offered = await world.get('otherOperator', path);
    expect(offered.body.terms).toMatchObject({ termEnd: seen.body.termEnd, sections: seen.body.sections });
    // the succession waits for the predecessor's own signature, while it can give it
    expect(told(await world.post('dataAuthority', succeeds, body))).toEqual([409, 'agreements-not-passed-on']);
    expect(told(await sign(world, path, 'operator'))).toEqual([200]);
    const another = { ...body, successorId: organizations.suspended };
    expect(told(await world.post('dataAuthority', `${succeeds}?validateOnly=true`, another))).toEqual([409, 'agreements-not-passed-on']); // prettier-ignore
    const rehearsed = await world.post('dataAuthority', `${succeeds}?validateOnly=true`, body);
    // what would have passed agreements to it is given up
    const given = 'agreement_amendment.abandon';
    expect([rehearsed.status, acts(rehearsed)]).toEqual([200, ['organization.record-succession', given, given, 'restriction.restrict']]); // prettier-ignore
  });

  it('R08-2 an incident found between opening and the last signature stands against it', async () => {
    const startsOn = world.clock.legal().date;
    const happened = await recording({ kind: 'incident', incidentKind: 'network_security', startsOn });
    for (const query of ['?validateOnly=true', ''])
      expect(told(await sign(world, path, 'otherOperator', query))).toEqual([422, 'rules-forbid', 'R08-2']);
    expect((await world.get('operator', `/agreements/${agreement}`)).body.operatorId).toBe(cast.operator.id);
    expect((await annul(String(happened.body.id))).status).toBe(200);
  });

  it('R11-3 with the last signature the agreement and all that lives under it pass on, and what runs is cut', async () => {
    expect(linesOf(await readAll(world, 'operator', masked)).length).toBeGreaterThan(500);
    const waiting = String((await deliver(world, 'operator', plain)).body.id);
    const { id, rest: last } = await running(world, plain);
    const rehearsed = await sign(world, path, 'otherOperator', '?validateOnly=true');
    expect(rehearsed.status).toBe(200);
    for (const effect of [
      'agreement.amend',
      'agreement_amendment.abandon',
      'scenario.change-hands',
      'share_request.change-hands',
      'grant.change-hands',
      'product.change-hands',
      'evaluation.change-hands',
      'deidentification.change-hands',
      'consent_form.retire',
      'partner.lapse',
      'delivery.fail',
      'delivery.cut',
    ])
      // prettier-ignore
      expect(acts(rehearsed)).toContain(effect);
    const before = await world.get('operator', `/agreements/${agreement}`);
    const done = await sign(world, path, 'otherOperator');
    const at = performance.now();
    expect([done.status, done.body.state]).toEqual([200, 'in_force']);
    const { whole, lastByteAt, text } = await last();
    expect([whole, linesOf(text).length < ROWS]).toEqual([false, true]);
    expect(ranBetween(at, lastByteAt)).toBeLessThan(1000);
    expect((await until(world, id, ['cut'])).body).toMatchObject({ state: 'cut', reason: 'agreement-passed-on' });
    expect((await until(world, waiting, ['failed'])).body).toMatchObject({ state: 'failed', reason: 'agreement-passed-on' }); // prettier-ignore
    const after = await world.get('otherOperator', `/agreements/${agreement}`);
    const { operatorId, securityOfficer, currentOfficer, partyIds, version, allowedActions: _a, ...rest } = after.body;
    expect([operatorId, partyIds.at(-1)]).toEqual([cast.otherOperator.id, cast.otherOperator.id]);
    expect([securityOfficer, currentOfficer]).toEqual(['许知行', '许知行']);
    expect(version).toBe(before.body.version + 1);
    const { operatorId: _o, securityOfficer: _s, currentOfficer: _c, partyIds: _p, ...others } = before.body;
    const { version: _v, allowedActions: _b, ...same } = others;
    expect(rest).toEqual(same);
    const history = await world.get('otherOperator', `/agreements/${agreement}/history`);
    expect(history.body.items.at(-1)).toMatchObject({ act: 'amend', from: 'effective', to: 'effective' });
    expect(history.body.items.at(-1).causedBy).toBeTruthy();
  });

  it('R03-2 the predecessor may nothing under it on its next request, and reads what was its own', async () => {
    for (const gone of [
      `/agreements/${agreement}`,
      `/grants/${plain}`,
      `/scenarios/${scenarios.registered}`,
      `/products/${seedIds.products.launched}`,
    ])
      // prettier-ignore
      expect(told(await world.get('operator', gone))).toEqual([404, 'not-found']);
    expect((await deliver(world, 'operator', plain)).body.errors).toMatchObject([
      { pointer: '/grantId', code: 'unknown-id' },
    ]);
    const scenario = { agreementId: agreement, title: '新场景', description: '描述', purpose: 'public_health', market: '市场', necessaryFields: [] }; // prettier-ignore
    expect((await world.post('operator', '/scenarios', scenario)).status).toBe(400);
    expect(told(await world.post('operator', `/products/${seedIds.products.launched}/suspend`))).toEqual([404, 'not-found']); // prettier-ignore
    const mine = await world.get('operator', `/deliveries?agreementId=${agreement}&limit=100`);
    expect(mine.body.items.length).toBeGreaterThan(2);
    const kept = await world.get('operator', path);
    expect([kept.body.state, kept.body.terms.sections]).toEqual(['in_force', expect.any(Object)]);
    expect(await world.get('operator', `/evaluations/${seedIds.evaluations.actioned}`)).toMatchObject({ status: 200 });
  });

  it('R16-1 the successor reads what needs no consent; a consent to the predecessor is none to it', async () => {
    expect(linesOf(await readAll(world, 'otherOperator', plain))).toHaveLength(ROWS);
    expect(linesOf(await readAll(world, 'otherOperator', masked))).toHaveLength(0);
    const form = await world.get('otherOperator', `/consent-forms?scenarioId=${scenarios.registered}&state=accepted`);
    expect(form.body.items).toEqual([]);
    const own = {
      ...formBody,
      textVersion: '2026-承继',
      recipients: [{ name: cast.otherOperator.name, abroad: false }],
    };
    const made = await world.post('otherOperator', '/consent-forms', own);
    expect(told(made)).toEqual([201]);
    expect(told(await world.post('healthAuthority', `/consent-forms/${String(made.body.id)}/accept`))).toEqual([200]);
    // those that were cut where the machine stood still were asked for again
    const whole = `/deliveries?agreementId=${agreement}&state=delivered&limit=100`;
    const others = await world.get('otherOperator', whole);
    expect(others.body.items).toHaveLength(2);
  });

  it('R18-2 R18-4 the row of poor results goes along: the second one after the takeover ends the agreement', async () => {
    const { appealed, drafted, actioned } = seedIds.evaluations;
    const jointly = async (at: string, act: string, reason?: object): Promise<void> => {
      await concur(world, 'health', at, act);
      expect(told(await world.post('dataAuthority', `${at}/${act}`, reason))).toEqual([200]);
    };
    for (const id of [appealed, drafted]) await jointly(`/evaluations/${id}`, 'annul', because);
    for (const id of [cycles.appeals, cycles.drafting]) await jointly(`/evaluation-cycles/${id}`, 'close');
    const borne = await world.get('otherOperator', `/evaluations/${actioned}`);
    expect([borne.status, borne.body.operatorId, borne.body.poorInARow]).toEqual([200, cast.operator.id, 1]);
    const cycle = await openCycle(world, 'health');
    const result = await publishResult(world, agreement, cycle, 40);
    const seen = await world.get('otherOperator', `/evaluations/${result}`);
    expect([seen.body.operatorId, seen.body.result]).toEqual([cast.otherOperator.id, 'poor']);
    expect((await world.get('operator', `/evaluations/${result}`)).status).toBe(404);
    await passAppealWindow(world);
    const unknowing = await finalize(world, 'health', result);
    expect(told(unknowing)).toEqual([409, 'termination-not-acknowledged']);
    // R15-6: who signed the amendment does not make the result of it final
    const signer = await world.post('dataAuthority.2', `/evaluations/${result}/finalize`, { acknowledgeTermination: true }); // prettier-ignore
    expect(told(signer)).toEqual([403, 'separation-of-duties']);
    const final = await world.post('dataAuthority.3', `/evaluations/${result}/finalize`, { acknowledgeTermination: true }); // prettier-ignore
    expect([final.status, final.body.poorInARow]).toEqual([200, 2]);
    const ended = await world.get('otherOperator', `/agreements/${agreement}`);
    expect([ended.body.state, ended.body.decision.ground]).toEqual(['terminated', 'poor_twice']);
    expect(told(await deliver(world, 'otherOperator', plain))).toEqual([409, 'agreement-not-effective']);
  });

  it('R11-3 with every agreement passed on or ended, the succession itself is recorded', async () => {
    const done = await world.post('dataAuthority', succeeds, body);
    expect([done.status, done.body.state, done.body.succeededBy]).toEqual([200, 'succeeded', cast.otherOperator.id]);
    expect(told(await world.get('operator', path))).toEqual([401, 'unauthenticated']);
  });
});
