import { setTimeout as sleep } from 'node:timers/promises';
import { Clock } from '../../src/platform/clock/clock.ts';
import { makeSigner, type Signer } from '../support/jws.ts';
import { askToken, assertion, deniedFor, registerClient, withToken } from '../support/logins.ts';
import { openWorld, type Answer, type World } from '../support/world.ts';

// Two processes that are one issuer: they share the public address, the database and the keyring.
const PUBLIC_URL = 'https://zone.example.test';
const HOUR = 3_600_000;
const system = 'governanceCenter.5';
let world: World;
let other: World;
beforeAll(async () => {
  world = await openWorld({ PUBLIC_URL });
  other = await openWorld({ PUBLIC_URL }, world);
});
afterAll(async () => {
  await other.close();
  await world.close();
});
beforeEach(async () => {
  await world.sql('DELETE FROM login_failures');
});
afterEach(() => jest.restoreAllMocks());

let clients = 0;
interface Client {
  readonly id: string;
  readonly old: Signer;
  readonly fresh: Signer;
}
async function client(): Promise<Client> {
  const n = (clients += 1);
  const old = makeSigner(`old-${n}`);
  return { id: await registerClient(world, `rotating ${n}`, old), old, fresh: makeSigner(`fresh-${n}`) };
}
const rotate = ({ id, old, fresh }: Client, more: object = {}): Promise<Answer> =>
  world.post(system, `/machine-clients/${id}/rotate-key`, { kid: old.kid, jwk: fresh.jwk, ...more });
interface KeyView {
  readonly kid: string;
  readonly addedAt: string;
  readonly retiredAt: string | null;
  readonly endsAt: string | null;
}
const keysOf = ({ body }: Answer): KeyView[] => (body as { keys: KeyView[] }).keys;
const hours = ({ endsAt }: Partial<KeyView>, from: string): number =>
  (Date.parse(endsAt ?? '') - Date.parse(from)) / HOUR;
/** The token endpoint's answer to an assertion under this key, at the time that the processes have. */
async function login({ id }: Client, key: Signer, at = world): Promise<Answer> {
  const now = Math.floor(at.app.get(Clock).ms() / 1000);
  const claims = { aud: PUBLIC_URL, iat: now, exp: now + 120 };
  return await askToken(at, await assertion(world, id, key, claims));
}
async function tokenOf(one: Client, key: Signer, at = world): Promise<string> {
  const answer = await login(one, key, at);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body.access_token as string;
}
/** Sets the system clock of both processes. */
function setClock(ms: number): void {
  for (const { app } of [world, other]) {
    jest.spyOn(app.get(Clock), 'ms').mockReturnValue(ms);
    jest.spyOn(app.get(Clock), 'system').mockReturnValue(new Date(ms));
  }
}

describe('a key of a machine client is replaced in one call', () => {
  it('the new one counts at once, the old one for another day, at every process', async () => {
    const one = await client();
    const before = await tokenOf(one, one.old);
    const rotated = await rotate(one);
    expect(rotated.status).toBe(201);
    const [old, fresh] = keysOf(rotated);
    expect([old?.kid, old?.retiredAt, hours(old ?? {}, fresh?.addedAt ?? '')]).toEqual([one.old.kid, null, 24]);
    expect(fresh).toMatchObject({ kid: one.fresh.kid, retiredAt: null, endsAt: null });
    for (const at of [world, other]) {
      expect((await withToken(at, before)).status).toBe(200);
      for (const key of [one.old, one.fresh])
        expect((await withToken(at, await tokenOf(one, key, at))).status).toBe(200);
    }
    expect(keysOf(await world.get(system, `/machine-clients/${one.id}`))).toEqual(keysOf(rotated));
  });

  it('on the last millisecond the old one counts, then it does not, with every token that was got by it', async () => {
    const one = await client();
    const endsAt = Date.parse(keysOf(await rotate(one, { overlapHours: 2 }))[0]?.endsAt ?? '');
    setClock(endsAt - 1);
    const tokens = [await tokenOf(one, one.old), await tokenOf(one, one.old, other)];
    const fresh = await tokenOf(one, one.fresh);
    for (const at of [world, other]) for (const token of tokens) expect((await withToken(at, token)).status).toBe(200);
    setClock(endsAt);
    for (const at of [world, other]) {
      for (const token of tokens) {
        const refused = await withToken(at, token);
        expect([refused.status, await deniedFor(world, refused)]).toEqual([401, 'unknown-login']);
      }
      const login401 = await login(one, one.old, at);
      expect([login401.status, login401.body.error]).toEqual([401, 'invalid_client']);
      expect((await withToken(at, fresh)).status).toBe(200);
      expect((await login(one, one.fresh, at)).status).toBe(200);
    }
  });

  it('by the clock alone: no request that begins after the end is let in, while it is used without a pause', async () => {
    const one = await client();
    await rotate(one);
    const token = await tokenOf(one, one.old);
    const [row] = await world.sql<{ ends: Date }>(
      `UPDATE machine_client_keys SET ends_at = now() + interval '1500 milliseconds' WHERE kid = $1 RETURNING ends_at AS ends`,
      one.old.kid,
    );
    const end = row?.ends.getTime() ?? 0;
    await sleep(600); // what was known of it before is forgotten
    const told: { sent: number; came: number; status: number }[] = [];
    const use = async (at: World): Promise<void> => {
      while (Date.now() < end + 300) {
        const sent = Date.now();
        const { status } = await withToken(at, token);
        told.push({ sent, came: Date.now(), status });
      }
    };
    await Promise.all([use(world), use(other)]);
    expect(told.filter(({ came, status }) => came < end && status !== 200)).toEqual([]);
    expect(told.filter(({ sent, status }) => sent >= end && status !== 401)).toEqual([]);
    expect([told.some(({ came }) => came < end), told.some(({ sent }) => sent >= end)]).toEqual([true, true]);
  });

  it.each([
    [0, 400],
    [1, 201],
    [168, 201],
    [169, 400],
    [1.5, 400],
  ])('an overlap of %s hours: %i', async (overlapHours, status) => {
    const one = await client();
    const answer = await rotate(one, { overlapHours });
    expect(answer.status).toBe(status);
    if (status === 201) expect(hours(keysOf(answer)[0] ?? {}, keysOf(answer)[1]?.addedAt ?? '')).toBe(overlapHours);
    else expect((answer.body.errors as { pointer: string }[])[0]?.pointer).toBe('/overlapHours');
  });

  it('nothing prolongs a key that is to end, and it can still be retired at once', async () => {
    const one = await client();
    const first = keysOf(await rotate(one, { overlapHours: 1 }))[0]?.endsAt;
    const again = await rotate({ ...one, fresh: makeSigner('again') }, { overlapHours: 168 });
    expect([again.status, keysOf(again)[0]?.endsAt]).toEqual([201, first]);
    const token = await tokenOf(one, one.old);
    await world.post('operator', `/machine-clients/${one.id}/retire-key`, { kid: one.old.kid, reason: 'lost' });
    expect([(await withToken(world, token)).status, (await login(one, one.old)).status]).toEqual([401, 401]);
  });

  it('what has ended, is retired or was never there cannot be replaced, and no key is used twice', async () => {
    const one = await client();
    const refusal = async (answer: Promise<Answer>): Promise<unknown[]> => {
      const { status, body } = await answer;
      return [status, (body as { errors?: { pointer: string }[] }).errors?.[0]?.pointer];
    };
    expect(await refusal(rotate({ ...one, old: makeSigner('nowhere') }))).toEqual([400, '/kid']);
    expect((await rotate({ ...one, fresh: one.old })).status).toBe(409);
    expect((await rotate(one)).status).toBe(201);
    await world.sql('UPDATE machine_client_keys SET added_at = added_at - interval \'2 days\', ends_at = now() WHERE kid = $1', one.old.kid); // prettier-ignore
    expect(await refusal(rotate({ ...one, fresh: makeSigner('late') }))).toEqual([400, '/kid']);
    await world.post('operator', `/machine-clients/${one.id}/retire-key`, { kid: one.fresh.kid, reason: 'x' });
    expect(await refusal(rotate({ ...one, old: one.fresh, fresh: makeSigner('later') }))).toEqual([400, '/kid']);
  });

  it('a key that has ended takes no place: a client has five that count, the replaced one among them', async () => {
    const one = await client();
    const add = (key: Signer): Promise<Answer> =>
      world.post(system, `/machine-clients/${one.id}/add-key`, { jwk: key.jwk });
    for (const n of [2, 3, 4]) expect((await add(makeSigner(`key ${n}`.replace(' ', '-')))).status).toBe(201);
    expect((await rotate(one)).status).toBe(201);
    expect((await add(makeSigner('sixth'))).status).toBe(400);
    await world.sql('UPDATE machine_client_keys SET added_at = added_at - interval \'2 days\', ends_at = now() WHERE kid = $1', one.old.kid); // prettier-ignore
    expect((await add(makeSigner('sixth'))).status).toBe(201);
  });

  it('is the system administrator, with a strong login, and the evidence says so', async () => {
    const one = await client();
    const body = { kid: one.old.kid, jwk: one.fresh.jwk };
    const path = `/machine-clients/${one.id}/rotate-key`;
    expect((await world.post('operator', path, body)).status).toBe(403);
    expect((await world.post('governanceCenter.6', path, body)).status).toBe(403);
    const weak = await world.get(undefined, '/demo/tokens?role=system_administrator&acr=weak');
    const headers = { authorization: `Bearer ${weak.body.accessToken as string}` };
    const challenged = await world.send('post', undefined, path, body, headers);
    expect([challenged.status, challenged.body.code]).toEqual([401, 'step-up-required']);
    const done = await rotate(one, { overlapHours: 5 });
    const [event] = await world.sql<{ operation: string; payload: Buffer }>(
      'SELECT operation, payload FROM audit_events WHERE request_id = $1',
      done.headers['x-request-id'],
    );
    expect(event?.operation).toBe('machine_client.rotate-key');
    const said = JSON.parse(event?.payload.toString() ?? '{}') as { input: object };
    expect(said.input).toMatchObject({ kid: one.old.kid, overlapHours: 5 });
  });
});
