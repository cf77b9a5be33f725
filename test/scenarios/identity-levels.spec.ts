import { cast } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { told } from '../support/told.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
const decider = 'operator';
const handler = 'operator.3';
const viewer = 'operator.4';

describe('who in an organization: a viewer reads, a handler prepares, a decider decides', () => {
  const draft = { announcementId: seedIds.rounds.opened, plan: 'levels' };
  it('a viewer reads what the organization may see, and every act is refused', async () => {
    const path = `/share-requests/${seedIds.shareRequests.draft}`;
    const seen = await world.get(viewer, path);
    expect([seen.status, seen.body.allowedActions]).toEqual([200, []]);
    expect(told(await world.post(viewer, '/applications', draft))).toEqual([403, 'needs-handler']);
    expect(told(await world.post(viewer, `${path}/submit`))).toEqual([403, 'needs-handler']);
    expect(told(await world.post(viewer, `${path}/submit?validateOnly=true`))).toEqual([403, 'needs-handler']);
    const scenario = `/scenarios/${seedIds.scenarios.draft}`;
    expect(told(await world.post(viewer, `${scenario}/register`))).toEqual([403, 'needs-decider']);
  });
  it('a handler prepares what a decider decides on', async () => {
    const path = `/scenarios/${seedIds.scenarios.draft}`;
    const mine = (await world.get(handler, path)).body.allowedActions as string[];
    const all = (await world.get(decider, path)).body.allowedActions as string[];
    expect(mine.sort()).toEqual(['discard', 'revise']);
    expect(all.sort()).toEqual(['discard', 'register', 'revise']);
    expect(told(await world.post(handler, `${path}/register`))).toEqual([403, 'needs-decider']);
    const audited = await world.sql<{ result: string; person_id: string }>(
      `SELECT result, person_id FROM audit_events WHERE object_id = $1 ORDER BY recorded_at DESC LIMIT 1`,
      seedIds.scenarios.draft,
    );
    expect(audited).toEqual([{ result: 'needs-decider', person_id: cast.operator.persons[2]?.id }]);
  });
  it('foreign things stay unknown, whatever the level', async () => {
    const path = `/share-requests/${seedIds.shareRequests.draft}`;
    expect(told(await world.post('otherOperator', `${path}/submit`))).toEqual([404, 'not-found']);
    expect(told(await world.post('governanceCenter.4', `${path}/submit`))[0]).toBe(403);
  });
});
