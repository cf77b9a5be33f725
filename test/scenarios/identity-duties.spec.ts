import { seedIds } from '../../src/demo/ids.ts';
import { goOn, openCall, preparedApplication, reviewWhole, verdicts } from '../support/case.ts';
import { openCycle, passAppealWindow, publishResult, signAgreement } from '../support/evaluating.ts';
import { restrictionBody } from '../support/oracle/data-plane.ts';
import { resourceBody } from '../support/oracle/resource.ts';
import { told } from '../support/told.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
const APART = [403, 'separation-of-duties'];
const version = async (path: string): Promise<number> =>
  ((await world.get('dataAuthority', path)).body as { version: number }).version;
const concur = async (as: As, path: string, act: string): Promise<Answer> =>
  await world.post(as, `${path}/concurrences`, { act, version: await version(path), agrees: true });

describe('R15-6: one person never decides two neighboring stages of one case', () => {
  it('call -> acceptance -> end of the review -> result -> signing', async () => {
    const call = await openCall(world, '分工场景公告');
    const year = Number(world.clock.legal().date.slice(0, 4)) - 1;
    const id = await preparedApplication(world, 'operator', call, year);
    expect((await world.post('operator', `/applications/${id}/submit`)).status).toBe(200);
    await world.post('dataAuthority', `/applications/${id}/assess`, verdicts);
    expect(told(await world.post('dataAuthority', `/applications/${id}/accept`))).toEqual(APART);
    const reviewed = await reviewWhole(world, id, 85);
    expect([reviewed.status, reviewed.body.state]).toEqual([200, 'reviewed']);
    await goOn(world, 30);
    const made = await world.post('dataAuthority', '/review-results', { announcementId: call, selectedIds: [id] });
    const path = `/review-results/${made.body.id as string}`;
    expect(told(await world.post('dataAuthority', `${path}/report`))).toEqual(APART);
    expect((await world.get('dataAuthority', path)).body.allowedActions).not.toContain('report');
    expect((await world.post('dataAuthority.2', `${path}/report`)).status).toBe(200);
    const signing = `/agreements/${seedIds.agreements.signing}`;
    expect(told(await world.post('dataAuthority.2', `${signing}/sign`, { signer: '沈若兰' }))).toEqual(APART);
    expect((await world.post('dataAuthority', `${signing}/sign`, { signer: '周明远' })).status).toBe(200);
  });

  it('a body that is provider and regulator: who proposes an opening does not concur with it', async () => {
    const made = await world.post('healthAuthority', '/resources', resourceBody('分工资源'));
    const resourceId = made.body.id as string;
    expect((await world.post('healthAuthority.2', `/resources/${resourceId}/catalog`)).status).toBe(200);
    await world.post('healthAuthority', `/resources/${resourceId}/assess`, { publicSafety: 'no_effect', basis: '1' });
    const body = { zoneId: seedIds.zones.health, resourceId, modes: ['plain'], purpose: '分工' };
    const proposed = await world.post('healthAuthority', '/zone-openings', body);
    const path = `/zone-openings/${proposed.body.id as string}`;
    expect(told(await concur('healthAuthority', path, 'open'))).toEqual(APART);
    expect((await concur('healthAuthority.2', path, 'open')).status).toBe(201);
    expect((await world.post('dataAuthority', `${path}/open`)).body.state).toBe('opened');
  });

  it('who signed the agreement, or scored, does not make a result final, nor concur with it', async () => {
    const agreement = await signAgreement(world, 'health', 'otherOperator');
    const cycle = await openCycle(world, 'health');
    const id = await publishResult(world, agreement, cycle, 90);
    await passAppealWindow(world);
    const path = `/evaluations/${id}`;
    expect(told(await concur('healthAuthority', path, 'finalize'))).toEqual(APART);
    expect((await concur('healthAuthority.2', path, 'finalize')).status).toBe(201);
    expect(told(await world.post('dataAuthority', `${path}/finalize`, {}))).toEqual(APART);
    expect((await world.post('dataAuthority.2', `${path}/finalize`, {})).body.state).toBe('final');
  });

  it('who had a risk restricted does not lift it, whichever part it was', async () => {
    const { body } = await world.post('governanceCenter', '/restrictions/proposals', restrictionBody);
    const path = `/restrictions/${body.id as string}`;
    expect(told(await world.post('governanceCenter', `${path}/decline`, { reason: '异议' }))).toEqual(APART);
    expect((await world.post('governanceCenter.2', `${path}/confirm`)).status).toBe(200);
    const lift = { ground: 'fixed', reason: '已整改' };
    for (const as of ['governanceCenter', 'governanceCenter.2'] as const)
      expect(told(await world.post(as, `${path}/lift`, lift))).toEqual(APART);
  });
});
