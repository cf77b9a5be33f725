import { seedIds } from '../../src/demo/ids.ts';
import { ZoneOpenings } from '../../src/data-sharing/index.ts';
import { Database } from '../../src/platform/database/index.ts';
import { draftResource, graded, plainField } from '../support/resources.ts';
import { told } from '../support/told.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
const { zones, resources, openings } = seedIds;
const cataloged = async (grade: number, assessed = true): Promise<string> => {
  const draft = draftResource({ fields: [plainField('area', { grading: graded(grade) })] });
  const made = await world.post('healthAuthority', '/resources', draft);
  const path = made.headers.location as string;
  if (assessed) await world.post('healthAuthority', `${path}/assess`, { publicSafety: 'no_effect', basis: 'report' });
  expect((await world.post('healthAuthority.2', `${path}/catalog`)).status).toBe(200);
  return made.body.id as string;
};
const propose = (resourceId: string, modes: string[], zoneId: string = zones.health) =>
  world.post('healthAuthority', '/zone-openings', { zoneId, resourceId, modes, purpose: 'for a scenario' });
const concur = (path: string, act: string, version: number) =>
  world.post('healthAuthority.3', `${path}/concurrences`, { act, version, agrees: true });
const find = (ids: string[]) =>
  new ZoneOpenings({} as never, {} as never).find(zones.health, ids, {
    tx: { query: (statement, values) => world.app.get(Database).read(statement, values) },
  });

describe('Art. 14: opening to a zone', () => {
  it('R14-2 never lets a resource of the threshold or above be plain', async () => {
    const id = await cataloged(3);
    expect(told(await propose(id, ['plain', 'de_identified']))).toEqual([422, 'rules-forbid', 'R14-2']);
    expect((await propose(id, ['de_identified'])).status).toBe(201);
    expect((await propose(await cataloged(2), ['plain'])).status).toBe(201);
  });

  it('R16-8 leaves only usable but not visible without an assessment', async () => {
    const id = await cataloged(1, false);
    expect(told(await propose(id, ['plain']))).toEqual([422, 'rules-forbid', 'R16-8']);
    expect((await propose(id, ['usable_not_visible'])).status).toBe(201);
  });

  it('R14-6 is opened by the data authority with the regulator of the sector zone', async () => {
    const id = await cataloged(2);
    const made = await propose(id, ['plain']);
    const path = made.headers.location as string;
    expect([made.body.grade, made.body.resourceVersion > 1]).toEqual([2, true]);
    expect((await world.get('operator', path)).status).toBe(404);
    expect(told(await world.post('dataAuthority', `${path}/open`))).toEqual([422, 'rules-forbid', 'R14-6']);
    expect(told(await world.post('healthAuthority', `${path}/open`))).toEqual([403, 'forbidden']);
    expect((await concur(path, 'open', 1)).status).toBe(201);
    const done = await world.post('dataAuthority', `${path}/open`);
    expect([done.status, done.body.state]).toEqual([200, 'opened']);
    expect((await find([id, resources.draft])).get(id)).toMatchObject({ grade: 2, modes: ['plain'] });
    expect((await world.get('operator', path)).status).toBe(200);
    expect(told(await propose(id, ['plain']))).toEqual([409, 'conflict']);
  });

  it('R14-6 is refused by the data authority with the regulator of the sector zone, too', async () => {
    const path = (await propose(await cataloged(2), ['plain'])).headers.location as string;
    const body = { reason: 'not needed in this zone' };
    for (const query of ['?validateOnly=true', ''])
      expect(told(await world.post('dataAuthority', `${path}/refuse${query}`, body))).toEqual([
        422,
        'rules-forbid',
        'R14-6',
      ]);
    expect((await concur(path, 'open', 1)).status).toBe(201); // a concurrence with the opposite act is none with this
    expect(told(await world.post('dataAuthority', `${path}/refuse`, body))[2]).toBe('R14-6');
    expect((await concur(path, 'refuse', 1)).status).toBe(201);
    expect((await world.post('dataAuthority', `${path}/refuse`, body)).body.state).toBe('refused');
    const own = (await propose(await cataloged(2), ['plain'], zones.comprehensive)).headers.location as string;
    expect((await world.post('dataAuthority', `${own}/refuse`, body)).body.state).toBe('refused'); // no second body
  });

  it('R14-6 has to be proposed again when the grade has changed', async () => {
    const id = await cataloged(2);
    const path = (await propose(id, ['de_identified'])).headers.location as string;
    await concur(path, 'open', 1);
    await world.post('healthAuthority', `/resources/${id}/raise`, { field: 'area', ...graded(3) });
    expect(told(await world.post('dataAuthority', `${path}/open`))).toEqual([422, 'rules-forbid', 'R14-6']);
  });

  it('R02-2 knows neither drafts of others nor what is not in the catalog', async () => {
    expect(told(await propose(resources.draft, ['plain']))).toEqual([400, 'validation-failed']);
    expect(told(await propose(resources.communities, ['plain']))).toEqual([403, 'forbidden']);
    expect(told(await propose(resources.suspended, ['plain']))).toEqual([409, 'resource-not-offered']);
    expect(told(await propose(await cataloged(1), ['plain'], zones.planned))).toEqual([409, 'zone-not-open']);
  });

  it('R02-2 ends with a resource that becomes prohibited; the rehearsal names the openings', async () => {
    const path = `/resources/${resources.health}/prohibit`;
    const body = { prohibitionBasis: { kind: 'law', title: 'a law', article: '1' } };
    const rehearsed = await world.post('dataAuthority', `${path}?validateOnly=true`, body);
    expect(rehearsed.body.effects).toContainEqual({
      aggregate: 'zone_opening',
      act: 'end',
      count: 2,
      to: 'withdrawn',
      ids: [openings.health, openings.support],
    });
    expect((await world.post('dataAuthority', path, body)).status).toBe(200);
    const ended = await world.get('dataAuthority', `/zone-openings/${openings.health}`);
    expect(ended.body.state).toBe('withdrawn');
    expect((await find([resources.health])).size).toBe(0);
  });
});
