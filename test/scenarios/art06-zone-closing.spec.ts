import { seedIds } from '../../src/demo/ids.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
const reason = { reason: 'the work is done' };

describe('Art. 6: closing a zone', () => {
  it('R12-4 is refused while agreements live in it, also when only asked, and nothing changes', async () => {
    const path = `/zones/${seedIds.zones.comprehensive}`;
    const before = await world.get('dataAuthority', path);
    for (const query of ['', '?validateOnly=true']) {
      const refused = await world.post('dataAuthority', `${path}/close${query}`, reason);
      expect([refused.status, refused.body.code]).toEqual([409, 'agreements-live']);
    }
    expect((await world.get('dataAuthority', path)).body).toEqual(before.body);
  });
  it('is done once none does', async () => {
    const { body } = await world.post('dataAuthority', `/zones/${seedIds.zones.suspended}/close`, reason);
    expect([body.state, body.reason]).toEqual(['closed', reason.reason]);
  });
});
