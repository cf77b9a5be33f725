import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { QueryResultRow } from 'pg';
import { personCsv } from '../../src/demo/person-set.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { communityCsv, grantOf, healthItem, linesOf, plainItem } from '../support/deliveries.ts';
import { Remote, type Told } from '../support/remote.ts';
import { askDatabase, buildServers, endServers, Server, serverFolder } from '../support/server.ts';

jest.setTimeout(180_000);
const ROWS = 300_000;
const rules = [
  { field: 'resident_id', kind: 'pseudonym', algorithm: 'hmac_sm3' },
  { field: 'birth_date', kind: 'year_band', years: 10 },
  { field: 'diagnosis', kind: 'prefix', length: 1 },
];
const measure = { quasiIdentifiers: ['birth_date', 'district'], sensitive: 'diagnosis', k: 20 };
const snapshots = `/resources/${seedIds.resources.communities}/snapshots`;

/** Data jobs run as children of their server; the engine's file stands in their command line. */
const children = (of: number): number[] =>
  execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/, 3))
    .filter(([, parent]) => Number(parent) === of)
    .map(([pid]) => Number(pid));
const alive = (pid: number): boolean => existsSync(`/proc/${pid}`) && !/\) Z /.test(statOf(pid));
const statOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return ') Z ';
  }
};

let data: string;
let keeper: Server;
let steady: Remote;
let env: Record<string, string>;
let grantId: string;

beforeAll(async () => {
  await buildServers();
  data = serverFolder();
  // this one has PostgreSQL and does no background work: only others end what a killed process left
  keeper = new Server({ DATA_DIR: data, ROLE: 'api' });
  steady = await Remote.of(keeper);
  env = { DATA_DIR: data, ...(await keeper.joined()), DEMO: 'true' };
  expect((await steady.csv('dataProvider', snapshots, communityCsv(ROWS))).status).toBe(201);
  grantId = await grantOf(steady.world, plainItem, 'dataProvider');
});
afterAll(endServers);

async function started(at: Remote, pace?: number): Promise<{ id: string; stream: ReturnType<Remote['stream']> }> {
  const made = await at.post('operator', '/deliveries', { grantId });
  expect(made.status).toBe(201);
  const { id } = made.body;
  const stream = at.stream(`/deliveries/${id}/rows`, await at.token('operator'), pace);
  await stream.begun;
  return { id, stream };
}
async function until(path: string, holds: (told: Told['body']) => boolean, seconds = 20): Promise<Told['body']> {
  for (let i = 0; ; i += 1) {
    const { body } = await steady.get('operator', path);
    if (holds(body) || i > seconds * 10) return body;
    await sleep(100);
  }
}
const sql = <R extends QueryResultRow>(text: string, values: unknown[] = []) =>
  askDatabase<R>(env.MIGRATION_DATABASE_URL, text, values);
const receiptOf = async (id: string) => await until(`/deliveries/${id}`, ({ state }) => state !== 'running');

describe('SIGTERM while a delivery runs', () => {
  it('drains what ends by itself within ten seconds: whole, delivered, exit code 0', async () => {
    const server = new Server(env);
    const at = await Remote.of(server);
    const { id, stream } = await started(at, 1);
    const ended = server.end('SIGTERM');
    const readiness: number[] = [];
    for (let i = 0; i < 200 && readiness.at(-1) !== 503; i += 1) {
      readiness.push((await fetch(`${at.at}/health/ready`)).status);
      await sleep(10);
    }
    expect(readiness.at(-1)).toBe(503); // said while the rows still come
    const { whole, text } = await stream.over;
    expect([whole, linesOf(text).length]).toEqual([true, ROWS]);
    const { code, ms } = await ended;
    expect([code, ms < 12_000]).toEqual([0, true]);
    expect(await receiptOf(id)).toMatchObject({ state: 'delivered', rows: ROWS });
  });

  it('cuts what does not: visibly broken, a receipt with the last chunk, exit code 0, no child left', async () => {
    const server = new Server(env);
    const at = await Remote.of(server);
    const { id, stream } = await started(at, 80);
    const jobs = children(server.child.pid ?? 0);
    expect(jobs.length).toBeGreaterThan(0);
    const { code, ms } = await server.end('SIGTERM');
    expect([code, ms > 9_000, ms < 14_000]).toEqual([0, true, true]);
    const { whole, text } = await stream.over;
    expect(whole).toBe(false);
    const receipt = await receiptOf(id);
    expect(receipt).toMatchObject({ state: 'cut', reason: 'server-stopping', endedAt: expect.any(String) as string });
    expect(receipt.rows).toBeLessThan(ROWS);
    // no row arrived that the receipt does not name
    expect(receipt.rows).toBeGreaterThanOrEqual(linesOf(text).length - 1);
    expect([receipt.lastRow, Number(receipt.chunks) > 0]).toEqual([Number(receipt.rows) - 1, true]);
    expect(jobs.filter(alive)).toEqual([]);
    const history = await steady.get('operator', `/deliveries/${id}/history`);
    expect(history.body.items).toMatchObject([{ act: 'request' }, { act: 'start' }, { act: 'cut', to: 'cut' }]);
  });
});

describe('a process killed with SIGKILL', () => {
  it('leaves its delivery to another: ended by the system with the last chunk known, its child and files gone', async () => {
    const doomed = new Server(env);
    const at = await Remote.of(doomed);
    const { id, stream } = await started(at, 50);
    await sleep(1500);
    const [{ runner = '' } = {}] = await sql<{ runner: string }>('SELECT runner FROM deliveries WHERE id = $1', [id]);
    const folder = join(data, 'vault/work', runner);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'half-made.parquet'), 'x'); // as a job would have left it
    const half = join(data, 'vault/snapshots', `x.parquet.${runner}.part`);
    writeFileSync(half, 'ZKS1');
    const jobs = children(doomed.child.pid ?? 0);
    await doomed.end('SIGKILL');
    expect((await stream.over).whole).toBe(false);
    await sleep(2500);
    expect(jobs.filter(alive)).toEqual([]);
    // nobody here does background work yet
    expect((await steady.get('operator', `/deliveries/${id}`)).body.state).toBe('running');
    const rescuer = new Server({ ...env, ROLE: 'worker' });
    await rescuer.ready();
    const receipt = await receiptOf(id);
    expect(receipt).toMatchObject({ state: 'failed', reason: 'process-lost', endedAt: expect.any(String) as string });
    expect(Number(receipt.rows)).toBeGreaterThan(0);
    expect(receipt.lastRow).toBe(Number(receipt.rows) - 1);
    const acts = await sql(
      `SELECT t.act, t.to_state, t.person_id, e.result FROM transitions t JOIN audit_events e ON e.id = t.audit_event_id
       WHERE t.aggregate_id = $1 ORDER BY t.version DESC LIMIT 1`,
      [id],
    );
    expect(acts).toEqual([{ act: 'fail', to_state: 'failed', person_id: null, result: 'done' }]);
    for (let i = 0; i < 100 && existsSync(folder); i += 1) await sleep(100);
    expect([existsSync(folder), existsSync(half)]).toEqual([false, false]);
    await rescuer.end('SIGTERM');
  });

  it('leaves its copy too: failed, its files gone; a worker takes up the next request and makes it', async () => {
    const rows = 100_000;
    const health = `/resources/${seedIds.resources.health}/snapshots`;
    const snapshot = await steady.csv('healthAuthority', health, [...personCsv({ rows })].join(''));
    expect(snapshot.status).toBe(201);
    const grant = await grantOf(steady.world, healthItem, 'healthAuthority.2');
    const asked = { grantId: grant, snapshotId: snapshot.body.id, rules, measure };
    const copyOf = async (): Promise<string> => {
      const made = await steady.post('healthAuthority', '/de-identifications', asked);
      expect(made.status).toBe(201);
      return made.body.id;
    };
    const stateOf = async (id: string) =>
      (await sql<{ state: string; runner: string; reason: string }>(
        'SELECT state, runner, reason FROM deidentifications WHERE id = $1', [id]))[0]; // prettier-ignore
    const reaches = async (id: string, states: string[], pause = 100) => {
      for (let i = 0; i < 60_000 / pause; i += 1) {
        const found = await stateOf(id);
        if (found && states.includes(found.state)) return found;
        await sleep(pause);
      }
      return await stateOf(id);
    };
    const id = await copyOf();
    await sleep(2500);
    expect((await stateOf(id))?.state).toBe('requested'); // a process that only answers leaves it to a worker

    const doomed = new Server({ ...env, ROLE: 'worker' });
    const running = await reaches(id, ['running', 'produced'], 20);
    expect(running?.state).toBe('running');
    const folder = join(data, 'vault/work', running?.runner ?? '');
    const refs = join(data, 'vault/copies', `${id}.refs`);
    for (let i = 0; i < 200 && !(existsSync(folder) && existsSync(refs)); i += 1) await sleep(10);
    await doomed.end('SIGKILL');
    expect([existsSync(folder), existsSync(refs), (await stateOf(id))?.state]).toEqual([true, true, 'running']);

    const rescuer = new Server({ ...env, ROLE: 'worker' });
    expect(await reaches(id, ['failed', 'produced'])).toMatchObject({ state: 'failed', reason: 'process-lost' });
    for (let i = 0; i < 100 && (existsSync(folder) || existsSync(refs)); i += 1) await sleep(100);
    expect(readdirSync(join(data, 'vault/copies')).filter((name) => name.startsWith(id))).toEqual([]);
    expect(existsSync(folder)).toBe(false);

    const next = await copyOf();
    expect((await reaches(next, ['produced', 'failed']))?.state).toBe('produced');
    expect(existsSync(join(data, 'vault/copies', `${next}.parquet`))).toBe(true);
    expect((await rescuer.end('SIGTERM')).code).toBe(0);
  });
});

describe('SIGTERM to the process that has the embedded PostgreSQL', () => {
  it('writes the receipt first and stops PostgreSQL last: nothing is left, and the next start shows the delivery cut', async () => {
    const { id, stream } = await started(steady, 80);
    const postmaster = Number(readFileSync(join(data, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
    const jobs = children(keeper.child.pid ?? 0).filter((pid) => pid !== postmaster);
    expect([alive(postmaster), jobs.length > 0]).toEqual([true, true]);
    const { code, ms } = await keeper.end('SIGTERM');
    expect([code, ms < 15_000, (await stream.over).whole]).toEqual([0, true, false]);
    expect([postmaster, ...jobs].filter(alive)).toEqual([]);
    steady = await Remote.of(new Server({ DATA_DIR: data, ROLE: 'api' }));
    expect(await receiptOf(id)).toMatchObject({ state: 'cut', reason: 'server-stopping' });
  });
});
