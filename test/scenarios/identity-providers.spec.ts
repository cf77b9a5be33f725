import { setTimeout as sleep } from 'node:timers/promises';
import { DemoIssuer } from '../../src/platform/auth/demo-issuer.ts';
import { ConfigRefused, readConfig } from '../../src/platform/config/index.ts';
import { jws, makeSigner } from '../support/jws.ts';
import {
  CrookedIssuer,
  deniedFor,
  issuerSettings,
  issuersFile,
  link,
  nowSeconds,
  strongAcr,
  withToken,
} from '../support/logins.ts';
import { ForeignProvider, resource } from '../support/provider.ts';
import { openWorld, personOf, type World } from '../support/world.ts';

describe('the file of issuers', () => {
  const mistakes = (value: unknown): readonly string[] => {
    const file = issuersFile(value);
    try {
      readConfig({ OIDC_ISSUERS_FILE: file.path, PUBLIC_URL: 'https://zone.example.gov.cn' });
      return [];
    } catch (error) {
      if (error instanceof ConfigRefused) return error.mistakes;
      throw error;
    } finally {
      file.remove();
    }
  };
  it('takes the least there is', () => {
    const file = issuersFile([{ issuer: 'https://login.example.gov.cn', audience: 'a' }]);
    expect(readConfig({ OIDC_ISSUERS_FILE: file.path }).issuers).toEqual([
      {
        issuer: 'https://login.example.gov.cn',
        audience: 'a',
        algorithms: ['ES256', 'PS256'],
        claims: { subject: 'sub', clientId: 'client_id', acr: 'acr', authTime: 'auth_time' },
        requiredAcr: [],
        strongAcr: [],
        jwksRefreshSeconds: 300,
      },
    ]);
    file.remove();
  });
  it('answers with every fault at once, each with its place', () => {
    expect(
      mistakes([
        { issuer: 'http://login.example.gov.cn', algorithms: ['RS256'], jwksRefreshSeconds: 1, colour: 'red' },
        { issuer: 'https://a.example', audience: '', claims: { who: 'x' }, strongAcr: 'mfa' },
        'https://b.example',
      ]),
    ).toEqual([
      'OIDC_ISSUERS_FILE: [0].issuer must be an https address (http on this machine only), exactly as in the tokens',
      'OIDC_ISSUERS_FILE: [0].audience is required, a text',
      'OIDC_ISSUERS_FILE: [0].algorithms[0] must be ES256 or PS256',
      'OIDC_ISSUERS_FILE: [0].jwksRefreshSeconds must be 5 or more',
      'OIDC_ISSUERS_FILE: [0].colour is not a setting',
      'OIDC_ISSUERS_FILE: [1].audience must not be empty',
      'OIDC_ISSUERS_FILE: [1].claims.who is not a setting',
      'OIDC_ISSUERS_FILE: [1].strongAcr must be a list of acr values',
      expect.stringContaining('OIDC_ISSUERS_FILE: [2] '),
    ]);
  });
  const one = { issuer: 'https://a.example', audience: 'a' };
  it.each([
    ['no JSON', '{', 'is not JSON'],
    ['no list', {}, 'it must be a list of issuers'],
    ['an empty list', [], 'it must name one issuer at least'],
    ['one twice', [one, one], 'names https://a.example twice'],
    ['this system itself', [{ ...one, issuer: 'https://zone.example.gov.cn' }], 'names this system itself'],
    ['a password in the address', [{ ...one, issuer: 'https://u:p@a.example' }], '[0].issuer must be an https address'],
    [
      'two pages to log in',
      [
        { ...one, docs: { clientId: 'a' } },
        { ...one, issuer: 'https://b.example', docs: { clientId: 'b' } },
      ],
      'gives docs to more than one',
    ],
  ])('refuses %s', (_what, value, said) => {
    expect(mistakes(value).join()).toContain(`OIDC_ISSUERS_FILE: ${said}`);
  });
  it('that is not there', () => {
    expect(() => readConfig({ OIDC_ISSUERS_FILE: '/nowhere/issuers.json' })).toThrow('cannot be read (ENOENT)');
  });
});

describe('a foreign provider in its own process', () => {
  const provider = new ForeignProvider();
  let file: ReturnType<typeof issuersFile>;
  let world: World;
  let linked: string;
  beforeAll(async () => {
    await provider.start();
    file = issuersFile([issuerSettings(provider.issuer, { audience: resource })]);
    world = await openWorld({ OIDC_ISSUERS_FILE: file.path });
    linked = await link(world, provider.issuer, 'he.yuanhang', 'operator');
  });
  afterAll(async () => {
    await world.close();
    await provider.stop();
    file.remove();
  });

  it('logs a person in by code and PKCE; the token counts here as the person it is linked to', async () => {
    const token = await provider.logIn('he.yuanhang');
    const answer = await withToken(world, token, '/person-identities');
    expect([answer.status, (answer.body.items as { id: string }[]).some((i) => i.id === linked)]).toEqual([200, true]);
    const refused = await withToken(world, token, '/compliance-records');
    expect(refused.status).not.toBe(401);
  });
  it('a person it knows and the database does not is nobody here', async () => {
    const answer = await withToken(world, await provider.logIn('somebody.else'));
    expect([answer.status, await deniedFor(world, answer)]).toEqual([401, 'unknown-login']);
  });
  it('one login is one person: linked twice is refused; unlinked it ends at once, and can be linked anew', async () => {
    const token = await provider.logIn('shen');
    const id = await link(world, provider.issuer, 'shen', 'dataAuthority');
    await expect(link(world, provider.issuer, 'shen', 'operator')).rejects.toThrow('conflict');
    expect((await withToken(world, token)).status).toBe(200);
    const cut = await world.post('dataAuthority', `/person-identities/${id}/unlink`, { reason: 'left' });
    expect([cut.status, cut.body.state]).toEqual([200, 'unlinked']);
    expect((await withToken(world, token)).status).toBe(401);
    await link(world, provider.issuer, 'shen', 'operator');
    expect((await withToken(world, token)).status).toBe(200);
  });
  it('thousands of unknown key ids cause one reading of its keys', async () => {
    const before = await provider.readings();
    const clock = jest.spyOn(world.clock, 'ms').mockImplementation(() => Date.now() + 61_000);
    const thief = makeSigner('x');
    const iat = nowSeconds();
    const claims = { iss: provider.issuer, aud: resource, sub: 'he.yuanhang', client_id: 'c', iat, exp: iat + 600 };
    const { port } = world.app.getHttpServer().address() as { port: number };
    const statuses = new Set<number>();
    for (let i = 0; i < 3000; i += 100)
      await Promise.all(
        Array.from({ length: 100 }, async (_, j) => {
          const token = jws({ alg: 'ES256', typ: 'at+jwt', kid: `unknown-${i + j}` }, claims, thief);
          const answer = await fetch(`http://127.0.0.1:${port}/api/v1/agreements`, {
            headers: { authorization: `Bearer ${token}` },
          });
          statuses.add(answer.status);
        }),
      );
    clock.mockRestore();
    expect([[...statuses], (await provider.readings()) - before]).toEqual([[401], 1]);
  });
  it('rotation: a token under the new key is taken as soon as a minute has passed since the last reading', async () => {
    const old = await provider.logIn('he.yuanhang');
    await provider.rotate('es-2', true);
    const fresh = await provider.logIn('he.yuanhang');
    const later = jest.spyOn(world.clock, 'ms').mockImplementation(() => Date.now() + 130_000);
    expect((await withToken(world, fresh)).status).toBe(200);
    later.mockRestore();
    expect((await withToken(world, old)).status).toBe(200);
  });
  it('down: the keys on hand go on working, and nobody waits for it', async () => {
    const token = await provider.logIn('he.yuanhang');
    await provider.stop();
    expect((await withToken(world, token)).status).toBe(200);
    const later = jest.spyOn(world.clock, 'ms').mockImplementation(() => Date.now() + 200_000);
    const unknown = jws({ alg: 'ES256', typ: 'at+jwt', kid: 'new' }, { iss: provider.issuer }, makeSigner('new'));
    expect((await withToken(world, unknown)).status).toBe(401);
    expect((await withToken(world, token)).status).toBe(200);
    later.mockRestore();
    await provider.start();
  });
});

describe('an issuer that withdraws a key', () => {
  it('a token that was verified before ends with the next reading, without anybody asking', async () => {
    const issuer = await CrookedIssuer.open();
    const file = issuersFile([issuerSettings(issuer.url, { jwksRefreshSeconds: 5, requiredAcr: [strongAcr] })]);
    const world = await openWorld({ OIDC_ISSUERS_FILE: file.path });
    await link(world, issuer.url, 'u-1');
    const token = issuer.token();
    expect((await withToken(world, token)).status).toBe(200);
    const [first, second] = issuer.keys;
    issuer.keys = second ? [second] : [];
    await sleep(5500);
    const answer = await withToken(world, token);
    expect([answer.status, await deniedFor(world, answer)]).toEqual([401, 'unknown-key']);
    const weak = await withToken(world, issuer.token({ acr: 'other' }, second));
    expect([weak.status, await deniedFor(world, weak)]).toEqual([401, 'weak-login']);
    expect((await withToken(world, issuer.token({}, second))).status).toBe(200);
    // the same id with another key is another key
    issuer.keys = [makeSigner(first?.kid ?? ''), ...(second ? [second] : [])];
    await sleep(5500);
    expect((await withToken(world, token)).status).toBe(401);
    await world.close();
    await issuer.close();
    file.remove();
  });
});

describe('the demo issuer', () => {
  it('is trusted in demo mode only, although its key lies in the database', async () => {
    const world = await openWorld();
    const token = world.app.get(DemoIssuer).issue(personOf('operator')).accessToken;
    expect((await withToken(world, token)).status).toBe(200);
    const plain = await openWorld({ DEMO: 'false' }, world);
    const answer = await withToken(plain, token);
    expect([answer.status, await deniedFor(world, answer)]).toEqual([401, 'unknown-issuer']);
    expect((await plain.get(undefined, '/demo/tokens')).status).toBe(404);
    await plain.close();
    await world.close();
  });
});
