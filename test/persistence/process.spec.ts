import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildServers, endServers, Server, serverFolder } from '../support/server.ts';
import { processIdentity } from '../../src/platform/files/lock.ts';

jest.setTimeout(180_000);
const folder = serverFolder;
const postmaster = (dir: string): number => {
  const file = join(dir, 'postgres/data/postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
};
const alive = (pid: number): boolean => pid > 0 && processIdentity(pid) !== undefined;
interface Login {
  readonly accessToken: string;
}
const get = (url: string, token?: string): Promise<Response> =>
  fetch(url, {
    headers: { 'accept-language': 'en', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
  });
const logIn = async (at: string, role: string): Promise<string> =>
  ((await (await get(`${at}/demo/tokens?role=${role}`)).json()) as Login).accessToken;

beforeAll(buildServers);
afterAll(endServers);

describe('a process of its own', () => {
  const dir = folder();
  let first: Server;
  let at: string;

  it('answers /health/live at once and 503 elsewhere until it is ready', async () => {
    first = new Server({ DATA_DIR: dir });
    at = await first.listening();
    const seen: string[] = [];
    for (let i = 0; i < 400 && !first.lines.some((l) => l.includes('is ready after')); i += 1) {
      const [live, zones] = await Promise.all([get(`${at}/health/live`), get(`${at}/api/v1/zones`)]);
      seen.push(`${live.status} ${zones.status}`);
      if (zones.status === 503) {
        expect([zones.headers.get('retry-after'), ((await zones.json()) as { code: string }).code]).toEqual([
          '1',
          'not-ready',
        ]);
      }
      await sleep(20);
    }
    await first.ready();
    expect(seen[0]).toBe('200 503');
    expect(new Set(seen).size).toBeLessThanOrEqual(2); // 503 until ready, then 401
    expect([(await get(`${at}/health/ready`)).status, (await get(`${at}/api/v1/zones`)).status]).toEqual([200, 401]);
  });

  it('a second process joins by the addresses the first one prints, and takes its tokens', async () => {
    const second = new Server({ DATA_DIR: folder(), ...(await first.joined()), DEMO: 'true' });
    const there = await second.listening();
    await second.ready();
    const token = await logIn(at, 'data_authority');
    const [here, beyond] = [await get(`${at}/api/v1/zones`, token), await get(`${there}/api/v1/zones`, token)];
    expect([here.status, beyond.status]).toEqual([200, 200]);
    expect(await beyond.json()).toEqual(await here.json());
    await fetch(`${there}/demo/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"days":3}',
    });
    await sleep(1200);
    const clocks = await Promise.all(
      [at, there].map(async (a) => (await (await get(`${a}/demo/clock`)).json()) as { legalTime: string }),
    );
    expect(clocks[0]?.legalTime.slice(0, 10)).toBe(clocks[1]?.legalTime.slice(0, 10));
    const { code, ms } = await second.end('SIGTERM');
    expect([code, ms < 12_000, alive(postmaster(dir))]).toEqual([0, true, true]);
  });

  it('SIGTERM: exits 0 within 12 s, its PostgreSQL stopped; a restart keeps the data and the clock', async () => {
    const token = await logIn(at, 'data_authority');
    const body = JSON.stringify({ name: '重启之后仍在的专区', kind: 'comprehensive', purpose: 'kept' });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const made = await fetch(`${at}/api/v1/zones`, { method: 'POST', headers, body });
    const { id } = (await made.json()) as { id: string };
    const before = (await (await get(`${at}/demo/clock`)).json()) as { legalTime: string };
    const pid = postmaster(dir);
    expect(alive(pid)).toBe(true);
    const { code, ms } = await first.end('SIGTERM');
    expect([made.status, code, ms < 12_000]).toEqual([201, 0, true]);
    expect(alive(pid)).toBe(false);

    const again = new Server({ DATA_DIR: dir });
    const there = await again.listening();
    await again.ready();
    const found = await get(`${there}/api/v1/zones/${id}`, token);
    expect(found.status).toBe(200); // and the token of before still counts: the key is in the database
    const after = (await (await get(`${there}/demo/clock`)).json()) as { legalTime: string };
    expect(after.legalTime >= before.legalTime).toBe(true);
    expect((await again.end('SIGINT')).code).toBe(0);
  });

  it('SIGTERM while it is still starting leaves no PostgreSQL behind', async () => {
    for (const ms of [0, 100, 300, 600]) {
      const server = new Server({ DATA_DIR: dir });
      await server.listening();
      await sleep(ms);
      const ended = await server.end('SIGTERM');
      await sleep(300);
      expect([ms, ended.ms < 12_000, alive(postmaster(dir))]).toEqual([ms, true, false]);
    }
  });

  it('killed outright, the next start takes over', async () => {
    const killed = new Server({ DATA_DIR: dir });
    await killed.listening();
    await killed.ready();
    expect(alive(postmaster(dir))).toBe(true);
    await killed.end('SIGKILL');
    const next = new Server({ DATA_DIR: dir });
    await next.ready();
    expect((await next.end('SIGTERM')).code).toBe(0);
    expect(alive(postmaster(dir))).toBe(false);
  });
});

describe('configuration', () => {
  it('DEMO=false starts, serves health, and says how to go on', async () => {
    const server = new Server({ DATA_DIR: folder(), DEMO: 'false' });
    const at = await server.listening();
    await server.ready();
    const statuses = await Promise.all(
      ['/health/live', '/health/ready', '/openapi.json', '/api/v1/zones', '/demo/tokens'].map(
        async (p) => (await get(at + p)).status,
      ),
    );
    expect(statuses).toEqual([200, 200, 200, 401, 404]);
    await server.said(/Demo mode is (off)/);
    await server.said(/(identity provider)/);
    expect((await server.end('SIGTERM')).code).toBe(0);
  });
  it('names every mistake at once, never a secret, and exits 1', async () => {
    const server = new Server({
      DATA_DIR: folder(),
      PORT: 'x',
      ROLE: 'boss',
      DATABASE_URL: 'mysql://u:geheim@h/d',
      LOG_LEVEL: 'loud',
    });
    expect(await server.exited()).toBe(1);
    for (const name of ['PORT:', 'ROLE:', 'DATABASE_URL:', 'LOG_LEVEL:']) expect(server.errors).toContain(name);
    expect(server.errors + server.lines.join()).not.toContain('geheim');
  });
  it('refuses demo mode in production', async () => {
    const server = new Server({ DATA_DIR: folder(), DEMO: 'true', NODE_ENV: 'production' });
    expect(await server.exited()).toBe(1);
    expect(server.errors).toMatch(/DEMO: must not be true with NODE_ENV=production/);
  });
  it('refuses demo logins beyond this machine', async () => {
    const server = new Server({ DATA_DIR: folder(), DEMO: 'true', HOST: '0.0.0.0' });
    expect(await server.exited()).toBe(1);
    expect(server.errors).toMatch(/DEMO: demo logins would be open/);
  });
});
