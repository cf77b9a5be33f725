import { seedIds } from '../../src/demo/ids.ts';
import { nj2024 } from '../../src/regulation/index.ts';
import { goOn, openCall, preparedApplication, reviewWhole } from '../support/case.ts';
import { announcementBody } from '../support/oracle/announcement.ts';
import { rules, told } from '../support/told.ts';
import { openWorld, type Answer, type World } from '../support/world.ts';

const own = {
  criteria: [
    { code: 'benefit', title: '社会效益', weight: 60 },
    { code: 'safety', title: '安全能力', weight: 40 },
  ],
  passMark: 70,
  tieBreak: ['safety'],
};
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
const draft = (scoring?: object): Promise<Answer> =>
  world.post('dataAuthority', '/announcements', {
    ...announcementBody(seedIds.zones.comprehensive, '评审标准场景'),
    ...(scoring && { scoring }),
  });
const amend = (id: string, more: object): Promise<Answer> =>
  world.post('dataAuthority', `/announcements/${id}/amend`, { text: '调整评审标准', ...more });
const at = async (id: string): Promise<Answer['body']> =>
  (await world.get('dataAuthority', `/announcements/${id}`)).body;

describe('R10-6 the criteria of a call', () => {
  it.each([
    ['weights of 99', { criteria: [{ ...own.criteria[0], weight: 59 }, own.criteria[1]] }, 'weights = 99'],
    ['a criterion twice', { criteria: [own.criteria[0], { ...own.criteria[1], code: 'benefit' }], tieBreak: [] }, 'criteria: benefit'],
    ['a tie-break by something else', { tieBreak: ['charm'] }, 'tieBreak: charm'],
  ])('%s are refused while it is drafted', async (_what, wrong, faults) => {
    const refused = await draft({ ...own, ...wrong });
    expect(told(refused)).toEqual([422, 'rules-forbid', 'R10-6']);
    expect(refused.body.findings).toMatchObject([{ pointer: '/scoring', params: { faults } }]);
  }); // prettier-ignore

  it('are those of the policy set where it has none, and stay what they were whatever it says later', async () => {
    const made = await draft();
    const ofTheSet = nj2024.review.criteria.map(({ code, text, weight }) => ({ code, title: text.zh, weight }));
    const scoring = { criteria: ofTheSet, passMark: nj2024.review.passMark, tieBreak: [] };
    expect(made.body.scoring).toEqual(scoring);
    const id = made.body.id as string;
    const pinned = async () => (await world.sql('SELECT scoring FROM announcements WHERE id = $1', id))[0];
    expect(await pinned()).toEqual({ scoring: null });
    expect(told(await world.post('dataAuthority', `/announcements/${id}/publish`))).toEqual([200]);
    expect(await pinned()).toEqual({ scoring });
  });

  it('are set and taken back in a draft', async () => {
    const id = (await draft()).body.id as string;
    const revise = (scoring: object | null) =>
      world.send('patch', 'dataAuthority', `/announcements/${id}`, { scoring }, { 'if-match': '*' });
    expect((await revise(own)).body.scoring).toEqual(own);
    expect(rules(await revise({ ...own, tieBreak: ['charm'] }))).toEqual(['R10-6']);
    expect((await at(id)).scoring).toEqual(own);
    expect(((await revise(null)).body.scoring as typeof own).passMark).toBe(nj2024.review.passMark);
  });

  it('are changed by an amendment until the window opens, and frozen from that instant on; the public sees them', async () => {
    const opensAt = new Date(world.clock.legal().instant.getTime() + 86_400_000).toISOString();
    const id = await openCall(world, '评审标准冻结', 'comprehensive', { opensAt, closesAt: new Date(Date.parse(opensAt) + 21 * 86_400_000).toISOString() }); // prettier-ignore
    expect(rules(await amend(id, { scoring: { ...own, passMark: 60, tieBreak: ['charm'] } }))).toEqual(['R10-6']);
    expect((await amend(id, { scoring: own })).body).toMatchObject({ scoring: own, amendments: [{ number: 1 }] });
    expect((await world.get(undefined, `/public/announcements/${id}`)).body.scoring).toEqual(own);
    await goOn(world, 1);
    const before = await at(id);
    const refused = await amend(id, { scoring: { ...own, passMark: 10 } });
    expect(told(refused)).toEqual([422, 'rules-forbid', 'R10-6']);
    expect(refused.body.findings).toMatchObject([{ pointer: '/scoring' }]);
    expect(await at(id)).toEqual(before);
    expect((await amend(id, {})).body).toMatchObject({ scoring: own, amendments: [{ number: 1 }, { number: 2 }] });
  });
});

describe('R10-6 a round by criteria of its own', () => {
  const points = (benefit: number, safety: number) => ({
    points: [{ criterion: 'benefit', points: benefit }, { criterion: 'safety', points: safety }],
    comment: '评语',
  }); // prettier-ignore
  let call: string;
  const ids: string[] = [];
  beforeAll(async () => {
    call = await openCall(world, '自定评审标准', 'comprehensive', { scoring: own });
    const year = Number(world.clock.legal().date.slice(0, 4)) - 1;
    for (const as of ['operator', 'otherOperator'] as const) {
      const id = await preparedApplication(world, as, call, year);
      expect(told(await world.post(as, `/applications/${id}/submit`))).toEqual([200]);
      ids.push(id);
    }
  });
  const [mine, other] = [() => ids[0] ?? '', () => ids[1] ?? ''];

  it('is scored by them, and by no other', async () => {
    const reviewed = await reviewWhole(world, mine(), points(80, 90));
    expect([reviewed.body.state, reviewed.body.mean]).toEqual(['reviewed', '84.00']);
    expect((await reviewWhole(world, other(), points(90, 75))).body.mean).toBe('84.00');
  });
  it('equal means are told apart by the tie-break: the better one is not passed over', async () => {
    await goOn(world, 22);
    const select = (id: string): Promise<Answer> =>
      world.post('dataAuthority', '/review-results', { announcementId: call, selectedIds: [id] });
    expect(rules(await select(other()))).toEqual(['R10-6']);
    const drafted = await select(mine());
    expect(drafted.status).toBe(201);
    expect(drafted.body.entries).toMatchObject([
      { applicationId: mine(), mean: '84.00', rank: 1, selected: true },
      { applicationId: other(), mean: '84.00', rank: 2, selected: false },
    ]);
  });
});
