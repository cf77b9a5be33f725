import { Announcements } from '../../src/applications/index.ts';
import { cast, NANJING } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { Acts } from '../../src/platform/acts/acts.service.ts';
import { DirectAsk } from '../../src/platform/acts/ask.ts';
import { dayOf } from '../../src/platform/clock/clock.ts';
import { nj2024, type Actor } from '../../src/regulation/index.ts';
import { withoutExtension } from '../support/lapsing.ts';
import { announcementBody } from '../support/oracle/announcement.ts';
import { told } from '../support/told.ts';
import { openWorld, type Answer, type World } from '../support/world.ts';

jest.setTimeout(120_000);
const { policySets: ids, zones } = seedIds;
const { issuer } = nj2024;
const asked = { documentNumber: '宁政办发〔2026〕12号', issuer, datedOn: '2026-05-23', validTo: '2028-05-23' };
let world: World;
beforeAll(async () => {
  world = await openWorld();
  await withoutExtension(world);
});
afterAll(async () => {
  await world.close();
});
const extend = (over: object = {}): Promise<Answer> =>
  world.post('dataAuthority', `/policy-sets/${ids.in_force}/extend`, { ...asked, ...over });
const state = async (): Promise<unknown> =>
  ((await world.get('operator', `/policy-sets/${ids.in_force}`)).body as Record<string, unknown>).state;
/** Drafts a call and publishes it on that day, at ten in the morning; `done`, or the rules that forbid it. */
async function publishedOn(day: string): Promise<string> {
  const instant = new Date(`${day}T10:00:00+08:00`);
  const { persons, id, roles } = cast.dataAuthority;
  const actor: Actor = {
    personId: persons[0]?.id ?? '',
    organizationId: id,
    clientId: 'test',
    level: 'decider',
    roles: new Map(roles.map((r) => [r.role, [NANJING]])),
    regulates: [zones.comprehensive],
    inspects: [],
  };
  const ask = new DirectAsk(actor, { moment: { instant, date: dayOf(instant) } });
  const calls = world.app.get(Announcements);
  const acts = world.app.get(Acts);
  try {
    const body = announcementBody(zones.comprehensive, `公告${day}`);
    const made = (await acts.create(calls, 'draft', ask, body)) as { id: string };
    await acts.perform(calls, 'publish', ask, made.id);
    return 'done';
  } catch (error) {
    const { details } = error as { details?: { findings?: { rule: string }[] } };
    return details?.findings?.map(({ rule }) => rule).join() ?? String(error);
  }
}

describe('R24-1 NJ-2024 without an extension', () => {
  it('a call dated 2026-05-23 passes, one dated 2026-05-24 is refused', async () => {
    expect(await publishedOn('2026-05-23')).toBe('done');
    expect(await publishedOn('2026-05-24')).toBe('R24-1');
  });
  it('has lapsed, and says how to go on', async () => {
    expect(await state()).toBe('lapsed');
    const now = announcementBody(zones.comprehensive, '今日公告');
    const { id } = (await world.post('dataAuthority', '/announcements', now)).body as { id: string };
    const refused = await world.post('dataAuthority', `/announcements/${id}/publish`);
    expect(told(refused)).toEqual([422, 'rules-forbid', 'R24-1']);
    expect((refused.body.findings as { message: string }[])[0]?.message).toMatch(/2026-05-23.*extension.*successor/);
  });
});

describe('R24-2 an extension is an act of the data authority', () => {
  it('and of nobody else, by a document of the issuer that was in time', async () => {
    expect(told(await world.post('operator', `/policy-sets/${ids.in_force}/extend`, asked))).toEqual([
      403,
      'forbidden',
    ]);
    expect(told(await world.post('cityGovernment', `/policy-sets/${ids.in_force}/extend`, asked))).toEqual([403, 'forbidden']); // prettier-ignore
    for (const wrong of [{ datedOn: '2026-05-24' }, { issuer: '南京市数据局' }, { validTo: '2026-05-23' }])
      expect(told(await extend(wrong))).toEqual([422, 'rules-forbid', 'R24-2']);
    expect((await extend({ documentNumber: '' })).status).toBe(400);
    expect(told(await world.post('dataAuthority', `/policy-sets/${ids.draft}/extend`, asked))).toEqual([409, 'illegal-transition']); // prettier-ignore
    const withdrawn = `/policy-sets/${ids.superseded}/extend`;
    expect(told(await world.post('dataAuthority', withdrawn, asked))).toEqual([409, 'illegal-transition']);
    expect(await state()).toBe('lapsed');
  });
  it('recorded late it lets the set be in force again, from then on and for the days between', async () => {
    const done = await extend();
    expect(done.body).toMatchObject({ state: 'in_force', lastDay: '2028-05-23', validTo: '2026-05-23' });
    expect(done.body.extensions).toEqual([
      { ...asked, note: { en: asked.documentNumber, zh: asked.documentNumber }, demonstration: true },
    ]);
    expect(await publishedOn('2026-05-24')).toBe('done');
    expect(await publishedOn('2028-05-23')).not.toContain('R24-1'); // its window is over by then
    expect(await publishedOn('2028-05-24')).toContain('R24-1');
    expect(told(await extend())).toEqual([422, 'rules-forbid', 'R24-2']);
    expect(told(await extend({ validTo: '2029-05-23' }))).toEqual([409, 'conflict']); // the same document twice
  });
  it('a second one counts from where the first has moved the last day to', async () => {
    const next = { documentNumber: '宁政办发〔2026〕13号', datedOn: '2026-06-30', validTo: '2030-05-23' };
    expect((await extend(next)).body).toMatchObject({ lastDay: '2030-05-23' });
    const { items } = (await world.get('operator', `/policy-sets/${ids.in_force}/history`)).body as {
      items: { act: string }[];
    };
    expect(items.filter(({ act }) => act === 'extend')).toHaveLength(3);
  });
  it('is evidence: nobody changes it, and no day of it ends before it begins', async () => {
    await expect(world.sql(`UPDATE policy_extensions SET valid_to = '2040-01-01'`)).rejects.toThrow('append-only');
    const row = `gen_random_uuid(), 'NJ-2024', 'y', 'x', '2030-01-02', '2030-01-01', '{}', false, now()`;
    await expect(world.sql(`INSERT INTO policy_extensions VALUES (${row})`)).rejects.toThrow(
      'ck_policy_extensions_days',
    );
    const unknown = `gen_random_uuid(), 'NJ-1999', 'y', 'x', '2030-01-01', '2030-01-01', '{}', false, now()`;
    await expect(world.sql(`INSERT INTO policy_extensions VALUES (${unknown})`)).rejects.toThrow(
      'fk_policy_extensions_set',
    );
  });
});
