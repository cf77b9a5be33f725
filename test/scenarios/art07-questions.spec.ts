import { seedIds } from '../../src/demo/ids.ts';
import { goOn, openCall } from '../support/case.ts';
import { announcementBody } from '../support/oracle/announcement.ts';
import { rules, told } from '../support/told.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

const at = '/announcement-questions';
let world: World;
let call: string;
beforeAll(async () => {
  world = await openWorld();
  call = await openCall(world, '答疑场景公告', 'health');
});
afterAll(async () => {
  await world.close();
});
const ask = (as: As, question: string, announcementId = call): Promise<Answer> =>
  world.post(as, at, { announcementId, question });
const open = async (query = ''): Promise<{ question: string }[]> =>
  (await world.get(undefined, `/public/announcements/${call}/questions${query}`)).body.items as { question: string }[];
const answer = (id: string, as: As = 'dataAuthority'): Promise<Answer> =>
  world.post(as, `${at}/${id}/answer`, { answer: '可以' });

describe('Art. 7: questions about a call', () => {
  it('are asked by who may apply, and answered for everybody, without the name of who asked', async () => {
    const asked = await ask('operator', '联合体可否申报？');
    expect([asked.status, asked.body.state, asked.body.answer]).toEqual([201, 'asked', null]);
    expect((asked.body.dueOn as string) > (asked.body.askedOn as string)).toBe(true);
    const id = asked.body.id as string;
    expect(await open()).toEqual([]);
    for (const as of ['otherOperator', 'transportAuthority'] as const)
      expect([as, (await world.get(as, `${at}/${id}`)).status]).toEqual([as, 404]);
    for (const as of ['operator', 'dataAuthority', 'healthAuthority'] as const)
      expect([as, (await world.get(as, `${at}/${id}`)).status]).toEqual([as, 200]);
    expect(told(await answer(id, 'healthAuthority'))).toEqual([403, 'forbidden']);
    expect((await answer(id)).body).toMatchObject({ state: 'answered', answer: '可以' });
    const shown = await world.get('otherOperator', `/public/announcements/${call}/questions`);
    expect(shown.body.items).toEqual([
      { question: '联合体可否申报？', askedOn: asked.body.askedOn, answer: '可以', answeredOn: asked.body.askedOn },
    ]);
    expect(shown.text).not.toContain(asked.body.operatorId);
    expect(told(await answer(id))).toEqual([409, 'illegal-transition']);
    expect((await world.get('otherOperator', `${at}/${id}`)).status).toBe(404);
  });

  it('are withdrawn by who asked, until they are answered; nobody reads them then', async () => {
    const id = (await ask('otherOperator', '截止日是否含当日？')).body.id as string;
    expect(told(await world.post('operator', `${at}/${id}/withdraw`))).toEqual([404, 'not-found']);
    expect((await world.post('otherOperator', `${at}/${id}/withdraw`)).body.state).toBe('withdrawn');
    expect(told(await answer(id))).toEqual([409, 'illegal-transition']);
    expect(await open()).toHaveLength(1);
  });

  it('are nobody’s who can not apply, and about no call that is not public', async () => {
    expect(told(await ask('dataProvider', '?'))).toEqual([403, 'forbidden']);
    const draft = await world.post('dataAuthority', '/announcements', announcementBody(seedIds.zones.health));
    const unknown = await ask('operator', '?', draft.body.id as string);
    expect([unknown.status, unknown.body.code]).toEqual([400, 'validation-failed']);
    for (const id of [draft.body.id as string, seedIds.zones.health])
      expect((await world.get(undefined, `/public/announcements/${id}/questions`)).status).toBe(404);
    expect(told(await ask('operator', '?', seedIds.announcements.cancelled))).toEqual([409, 'announcement-not-open']);
  });

  it('are read page by page, and a cursor of another call is refused', async () => {
    for (const text of ['第一问', '第二问']) await answer((await ask('operator', text)).body.id as string);
    const first = await world.get(undefined, `/public/announcements/${call}/questions?limit=2`);
    const second = await open(`?limit=2&cursor=${first.body.nextCursor as string}`);
    const all = [...(first.body.items as { question: string }[]), ...second].map(({ question }) => question);
    expect(all.toSorted()).toEqual(['第一问', '第二问', '联合体可否申报？'].toSorted());
    const other = await world.get(undefined, `/public/announcements/${seedIds.announcements.published}/questions?cursor=${first.body.nextCursor as string}`); // prettier-ignore
    expect(other.status).toBe(400);
  });

  it('R07-3 are taken until the instant at which the window closes; one asked before is still answered', async () => {
    const late = (await ask('operator', '最后一问')).body.id as string;
    await goOn(world, 21);
    const refused = await ask('operator', '晚了一步');
    expect([refused.status, rules(refused)]).toEqual([422, ['R07-3']]);
    expect((await answer(late)).body.state).toBe('answered');
  });
});
