import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { seedIds } from '../../src/demo/ids.ts';
import { Remote } from '../support/remote.ts';
import { askDatabase, buildServers, endServers, Server, serverFolder, serverLeaks } from '../support/server.ts';

jest.setTimeout(180_000);
const PORTAL = 'https://portal.example.gov.cn';
const STRANGER = 'https://elsewhere.example';
let data: string;
let server: Server;
let api: Remote;
let env: Record<string, string>;
beforeAll(async () => {
  await buildServers();
  data = serverFolder();
  server = new Server({ DATA_DIR: data, ROLE: 'api', METRICS_PORT: '0', CORS_ORIGINS: `${PORTAL},https://b.example` });
  api = await Remote.of(server);
  env = { DATA_DIR: data, ...(await server.joined()), DEMO: 'true' };
});
afterAll(endServers);

const sql = (text: string, values: unknown[] = []) => askDatabase(env.MIGRATION_DATABASE_URL, text, values);

describe('ROLE', () => {
  it('api answers and sweeps nothing; worker answers /health only and sweeps; both together are one system', async () => {
    const { id } = (await api.get('operator', `/agreements/${seedIds.agreements.effective}`)).body;
    const expired = () =>
      sql(`SELECT act FROM transitions WHERE aggregate_id = $1 AND act = 'expire'`, [id]).then((rows) => rows.length);
    // ten years on the agreement has expired by date; who reads it sees that, whether it was written or not
    await fetch(`${api.at}/demo/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"days":3650}',
    });
    await sleep(7_000); // longer than the interval of a sweep
    const seen = await api.get('operator', `/agreements/${id}`);
    expect([seen.status, seen.body.state, await expired()]).toEqual([200, 'expired', 0]);
    const leaves = async () => (await sql('SELECT count(*)::int AS n FROM ledger_leaves'))[0]?.n as number;
    expect([await leaves(), existsSync(join(data, 'witness'))]).toEqual([0, false]); // nor does it seal anything

    const worker = new Server({ ...env, ROLE: 'worker' });
    const at = await worker.listening();
    await worker.ready();
    const bearer = { authorization: `Bearer ${await api.token('operator')}` };
    const ask = async (path: string): Promise<[number, string | null]> => {
      const answer = await fetch(at + path, { headers: bearer });
      await answer.text();
      return [answer.status, answer.headers.get('content-type')?.split(';')[0] ?? null];
    };
    expect(await ask('/health/live')).toEqual([200, 'application/json']);
    expect(await ask('/health/ready')).toEqual([200, 'application/json']);
    for (const path of ['/api/v1/zones', '/docs', '/openapi.json', '/demo/tokens', '/health', '/nothing'])
      expect([path, ...(await ask(path))]).toEqual([path, 404, 'application/problem+json']);
    for (let i = 0; i < 200 && (await expired()) === 0; i += 1) await sleep(100);
    expect(await expired()).toBe(1);
    for (let i = 0; i < 200 && !existsSync(join(data, 'witness/checkpoints.ndjson')); i += 1) await sleep(100);
    expect(await leaves()).toBeGreaterThan(100);
    expect((await worker.end('SIGTERM')).code).toBe(0);
  });
});

describe('METRICS_PORT', () => {
  it('serves Prometheus text on a port of its own: durations by route, pools, event loop, deliveries; and no ids', async () => {
    const metrics = await server.said(/^Metrics on (http:\S+)$/);
    expect(new URL(metrics).hostname).toBe(new URL(api.at).hostname);
    expect(new URL(metrics).port).not.toBe(new URL(api.at).port);
    expect((await fetch(`${api.at}/metrics`)).status).toBe(404);
    expect((await fetch(new URL('/', metrics))).status).toBe(404);
    const { id } = (await api.get('operator', `/agreements/${seedIds.agreements.effective}`)).body;
    await fetch(`${api.at}/api/v1/nothing/${id}?name=${encodeURIComponent('王某')}`);
    const answer = await fetch(metrics);
    const text = await answer.text();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      expect.stringMatching(/^text\/plain; version=0\.0\.4/),
    ]);
    const counted = (pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? -1);
    const route = '{method="GET",route="/api/v1/agreements/:id",status="200"}';
    expect(text).toContain(`zonekeeper_http_request_seconds_count${route}`);
    expect(text).toContain(
      'zonekeeper_http_request_seconds_bucket{le="0.1",method="GET",route="/api/v1/agreements/:id"',
    );
    expect(counted(/^zonekeeper_database_connections\{pool="normal",state="open"\} (\d+)/m)).toBeGreaterThan(0);
    expect(counted(/^zonekeeper_database_connections\{pool="cut_off",state="waiting"\} (\d+)/m)).toBe(0);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds [\d.e-]+$/m);
    expect(counted(/^zonekeeper_deliveries\{state="running"\} (\d+)/m)).toBe(0);
    const labels = text.split('\n').filter((line) => !line.startsWith('#'));
    expect(labels.length).toBeGreaterThan(50);
    expect(labels.filter((line) => /[0-9a-f]{8}-[0-9a-f]{4}-|王|%E7|name=/i.test(line))).toEqual([]);
  });

  it('a port that is taken is said in one line, exit 1', async () => {
    const { port } = new URL(await server.said(/^Metrics on (http:\S+)$/));
    const second = new Server({ ...env, METRICS_PORT: port });
    expect(await second.exited()).toBe(1);
    expect(second.errors).toMatch(new RegExp(`^Zonekeeper cannot listen: .*${port}; set METRICS_PORT to another one`));
  });
});

describe('CORS_ORIGINS', () => {
  const cors = (answer: Response): string[] =>
    [...answer.headers.keys()].filter((name) => name.startsWith('access-control-'));
  const preflight = (at: string, origin: string, method: string): Promise<Response> =>
    fetch(`${at}/api/v1/zones`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': 'authorization,content-type,idempotency-key,if-match',
      },
    });

  it.each(['POST', 'PATCH', 'DELETE', 'PUT'])(
    'lets the listed origins ask for %s with their headers',
    async (method) => {
      const answer = await preflight(api.at, PORTAL, method);
      const { headers } = answer;
      expect([answer.status, headers.get('access-control-allow-origin')]).toEqual([204, PORTAL]);
      expect(headers.get('access-control-allow-methods')?.split(', ')).toContain(method);
      const allowed = headers.get('access-control-allow-headers')?.toLowerCase().split(/, ?/);
      expect(allowed).toEqual(expect.arrayContaining(['authorization', 'content-type', 'idempotency-key', 'if-match']));
    },
  );
  it('shows their pages the headers of answers and of problems, apart for caches', async () => {
    const headers = { origin: PORTAL, authorization: `Bearer ${await api.token('operator')}` };
    for (const [path, status] of [
      ['/api/v1/zones', 200],
      ['/api/v1/zones/x', 400],
      ['/openapi.json', 200],
    ] as const) {
      const answer = await fetch(api.at + path, { headers });
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([status, PORTAL]);
      const exposed = answer.headers.get('access-control-expose-headers')?.split(', ');
      const wanted = ['ETag', 'Location', 'Idempotency-Replayed', 'RateLimit', 'RateLimit-Policy', 'API-Version'];
      expect(exposed).toEqual(expect.arrayContaining(wanted));
      expect(answer.headers.get('vary')).toMatch(/^Origin\b/);
      expect(answer.headers.has('access-control-allow-credentials')).toBe(false);
    }
    const answer = await fetch(`${api.at}/api/v1/zones`, { headers });
    expect(answer.headers.get('vary')).toBe('Origin, Authorization, Acting-For, Accept-Language');
  });
  it.each([STRANGER, 'http://portal.example.gov.cn', `${PORTAL}.elsewhere.example`, 'null'])(
    'tells %s nothing, with a token or without',
    async (origin) => {
      const asked = await preflight(api.at, origin, 'POST');
      expect([asked.status, cors(asked)]).toEqual([404, []]);
      const headers = { origin, authorization: `Bearer ${await api.token('operator')}` };
      expect(cors(await fetch(`${api.at}/api/v1/zones`, { headers }))).toEqual([]);
    },
  );
  it('is off unless origins are named', async () => {
    const off = await Remote.of(new Server(env));
    const asked = await preflight(off.at, PORTAL, 'POST');
    expect([asked.status, cors(asked)]).toEqual([404, []]);
    const headers = { origin: PORTAL, authorization: `Bearer ${await off.token('operator')}` };
    const answer = await fetch(`${off.at}/api/v1/zones`, { headers });
    expect([answer.status, cors(answer), answer.headers.get('vary')]).toEqual([
      200,
      [],
      'Authorization, Acting-For, Accept-Language',
    ]);
  });
});

describe('R16-1 the scan for raw personal data sees what servers of their own', () => {
  const { found } = serverLeaks;
  const taken = (): string[] => found.splice(0);

  it('print to stdout and to stderr', async () => {
    expect(found).toEqual([]);
    const out = new Server({ ...env, PUBLIC_URL: 'http://127.0.0.1/19900123456' });
    await out.ready();
    await out.end('SIGKILL');
    expect(new Set(taken())).toEqual(new Set(['phone in a line of stdout']));
    const err = new Server({ DATA_DIR: serverFolder(), DEMO: 'false', HOST: 'h19900123456.invalid' });
    expect(await err.exited()).toBe(1);
    expect(taken()).toContain('phone in a line of stderr'); // the log, on stdout, says it too
  });
  it('answer', async () => {
    const zone = { name: '王䶮专区', kind: 'comprehensive', purpose: 'p' };
    const { body } = await api.post('dataAuthority', '/zones', zone);
    expect(taken()).toEqual(['name in answer of POST /zones']);
    await sql('DELETE FROM zones WHERE id = $1', [body.id]);
    await sql('ALTER TABLE audit_events DISABLE TRIGGER USER');
    await sql('DELETE FROM audit_events WHERE object_id = $1', [body.id]);
  });
  it('keep in their tables, looked at before they end, and in their files, looked at when all have', async () => {
    const [before] = await sql('SELECT id, purpose FROM zones LIMIT 1');
    await sql('UPDATE zones SET purpose = $1 WHERE id = $2', ['电话 19900123456', before?.id]);
    const one = new Server(env);
    await one.ready();
    await one.end('SIGTERM');
    expect(taken()).toEqual(['phone in table zones']);
    await sql('UPDATE zones SET purpose = $1 WHERE id = $2', [before?.purpose, before?.id]);
    mkdirSync(join(data, 'objects'), { recursive: true });
    writeFileSync(join(data, 'objects/planted'), '320199199003070017');
    serverLeaks.files(data);
    expect(taken()).toEqual(['a file in the clear: planted', 'resident id in file planted']);
    rmSync(join(data, 'objects/planted'));
  });
});
