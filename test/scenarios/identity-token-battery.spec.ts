import { createPublicKey, randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { MachineIssuer } from '../../src/platform/auth/machine-issuer.ts';
import { badAssertions, badTokens, clientKey, header, type Kind } from '../support/bad-tokens.ts';
import { jws, thumbprint, type Signer } from '../support/jws.ts';
import {
  askToken,
  assertionClaims,
  CrookedIssuer,
  deniedFor,
  issuerName,
  issuerSettings,
  issuersFile,
  link,
  nowSeconds,
  registerClient,
  withToken,
} from '../support/logins.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let crooked: CrookedIssuer;
let file: ReturnType<typeof issuersFile>;
let clientId: string;

const kinds: Record<string, () => Promise<Kind>> = {
  'an outside provider (ES256)': () => external(0),
  'an outside provider (PS256)': () => external(1),
  'the machine issuer': machine,
};
async function external(index: number): Promise<Kind> {
  const key = crooked.keys[index];
  if (!key) throw new Error('no key');
  return await Promise.resolve({ key, claims: () => crooked.claims() });
}
async function machine(): Promise<Kind> {
  const issuer = world.app.get(MachineIssuer);
  const { kid, key } = await (
    issuer as unknown as { signer(): Promise<{ kid: string; key: Signer['privateKey'] }> }
  ).signer();
  const publicKey = createPublicKey(key);
  const signer: Signer = {
    alg: 'ES256',
    kid,
    privateKey: key,
    publicKey,
    jwk: { ...publicKey.export({ format: 'jwk' }), kid },
  };
  const name = await issuerName(world);
  const who = { sub: clientId, client_id: clientId, client_key: thumbprint(clientKey) };
  const claims = (): Record<string, unknown> => {
    const iat = nowSeconds();
    return { iss: name, aud: 'zonekeeper', ...who, iat, exp: iat + 600, jti: randomUUID() };
  };
  return { key: signer, claims };
}

beforeAll(async () => {
  crooked = await CrookedIssuer.open();
  file = issuersFile([issuerSettings(crooked.url)]);
  world = await openWorld({ OIDC_ISSUERS_FILE: file.path });
  await link(world, crooked.url, 'u-1');
  clientId = await registerClient(world, 'battery', clientKey);
});
afterAll(async () => {
  await world.close();
  await crooked.close();
  file.remove();
});

describe.each(Object.entries(kinds))('tokens of %s', (_name, open) => {
  it('a good one is taken', async () => {
    const { key, claims } = await open();
    const good = await withToken(world, jws(header(key), claims(), key));
    expect([good.status, good.text.slice(0, 10)]).toEqual([200, '{"items":[']);
    const long = await withToken(world, jws(header(key), { ...claims(), typ: 'x', nbf: nowSeconds() + 25 }, key));
    expect(long.status).toBe(200);
  });
  it.each(badTokens)('%s: 401, and the evidence says why', async (_what, make, reason) => {
    const answer = await withToken(world, make(await open()));
    expect([answer.status, answer.body.code]).toEqual([401, 'unauthenticated']);
    expect(answer.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    expect([reason].flat()).toContain(await deniedFor(world, answer));
  });
  it('in the query, in a cookie, in the body or twice in the header it is no token', async () => {
    const { key, claims } = await open();
    const token = jws(header(key), claims(), key);
    const asked = [
      world.get(undefined, `/agreements?access_token=${token}`),
      world.get(undefined, '/agreements', { cookie: `access_token=${token}` }),
      world.post(undefined, '/agreements', { access_token: token }),
      world.get(undefined, '/agreements', { authorization: `Basic ${token}` }),
      world.get(undefined, '/agreements', { authorization: token }),
    ];
    for (const call of asked) {
      const answer = await call;
      expect([answer.status, await deniedFor(world, answer)]).toEqual([401, 'no-token']);
    }
  });
  it('a token of 3 MB never becomes a request: 431', async () => {
    const { key, claims } = await open();
    const token = jws(header(key), { ...claims(), more: 'x'.repeat(2_300_000) }, key);
    expect(token.length).toBeGreaterThan(3_000_000);
    const status = await new Promise((done) => {
      const call = httpRequest(`${serverUrl()}/api/v1/agreements`, { headers: { authorization: `Bearer ${token}` } });
      call.on('response', (answer) => {
        done(answer.statusCode);
      });
      call.on('error', (error: NodeJS.ErrnoException) => {
        done(error.code);
      });
      call.end();
    });
    expect([431, 'ECONNRESET', 'EPIPE']).toContain(status);
  });
});
const serverUrl = (): string => {
  const address = world.app.getHttpServer().address() as { port: number };
  return `http://127.0.0.1:${address.port}`;
};

describe('assertions at the machine issuer', () => {
  // the back-off is another story's: here each refusal is to be seen for its own reason
  beforeEach(async () => {
    await world.sql('DELETE FROM login_failures');
  });
  it('a good one gets a token that is taken; replayed it gets nothing', async () => {
    const good = jws({ alg: 'ES256', kid: clientKey.kid }, await assertionClaims(world, clientId), clientKey);
    const first = await askToken(world, good);
    expect([first.status, first.body.token_type, first.body.expires_in]).toEqual([200, 'Bearer', 900]);
    expect((await withToken(world, first.body.access_token as string)).status).toBe(200);
    const again = await askToken(world, good);
    expect([again.status, again.body.error, await deniedFor(world, again)]).toEqual([
      401,
      'invalid_client',
      'replayed',
    ]);
  });
  it.each(badAssertions)('%s: invalid_client, and the evidence says why', async (_what, make, reason) => {
    const answer = await askToken(world, make(await assertionClaims(world, clientId)));
    expect([answer.status, answer.body.error]).toEqual([401, 'invalid_client']);
    expect(await deniedFor(world, answer)).toBe(reason);
  });
});
