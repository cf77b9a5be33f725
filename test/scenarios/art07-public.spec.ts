import { seedIds } from '../../src/demo/ids.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

describe('Art. 7: what the public reads without a login', () => {
  it('lists published calls page by page, drafts never', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await world.get(undefined, `/public/announcements?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      expect(page.status).toBe(200);
      seen.push(...(page.body.items as { id: string }[]).map((i) => i.id));
      cursor = page.body.nextCursor as string | undefined;
    } while (cursor !== undefined);
    const { draft, ...published } = seedIds.announcements;
    const all = [...Object.values(published), ...Object.values(seedIds.rounds)];
    expect(new Set(seen)).toEqual(new Set(all));
    expect(seen).toHaveLength(all.length);
    expect((await world.get(undefined, `/public/announcements/${draft}`)).status).toBe(404);
  });
  it('shows conditions, requirements and the public reason of a failure', async () => {
    const failed = await world.get(undefined, `/public/announcements/${seedIds.announcements.failed}`);
    expect(failed.body).toMatchObject({
      state: 'failed',
      publicReason: expect.any(String),
      applicationConditions: expect.any(String),
    });
  });
  it('filters by the state that dates make, and refuses a cursor of another filter', async () => {
    const closed = await world.get(undefined, '/public/announcements?state=closed');
    const { drafted, reported, endorsed, returned, declined, published, objected, reopened } = seedIds.rounds;
    const waiting = [
      seedIds.announcements.closed,
      drafted,
      reported,
      endorsed,
      returned,
      declined,
      published,
      objected,
      reopened,
    ];
    expect(new Set((closed.body.items as { id: string }[]).map((i) => i.id))).toEqual(new Set(waiting));
    const first = await world.get(undefined, '/public/announcements?limit=1');
    const moved = await world.get(
      undefined,
      `/public/announcements?limit=1&state=failed&cursor=${first.body.nextCursor as string}`,
    );
    expect([moved.status, moved.body.code]).toEqual([400, 'invalid-cursor']);
  });
});
