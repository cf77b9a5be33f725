import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { drawPanel, eligibleExperts } from '../../src/applications/review.facts.ts';
import { expertOf, goOn, openCall, points, preparedApplication, reviewWhole, verdicts } from '../support/case.ts';
import { rules } from '../support/told.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

interface Reviewer {
  readonly personId: string;
  readonly state: string;
  readonly scored: boolean;
  readonly total?: string;
}
let world: World;
let call: string;
let mine: string;
let other: string;
let result: string;
const reviewersOf = (a: Answer) => a.body.reviewers as Reviewer[];
const seen = async (as: As, id = mine) => await world.get(as, `/applications/${id}`);
const document = { documentNumber: '宁政复〔2026〕7号', documentDate: '2026-01-05' };

beforeAll(async () => {
  world = await openWorld();
  call = await openCall(world, '第十条场景公告');
  const year = Number(world.clock.legal().date.slice(0, 4)) - 1;
  mine = await preparedApplication(world, 'operator', call, year);
  other = await preparedApplication(world, 'otherOperator', call, year);
  for (const [as, id] of [
    ['operator', mine],
    ['otherOperator', other],
  ] as const)
    expect((await world.post(as, `/applications/${id}/submit`)).status).toBe(200);
  await world.post('dataAuthority', `/applications/${mine}/assess`, verdicts);
  expect((await world.post('dataAuthority.2', `/applications/${mine}/accept`)).status).toBe(200);
});
afterAll(async () => {
  await world.close();
});

describe('Art. 10: the expert review', () => {
  it('R10-4 draws five, none employed by an applicant, and the draw can be repeated from its seed', async () => {
    const opened = await world.post('dataAuthority', `/applications/${mine}/open-review`);
    expect([opened.status, opened.body.state]).toEqual([200, 'under_review']);
    const drawn = reviewersOf(opened).map((r) => r.personId);
    const register = cast.experts.persons.map((p) => ({
      personId: p.id,
      organizationId: cast.experts.id,
      employerId: 'employer' in p && p.employer === 7 ? cast.operator.id : null,
    }));
    const pool = eligibleExperts(register, [cast.operator.id, cast.otherOperator.id]);
    expect(pool).toHaveLength(6);
    expect(drawn).toEqual(drawPanel(pool, opened.body.drawSeed as string, 5));
  });
  it('R10-4 the employed expert sees nothing and can not score', async () => {
    expect((await seen('experts.2')).status).toBe(404);
    expect((await world.post('experts.2', `/applications/${mine}/score`, points(90))).status).toBe(404);
  });
  it('R10-4 R10-5 an interest ends the seat, strikes the score and draws the next', async () => {
    const before = reviewersOf(await seen('dataAuthority'));
    const leaving = before[0]?.personId ?? '';
    const as = expertOf(leaving);
    expect((await world.post(as, `/applications/${mine}/score`, points(100))).status).toBe(201);
    const declared = await world.post(as, `/applications/${mine}/declare-interest`, {
      interest: true,
      reason: '曾任申请单位顾问',
    });
    expect(declared.status).toBe(201);
    const after = reviewersOf(await seen('dataAuthority'));
    expect(after).toHaveLength(6);
    expect(after[0]).toMatchObject({ personId: leaving, state: 'recused', scored: false });
    expect(after[0]?.total).toBeUndefined();
    expect((await world.post(as, `/applications/${mine}/score`, points(100))).status).toBe(404);
  });
  it('R10-6 takes points for the published criteria, each once', async () => {
    const [, second] = reviewersOf(await seen('dataAuthority'));
    const as = expertOf(second?.personId ?? '');
    const wrong = { points: [{ criterion: 'security_capability', points: 80 }], comment: '评语' };
    expect(rules(await world.post(as, `/applications/${mine}/score`, wrong))).toEqual(['R10-6']);
    const over = { points: [{ criterion: 'security_capability', points: 101 }], comment: '评语' };
    expect((await world.post(as, `/applications/${mine}/score`, over)).status).toBe(400);
  });
  it('R10-5 hides every score from everybody but its author until all are in', async () => {
    const seats = reviewersOf(await seen('dataAuthority')).filter((r) => r.state === 'drawn');
    expect(seats).toHaveLength(5);
    for (const [i, { personId }] of seats.slice(0, 4).entries()) {
      const as = expertOf(personId);
      expect((await world.post(as, `/applications/${mine}/score`, points(80 + i))).status).toBe(201);
      const own = reviewersOf(await seen(as));
      expect(own.map((r) => [r.personId, r.total])).toEqual([[personId, `${80 + i}.00`]]);
    }
    const first = expertOf(seats[0]?.personId ?? '');
    const again = await world.post(first, `/applications/${mine}/score`, points(1));
    expect([again.status, again.body.code]).toEqual([409, 'already-decided']);
    const authority = await seen('dataAuthority');
    expect(authority.body.mean).toBeNull();
    expect(reviewersOf(authority).filter((r) => r.scored)).toHaveLength(4);
    expect(JSON.stringify(authority.body)).not.toMatch(/"(points|total|comment)"/);
    const applicant = await seen('operator');
    expect(Object.keys(applicant.body as object)).not.toEqual(expect.arrayContaining(['reviewers']));
    expect(applicant.text).not.toContain(seats[0]?.personId);
    const early = await world.post('dataAuthority', `/applications/${mine}/close-review`);
    expect([early.status, rules(early)]).toEqual([422, ['R10-5']]);
    const last = expertOf(seats[4]?.personId ?? '');
    expect((await world.post(last, `/applications/${mine}/score`, points(84))).status).toBe(201);
    expect(reviewersOf(await seen('dataAuthority')).flatMap((r) => r.total ?? [])).toEqual(['80.00', '81.00', '82.00', '83.00', '84.00']); // prettier-ignore
  });
  it('R15-6 the person who accepted does not close the review', async () => {
    const refused = await world.post('dataAuthority.2', `/applications/${mine}/close-review`);
    expect([refused.status, refused.body.code]).toEqual([403, 'separation-of-duties']);
    const closed = await world.post('dataAuthority', `/applications/${mine}/close-review`);
    expect([closed.status, closed.body.state, closed.body.mean]).toEqual([200, 'reviewed', '82.00']);
  });
});

describe('Art. 10: the result of the round', () => {
  const at = () => `/review-results/${result}`;
  const agreementBody = (applicationId?: string) => ({
    zoneId: seedIds.zones.comprehensive,
    operatorId: cast.operator.id,
    termStart: '2032-02-01',
    termEnd: '2033-01-31',
    securityOfficer: '何远航',
    sections: Object.fromEntries(
      ['parties_and_object', 'content', 'procedure', 'application_scope', 'term', 'liability', 'supervision', 'termination'].map((c) => [c, '条款']), // prettier-ignore
    ),
    applicationScope: {
      purposes: ['public_health'],
      selectors: [{ providerId: cast.healthAuthority.id, category: 'population_health', highestGrade: 2 }],
      excludedResourceIds: [],
    },
    poorStreakEffect: { kind: 'immediate' },
    ...(applicationId !== undefined && { applicationId }),
  });
  const opening = async (applicationId?: string): Promise<Answer> => {
    const drafted = await world.post('dataAuthority', '/agreements', agreementBody(applicationId));
    expect(drafted.status).toBe(201);
    const path = `/agreements/${drafted.body.id as string}`;
    const opened = await world.post('dataAuthority', `${path}/open-signing`);
    if (opened.status !== 200) await world.send('delete', 'dataAuthority', path, undefined, { 'if-match': '*' });
    return opened;
  };

  it('R10-1 is not drafted before the window has closed, nor while an application is open', async () => {
    const early = await world.post('dataAuthority', '/review-results', { announcementId: call, selectedIds: [mine] });
    expect([early.status, early.body.code]).toEqual([409, 'out-of-order']);
    await goOn(world, 22);
    const waiting = await world.post('dataAuthority', '/review-results', { announcementId: call, selectedIds: [mine] });
    expect([waiting.status, waiting.body.code, waiting.body.detail]).toEqual([409, 'out-of-order', expect.stringContaining(other)]); // prettier-ignore
    expect((await reviewWhole(world, other, 70)).body.mean).toBe('70.00');
  });
  it('R10-2 R10-1 no signing without an application, nor before the endorsed result is concluded', async () => {
    for (const application of [undefined, mine]) {
      const refused = await opening(application);
      expect([refused.status, refused.body.code]).toEqual([409, 'out-of-order']);
      expect(refused.body.allowedActions).not.toContain('open-signing');
    }
    const foreign = await world.post('dataAuthority', '/agreements', agreementBody(other));
    expect([foreign.status, rules(foreign)]).toEqual([422, ['R10-2']]);
  });
  it('R10-6 passes nobody over, and selects nobody below the pass mark', async () => {
    const refused = await world.post('dataAuthority', '/review-results', {
      announcementId: call,
      selectedIds: [other],
    });
    expect([refused.status, rules(refused)]).toEqual([422, ['R10-6']]);
    const drafted = await world.post('dataAuthority', '/review-results', { announcementId: call, selectedIds: [mine] });
    expect([drafted.status, drafted.body.state]).toEqual([201, 'drafted']);
    result = drafted.body.id as string;
    const twice = await world.post('dataAuthority', '/review-results', { announcementId: call, selectedIds: [mine] });
    expect([twice.status, twice.body.code]).toEqual([409, 'conflict']);
  });
  it('R10-1 skips no step, and only the city government endorses', async () => {
    const steps = [
      ['dataAuthority.2', 'publish', {}],
      ['dataAuthority', 'conclude', {}],
      ['cityGovernment', 'endorse', document],
    ] as const;
    expect((await world.get('cityGovernment', at())).status).toBe(404);
    for (const [as, act, body] of steps.slice(0, 2)) {
      const refused = await world.post(as, `${at()}/${act}`, body);
      expect([act, refused.status, refused.body.code]).toEqual([act, 409, 'illegal-transition']);
    }
    expect((await world.post('dataAuthority.2', `${at()}/report`)).body.state).toBe('reported');
    expect((await world.post('dataAuthority', `${at()}/endorse`, document)).status).toBe(403);
    expect((await world.post('cityGovernment', `${at()}/endorse`, { documentDate: '2026-01-05' })).status).toBe(400);
    const tomorrow = await world.post('cityGovernment', `${at()}/endorse`, { ...document, documentDate: '2039-01-01' });
    expect([tomorrow.status, rules(tomorrow)]).toEqual([422, ['R10-2']]);
    expect((await world.get('operator', at())).status).toBe(404);
    const endorsed = await world.post('cityGovernment', `${at()}/endorse`, document);
    expect([endorsed.status, endorsed.body.documentNumber]).toEqual([200, document.documentNumber]);
  });
  it('R10-1 the endorsement is of the round: a withdrawal since then asks for a new one', async () => {
    const rehearsed = await world.post('dataAuthority.2', `${at()}/publish?validateOnly=true`);
    expect((rehearsed.body.effects as { act: string; count: number }[]).map((e) => [e.act, e.count])).toEqual([
      ['publish', 1],
      ['select', 1],
      ['not-select', 1],
    ]);
    expect((await world.post('otherOperator', `/applications/${other}/withdraw`, { reason: '退出' })).status).toBe(200);
    const refused = await world.post('dataAuthority.2', `${at()}/publish`);
    expect([refused.status, rules(refused)]).toEqual([422, ['R10-1']]);
    const revised = await world.send('patch', 'dataAuthority', at(), { selectedIds: [mine] }, { 'if-match': '*' });
    expect([revised.status, revised.body.state, revised.body.documentNumber]).toEqual([200, 'drafted', null]);
    expect((await world.post('dataAuthority.2', `${at()}/report`)).status).toBe(200);
    expect((await world.post('cityGovernment', `${at()}/endorse`, document)).status).toBe(200);
  });
  it('R10-1 publishes, selects, and tells the public the selected only', async () => {
    const published = await world.post('dataAuthority.2', `${at()}/publish`);
    expect([published.status, published.body.state]).toEqual([200, 'published']);
    expect((await seen('operator')).body).toMatchObject({ state: 'selected', mean: '82.00' });
    const shown = await world.get('partner', at());
    expect([shown.status, shown.body.entries]).toEqual([
      200,
      [{ applicationId: mine, operatorId: cast.operator.id, selected: true }],
    ]);
    const cancelled = await world.post('dataAuthority', `/announcements/${call}/cancel`, { reason: '反悔' });
    expect([cancelled.status, cancelled.body.code]).toEqual([409, 'already-decided']);
  });
  it('R10-1 R10-2 concludes only after five working days of publicity, and only then signing opens', async () => {
    expect((await opening(mine)).body.code).toBe('out-of-order');
    const early = await world.post('dataAuthority', `${at()}/conclude`);
    expect([early.status, early.body.code]).toEqual([409, 'out-of-order']);
    await goOn(world, 14);
    const done = await world.post('dataAuthority', `${at()}/conclude`);
    expect([done.status, done.body.state]).toEqual([200, 'concluded']);
    expect((await world.get('dataAuthority', `/announcements/${call}`)).body.state).toBe('completed');
    const opened = await opening(mine);
    expect([opened.status, opened.body.state, opened.body.applicationId]).toEqual([200, 'signing', mine]);
    const second = await world.post('dataAuthority', '/agreements', agreementBody(mine));
    expect([second.status, second.body.code]).toEqual([409, 'conflict']);
  });
  it('R10-2 a withdrawal before signing gives the agreement up', async () => {
    const withdrawn = await world.post('operator', `/applications/${mine}/withdraw`, { reason: '放弃' });
    expect([withdrawn.status, withdrawn.body.state]).toEqual([200, 'withdrawn']);
    const found = await world.get('dataAuthority', '/agreements?state=abandoned&sort=-createdAt&limit=1');
    expect((found.body.items as { operatorId: string }[])[0]?.operatorId).toBe(cast.operator.id);
    const [row] = await world.sql<{ state: string }>('SELECT state FROM agreements WHERE application_id = $1', mine);
    expect(row?.state).toBe('abandoned');
  });
  it('R10-2 after signing the application can not be withdrawn', async () => {
    const refused = await world.post('operator', `/applications/${seedIds.selections.effective}/withdraw`, { reason: '反悔' }); // prettier-ignore
    expect([refused.status, refused.body.code]).toEqual([409, 'agreement-signed']);
  });
});
