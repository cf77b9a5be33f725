import { v7 } from 'uuid';
import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { DemoIssuer } from '../../src/platform/auth/demo-issuer.ts';
import { expertOf, goOn, openCall, points, preparedApplication, reviewWhole } from '../support/case.ts';
import { told } from '../support/told.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

jest.setTimeout(120_000);
interface Reviewer {
  readonly personId: string;
  readonly state: string;
  readonly drawSeed: string;
  readonly total?: string;
  readonly strikeReason?: string | null;
}
let world: World;
let mine: string;
let other: string;
let result: string;
let own: string;
let ofPublic: string;
const at = () => `/review-results/${result}`;
const stateOf = async (path: string): Promise<string> => (await world.get('dataAuthority', path)).body.state as string;
const states = async (): Promise<string[]> =>
  [await stateOf(at()), await stateOf(`/applications/${mine}`), await stateOf(`/applications/${other}`)]; // prettier-ignore
const reviewers = async (): Promise<Reviewer[]> =>
  (await world.get('dataAuthority', `/applications/${mine}`)).body.reviewers as Reviewer[];
const file = (as: As, more: object = {}): Promise<Answer> =>
  world.post(as, '/objections', { resultId: result, grounds: '评分与公布的标准不符', ...more });
const answer = (as: As, act: string, id: string, more: object = {}, query = ''): Promise<Answer> =>
  world.post(as, `/objections/${id}/${act}${query}`, { reason: '经复核', ...more });
const source = { source: '市民来信〔2026〕12号' };

/** Reported, endorsed and made public, by the second person. */
async function published(): Promise<void> {
  const document = { documentNumber: '宁政复〔2026〕41号', documentDate: '2026-01-05' };
  expect((await world.post('dataAuthority.2', `${at()}/report`)).status).toBe(200);
  expect((await world.post('cityGovernment', `${at()}/endorse`, document)).status).toBe(200);
  expect((await world.post('dataAuthority.2', `${at()}/publish`)).status).toBe(200);
}
/** Further experts for the register, who log in like others. */
async function moreExperts(count: number): Promise<Map<string, string>> {
  const tokens = new Map<string, string>();
  for (let i = 0; i < count; i += 1) {
    const personId = v7();
    await world.sql(
      `INSERT INTO persons (id, organization_id, name, member_level, active, created_at) VALUES ($1, $2, $3, 'handler', true, now())`,
      personId,
      cast.experts.id,
      `新专家${i}`,
    );
    const who = { personId, organizationId: cast.experts.id, clientId: 'test' };
    tokens.set(personId, world.app.get(DemoIssuer).issue(who).accessToken);
  }
  return tokens;
}

beforeAll(async () => {
  world = await openWorld();
  const call = await openCall(world, '异议场景公告');
  const year = Number(world.clock.legal().date.slice(0, 4)) - 1;
  mine = await preparedApplication(world, 'operator', call, year);
  other = await preparedApplication(world, 'otherOperator', call, year);
  await world.post('operator', `/applications/${mine}/submit`);
  await world.post('otherOperator', `/applications/${other}/submit`);
  await reviewWhole(world, mine, 85);
  await reviewWhole(world, other, 70);
  await goOn(world, 22);
  const drafted = await world.post('dataAuthority', '/review-results', { announcementId: call, selectedIds: [mine] });
  result = drafted.body.id as string;
});
afterAll(async () => {
  await world.close();
});

describe('R10-8 who objects to a result, and when', () => {
  it('R10-8 nobody before it is public: applicants do not even know of it', async () => {
    expect(told(await file('otherOperator'))).toEqual([400, 'validation-failed']);
    expect(told(await file('dataAuthority', source))).toEqual([409, 'publicity-over']);
    await published();
    expect(await states()).toEqual(['published', 'selected', 'not_selected']);
  });
  it('R10-8 applicants of the round in their own name, the data authority for the public with its source', async () => {
    const foreign = { resultId: seedIds.reviewResults.published };
    expect(told(await file('operator', foreign))).toEqual([403, 'forbidden']);
    expect(told(await file('otherOperator', foreign))).toEqual([409, 'publicity-over']);
    expect(told(await file('partner'))).toEqual([403, 'forbidden']);
    for (const [as, more] of [
      ['dataAuthority', {}],
      ['otherOperator', source],
    ] as const)
      // prettier-ignore
      expect((await file(as, more)).body.errors).toEqual([expect.objectContaining({ pointer: '/source' })]);
    const filed = await file('otherOperator');
    expect([filed.status, filed.body.state, filed.body.operatorId]).toEqual([201, 'filed', cast.otherOperator.id]);
    own = filed.body.id as string;
    expect(told(await file('otherOperator'))).toEqual([409, 'conflict']);
    const open = await file('dataAuthority.3', source);
    expect([open.status, open.body.operatorId, open.body.source]).toEqual([201, null, source.source]);
    ofPublic = open.body.id as string;
  });
  it('R10-8 is seen by who filed it and who answers it, and by no other applicant', async () => {
    expect((await world.get('otherOperator', `/objections/${own}`)).body.allowedActions).toEqual(['withdraw']);
    for (const [as, id] of [
      ['operator', own],
      ['operator', ofPublic],
      ['otherOperator', ofPublic],
    ] as const)
      // prettier-ignore
      expect((await world.get(as, `/objections/${id}`)).status).toBe(404);
    const listed = await world.get('dataAuthority', `/objections?resultId=${result}`);
    expect((listed.body.items as { id: string }[]).map((o) => o.id)).toEqual([ofPublic, own]);
  });
  it('R10-8 may be withdrawn by who filed it, and filed again', async () => {
    const withdrawn = await world.post('otherOperator', `/objections/${own}/withdraw`);
    expect([withdrawn.status, withdrawn.body.state]).toEqual([200, 'withdrawn']);
    own = (await file('otherOperator')).body.id as string;
  });
});

describe('R10-8 the answer', () => {
  it('R15-6 is given by who neither ended a review, nor made the result public, nor filed it', async () => {
    for (const as of ['dataAuthority', 'dataAuthority.2'] as const)
      expect(told(await answer(as, 'dismiss', own))).toEqual([403, 'separation-of-duties']);
    expect(told(await answer('dataAuthority.3', 'uphold', ofPublic))).toEqual([403, 'separation-of-duties']);
    expect((await answer('otherOperator', 'dismiss', own)).status).toBe(403);
  });
  it('R10-8 nothing is concluded while one is open, and none is filed once publicity is over', async () => {
    await goOn(world, 14);
    const early = await world.post('dataAuthority.2', `${at()}/conclude`);
    expect(told(early)).toEqual([409, 'objection-open']);
    expect(early.body.detail).toContain(own);
    expect(early.body.allowedActions).not.toContain('conclude');
    expect(told(await file('operator'))).toEqual([409, 'publicity-over']);
  });
  it('R10-8 a dismissed one leaves the result as it is', async () => {
    const dismissed = await answer('dataAuthority.3', 'dismiss', own);
    expect([dismissed.status, dismissed.body.state, dismissed.body.reason]).toEqual([200, 'dismissed', '经复核']);
    expect((await world.get('otherOperator', `/objections/${own}`)).body.reason).toBe('经复核');
    expect(await states()).toEqual(['published', 'selected', 'not_selected']);
    expect(told(await answer('dataAuthority.3', 'uphold', own))).toEqual([409, 'illegal-transition']);
    const still = await world.post('dataAuthority.2', `${at()}/conclude`);
    expect([told(still), String(still.body.detail).includes(ofPublic)]).toEqual([[409, 'objection-open'], true]);
  });
});

describe('R10-8 an upheld objection', () => {
  /** Whoever has had no stage of the case: the data authority has three deciders, so that a fourth is made. */
  let fourth: Record<string, string>;
  const uphold = (more: object, query = ''): Promise<Answer> =>
    world.send('post', undefined, `/objections/${ofPublic}/uphold${query}`, { reason: '评分有误', ...more }, fourth);
  beforeAll(async () => {
    const personId = v7();
    await world.sql(
      `INSERT INTO persons (id, organization_id, name, member_level, active, created_at) VALUES ($1, $2, '第四人', 'decider', true, now())`,
      personId,
      cast.dataAuthority.id,
    );
    const who = { personId, organizationId: cast.dataAuthority.id, clientId: 'test' };
    fourth = { authorization: `Bearer ${world.app.get(DemoIssuer).issue(who).accessToken}` };
  });

  it('R10-8 names an application of the round, and R10-4 needs a panel of others than those who sat', async () => {
    expect(told(await uphold({ applicationId: seedIds.applications.not_selected }))).toEqual([422, 'rules-forbid', 'R10-8']); // prettier-ignore
    for (const query of ['?validateOnly=true', ''])
      expect(told(await uphold({ applicationId: mine }, query))).toEqual([422, 'rules-forbid', 'R10-4']);
    expect(await states()).toEqual(['published', 'selected', 'not_selected']);
  });
  it('R10-8 takes the result back, strikes the scores and draws others from a recorded seed', async () => {
    const before = await reviewers();
    const fresh = await moreExperts(4);
    const dissenting = await world.post(expertOf(before[0]?.personId ?? ''), `/applications/${mine}/dissent`, { dissent: '评分依据不足' }); // prettier-ignore
    expect(dissenting.status).toBe(201);
    const foreseen = await uphold({ applicationId: mine }, '?validateOnly=true');
    expect((foreseen.body.effects as { act: string; count: number }[]).map((e) => e.act)).toEqual(['uphold', 'reopen', 'release', 'release', 'review-again']); // prettier-ignore
    const upheld = await uphold({ applicationId: mine });
    expect([upheld.status, upheld.body.state, upheld.body.reviewAgainId]).toEqual([200, 'upheld', mine]);
    expect(await states()).toEqual(['drafted', 'under_review', 'reviewed']);
    const back = await world.get('dataAuthority', at());
    expect([back.body.documentNumber, back.body.publishedOn, back.body.publicityEndsOn]).toEqual([null, null, null]);
    expect((await world.get('operator', at())).status).toBe(404);

    const now = await reviewers();
    const [former, drawn] = [now.slice(0, 5), now.slice(5)];
    expect(former.map((r) => [r.personId, r.state, r.total, r.strikeReason])).toEqual(before.map((r) => [r.personId, 'struck', '85.00', '评分有误'])); // prettier-ignore
    expect(drawn.map((r) => r.state)).toEqual(Array(5).fill('drawn'));
    expect(drawn.filter((r) => before.some((b) => b.personId === r.personId))).toEqual([]);
    expect(drawn.filter((r) => fresh.has(r.personId)).length).toBe(4);
    const { drawSeed, mean } = (await world.get('dataAuthority', `/applications/${mine}`)).body as Record<string, unknown>; // prettier-ignore
    expect([new Set(drawn.map((r) => r.drawSeed)), mean]).toEqual([new Set([drawSeed]), null]);
    expect(before[0]?.drawSeed).not.toBe(drawSeed);

    expect(told(await world.post('dataAuthority.2', `${at()}/report`))).toEqual([409, 'out-of-order']);
    for (const { personId } of drawn) {
      const place = cast.experts.persons.findIndex((p) => p.id === personId);
      const token = fresh.get(personId) ?? world.token(`experts.${place + 1}`);
      const headers = { authorization: `Bearer ${token}` };
      const scored = await world.send('post', undefined, `/applications/${mine}/score`, points(65), headers);
      expect(scored.status).toBe(201);
    }
    const closed = await world.post('dataAuthority', `/applications/${mine}/close-review`);
    expect([closed.status, closed.body.mean]).toEqual([200, '65.00']);
    const { body: report } = await world.get('dataAuthority', `/applications/${mine}/review-report`);
    const struck = report.struck as Reviewer[];
    expect(struck.map((r) => [r.total, r.strikeReason])).toEqual(before.map(() => ['85.00', '评分有误']));
    expect((report.panel as Reviewer[]).map((r) => r.total)).toEqual(Array(5).fill('65.00'));
    expect(report.dissents).toMatchObject([{ personId: before[0]?.personId, counts: false, dissent: '评分依据不足' }]);
  });
  it('R10-1 R10-8 the round needs a new result, report, endorsement and days of publicity', async () => {
    expect(told(await world.post('dataAuthority.2', `${at()}/report`))).toEqual([422, 'rules-forbid', 'R10-1']);
    const revised = await world.send('patch', 'dataAuthority', at(), { selectedIds: [other] }, { 'if-match': '*' });
    expect([revised.status, revised.body.state]).toEqual([200, 'drafted']);
    await published();
    expect(await states()).toEqual(['published', 'not_selected', 'selected']);
    expect(told(await world.post('dataAuthority.2', `${at()}/conclude`))).toEqual([409, 'out-of-order']);
    expect((await file('operator', {})).status).toBe(201);
    const { items } = (await world.get('operator', '/objections?state=filed')).body as { items: { id: string }[] };
    expect((await world.post('operator', `/objections/${items[0]?.id ?? ''}/withdraw`)).status).toBe(200);
    await goOn(world, 14);
    expect((await world.post('dataAuthority.2', `${at()}/conclude`)).body.state).toBe('concluded');
  });
});
