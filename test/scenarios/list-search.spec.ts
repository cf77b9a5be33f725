import pg from 'pg';
import { seedIds } from '../../src/demo/ids.ts';
import { announcementBody } from '../support/oracle/announcement.ts';
import { openWorld, type Answer, type As, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
interface Item {
  readonly id: string;
  readonly caseNumber?: string;
  readonly title?: string;
  readonly name?: string;
}
const nameOf = (item: Item): string => item.title ?? item.name ?? '';
const itemsOf = ({ status, body }: Answer): Item[] => {
  expect(status).toBe(200);
  return body.items as Item[];
};
const search = (as: As, path: string, q: string, more = ''): Promise<Answer> =>
  world.get(as, `/${path}?limit=100&q=${encodeURIComponent(q)}${more}`);
const found = async (as: As, path: string, q: string): Promise<string[]> =>
  itemsOf(await search(as, path, q)).map(nameOf);

describe('the parameter q of lists', () => {
  it.each<[string, string, As?]>([
    ['announcements', '社区'],
    ['zones', '医疗'],
    ['organizations', '卫生健康'],
    ['resources', '社区'],
    ['products', '演示'],
    ['scenarios', '健康', 'operator'],
    ['partners', '公司'],
    ['directives', '演示'],
  ])('of %s finds exactly what has %s in its name or title', async (path, q, as = 'dataAuthority') => {
    const all = itemsOf(await world.get(as, `/${path}?limit=100`));
    const meant = all.filter((item) => nameOf(item).includes(q));
    expect(meant.length).toBeGreaterThan(0);
    expect(itemsOf(await search(as, path, q)).map((item) => item.id)).toEqual(meant.map(({ id }) => id));
    expect(itemsOf(await search(as, path, '没有这样的名称'))).toEqual([]);
  });

  it.each(['applications', 'agreements', 'share-requests', 'grants', 'evaluations', 'inspections'])(
    'of %s finds a case by a part of its number',
    async (path) => {
      const all = itemsOf(await world.get('dataAuthority', `/${path}?limit=100`));
      const one = all.at(-1);
      const number = one?.caseNumber ?? '';
      expect(number).toMatch(/^NJ-/);
      for (const q of [number, number.toLowerCase(), number.slice(3)])
        expect((await search('dataAuthority', path, q)).body.items).toEqual([one]);
    },
  );

  it('finds one character of Chinese, and nothing that the caller may not see', async () => {
    expect((await found('dataAuthority', 'zones', '医')).length).toBeGreaterThan(0);
    const mine = itemsOf(await world.get('operator', '/applications?limit=100'));
    const others = itemsOf(await world.get('dataAuthority', '/applications?limit=100'));
    const foreign = others.find(({ id }) => !mine.some((item) => item.id === id));
    expect(foreign?.caseNumber).toBeDefined();
    expect(itemsOf(await search('operator', 'applications', foreign?.caseNumber ?? ''))).toEqual([]);
  });

  it('means every character by itself: percent, underscore, backslash, quotes', async () => {
    for (const title of ['满意度100%', '满意度100分', 'a_b', 'axb', 'a\\b', `o'neil "x"`]) {
      const made = await world.post('dataAuthority', '/announcements', announcementBody(seedIds.zones.comprehensive, title)); // prettier-ignore
      expect(made.status).toBe(201);
    }
    const only = (q: string): Promise<string[]> => found('dataAuthority', 'announcements', q);
    expect(await only('100%')).toEqual(['满意度100%']);
    expect(await only('a_b')).toEqual(['a_b']);
    expect(await only('a\\b')).toEqual(['a\\b']);
    expect(await only(`O'NEIL "`)).toEqual([`o'neil "x"`]);
    expect(await only('%')).toEqual(['满意度100%']);
    expect(await found('operator', 'announcements', 'a_b')).toEqual([]); // drafts are not his to find
  });

  it('goes together with filters, totals and cursors, which are bound to it', async () => {
    const at = '/announcements?limit=2&state=published';
    const q = encodeURIComponent('公告');
    const whole = itemsOf(await search('dataAuthority', 'announcements', '公告', '&state=published'));
    expect(whole.length).toBeGreaterThan(2);
    const first = await world.get('dataAuthority', `${at}&includeTotal=true&q=${q}`);
    expect([first.body.total, itemsOf(first)]).toEqual([whole.length, whole.slice(0, 2)]);
    const cursor = encodeURIComponent(first.body.nextCursor as string);
    expect(itemsOf(await world.get('dataAuthority', `${at}&q=${q}&cursor=${cursor}`))).toEqual(whole.slice(2, 4));
    const other = await world.get('dataAuthority', `${at}&q=x&cursor=${cursor}`);
    expect([other.status, other.body.code]).toEqual([400, 'invalid-cursor']);
  });

  it('has one to a hundred characters; lists of things without a name or number know no such parameter', async () => {
    const told = async (path: string, q: string): Promise<unknown[]> => {
      const { status, body } = await search('dataAuthority', path, q);
      return [status, body.code];
    };
    expect(await told('zones', '汉'.repeat(100))).toEqual([200, undefined]);
    for (const q of ['', ' ', '汉'.repeat(101), 'a\u0000'])
      expect([q, ...(await told('zones', q))]).toEqual([q, 400, 'validation-failed']);
    expect((await told('consents', 'x'))[0]).toBe(400);
  });

  it('is served by the trigram indexes, Chinese too', async () => {
    const owner = new pg.Client(world.urls.ownerUrl);
    await owner.connect();
    await owner.query('SET enable_seqscan = off');
    for (const [table, column] of [
      ['announcements', 'title'],
      ['zones', 'name'],
      ['organizations', 'name'],
      ['resources', 'title'],
      ['applications', 'case_number'],
    ] as const) {
      const asked = `EXPLAIN SELECT id FROM ${table} WHERE ${column} ILIKE '%社区服务场景%'`;
      const plan = (await owner.query<{ 'QUERY PLAN': string }>(asked)).rows.map((row) => row['QUERY PLAN']).join();
      expect(plan).toContain(`ix_${table}_search`);
    }
    const { rows } = await owner.query<{ n: number }>("SELECT cardinality(show_trgm('社区服务场景')) AS n");
    expect(rows[0]?.n).toBeGreaterThan(4);
    await owner.end();
  });
});
