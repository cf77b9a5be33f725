import { seedIds } from '../../src/demo/ids.ts';
import { announcementBody } from '../support/oracle/announcement.ts';
import { told } from '../support/told.ts';
import { openWorld, type As, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
const { health, comprehensive } = seedIds.zones;
const drafted = async (zone: string, title: string): Promise<string> =>
  `/announcements/${(await world.post('dataAuthority', '/announcements', announcementBody(zone, title))).body.id as string}`;
const answer = (as: As, path: string, version: number, over: object = {}) =>
  world.post(as, `${path}/concurrences`, { act: 'publish', version, agrees: true, ...over });

describe('R07-2: an announcement of a sector zone is published with its regulator (会同)', () => {
  it('is refused without its concurrence, and the finding names who must concur', async () => {
    const path = await drafted(health, '会同公告一');
    for (const query of ['?validateOnly=true', '']) {
      const refused = await world.post('dataAuthority', `${path}/publish${query}`);
      expect(told(refused)).toEqual([422, 'rules-forbid', 'R07-2']);
      const [lead] = (await world.get('dataAuthority', `/zones/${health}`)).body.regulators as {
        organizationId: string;
      }[];
      expect(refused.body.findings[0]).toMatchObject({
        article: 'Art 7',
        params: { organizationId: lead?.organizationId },
      });
    }
    expect((await world.get('dataAuthority', path)).body.state).toBe('draft');
  });
  it('no other body can give it, and a refusal is none', async () => {
    const path = await drafted(health, '会同公告二');
    expect((await answer('transportAuthority', path, 1)).status).toBe(404); // a stranger's draft
    expect((await answer('dataAuthority', path, 1)).status).toBe(403);
    expect((await answer('healthAuthority', path, 1, { agrees: false, reason: '条件不全' })).status).toBe(201);
    expect(told(await world.post('dataAuthority', `${path}/publish`))).toEqual([422, 'rules-forbid', 'R07-2']);
    expect(told(await answer('healthAuthority', path, 1))).toEqual([409, 'already-decided']);
  });
  it('is bound to the draft that was seen: a revision asks for it anew; with it, the call is public', async () => {
    const path = await drafted(health, '会同公告三');
    expect((await answer('healthAuthority', path, 1)).status).toBe(201);
    const body = { operationRequirements: '新的要求' };
    const revised = await world.send('patch', 'dataAuthority', path, body, { 'if-match': '*' });
    expect(revised.body.version).toBe(2);
    expect(told(await world.post('dataAuthority', `${path}/publish`))).toEqual([422, 'rules-forbid', 'R07-2']);
    expect(told(await answer('healthAuthority', path, 1))).toEqual([412, 'stale']);
    expect((await answer('healthAuthority', path, 2)).status).toBe(201);
    expect((await world.post('dataAuthority', `${path}/publish`)).body.state).toBe('published');
    expect((await world.get('operator', path)).status).toBe(200);
    const again = await world.post('dataAuthority', `${path}/amend`, { text: '补充说明' });
    expect(told(again)).toEqual([422, 'rules-forbid', 'R07-2']); // each act is agreed to by itself
  });
  it('in a comprehensive zone there is no second body: the data authority publishes alone', async () => {
    const path = await drafted(comprehensive, '综合专区公告');
    expect((await world.post('dataAuthority', `${path}/publish`)).body.state).toBe('published');
  });
});
