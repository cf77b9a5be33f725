import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { goOn, openCall, preparedApplication, reviewWhole } from '../support/case.ts';
import { agreementBody } from '../support/oracle/agreement.ts';
import { told } from '../support/told.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

jest.setTimeout(120_000);
let world: World;
let call: string;
let mine: string;
let other: string;
const document = { documentNumber: '宁政复〔2026〕52号', documentDate: '2026-01-05' };
const stateOf = async (id: string): Promise<string> =>
  (await world.get('dataAuthority', `/applications/${id}`)).body.state as string;
const propose = (resultId: string, lostId: string, selectedId: string, as: As = 'dataAuthority'): Promise<Answer> =>
  world.post(as, '/review-results/supplements', { resultId, lostId, selectedId });
/** One step after the other, up to the one named. */
async function onTo(last: 'report' | 'endorse' | 'publish', result: string): Promise<Answer> {
  const steps = [['dataAuthority.2', 'report', {}], ['cityGovernment', 'endorse', document], ['dataAuthority.2', 'publish', {}]] as const; // prettier-ignore
  let answer: Answer | undefined;
  for (const [as, act, body] of steps.slice(0, 1 + steps.findIndex(([, act]) => act === last))) {
    answer = await world.post(as, `/review-results/${result}/${act}`, body);
    if (answer.status !== 200) return answer;
  }
  if (!answer) throw new Error('no step');
  return answer;
}
/** Whether signing may be opened for an application now; what comes of it is given up. */
async function opening(operatorId: string, applicationId: string, keep = false): Promise<Answer> {
  const body = agreementBody(seedIds.zones.comprehensive, operatorId, '2034-01-01', '2034-12-31');
  const drafted = await world.post('dataAuthority.3', '/agreements', { ...body, applicationId });
  const path = `/agreements/${drafted.body.id as string}`;
  const opened = await world.post('dataAuthority.3', `${path}/open-signing`);
  if (opened.status !== 200) await world.send('delete', 'dataAuthority.3', path, undefined, { 'if-match': '*' });
  else if (!keep) await world.post('dataAuthority.3', `${path}/abandon`, { reason: '未能签署' });
  return opened;
}

beforeAll(async () => {
  world = await openWorld();
  call = await openCall(world, '递补场景公告');
  const year = Number(world.clock.legal().date.slice(0, 4)) - 1;
  mine = await preparedApplication(world, 'operator', call, year);
  other = await preparedApplication(world, 'otherOperator', call, year);
  await world.post('operator', `/applications/${mine}/submit`);
  await world.post('otherOperator', `/applications/${other}/submit`);
  await reviewWhole(world, mine, 85);
  await reviewWhole(world, other, 70);
  await goOn(world, 22);
});
afterAll(async () => {
  await world.close();
});

describe('R10-9 the next in rank, where the one selected withdraws', () => {
  let result: string;
  let next: string;
  const at = () => `/review-results/${next}`;
  it('R10-9 is not proposed while the result is under way, nor while the selection stands', async () => {
    const body = { announcementId: call, selectedIds: [mine] };
    result = (await world.post('dataAuthority', '/review-results', body)).body.id as string;
    expect(told(await propose(result, mine, other))).toEqual([409, 'out-of-order']);
    expect((await onTo('publish', result)).body.state).toBe('published');
    await goOn(world, 14);
    expect((await world.post('dataAuthority.2', `/review-results/${result}/conclude`)).status).toBe(200);
    const early = await propose(result, mine, other);
    expect([told(early), String(early.body.detail).includes(mine)]).toEqual([[409, 'out-of-order'], true]);
    expect(await stateOf(other)).toBe('not_selected');
  });
  it('R10-9 is one who is left of the rank: nobody is selected twice, and nobody from elsewhere', async () => {
    await world.post('operator', `/applications/${mine}/withdraw`, { reason: '放弃' });
    expect(told(await propose(result, mine, mine))).toEqual([422, 'rules-forbid', 'R10-6', 'R10-9']);
    expect(told(await propose(result, mine, seedIds.applications.not_selected))).toEqual([422, 'rules-forbid', 'R10-6', 'R10-9']); // prettier-ignore
    expect(told(await propose(result, other, mine))).toEqual([409, 'out-of-order']); // was never selected
    expect((await propose(result, seedIds.applications.selected, other)).body.errors).toEqual([expect.objectContaining({ pointer: '/lostId' })]); // prettier-ignore
    expect((await propose(result, mine, other, 'otherOperator')).status).toBe(403);
    const proposed = await propose(result, mine, other);
    expect([proposed.status, proposed.body.state, proposed.body.supplementsId, proposed.body.lostId]).toEqual([201, 'drafted', result, mine]); // prettier-ignore
    expect(proposed.body.entries).toEqual([{ applicationId: other, operatorId: cast.otherOperator.id, mean: '70.00', rank: 2, selected: true }]); // prettier-ignore
    next = proposed.body.id as string;
    expect(told(await propose(result, mine, other))).toEqual([409, 'conflict']);
  });
  it('R10-1 R10-2 is reported, endorsed with a document number, made public and concluded before anybody signs', async () => {
    const refused = async (): Promise<void> => {
      expect(told(await opening(cast.otherOperator.id, other))).toEqual([409, 'out-of-order']);
    };
    await refused();
    expect(told(await world.post('dataAuthority.2', `${at()}/publish`))).toEqual([409, 'illegal-transition']);
    expect((await onTo('report', next)).body.state).toBe('reported');
    await refused();
    expect(told(await world.post('dataAuthority.2', `${at()}/publish`))).toEqual([409, 'illegal-transition']);
    expect((await world.post('cityGovernment', `${at()}/endorse`, document)).body.documentNumber).toBe(document.documentNumber); // prettier-ignore
    await refused();
    const foreseen = await world.post('dataAuthority.2', `${at()}/publish?validateOnly=true`);
    expect((foreseen.body.effects as { act: string }[]).map((e) => e.act)).toEqual(['publish', 'select']);
    expect((await world.post('dataAuthority.2', `${at()}/publish`)).body.state).toBe('published');
    expect([await stateOf(mine), await stateOf(other)]).toEqual(['withdrawn', 'selected']);
    await refused();
  });
  it('R10-8 takes objections like any other: upheld, it goes back to the rank; R10-5 no review is repeated', async () => {
    const objection = await world.post('operator', '/objections', { resultId: next, grounds: '异议' });
    expect(objection.status).toBe(201);
    const uphold = `/objections/${objection.body.id as string}/uphold`;
    const again = await world.post('dataAuthority.3', uphold, { reason: '复核', applicationId: other });
    expect(told(again)).toEqual([422, 'rules-forbid', 'R10-8']);
    expect((await world.post('dataAuthority.3', uphold, { reason: '复核' })).body.state).toBe('upheld');
    expect(await stateOf(other)).toBe('not_selected');
    expect((await onTo('publish', next)).body.state).toBe('published');
    expect(await stateOf(other)).toBe('selected');
  });
  it('R10-2 lets the next in rank sign once it is concluded, and leaves the first result as it was', async () => {
    await goOn(world, 14);
    expect((await world.post('dataAuthority.2', `${at()}/conclude`)).body.state).toBe('concluded');
    expect((await world.get('dataAuthority', `/announcements/${call}`)).body.state).toBe('completed');
    const opened = await opening(cast.otherOperator.id, other, true);
    expect([opened.status, opened.body.state]).toEqual([200, 'signing']);
    const first = await world.get('dataAuthority', `/review-results/${result}`);
    expect((first.body.entries as { selected: boolean }[]).map((e) => e.selected)).toEqual([true, false]);
  });
  it('R10-9 nobody is left after it: the rank is used up', async () => {
    await world.post('otherOperator', `/applications/${other}/withdraw`, { reason: '放弃' });
    expect(told(await propose(next, other, mine))).toEqual([422, 'rules-forbid', 'R10-6', 'R10-9']);
  });
});

describe('R10-9 where the agreement was given up before signing', () => {
  const { applications: ids, reviewResults, agreements } = seedIds;
  let next: string;
  it('R10-9 is proposed, but not made public while another agreement is under way with the first', async () => {
    const { concluded } = reviewResults;
    expect(told(await propose(concluded, ids.selected, ids.not_selected))).toEqual([409, 'out-of-order']);
    expect(
      (await world.post('dataAuthority', `/agreements/${agreements.signing}/abandon`, { reason: '未能签署' })).status,
    ).toBe(200);
    const proposed = await propose(concluded, ids.selected, ids.not_selected);
    expect(proposed.status).toBe(201);
    next = proposed.body.id as string;
    expect((await onTo('endorse', next)).body.state).toBe('endorsed');
    const opened = await opening(cast.operator.id, ids.selected, true);
    expect(opened.status).toBe(200);
    expect(told(await world.post('dataAuthority.2', `/review-results/${next}/publish`))).toEqual([409, 'out-of-order']);
    await world.post('dataAuthority.3', `/agreements/${opened.body.id as string}/abandon`, { reason: '未能签署' });
  });
  it('R10-9 ends what is left of the first selection', async () => {
    const published = await world.post('dataAuthority.2', `/review-results/${next}/publish`);
    expect([published.status, published.body.state]).toEqual([200, 'published']);
    expect([await stateOf(ids.selected), await stateOf(ids.not_selected)]).toEqual(['forfeited', 'selected']);
    expect(told(await opening(cast.operator.id, ids.selected))).toEqual([409, 'out-of-order']);
  });
});
