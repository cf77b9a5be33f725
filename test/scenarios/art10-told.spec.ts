import { cast } from '../../src/demo/cast.ts';
import { nj2024 } from '../../src/regulation/index.ts';
import { expertOf, goOn, openCall, points, preparedApplication, reviewWhole, verdicts } from '../support/case.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

jest.setTimeout(120_000);
const reason = '按公布的评审标准择优选定';
const document = { documentNumber: '宁政复〔2026〕61号', documentDate: '2026-01-05' };
let world: World;
let mine: string;
let other: string;
let third: string;
let result: string;
const at = () => `/review-results/${result}`;
const seen = (as: As, id: string): Promise<Answer> => world.get(as, `/applications/${id}`);
const own = async (as: As, id: string): Promise<unknown> => (await seen(as, id)).body.ownResult;
/** Scores that differ by expert and by criterion; answers the panel. */
async function scored(id: string, from: number): Promise<string[]> {
  const path = `/applications/${id}`;
  await world.post('dataAuthority', `${path}/assess`, verdicts);
  await world.post('dataAuthority.2', `${path}/accept`);
  const { reviewers } = (await world.post('dataAuthority', `${path}/open-review`)).body as { reviewers: { personId: string }[] }; // prettier-ignore
  for (const [i, { personId }] of reviewers.entries()) {
    const given = points(from).points.map((p, j) => ({ ...p, points: from + i * (j === 0 ? 1 : 0) + (i === 4 ? 1 : 0) })); // prettier-ignore
    expect((await world.post(expertOf(personId), `${path}/score`, { points: given, comment: '评语' })).status).toBe(
      201,
    );
  }
  expect((await world.post('dataAuthority', `${path}/close-review`)).status).toBe(200);
  return reviewers.map((r) => r.personId);
}
async function publish(): Promise<void> {
  expect((await world.post('dataAuthority.2', `${at()}/report`)).status).toBe(200);
  expect((await world.post('cityGovernment', `${at()}/endorse`, document)).status).toBe(200);
  expect((await world.post('dataAuthority.2', `${at()}/publish`)).status).toBe(200);
}

beforeAll(async () => {
  world = await openWorld();
  const call = await openCall(world, '结果告知场景公告');
  const year = Number(world.clock.legal().date.slice(0, 4)) - 1;
  third = await preparedApplication(world, 'operator', call, year);
  await world.post('operator', `/applications/${third}/submit`);
  await world.post('operator', `/applications/${third}/withdraw`, { reason: '改报' });
  mine = await preparedApplication(world, 'operator', call, year);
  other = await preparedApplication(world, 'otherOperator', call, year);
  await world.post('operator', `/applications/${mine}/submit`);
  await world.post('otherOperator', `/applications/${other}/submit`);
  await scored(mine, 80);
  await reviewWhole(world, other, 70);
  await goOn(world, 22);
  const body = { announcementId: call, selectedIds: [mine], publicReason: reason };
  result = (await world.post('dataAuthority', '/review-results', body)).body.id as string;
});
afterAll(() => world.close());

describe('Art. 10: what each applicant is told of its own result', () => {
  it('R10-1 is nothing before the result is public, at no step on the way', async () => {
    const nothing = async (): Promise<void> => {
      for (const [as, id] of [['operator', mine], ['otherOperator', other]] as const) {
        const { body, text } = await seen(as, id);
        expect([body.ownResult, 'mean' in (body as object)]).toEqual([null, false]);
        expect(text).not.toContain(reason);
      }
    }; // prettier-ignore
    await nothing();
    expect((await world.post('dataAuthority.2', `${at()}/report`)).status).toBe(200);
    await nothing();
    expect((await world.post('cityGovernment', `${at()}/endorse`, document)).status).toBe(200);
    await nothing();
    const revised = await world.send('patch', 'dataAuthority', at(), { selectedIds: [mine] }, { 'if-match': '*' });
    expect([revised.status, revised.body.publicReason]).toEqual([200, reason]);
    await nothing();
  });
  it('R10-1 is its rank, its means, whether it is selected, why, and until when it may object', async () => {
    await publish();
    const { publishedOn, publicityEndsOn } = (await world.get('dataAuthority', at())).body;
    const when = { resultId: result, publishedOn, objectionsUntil: publicityEndsOn, reason };
    const means = nj2024.review.criteria.map(({ code, text }, j) => ({ code, title: text.zh, mean: j === 0 ? '82.20' : '80.20' })); // prettier-ignore
    const mean = (await seen('dataAuthority', mine)).body.mean as string;
    expect(await own('operator', mine)).toEqual({ ...when, selected: true, rank: 1, mean, criteria: means });
    const flat = means.map((m) => ({ ...m, mean: '70.00' }));
    expect(await own('otherOperator', other)).toEqual({ ...when, selected: false, rank: 2, mean: '70.00', criteria: flat }); // prettier-ignore
    expect((await world.get('partner', at())).body.publicReason).toBe(reason);
  });
  it('R10-1 is of the applicant alone, and tells nothing of others, nor who scored what', async () => {
    for (const [as, id, foreign] of [['operator', mine, '70.00'], ['otherOperator', other, '82.20']] as const) {
      const { text } = await seen(as, id);
      for (const hidden of [foreign, ...cast.experts.persons.map((p) => p.id), id === mine ? other : mine, 'drawSeed', '评语'])
        expect([as, hidden, text.includes(hidden)]).toEqual([as, hidden, false]);
    }
    for (const as of ['dataAuthority'] as const) expect(await own(as, mine)).toBeUndefined();
    expect((await seen('otherOperator', mine)).status).toBe(404);
    const listed = await world.get('operator', '/applications?limit=100');
    expect(listed.text).not.toContain('ownResult');
  }); // prettier-ignore
  it('R10-1 tells who was not reviewed that the result is public, without a rank', async () => {
    expect(await own('operator', third)).toMatchObject({ resultId: result, selected: false, criteria: [], reason });
    expect(Object.keys((await own('operator', third)) as object)).not.toContain('rank');
  });
  it('R10-8 is nothing again once an objection has taken the result back', async () => {
    const filed = await world.post('otherOperator', '/objections', { resultId: result, grounds: '评分有误' });
    const upheld = await world.post('dataAuthority.3', `/objections/${filed.body.id as string}/uphold`, { reason: '属实' }); // prettier-ignore
    expect(upheld.status).toBe(200);
    for (const [as, id] of [['operator', mine], ['operator', third], ['otherOperator', other]] as const)
      expect(await own(as, id)).toBeNull(); // prettier-ignore
  });
});
