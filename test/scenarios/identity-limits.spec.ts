import { once } from 'node:events';
import { request as open, type ClientRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { seedIds } from '../../src/demo/ids.ts';
import { Sweeper } from '../../src/platform/acts/sweeper.service.ts';
import { Clock } from '../../src/platform/clock/clock.ts';
import { openWorld, type Answer, type World } from '../support/world.ts';

const LIMIT = 60;
let first: World;
let second: World;
beforeAll(async () => {
  const env = { RATE_LIMIT: String(LIMIT), HEAVY_LIMIT: '1' };
  first = await openWorld(env);
  second = await openWorld(env, first);
});
afterAll(async () => {
  await second.close();
  await first.close();
});
/** Sets both processes' clocks to the start of a later minute, so that no test meets the end of one. */
let minutes = 1;
beforeEach(() => {
  const start = Math.ceil(performance.timeOrigin / 60_000 + (minutes += 5)) * 60_000;
  for (const { app } of [first, second]) jest.spyOn(app.get(Clock), 'ms').mockImplementation(() => start);
});
const zones = (world: World, as: Parameters<World['get']>[0]): Promise<Answer> => world.get(as, '/zones');
const remaining = (answer: Answer): number => Number(/;r=(\d+);/.exec(String(answer.headers.ratelimit))?.[1]);

describe('requests of one caller', () => {
  it('are counted for both processes together: exactly the limit is served, however they arrive', async () => {
    const all = await Promise.all(
      Array.from({ length: LIMIT + 40 }, (_, i) => zones(i % 2 === 0 ? first : second, 'operator')),
    );
    const served = all.filter((a) => a.status === 200).length;
    const refused = all.filter((a) => a.status === 429);
    expect([served, refused.length]).toEqual([LIMIT, 40]);
    expect(refused[0]?.body).toMatchObject({ code: 'too-many-requests' });
    expect(refused[0]?.headers['retry-after']).toBe('60');
    expect(refused[0]?.headers['ratelimit-policy']).toBe(`"caller";q=${LIMIT};w=60`);
    expect(await Promise.all([zones(first, 'operator'), zones(second, 'operator')])).toMatchObject([
      { status: 429 },
      { status: 429 },
    ]);
  });
  it('are told in each answer, the last one with nothing left', async () => {
    const told: number[] = [];
    for (let i = 0; i < LIMIT; i += 1) told.push(remaining(await zones(first, 'operator')));
    expect(told).toEqual(Array.from({ length: LIMIT }, (_, i) => LIMIT - 1 - i));
  });
  it('do not count against another organization, nor another person', async () => {
    for (let i = 0; i <= LIMIT; i += 1) await zones(first, 'operator');
    expect([
      (await zones(first, 'operator')).status,
      (await zones(first, 'operator.2')).status,
      (await zones(second, 'otherOperator')).status,
    ]).toEqual([429, 200, 200]);
  });
  it('leave no trail when they are refused for their number: a flood does not fill the ledger', async () => {
    for (let i = 0; i < LIMIT; i += 1) await zones(first, 'operator');
    const count = async (): Promise<unknown> => (await first.sql('SELECT count(*) AS n FROM audit_events'))[0];
    const before = await count();
    const act = `/zones/${seedIds.zones.planned}/report-ready`;
    for (let i = 0; i < 5; i += 1) expect((await first.post('operator', act, { report: 'r' })).status).toBe(429);
    expect(await count()).toEqual(before);
  });
  it('of past minutes are forgotten', async () => {
    await zones(first, 'operator');
    await first.sql(`INSERT INTO rate_windows VALUES ('long gone', 1, 5)`);
    await first.app.get(Sweeper).sweep();
    const left = await first.sql<{ client: string }>('SELECT client FROM rate_windows');
    expect(left.map((r) => r.client)).not.toContain('long gone');
    expect(left.length).toBeGreaterThan(0);
  });
});

describe('heavy work of one organization', () => {
  const path = `/api/v1/consent-forms/${seedIds.consentForms.accepted}/consents`;
  /** An upload that has begun and does not end until `end` is called. */
  function begin(world: World): { sent: ClientRequest; answer: Promise<number> } {
    const { port } = world.app.getHttpServer().address() as AddressInfo;
    const headers = {
      authorization: `Bearer ${world.token('consentChannel')}`,
      'content-type': 'application/x-ndjson',
    };
    const sent = open({ host: '127.0.0.1', port, path, method: 'POST', headers });
    const answer = once(sent, 'response').then(([response]) => {
      response.resume();
      return response.statusCode as number;
    });
    sent.write('{"subject":');
    return { sent, answer };
  }
  const running = async (): Promise<number> =>
    Number((await first.sql<{ n: string }>('SELECT count(*) AS n FROM heavy_work'))[0]?.n);
  const until = async (n: number): Promise<void> => {
    for (let i = 0; i < 200 && (await running()) !== n; i += 1) await sleep(20);
    expect(await running()).toBe(n);
  };

  it('is bounded over both processes, and free again when the answer is over or the client is gone', async () => {
    const one = begin(first);
    await until(1);
    const other = begin(second);
    expect(await other.answer).toBe(429);
    other.sent.destroy();
    one.sent.end('"x"}\n');
    expect(await one.answer).toBeLessThan(500);
    await until(0);
    const gone = begin(second);
    await until(1);
    gone.answer.catch(() => undefined);
    gone.sent.destroy();
    await until(0);
  });
  it('that a killed process left behind frees itself', async () => {
    const organization = `(SELECT organization_id FROM organization_roles WHERE role = 'data_subject' LIMIT 1)`;
    await first.sql(
      `INSERT INTO heavy_work SELECT gen_random_uuid(), ${organization}, 'consents', timestamptz '2020-01-01'`,
    );
    const one = begin(first);
    await until(2);
    one.sent.end('\n');
    expect(await one.answer).not.toBe(429);
    await until(1);
    await first.app.get(Sweeper).sweep();
    expect(await running()).toBe(0);
  });
});
