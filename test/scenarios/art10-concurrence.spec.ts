import { concur, expertOf, openCall, points, preparedApplication, verdicts } from '../support/case.ts';
import { told } from '../support/told.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

jest.setTimeout(120_000);
let world: World;
let application: string;
let other: string;
// R15-6: call, acceptance and end of the review are stages of different persons, in both bodies
const accepting = 'healthAuthority.2';
const agrees = (act: string, path = application, as: As = 'healthAuthority'): Promise<Answer> =>
  concur(world, as, path, act);
/** What a concurrence with this act is told, asked and done alike. */
async function refused(act: string, path = application, as: As = 'healthAuthority'): Promise<unknown[]> {
  const { version } = (await world.get(as, path)).body as { version: number };
  const body = { act, version, agrees: true };
  const [asked, done] = [
    await world.post(as, `${path}/concurrences?validateOnly=true`, body),
    await world.post(as, `${path}/concurrences`, body),
  ];
  expect(told(asked)).toEqual(told(done));
  return told(done);
}

beforeAll(async () => {
  world = await openWorld();
  const call = await openCall(world, '会同场景公告', 'health');
  const year = Number(world.clock.legal().date.slice(0, 4)) - 1;
  for (const as of ['operator', 'otherOperator'] as const) {
    const id = await preparedApplication(world, as, call, year);
    expect((await world.post(as, `/applications/${id}/submit`)).status).toBe(200);
    if (as === 'operator') application = `/applications/${id}`;
    else other = `/applications/${id}`;
  }
});
afterAll(async () => {
  await world.close();
});

describe('会同: a concurrence is bound to what it saw, also where filings bump no version', () => {
  it('R06-1 nobody concurs with an acceptance before verdicts are on file, and a later verdict voids the concurrence', async () => {
    expect(await refused('accept', application, accepting)).toEqual([409, 'out-of-order']);
    await world.post('dataAuthority', `${application}/assess`, verdicts);
    expect((await agrees('accept', application, accepting)).status).toBe(201);
    expect(await refused('accept', application, accepting)).toEqual([409, 'already-decided']);
    const changed = { verdicts: [{ condition: 'talent', verdict: 'met', remark: '补充核实' }] };
    await world.post('dataAuthority', `${application}/assess`, changed);
    expect(told(await world.post('dataAuthority.2', `${application}/accept`))).toEqual([422, 'rules-forbid', 'R06-1']);
    expect((await agrees('accept', application, accepting)).status).toBe(201);
    expect((await world.post('dataAuthority.2', `${application}/accept`)).body.state).toBe('accepted');
  });

  it('R10-5 nobody concurs with the close of a review before all scores are in; a struck score voids the concurrence', async () => {
    await agrees('open-review');
    const opened = await world.post('dataAuthority', `${application}/open-review`);
    const seats = (opened.body.reviewers as { personId: string }[]).map((r) => expertOf(r.personId));
    const score = (as: As, n: number) => world.post(as, `${application}/score`, points(n));
    const close = () => world.post('dataAuthority', `${application}/close-review`);
    expect(await refused('close-review')).toEqual([409, 'out-of-order']);
    for (const as of seats.slice(1)) expect((await score(as, 80)).status).toBe(201);
    expect(await refused('close-review')).toEqual([409, 'out-of-order']);
    const [first] = seats;
    if (first === undefined) throw new Error('nobody was drawn');
    await score(first, 80);
    expect((await agrees('close-review')).status).toBe(201);

    await world.post(first, `${application}/declare-interest`, { interest: true, reason: '曾任申请单位顾问' });
    expect(told(await close())).toEqual([422, 'rules-forbid', 'R06-1', 'R10-5']);
    expect(await refused('close-review')).toEqual([409, 'out-of-order']);
    const drawn = (await world.get('dataAuthority', application)).body.reviewers as { personId: string }[];
    const next = drawn.map((r) => expertOf(r.personId)).find((as) => !seats.includes(as));
    if (next === undefined) throw new Error('nobody was drawn anew');
    await score(next, 20);
    expect(told(await close())).toEqual([422, 'rules-forbid', 'R06-1']); // the regulator has not seen this score
    const again = await agrees('close-review');
    expect([again.status, again.body.concurrences.filter((c: { act: string }) => c.act === 'close-review')]).toEqual([
      201,
      [expect.objectContaining({ state: 'given' }), expect.objectContaining({ state: 'given' })],
    ]);
    expect((await close()).body.state).toBe('reviewed');
  });

  it('R08-1 nobody concurs with an exclusion before the applicant was called, nor past a statement given since', async () => {
    const exclude = () => world.post('dataAuthority', `${other}/mark-ineligible`, { reason: '不符合条件' });
    expect(await refused('mark-ineligible', other)).toEqual([409, 'out-of-order']);
    await world.post('dataAuthority', `${other}/call-for-statement`, { grounds: '存在记录' });
    expect((await agrees('mark-ineligible', other)).status).toBe(201);
    await world.post('otherOperator', `${other}/give-statement`, { statement: '记录系同名误列' });
    expect(told(await exclude())).toEqual([422, 'rules-forbid', 'R06-1']);
    expect((await agrees('mark-ineligible', other)).status).toBe(201);
    expect((await exclude()).body.state).toBe('ineligible');
  });
});
