import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cast } from '../../src/demo/cast.ts';
import { FREE_FAILURES } from '../../src/platform/auth/throttle.service.ts';
import { makeSigner } from '../support/jws.ts';
import { assertion, BEARER, registerClient } from '../support/logins.ts';
import { openWorld, type World } from '../support/world.ts';

const PROXY = '127.0.0.2';
const DIRECT = '127.0.0.1';
const CLIENT = '198.51.100.7';
const PUBLIC_URL = 'https://zone.example.test';
/** One process trusts the proxy, the other nobody. */
let world: World;
let alone: World;
beforeAll(async () => {
  world = await openWorld({ PUBLIC_URL, TRUSTED_PROXIES: `${PROXY}, 2001:db8::/32` });
  alone = await openWorld({ PUBLIC_URL }, world);
});
afterAll(async () => {
  await alone.close();
  await world.close();
});

interface Sent {
  readonly at?: World;
  /** The address of this machine that it is sent from. */
  readonly from: string;
  /** X-Forwarded-For. */
  readonly says?: string;
  readonly token?: string;
  readonly body: object | URLSearchParams;
}
interface Answered {
  readonly status: number;
  readonly requestId: string;
}
async function post(path: string, { at = world, from, says, token, body }: Sent): Promise<Answered> {
  const { port } = at.app.getHttpServer().address() as AddressInfo;
  const form = body instanceof URLSearchParams;
  const headers = {
    'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json',
    ...(says !== undefined && { 'x-forwarded-for': says }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  return await new Promise((done, failed) => {
    const options = { host: DIRECT, port, path, method: 'POST', localAddress: from, headers };
    const call = httpRequest(options, (answer) => {
      answer.resume();
      done({ status: answer.statusCode ?? 0, requestId: String(answer.headers['x-request-id']) });
    });
    call.on('error', failed);
    call.end(form ? body.toString() : JSON.stringify(body));
  });
}
/** What the evidence says of the source of a request: the column, and the payload that is sealed. */
async function recorded({ requestId }: Answered): Promise<unknown[]> {
  const rows = await world.sql<{ source: string | null; payload: Buffer }>(
    'SELECT host(source_address) AS source, payload FROM audit_events WHERE request_id = $1',
    requestId,
  );
  return rows.flatMap(({ source, payload }) => [
    source,
    (JSON.parse(payload.toString()) as { sourceAddress?: unknown }).sourceAddress,
  ]);
}
const registering = { organizationId: cast.operator.id, personId: cast.operator.persons[0]?.id };
let made = 0;
const register = (sent: Omit<Sent, 'body' | 'token'>, as: 'governanceCenter.5' | 'operator' = 'governanceCenter.5') =>
  post('/api/v1/machine-clients', {
    ...sent,
    token: world.token(as),
    body: { ...registering, name: `behind a proxy ${(made += 1)}` },
  });

describe('the source address in the evidence', () => {
  it.each<[string, Omit<Sent, 'body' | 'token'>, string]>([
    ['what the trusted proxy says', { from: PROXY, says: CLIENT }, CLIENT],
    ['what the proxy added to what the client had sent itself', { from: PROXY, says: `10.9.8.7, ${CLIENT}` }, CLIENT],
    ['the proxy, where it says no address', { from: PROXY, says: "'; DROP TABLE x" }, PROXY],
    ['the peer, where it is no trusted proxy', { from: DIRECT, says: CLIENT }, DIRECT],
    ['the peer, without a header', { from: PROXY }, PROXY],
  ])('of an act is %s', async (_what, sent, source) => {
    const done = await register(sent);
    expect(done.status).toBe(201);
    expect(await recorded(done)).toEqual([source, source]);
  });
  it('of an act is the peer, whatever it says, at a process that trusts nobody', async () => {
    const done = await register({ at: alone, from: PROXY, says: CLIENT });
    expect([done.status, await recorded(done)]).toEqual([201, [PROXY, PROXY]]);
  });
  it('stands in a refused act and a refused login as well', async () => {
    const denied = await register({ from: PROXY, says: CLIENT }, 'operator');
    expect([denied.status, await recorded(denied)]).toEqual([403, [CLIENT, CLIENT]]);
    const unknown = await post('/api/v1/machine-clients', { from: PROXY, says: CLIENT, token: 'x.y.z', body: {} });
    expect([unknown.status, await recorded(unknown)]).toEqual([401, [CLIENT, CLIENT]]);
  });
  it('is absent where nobody asked: what follows from an act is the doing of the system', async () => {
    const rows = await world.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit_events WHERE person_id IS NULL AND source_address IS NOT NULL AND result = 'done'`,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
  it('stands in the access log', async () => {
    const scan = jest.spyOn(world.leaks, 'scan');
    const { requestId } = await register({ from: PROXY, says: CLIENT });
    const line = scan.mock.calls
      .map(([, said]) => said)
      .find((said) => said.includes(requestId) && said.includes('"status"'));
    scan.mockRestore();
    expect(JSON.parse(line ?? '{}')).toMatchObject({ requestId, status: 201, source: CLIENT });
  });
});

describe('the back-off of failed logins', () => {
  const key = makeSigner('behind-a-proxy');
  let id: string;
  beforeAll(async () => {
    id = await registerClient(world, 'machine behind a proxy', key);
  });
  beforeEach(async () => {
    await world.sql('DELETE FROM login_failures');
  });
  const login = async (sent: Omit<Sent, 'body'>, rubbish = false): Promise<number> => {
    const said = rubbish ? 'rubbish' : await assertion(world, id, key, { aud: PUBLIC_URL });
    const form = { grant_type: 'client_credentials', client_assertion_type: BEARER, client_assertion: said };
    return (await post('/oauth2/token', { ...sent, body: new URLSearchParams(form) })).status;
  };
  async function failing(sent: (i: number) => Omit<Sent, 'body'>): Promise<number> {
    let last = 0;
    for (let i = 0; i <= FREE_FAILURES; i += 1) last = await login(sent(i), true);
    return last;
  }

  it('counts each client of a trusted proxy by itself', async () => {
    expect(await failing(() => ({ from: PROXY, says: CLIENT }))).toBe(429);
    expect(await login({ from: PROXY, says: CLIENT }, true)).toBe(429);
    expect(await login({ from: PROXY, says: '198.51.100.8' }, true)).toBe(401);
    expect(await login({ from: DIRECT }, true)).toBe(401);
  });
  it('is not escaped by who sends the header itself, and holds back nobody whom it names', async () => {
    expect(await failing((i) => ({ from: DIRECT, says: `198.51.100.${i}` }))).toBe(429);
    expect(await login({ from: PROXY, says: '198.51.100.1' }, true)).toBe(401);
  });
  it('is not escaped through the proxy either: what it did not write itself is no address of the client', async () => {
    expect(await failing((i) => ({ from: PROXY, says: `10.0.0.${i}, ${CLIENT}` }))).toBe(429);
  });
  it('is told of a login that succeeds: its evidence names the client of the proxy', async () => {
    expect(await login({ from: PROXY, says: CLIENT })).toBe(200);
    const [row] = await world.sql<{ source: string }>(
      `SELECT host(source_address) AS source FROM audit_events WHERE operation = 'machine_client.token' AND object_id = $1`,
      id,
    );
    expect(row?.source).toBe(CLIENT);
  });
});
