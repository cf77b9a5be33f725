import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { concur, expertOf, goOn, openCall, points, preparedApplication, verdicts } from '../support/case.ts';
import { told } from '../support/told.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

jest.setTimeout(120_000);
interface Seat {
  readonly personId: string;
  readonly state: string;
  readonly drawSeed: string;
  readonly total?: string;
  readonly dissent?: string;
  readonly interest?: string | null;
}
const opinion = '安全方案与公布的标准不符';
const document = { documentNumber: '宁政复〔2026〕62号', documentDate: '2026-01-05' };
let world: World;
let call: string;
let id: string;
let seats: As[];
const at = () => `/applications/${id}`;
const dissent = (as: As, text = opinion): Promise<Answer> => world.post(as, `${at()}/dissent`, { dissent: text });
const seatsOf = async (as: As): Promise<Seat[]> => (await world.get(as, at())).body.reviewers as Seat[];
const report = (as: As): Promise<Answer> => world.get(as, `${at()}/review-report`);
const seatOf = (i: number): As => seats[i] ?? 'experts.1';

beforeAll(async () => {
  world = await openWorld();
  call = await openCall(world, '不同意见场景公告', 'health');
  const year = Number(world.clock.legal().date.slice(0, 4)) - 1;
  id = await preparedApplication(world, 'operator', call, year);
  await world.post('operator', `${at()}/submit`);
  await world.post('dataAuthority', `${at()}/assess`, verdicts);
  await concur(world, 'healthAuthority.2', at(), 'accept');
  await world.post('dataAuthority.2', `${at()}/accept`);
  await concur(world, 'healthAuthority', at(), 'open-review');
  const opened = await world.post('dataAuthority', `${at()}/open-review`);
  seats = (opened.body.reviewers as Seat[]).map((r) => expertOf(r.personId));
});
afterAll(() => world.close());

describe('R10-10 a dissenting opinion', () => {
  it('R10-10 waits until every seat has scored', async () => {
    for (const as of seats.slice(0, 4)) await world.post(as, `${at()}/score`, points(80));
    const early = await dissent(seatOf(0));
    expect(told(early)).toEqual([409, 'out-of-order']);
    expect(early.body.allowedActions).not.toContain('dissent');
    expect((await world.post(seatOf(4), `${at()}/score`, points(90))).status).toBe(201);
    expect((await world.get(seatOf(0), at())).body.allowedActions).toContain('dissent');
  });
  it('R10-10 is recorded once, by who sits, and by nobody else', async () => {
    expect((await dissent(seatOf(0))).status).toBe(201);
    expect(told(await dissent(seatOf(0), '另有意见'))).toEqual([409, 'already-decided']);
    const stranger = cast.experts.persons.map((p) => expertOf(p.id)).find((as) => !seats.includes(as)) ?? 'experts.2';
    expect((await dissent(stranger)).status).toBe(404);
    for (const as of ['dataAuthority', 'operator'] as const) expect((await dissent(as)).status).toBe(403);
  });
  it('R10-10 is seen as scores are: by the bodies, not by the applicant, nor by another expert', async () => {
    for (const as of ['dataAuthority', 'healthAuthority'] as const)
      expect((await seatsOf(as)).map((r) => r.dissent)).toEqual([opinion, undefined, undefined, undefined, undefined]);
    expect((await seatsOf(seatOf(0))).map((r) => r.dissent)).toEqual([opinion]);
    for (const as of ['operator', seatOf(1)] as As[]) expect((await world.get(as, at())).text).not.toContain(opinion);
  });
  it('R10-10 goes with the score of who has an interest after all', async () => {
    expect((await dissent(seatOf(4), '随后回避')).status).toBe(201);
    const interest = { interest: true, reason: '曾任申请单位顾问' };
    expect((await world.post(seatOf(4), `${at()}/declare-interest`, interest)).status).toBe(201);
    const after = await seatsOf('dataAuthority');
    expect(after.filter((r) => r.state === 'recused').map((r) => [r.dissent, r.total])).toEqual([[undefined, undefined]]);
    const next = after.map((r) => expertOf(r.personId)).find((as) => !seats.includes(as));
    seats = [...seats.slice(0, 4), next ?? 'experts.1'];
    expect((await world.post(seatOf(4), `${at()}/score`, points(90))).status).toBe(201);
  }); // prettier-ignore
  it('R10-10 voids a concurrence with the end of the review that was given before it', async () => {
    expect((await concur(world, 'healthAuthority', at(), 'close-review')).status).toBe(201);
    expect((await dissent(seatOf(1), '评分过低')).status).toBe(201);
    const close = () => world.post('dataAuthority', `${at()}/close-review`);
    expect(told(await close())).toEqual([422, 'rules-forbid', 'R06-1']);
    expect(told(await report('dataAuthority'))).toEqual([409, 'out-of-order']);
    expect((await concur(world, 'healthAuthority', at(), 'close-review')).status).toBe(201);
    expect((await close()).status).toBe(200);
  });
});

describe('R10-10 the report of the review', () => {
  it('R10-10 lists panel, seed, scores and dissents, for who sees all scores', async () => {
    for (const as of ['dataAuthority', 'healthAuthority'] as const) {
      const { status, body } = await report(as);
      expect([status, body.mean, body.applicationId, body.struck]).toEqual([200, '82.00', id, []]);
      expect((body.recused as Seat[]).map((r) => r.interest)).toEqual(['曾任申请单位顾问']);
      const panel = body.panel as Seat[];
      expect(panel.map((r) => r.total)).toEqual(['80.00', '80.00', '80.00', '80.00', '90.00']);
      expect(new Set(panel.map((r) => r.drawSeed))).toEqual(new Set([body.drawSeed]));
      expect(body.dissents).toMatchObject([
        { counts: true, dissent: opinion },
        { counts: true, dissent: '评分过低' },
      ]);
    }
    for (const as of ['operator', seatOf(0), 'cityGovernment'] as As[]) expect((await report(as)).status).toBe(403);
    expect((await report('transportAuthority')).status).toBe(404); // of another sector
  });
  it('R10-10 takes dissents while the result is public, until it is concluded', async () => {
    await goOn(world, 22);
    const drafted = await world.post('dataAuthority', '/review-results', { announcementId: call, selectedIds: [id] });
    const result = `/review-results/${drafted.body.id as string}`;
    const joint = async (act: string): Promise<void> => {
      await concur(world, 'healthAuthority.2', result, act);
      expect((await world.post('dataAuthority.2', `${result}/${act}`)).status).toBe(200);
    };
    await joint('report');
    expect((await world.post('cityGovernment', `${result}/endorse`, document)).status).toBe(200);
    await joint('publish');
    const seen = await world.get(seatOf(2), at());
    expect([seen.body.state, seen.body.mean, seen.body.allowedActions]).toEqual(['selected', undefined, ['dissent']]);
    expect((await dissent(seatOf(2), '结果公布后仍持异议')).status).toBe(201);
    await goOn(world, 14);
    await joint('conclude');
    expect((await dissent(seatOf(3))).status).toBe(404);
    expect((await world.get(seatOf(3), at())).status).toBe(404);
    expect(((await report('dataAuthority')).body.dissents as object[]).length).toBe(3);
  });
  it('R10-10 is not taken by SQL without a score', async () => {
    const seat = (await world.sql<{ id: string }>("SELECT id FROM application_reviewers WHERE total IS NULL LIMIT 1"))[0]; // prettier-ignore
    const set = world.sql("UPDATE application_reviewers SET dissent_sealed = '\\x00', dissented_at = now() WHERE id = $1", seat?.id ?? '');
    await expect(set).rejects.toThrow('ck_application_reviewers_dissent');
    const other = await world.get('dataAuthority', `/applications/${seedIds.selections.passedOver}/review-report`);
    expect(other.body.dissents).toMatchObject([{ counts: true }]);
  }); // prettier-ignore
});
