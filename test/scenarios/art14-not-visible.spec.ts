import { personCsv } from '../../src/demo/person-set.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { grantOf, supply, unseenItem } from '../support/deliveries.ts';
import { copyBody } from '../support/oracle/data-plane.ts';
import { told } from '../support/told.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let grantId: string;
let snapshotId: string;
beforeAll(async () => {
  world = await openWorld();
  const made = await supply(world, 'healthAuthority', seedIds.resources.health, [...personCsv({ rows: 600 })].join(''));
  snapshotId = made.body.id as string;
  grantId = await grantOf(world, unseenItem, 'healthAuthority.2');
});
afterAll(async () => {
  await world.close();
});

describe('Art. 14, 16: usable but not visible', () => {
  it('R14-2 is granted as such, and offers nothing that would be refused', async () => {
    const { body } = await world.get('operator', `/grants/${grantId}`);
    expect(body).toMatchObject({ state: 'active', mode: 'usable_not_visible', allowedActions: [] });
  });

  it.each(['', '?validateOnly=true'])(
    'R14-2 no rows are delivered, and the refusal says what is allowed%s',
    async (query) => {
      const refused = await world.post('operator', `/deliveries${query}`, { grantId });
      expect(told(refused)).toEqual([422, 'rules-forbid', 'R14-2']);
      const [{ message, pointer }] = refused.body.findings as [{ message: string; pointer: string }];
      expect([pointer, message]).toEqual([
        '/grantId',
        expect.stringMatching(/usable but not visible.*no rows.*no copy/s),
      ]);
      const { body } = await world.get('operator', `/deliveries?grantId=${grantId}`);
      expect(body.items).toEqual([]);
    },
  );

  it.each(['healthAuthority', 'governanceCenter'] as const)('R14-3 no copy is made of it, by %s', async (as) => {
    const refused = await world.post(as, '/de-identifications', copyBody(grantId, snapshotId));
    expect(told(refused)).toEqual([422, 'rules-forbid', 'R14-3', 'R14-3']);
    expect(refused.body.findings[0].message).toMatch(/usable_not_visible/);
  });

  it('R13-3 the operator sees neither snapshot nor file', async () => {
    expect((await world.get('operator', `/snapshots/${snapshotId}`)).status).toBe(403);
    expect((await world.get('operator', `/snapshots?resourceId=${seedIds.resources.health}`)).status).toBe(403);
    for (const path of [`/snapshots/${snapshotId}/rows`, `/grants/${grantId}/rows`, `/snapshots/${snapshotId}/content`])
      expect((await world.send('get', 'operator', path)).status).toBe(404);
  });
});
