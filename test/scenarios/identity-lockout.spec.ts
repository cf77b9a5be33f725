import { request as httpRequest } from 'node:http';
import { FREE_FAILURES } from '../../src/platform/auth/throttle.service.ts';
import { Refusals } from '../../src/platform/audit/refusals.service.ts';
import { jws, makeSigner } from '../support/jws.ts';
import { askToken, assertion, assertionClaims, BEARER, issuerName, registerClient } from '../support/logins.ts';
import { openWorld, type World } from '../support/world.ts';

// Two processes that are one issuer.
const PUBLIC_URL = 'https://zone.example.test';
let world: World;
let other: World;
const key = makeSigner('first');
let id: string;
beforeAll(async () => {
  world = await openWorld({ PUBLIC_URL });
  other = await openWorld({ PUBLIC_URL }, world);
  id = await registerClient(world, 'delivery machine', key);
});
afterAll(async () => {
  await other.close();
  await world.close();
});
beforeEach(async () => {
  await world.sql('DELETE FROM login_failures');
});
const sign = async (): Promise<string> => await assertion(world, id, key, { aud: PUBLIC_URL });

/** Asks the token endpoint from another address of this machine; answers the status. */
async function askFrom(localAddress: string, client_assertion: string): Promise<number> {
  const { port } = world.app.getHttpServer().address() as { port: number };
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: BEARER,
    client_assertion,
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return await new Promise((done, failed) => {
    const options = { host: '127.0.0.1', port, path: '/oauth2/token', method: 'POST', localAddress, headers };
    const call = httpRequest(options, (answer) => {
      answer.resume();
      done(answer.statusCode ?? 0);
    });
    call.on('error', failed);
    call.end(form.toString());
  });
}

describe('back-off', () => {
  const forged = async (kid = key.kid): Promise<string> => {
    const thief = makeSigner(kid);
    return jws({ alg: 'ES256', typ: 'JWT', kid }, await assertionClaims(world, id, { aud: PUBLIC_URL }), thief);
  };
  it('after some failures under a key the address waits, at every process alike, and longer each time', async () => {
    for (let i = 0; i < FREE_FAILURES; i += 1) {
      const answer = await askToken(i % 2 === 0 ? world : other, await forged());
      expect([i, answer.status, answer.body.error]).toEqual([i, 401, 'invalid_client']);
    }
    const waits: number[] = [];
    for (let i = 0; i < 4; i += 1) {
      const answer = await askToken(i % 2 === 0 ? other : world, await forged());
      expect([answer.status, answer.body.error]).toEqual([429, 'slow_down']);
      waits.push(Number(answer.headers['retry-after']));
      await world.sql('UPDATE login_failures SET locked_until = now()'); // the wait is over
      expect((await askToken(world, await forged())).status).toBe(401);
    }
    expect(waits).toEqual([1, 2, 4, 8]);
    const held = await askToken(other, await sign());
    expect([held.status, Number(held.headers['retry-after']) > 8]).toEqual([429, true]);
    await world.sql('UPDATE login_failures SET locked_until = now()');
    expect((await askToken(other, await sign())).status).toBe(200);
    expect(await world.sql('SELECT FROM login_failures')).toEqual([]); // success forgives
  });
  it('never beyond a quarter of an hour', async () => {
    await askToken(world, await forged());
    await world.sql('UPDATE login_failures SET failures = 1000');
    await askToken(world, await forged());
    const answer = await askToken(world, await forged());
    expect([answer.status, Number(answer.headers['retry-after'])]).toEqual([429, 900]);
  });
  it('a stranger with other key ids, unknown clients or rubbish locks itself out, not the genuine client', async () => {
    for (let i = 0; i < FREE_FAILURES + 2; i += 1)
      await askToken(world, i % 2 === 0 ? await forged(`guess-${i}`) : `rubbish-${i}`);
    const stranger = await askToken(world, await forged('guess'));
    expect(stranger.status).toBe(429);
    expect((await askToken(world, 'rubbish')).status).toBe(429);
    expect((await askToken(world, await sign())).status).toBe(200);
  });
  it('a stranger who knows the key id, from another address, does not hold the genuine client back', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < FREE_FAILURES + 2; i += 1) statuses.push(await askFrom('127.0.0.2', await forged()));
    expect(statuses.at(-1)).toBe(429);
    expect((await askToken(world, await sign())).status).toBe(200);
    expect(await askFrom('127.0.0.2', await sign())).toBe(429);
  });
});

describe('a flood of refused logins', () => {
  it('leaves a bounded number of rows, and one that says how many there were', async () => {
    const FLOOD = 2500;
    const count = async (): Promise<number> =>
      (
        await world.sql<{ n: number }>(`SELECT count(*)::int AS n FROM audit_events WHERE result = 'unauthenticated'`)
      )[0]?.n ?? 0;
    const before = await count();
    const from = new URL(await issuerName(world));
    for (let i = 0; i < FLOOD; i += 50)
      await Promise.all(
        Array.from({ length: 50 }, () =>
          fetch(`${from.origin}/api/v1/agreements`, { headers: { authorization: 'Bearer x.y.z' } }),
        ),
      );
    const written = (await count()) - before;
    expect(written).toBeLessThan(520);
    await world.app.get(Refusals).summarize();
    const [row] = await world.sql<{ payload: Buffer }>(
      `SELECT payload FROM audit_events WHERE operation = 'refusals.summary'`,
    );
    const said = JSON.parse(row?.payload.toString() ?? '{}') as { input: { refusals: Record<string, number> } };
    expect(written + (said.input.refusals.unauthenticated ?? 0)).toBe(FLOOD);
  });
});
