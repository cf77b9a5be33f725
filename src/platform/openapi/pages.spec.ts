import { about, fakeApp, lease } from '../../../test/contract/fake-contract.ts';
import { documentOf } from './documents.ts';
import { registerPages } from './pages.ts';

let app: Awaited<ReturnType<typeof fakeApp>>;
let built = 0;
beforeAll(async () => {
  app = await fakeApp();
  const document = (version: '3.1.0' | '3.0.3') => {
    built += 1;
    return documentOf(app, version, about);
  };
  registerPages(app.getHttpAdapter().getInstance(), { document, lifecycles: [lease] });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(() => app.close());
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });

it.each([
  ['/openapi.json', 'application/json', '"Fake"'],
  ['/openapi.zh.json', 'application/json', '"样例"'],
  ['/openapi-3.0.json', 'application/json', '"3.0.3"'],
  ['/problems', 'text/html', '错误代码'],
  ['/problems/busy', 'text/html', '系统繁忙'],
  ['/problems.css', 'text/css', 'font'],
  ['/favicon.ico', 'image/svg+xml', '<svg'],
  ['/lifecycles/lease.zh.svg', 'image/svg+xml', '<title>租约</title>'],
  ['/lifecycles/lease.en.svg', 'image/svg+xml', '<title>Lease</title>'],
])('answers %s with a tag, and nothing twice', async (url, type, text) => {
  const first = await get(url);
  expect([first.statusCode, first.headers['content-type']]).toEqual([200, expect.stringContaining(type)]);
  expect(first.body).toContain(text);
  const again = await get(url, { 'if-none-match': String(first.headers.etag) });
  expect([again.statusCode, again.body]).toEqual([304, '']);
});

it('builds the contract once a version', () => expect(built).toBe(2));

it('explains a code in the language asked for', async () => {
  const page = await get('/problems/forbidden', { 'accept-language': 'en' });
  expect(page.headers).toMatchObject({ 'content-language': 'en', vary: 'Accept-Language' });
  expect(page.body.indexOf('Your organization may not do this: ‹act›')).toBeLessThan(page.body.indexOf('贵单位无权执行'));
});

it('answers an unknown code as a problem', async () => {
  const page = await get('/problems/nothing-of-the-sort');
  expect([page.statusCode, page.json<{ code: string }>().code]).toEqual([404, 'not-found']);
});
