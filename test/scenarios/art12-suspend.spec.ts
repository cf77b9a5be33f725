import { seedIds } from '../../src/demo/ids.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
const decision = {
  ground: 'breach',
  fact: 'late with rectification',
  clause: 'termination',
  remedies: 'reconsideration or lawsuit',
};

describe('Art. 12: suspension and its end', () => {
  it('R12-3 needs the concurrence of the sector authority', async () => {
    const path = `/agreements/${seedIds.agreements.effective}`;
    const before = await world.get('dataAuthority', path);
    expect([before.status, before.body.state]).toEqual([200, 'effective']);
    const refused = await world.post('dataAuthority', `${path}/suspend`, decision);
    expect([refused.status, refused.body.code, refused.body.findings?.[0]?.rule]).toEqual([
      422,
      'rules-forbid',
      'R12-3',
    ]);
    const version = before.body.version as number;
    const concurred = await world.post('healthAuthority', `${path}/concurrences`, {
      act: 'suspend',
      version,
      agrees: true,
    });
    expect(concurred.status).toBe(201);
    const rehearsed = await world.post('dataAuthority', `${path}/suspend?validateOnly=true`, decision);
    expect([rehearsed.status, rehearsed.body.wouldSucceed]).toEqual([200, true]);
    const done = await world.post('dataAuthority', `${path}/suspend`, decision);
    expect([done.status, done.body.state]).toEqual([200, 'suspended']);
    expect((await world.post('operator', `${path}/resume`, { reason: 'please' })).status).toBe(403);
    expect((await world.get('otherOperator', path)).status).toBe(404);
  });
});
