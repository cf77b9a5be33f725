import { generateKeyPairSync } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeSigner } from '../support/jws.ts';
import { askToken, assertion, deniedFor, registerClient, withToken } from '../support/logins.ts';
import { openWorld, type World } from '../support/world.ts';

// Two processes that are one issuer: they share the public address, the database and the keyring.
const PUBLIC_URL = 'https://zone.example.test';
let world: World;
let other: World;
const key = makeSigner('first');
const rsa = makeSigner('second', 'PS256');
let id: string;
beforeAll(async () => {
  world = await openWorld({ PUBLIC_URL });
  other = await openWorld({ PUBLIC_URL }, world);
  id = await registerClient(world, 'delivery machine', key, rsa);
});
afterAll(async () => {
  await other.close();
  await world.close();
});
beforeEach(async () => {
  await world.sql('DELETE FROM login_failures');
});
const sign = async (by = key, more: object = {}): Promise<string> =>
  await assertion(world, id, by, { aud: PUBLIC_URL, ...more });
const tokenBy = async (at: World = world, by = key): Promise<string> => {
  const answer = await askToken(at, await sign(by));
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body.access_token as string;
};
const path = (): string => `/machine-clients/${id}`;

describe('the built-in issuer', () => {
  it('says what it is (RFC 8414) and publishes only public keys', async () => {
    const about = await world.get(undefined, '/.well-known/oauth-authorization-server');
    expect(about.body).toMatchObject({
      issuer: PUBLIC_URL,
      token_endpoint: `${PUBLIC_URL}/oauth2/token`,
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: ['ES256', 'PS256'],
    });
    const keys = await world.get(undefined, '/oauth2/jwks');
    expect(keys.body.keys.length).toBeGreaterThan(0);
    expect(keys.text).not.toMatch(/"d":/);
  });

  it('its tokens are at+jwt of a quarter of an hour, and every process takes them', async () => {
    const token = await tokenBy();
    const [head = '', body = ''] = token.split('.').map((part) => Buffer.from(part, 'base64url').toString());
    expect(JSON.parse(head)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    const claims = JSON.parse(body) as Record<string, number | string>;
    expect(claims).toMatchObject({ iss: PUBLIC_URL, sub: id, client_id: id });
    expect(Number(claims.exp) - Number(claims.iat)).toBe(900);
    for (const at of [world, other]) expect((await withToken(at, token)).status).toBe(200);
    expect((await withToken(other, await tokenBy(world, rsa))).status).toBe(200);
  });

  it('acts as the person who answers for it, and the evidence names the client', async () => {
    const token = await tokenBy();
    const asked = { authorization: `Bearer ${token}` };
    const answer = await world.send('post', undefined, '/organizations', { name: 'x' }, asked);
    expect([answer.status, answer.body.code]).toEqual([403, 'forbidden']);
    const [event] = await world.sql<{ client_id: string; result: string }>(
      'SELECT client_id, result FROM audit_events WHERE operation = $1 AND object_id = $2 ORDER BY recorded_at DESC LIMIT 1',
      'machine_client.token',
      id,
    );
    expect(event).toEqual({ client_id: id, result: 'done' });
  });

  it('takes an assertion once: fifty at a time at two processes, one token', async () => {
    const once = await sign();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => askToken(i % 2 === 0 ? world : other, once)),
    );
    expect(answers.filter((a) => a.status === 200)).toHaveLength(1);
    const kinds = new Set(answers.map((a) => (a.body as { error?: string }).error ?? 'token'));
    expect([...kinds].filter((kind) => !['token', 'invalid_client', 'slow_down'].includes(kind))).toEqual([]);
  });

  it.each([
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['no grant', { grant_type: '' }, 400, 'invalid_request'],
    ['a secret', { client_secret: 's' }, 401, 'invalid_client'],
    [
      'another kind of assertion',
      { client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:saml2-bearer' },
      400,
      'invalid_request',
    ],
    ['a scope', { scope: 'admin' }, 400, 'invalid_scope'],
    ['another client_id', { client_id: '0190a200-0000-7000-8000-000000000002' }, 401, 'invalid_client'],
  ])('refuses %s in the form of RFC 6749', async (_what, fields, status, error) => {
    const answer = await askToken(world, await sign(), fields);
    expect([answer.status, answer.body.error]).toEqual([status, error]);
  });
  it('refuses Basic, JSON, a parameter twice and a form too large', async () => {
    const basic = await askToken(world, await sign(), {}, { authorization: 'Basic eDp5' });
    expect([basic.status, basic.body.error]).toEqual([401, 'invalid_client']);
    const json = await world.post(undefined, '/oauth2/token', { grant_type: 'client_credentials' });
    expect([json.status, json.body.error]).toEqual([400, 'invalid_request']);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const twice = await world.send(
      'post',
      undefined,
      '/oauth2/token',
      'grant_type=client_credentials&grant_type=x',
      form,
    );
    expect([twice.status, twice.body.error]).toEqual([400, 'invalid_request']);
    const large = await world.send('post', undefined, '/oauth2/token', `a=${'x'.repeat(20_000)}`, form);
    expect([large.status, large.body.error]).toEqual([400, 'invalid_request']);
    const elsewhere = await world.send('post', 'operator', '/organizations', 'a=b', form);
    expect(elsewhere.status).toBe(415);
  });
});

describe('keys of the issuer rotate', () => {
  it('a new one signs, the old one is published until its tokens have ended, and not a second longer', async () => {
    const old = await tokenBy();
    await world.sql(`UPDATE signing_keys SET signs_until = now() - interval '1 second'`);
    await sleep(1100);
    const fresh = await tokenBy();
    const kidOf = (token: string): string =>
      (JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as { kid: string }).kid;
    expect(kidOf(fresh)).not.toBe(kidOf(old));
    const published = async (at: World): Promise<string[]> =>
      ((await at.get(undefined, '/oauth2/jwks')).body.keys as { kid: string }[]).map((k) => k.kid);
    expect(await published(other)).toEqual(expect.arrayContaining([kidOf(old), kidOf(fresh)]));
    for (const token of [old, fresh]) expect((await withToken(other, token)).status).toBe(200);
    await world.sql(`UPDATE signing_keys SET published_until = now() WHERE kid = $1`, kidOf(old));
    await sleep(1100);
    for (const at of [world, other]) {
      expect(await published(at)).not.toContain(kidOf(old));
      const answer = await withToken(at, old);
      expect([answer.status, await deniedFor(world, answer)]).toEqual([401, 'unknown-key']);
      expect((await withToken(at, fresh)).status).toBe(200);
    }
  });
});

describe('the life of a client', () => {
  it('a suspended client gets nothing, and its tokens end within a second on every process; resumed they count again', async () => {
    const token = await tokenBy();
    expect((await withToken(other, token)).status).toBe(200);
    await world.post('operator', `${path()}/suspend`, { reason: 'lost laptop' });
    expect((await withToken(world, token)).status).toBe(401);
    await sleep(1050);
    const answer = await withToken(other, token);
    expect([answer.status, await deniedFor(world, answer)]).toEqual([401, 'unknown-login']);
    expect((await askToken(other, await sign())).body.error).toBe('invalid_client');
    await world.post('governanceCenter.5', `${path()}/resume`, { reason: 'found' });
    expect((await askToken(world, await sign())).status).toBe(200);
    expect((await withToken(world, token)).status).toBe(200);
  });

  it('a retired key proves nothing any more, and takes the tokens with it that were got by it', async () => {
    const [byFirst, bySecond] = [await tokenBy(world, key), await tokenBy(world, rsa)];
    const retired = await world.post('operator', `${path()}/retire-key`, { kid: rsa.kid, reason: 'rotation' });
    expect([retired.status, retired.body.keys[1].retiredAt === null]).toEqual([201, false]);
    expect((await withToken(world, bySecond)).status).toBe(401);
    expect((await withToken(world, byFirst)).status).toBe(200);
    expect((await askToken(world, await sign(rsa))).body.error).toBe('invalid_client');
    const again = await world.post('governanceCenter.5', `${path()}/add-key`, { jwk: rsa.jwk });
    expect(again.status).toBe(409); // the id of a key is used once
  });

  const rsaOf = (modulusLength: number, publicExponent = 65_537): object =>
    generateKeyPairSync('rsa', { modulusLength, publicExponent }).publicKey.export({ format: 'jwk' });
  it.each<[string, () => object, string]>([
    ['a private key', () => key.privateKey.export({ format: 'jwk' }), '/jwk/d'],
    ['a private RSA key', () => rsa.privateKey.export({ format: 'jwk' }), '/jwk/d'],
    ['a symmetric key', () => ({ kty: 'oct', k: 'c2VjcmV0' }), '/jwk/kty'],
    ['RSA of 2048 bits', () => rsaOf(2048), '/jwk/n'],
    ['an exponent of 3', () => rsaOf(3072, 3), '/jwk/e'],
    ['P-384', () => generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ format: 'jwk' }), '/jwk/crv'],
    ['Ed25519', () => generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }), '/jwk/kty'],
    [
      'a point that is not on the curve',
      () => ({ ...makeSigner('x').publicKey.export({ format: 'jwk' }), y: 'A'.repeat(43) }),
      '/jwk',
    ],
    ['a certificate chain beside it', () => ({ ...makeSigner('x').jwk, x5c: ['MIIB'] }), '/jwk/x5c'],
    ['half a key', () => ({ kty: 'EC', crv: 'P-256', x: key.jwk.x }), '/jwk/y'],
    ['another algorithm', () => ({ ...makeSigner('x').jwk, alg: 'RS256' }), '/jwk/alg'],
  ])('%s is refused with its place', async (_what, jwk, pointer) => {
    const answer = await world.post('governanceCenter.5', `${path()}/add-key`, { jwk: jwk() });
    expect(answer.status).toBe(400);
    expect((answer.body.errors as { pointer: string }[]).map((e) => e.pointer)).toContain(pointer);
  });

  it('nobody registers for a person of another organization, and nobody activates alone', async () => {
    const whose = {
      organizationId: '0190a000-0000-7000-8000-000000000007',
      personId: '0190b000-0000-7000-8000-000000000801',
    };
    const foreign = await world.post('governanceCenter.5', '/machine-clients', { ...whose, name: 'x' });
    expect([foreign.status, foreign.body.errors[0].pointer]).toEqual([400, '/personId']);
    const own = {
      organizationId: '0190a000-0000-7000-8000-000000000007',
      personId: '0190b000-0000-7000-8000-000000000701',
    };
    const made = await world.post('governanceCenter.5', '/machine-clients', { ...own, name: 'alone' });
    const alone = await world.post('governanceCenter.5', `/machine-clients/${made.body.id as string}/activate`, {
      reason: 'x',
    });
    expect([alone.status, alone.body.code]).toEqual([403, 'forbidden']); // permissions are another office's
  });

  it('revoked is revoked', async () => {
    const gone = makeSigner('gone');
    const client = await registerClient(world, 'short-lived', gone);
    const token = (await askToken(world, await assertion(world, client, gone, { aud: PUBLIC_URL }))).body
      .access_token as string;
    expect((await withToken(world, token)).status).toBe(200);
    await world.post('operator', `/machine-clients/${client}/revoke`, { reason: 'done' });
    expect((await withToken(world, token)).status).toBe(401);
    const back = await world.post('governanceCenter.5', `/machine-clients/${client}/resume`, { reason: 'x' });
    expect([back.status, back.body.code]).toEqual([409, 'illegal-transition']);
  });
});
