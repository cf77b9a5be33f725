import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { generateAll } from '../../src/platform/openapi/generate-all.ts';
import { documentOf, type Version } from '../../src/platform/openapi/documents.ts';
import { about, fakeApp } from './fake-contract.ts';

const { lifecycles } = about;

const root = join(__dirname, '../..');
const outDir = join(root, 'dist/contract-test');
const articles = [{ number: 12, title: { en: 'Term', zh: '期限' } }];

interface Made {
  createZonekeeperClient(options: object): {
    POST(path: string, init: object): Promise<{ data?: unknown; error?: unknown }>;
  };
  isProblem(value: unknown): boolean;
  answer(call: Promise<unknown>): Promise<unknown>;
}
let client: Made;
beforeAll(async () => {
  const app = await fakeApp();
  const document = (version: Version) => documentOf(app, version, about);
  await generateAll({ document, lifecycles, articles, outDir, root, testFolders: ['src'] });
  await app.close();
  client = (await import(join(outDir, 'client/index.ts'))) as Made;
});
afterAll(() => rmSync(outDir, { recursive: true, force: true }));

const read = (name: string) => readFileSync(join(outDir, name), 'utf8');
const draft = { body: { title: 'a' } };

/** Answers the statuses in turn, and keeps what it was asked. */
async function server(
  statuses: number[],
  body: object,
  test: (origin: string, asked: IncomingHttpHeaders[]) => Promise<void>,
) {
  const asked: IncomingHttpHeaders[] = [];
  const listening = createServer((request, response) => {
    asked.push(request.headers);
    request.resume();
    response
      .writeHead(statuses.shift() ?? 500, { 'content-type': 'application/json', 'retry-after': '0' })
      .end(JSON.stringify(body));
  });
  await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done));
  try {
    await test(`http://127.0.0.1:${(listening.address() as AddressInfo).port}`, asked);
  } finally {
    await new Promise((done) => listening.close(done));
  }
}

it('writes the same files twice', async () => {
  const names = [
    'openapi.json',
    'openapi.zh.json',
    'openapi-3.0.json',
    'errors.md',
    'permissions.md',
    'traceability.md',
    'lifecycles/lease.svg',
    'lifecycles/lease.zh.svg',
    'client/schema.ts',
  ];
  const before = names.map(read);
  const app = await fakeApp();
  const document = (version: Version) => documentOf(app, version, about);
  await generateAll({ document, lifecycles, articles, outDir, root, testFolders: ['src'] });
  await app.close();
  expect(names.map(read)).toEqual(before);
});

it('refuses to generate when an article stands for nothing', async () => {
  const app = await fakeApp();
  const more = [...articles, { number: 13, title: { en: 'x', zh: '某' } }];
  const document = (version: Version) => documentOf(app, version, about);
  await expect(generateAll({ document, lifecycles, articles: more, outDir, root, testFolders: [] })).rejects.toThrow(
    'Art 13',
  );
  await app.close();
});

it('makes a client that type-checks, and that knows paths, bodies and problems', () => {
  const use = `import { createZonekeeperClient, type Problem } from './client/index.ts';
const c = createZonekeeperClient({ baseUrl: '', token: 'x' });
export const good = async (): Promise<string | Problem> => {
  const { data, error } = await c.POST('/api/v1/leases', { body: { title: 'a' } });
  return data ? data.state : (error as Problem);
};
export const forColleague = () =>
  c.POST('/api/v1/leases', { body: { title: 'a' }, params: { header: { 'Acting-For': 'x' } } });
// @ts-expect-error there is no such path
export const noPath = () => c.POST('/api/v1/nothing', {});
// @ts-expect-error the title is needed
export const noTitle = () => c.POST('/api/v1/leases', { body: {} });
`;
  writeFileSync(join(outDir, 'use.ts'), use);
  const options = {
    extends: '../../test/tsconfig.json',
    compilerOptions: { rootDir: '../..' },
    include: ['.'],
    exclude: [],
  };
  writeFileSync(join(outDir, 'tsconfig.json'), JSON.stringify(options));
  const output = execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', outDir], {
    encoding: 'utf8',
  });
  expect(output).toBe('');
}, 60_000);

describe('the client', () => {
  it('tries again after 503 with the same key, and asks for a token each time', () =>
    server([503, 503, 201], { id: '1' }, async (baseUrl, asked) => {
      let tokens = 0;
      const token = () => Promise.resolve(`t${(tokens += 1)}`);
      const made = client.createZonekeeperClient({ baseUrl, token, language: 'en' });
      const { data } = await made.POST('/api/v1/leases', draft);
      expect(data).toEqual({ id: '1' });
      expect(asked.map((h) => h.authorization)).toEqual(['Bearer t1', 'Bearer t2', 'Bearer t3']);
      expect(new Set(asked.map((h) => h['idempotency-key'])).size).toBe(1);
      expect(asked[0]).toMatchObject({
        'accept-language': 'en',
        'idempotency-key': expect.stringMatching(/^[0-9a-f]{32}$/),
      });
    }));

  it('acts for a colleague where it is told to, and a call for another one', () =>
    server([201, 201, 201], { id: '1' }, async (baseUrl, asked) => {
      await client.createZonekeeperClient({ baseUrl }).POST('/api/v1/leases', draft);
      const made = client.createZonekeeperClient({ baseUrl, actingFor: 'g' });
      await made.POST('/api/v1/leases', draft);
      await made.POST('/api/v1/leases', { ...draft, params: { header: { 'Acting-For': 'h' } } });
      expect(asked.map((h) => h['acting-for'])).toEqual([undefined, 'g', 'h']);
    }));

  it('gives up after three more tries, and takes a new key for a new call', () =>
    server(
      [503, 503, 503, 503, 201],
      { code: 'busy', status: 503, requestId: 'r', detail: 'd' },
      async (baseUrl, asked) => {
        const made = client.createZonekeeperClient({ baseUrl });
        const { error } = await made.POST('/api/v1/leases', draft);
        expect([asked.length, client.isProblem(error)]).toEqual([4, true]);
        await made.POST('/api/v1/leases', draft);
        expect(asked[4]?.['idempotency-key']).not.toBe(asked[3]?.['idempotency-key']);
      },
    ));

  it('throws a problem where only the answer is wanted', () =>
    server([422], { code: 'rules-forbid', status: 422, requestId: 'r', detail: 'no' }, async (baseUrl) => {
      const made = client.createZonekeeperClient({ baseUrl });
      await expect(client.answer(made.POST('/api/v1/leases', draft))).rejects.toMatchObject({
        problem: { code: 'rules-forbid' },
      });
    }));
});
