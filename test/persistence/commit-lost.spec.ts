import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Proxy, type Break } from '../support/proxy.ts';
import { openWorld, type Answer, type World } from '../support/world.ts';

let world: World;
let behind: World;
const proxy = new Proxy();
beforeAll(async () => {
  world = await openWorld();
  behind = await openWorld({ DATABASE_URL: await proxy.open(world.urls.url) }, world);
});
afterAll(async () => {
  await behind.close();
  proxy.close();
  await world.close();
});

/** The server may take a moment to see that a connection is gone: until then the key is held, and the caller told to wait. */
async function planAgain(body: object, key: Record<string, string>): Promise<Answer> {
  for (let i = 1; ; i += 1) {
    const answer = await plan(body, key);
    if (answer.body.code !== 'request-in-progress' || i === 10) return answer;
    expect([answer.status, answer.headers['retry-after']]).toEqual([409, '1']);
    await sleep(1000);
  }
}
let made = 0;
const zone = () => ({ name: `提交中断专区${(made += 1)}`, kind: 'comprehensive', purpose: 'commit' });
const plan = (body: object, headers: Record<string, string> = {}): Promise<Answer> =>
  behind.post('dataAuthority', '/zones', body, headers);
/** What one plan leaves: the zone, its transition, its audit event, its outbox event. */
const effects = async (name: string): Promise<number[]> => {
  const [row] = await world.sql<Record<string, string>>(
    `SELECT count(*) AS zones, (SELECT count(*) FROM transitions WHERE aggregate_id IN (SELECT id FROM zones WHERE name = $1)) AS moves,
      (SELECT count(*) FROM audit_events WHERE result = 'done' AND object_id IN (SELECT id FROM zones WHERE name = $1)) AS audits
      FROM zones WHERE name = $1`,
    name,
  );
  return Object.values(row ?? {}).map(Number);
};

describe('the connection to the database breaks at COMMIT', () => {
  // the replies to the writes may be lost together with that to COMMIT, since all of them are sent at once
  it.each<[string, Break, number, string | undefined]>([
    ['after it, its reply lost', 'reply', 1, 'true'],
    ['after it, with the replies to the writes', 'replies', 1, 'true'],
    ['before it reached the server', 'before', 0, undefined],
  ])('%s: 503 outcome-unknown, and the same key makes it exactly one', async (_, how, kept, replayed) => {
    const body = zone();
    const key = { 'idempotency-key': `commit-${how}` };
    const broken = proxy.broken;
    proxy.breakNext(how);
    const lost = await plan(body, key);
    expect([lost.status, lost.body.code, lost.headers['retry-after']]).toEqual([503, 'outcome-unknown', '1']);
    expect(proxy.broken).toBe(broken + 1);
    expect(await effects(body.name)).toEqual([kept, kept, kept]);
    const again = await planAgain(body, key);
    expect([again.status, again.headers['idempotency-replayed']]).toEqual([201, replayed]);
    expect(await effects(body.name)).toEqual([1, 1, 1]);
    const third = await plan(body, key);
    expect([third.status, third.headers['idempotency-replayed'], third.body]).toEqual([201, 'true', again.body]);
    expect(third.headers.location).toBe(`/api/v1/zones/${String(again.body.id)}`);
  });

  it.each<Break>(['reply', 'replies'])('without a key nothing is done twice by itself (%s)', async (how) => {
    const body = zone();
    proxy.breakNext(how);
    expect((await plan(body)).body.code).toBe('outcome-unknown');
    expect(await effects(body.name)).toEqual([1, 1, 1]);
  });

  it('a connection that breaks before COMMIT was sent is replaced without a word, and done once', async () => {
    const body = zone();
    const broken = proxy.broken;
    proxy.breakNext('begin');
    expect((await plan(body)).status).toBe(201);
    expect([proxy.broken, await effects(body.name)]).toEqual([broken + 1, [1, 1, 1]]);
  });

  it('outlives a database that ends all its connections', async () => {
    const app = new pg.Client({ connectionString: world.urls.url });
    await app.connect();
    const ended = await app.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()`);
    await app.end();
    expect(ended.rowCount).toBeGreaterThan(1);
    const body = zone();
    let answer = await plan(body);
    // more dead connections in the pool than it is tried again: then the caller is told to, and nothing was done
    for (let i = 0; i < 20 && answer.status === 503; i += 1) {
      expect([answer.headers['retry-after'], await effects(body.name)]).toEqual(['1', [0, 0, 0]]);
      answer = await plan(body);
    }
    expect([answer.status, await effects(body.name)]).toEqual([201, [1, 1, 1]]);
    expect((await world.get('dataAuthority', '/zones')).status).toBe(200);
  });
});
