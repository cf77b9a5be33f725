import { v7 } from 'uuid';
import { cast } from '../../src/demo/cast.ts';
import { concur, expertOf, openCall, points, preparedApplication, verdicts } from '../support/case.ts';
import { madeExpert, type MadeExpert } from '../support/nominating.ts';
import { told } from '../support/told.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

jest.setTimeout(120_000);
interface Seat {
  readonly personId: string;
  readonly state: string;
  readonly nomination?: string | null;
}
const reason = '其专业与本场景一致，且专家库已无可抽取的专家';
const interest = { interest: true, reason: '曾任申请单位顾问' };
let world: World;
let guest: MadeExpert;
const path = (id: string): string => `/applications/${id}`;
/** An application of the operator under review; of the register's seven, six may sit. */
async function underReview(zone: 'comprehensive' | 'health'): Promise<string> {
  const call = await openCall(world, `提名场景公告（${zone}）`, zone);
  const year = Number(world.clock.legal().date.slice(0, 4)) - 1;
  const id = await preparedApplication(world, 'operator', call, year);
  const joint = async (as: As, act: string, by: As): Promise<void> => {
    if (zone === 'health') await concur(world, by, path(id), act);
    expect((await world.post(as, `${path(id)}/${act}`)).status).toBe(200);
  };
  await world.post('operator', `${path(id)}/submit`);
  await world.post('dataAuthority', `${path(id)}/assess`, verdicts);
  await joint('dataAuthority.2', 'accept', 'healthAuthority.2');
  await joint('dataAuthority', 'open-review', 'healthAuthority');
  return id;
}
const seatsOf = async (id: string): Promise<Seat[]> =>
  (await world.get('dataAuthority', path(id))).body.reviewers as Seat[];
/** The first of the panel goes. */
async function recuse(id: string): Promise<void> {
  const first = (await seatsOf(id)).find((r) => r.state === 'drawn' && r.nomination === null);
  const done = await world.post(expertOf(first?.personId ?? ''), `${path(id)}/declare-interest`, interest);
  expect(done.status).toBe(201);
}
const propose = (id: string, personId = guest.personId, as: As = 'dataAuthority'): Promise<Answer> =>
  world.post(as, `${path(id)}/propose-nominee`, { personId, reason });
const nominate = (id: string, as: As = 'dataAuthority.2'): Promise<Answer> => world.post(as, `${path(id)}/nominate`);
const asGuest = (id: string, act: string, body: object): Promise<Answer> =>
  world.send('post', undefined, `${path(id)}/${act}`, body, guest.headers);

beforeAll(async () => {
  world = await openWorld();
  guest = await madeExpert(world, '特邀专家', { byNomination: true });
});
afterAll(() => world.close());

describe('R10-5 a seat that the register cannot fill, in a comprehensive zone', () => {
  let id: string;
  it('R10-5 is drawn, and nobody is nominated, as long as the register has somebody eligible', async () => {
    id = await underReview('comprehensive');
    expect((await seatsOf(id)).map((r) => r.personId)).not.toContain(guest.personId);
    const early = await propose(id);
    expect([told(early), early.body.allowedActions]).toEqual([
      [409, 'register-not-exhausted'],
      expect.not.arrayContaining(['propose-nominee', 'nominate']),
    ]);
    await recuse(id);
    expect(told(await propose(id))).toEqual([422, 'rules-forbid', 'R10-5']); // nobody left, and no seat is vacant
  });
  it('R10-4 goes to nobody whom an applicant employs, who has sat, or who is no expert', async () => {
    await recuse(id);
    const sat = (await seatsOf(id))[0]?.personId ?? '';
    const employed = await madeExpert(world, '申请单位职工', { byNomination: true, employerId: cast.operator.id });
    for (const personId of [
      employed.personId,
      sat,
      cast.operator.persons[0]?.id ?? '',
      cast.dataProvider.persons[0]?.id ?? '',
      v7(),
    ])
      expect(told(await propose(id, personId))).toEqual([422, 'rules-forbid', 'R10-4']);
    expect(told(await nominate(id))).toEqual([409, 'out-of-order']);
    expect((await propose(id, guest.personId, 'operator')).status).toBe(403);
  });
  it('R10-5 R15-6 is proposed with a reason by one person of the data authority, and filled by another', async () => {
    const proposed = await propose(id);
    expect([proposed.status, proposed.body.nominee]).toMatchObject([200, { personId: guest.personId, reason }]);
    const before = await world.send('get', undefined, path(id), undefined, guest.headers);
    expect(before.status).toBe(404);
    expect(told(await nominate(id, 'dataAuthority'))).toEqual([403, 'separation-of-duties']);
    const filled = await nominate(id);
    expect([filled.status, filled.body.nominee, filled.body.state]).toEqual([200, null, 'under_review']);
    expect((await seatsOf(id)).at(-1)).toMatchObject({ personId: guest.personId, state: 'drawn', nomination: reason });
    expect((await world.get('operator', path(id))).text).not.toContain(guest.personId);
    expect(told(await nominate(id))).toEqual([409, 'out-of-order']);
  });
  it('R10-4 the nominee declares interests before scoring, and then counts as everybody', async () => {
    expect(told(await asGuest(id, 'score', points(70)))).toEqual([409, 'out-of-order']);
    expect((await asGuest(id, 'declare-interest', { interest: false })).status).toBe(201);
    expect((await asGuest(id, 'score', points(70))).status).toBe(201);
    for (const { personId, state } of await seatsOf(id))
      if (state === 'drawn' && personId !== guest.personId)
        expect((await world.post(expertOf(personId), `${path(id)}/score`, points(80))).status).toBe(201);
    const closed = await world.post('dataAuthority', `${path(id)}/close-review`);
    expect([closed.status, closed.body.mean]).toEqual([200, '78.00']);
    const { panel } = (await world.get('dataAuthority', `${path(id)}/review-report`)).body as { panel: Seat[] };
    expect(panel.map((r) => r.nomination)).toEqual([null, null, null, null, reason]);
    const undeclared = world.sql(
      'UPDATE application_reviewers SET interest = NULL, interest_sealed = NULL WHERE nomination IS NOT NULL',
    );
    await expect(undeclared).rejects.toThrow('ck_application_reviewers_nomination');
  });
});

describe('R10-5 in a sector zone', () => {
  let id: string;
  it('R06-1 R10-5 needs the concurrence of its regulator with this very person', async () => {
    id = await underReview('health');
    await recuse(id);
    await recuse(id);
    const other = await madeExpert(world, '另一特邀专家', { byNomination: true });
    expect((await propose(id, other.personId)).status).toBe(200);
    expect(told(await nominate(id))).toEqual([422, 'rules-forbid', 'R06-1']);
    expect((await concur(world, 'healthAuthority', path(id), 'nominate')).status).toBe(201);
    expect((await propose(id)).status).toBe(200);
    expect(told(await nominate(id))).toEqual([422, 'rules-forbid', 'R06-1']);
    const agreed = await concur(world, 'healthAuthority', path(id), 'nominate');
    expect([agreed.status, agreed.body.nominee]).toMatchObject([201, { personId: guest.personId }]);
    expect((await nominate(id)).status).toBe(200);
    expect((await seatsOf(id)).at(-1)?.personId).toBe(guest.personId);
  });
  it('R10-5 where the register has grown since, the lot goes on instead', async () => {
    const draw = (): Promise<Answer> => world.post('dataAuthority', `${path(id)}/draw-next`);
    await recuse(id);
    expect(told(await draw())).toEqual([409, 'register-exhausted']);
    const fresh = await madeExpert(world, '新入库专家');
    expect(told(await propose(id))).toEqual([409, 'register-not-exhausted']);
    expect((await draw()).status).toBe(201);
    expect((await seatsOf(id)).at(-1)).toMatchObject({ personId: fresh.personId, state: 'drawn', nomination: null });
    await madeExpert(world, '又一新入库专家');
    expect(told(await draw())).toEqual([422, 'rules-forbid', 'R10-5']); // no seat is vacant
  });
});
