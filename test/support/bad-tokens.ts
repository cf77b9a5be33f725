import { createHmac, randomUUID, type JsonWebKey } from 'node:crypto';
import type { Reason } from '../../src/platform/auth/token.ts';
import { encode, jws, makeSigner, type Signer } from './jws.ts';
import { nowSeconds } from './logins.ts';

/** The client of the battery, and one who has nothing to say. */
export const clientKey = makeSigner('client-key');
const stranger = makeSigner('k1');

/** What signs good tokens of one kind, so that each bad one differs from a good one in one thing. */
export interface Kind {
  readonly key: Signer;
  claims(): Record<string, unknown>;
}
export const header = ({ alg, kid }: Signer, more: object = {}): object => ({ alg, typ: 'at+jwt', kid, ...more });
const pem = ({ publicKey }: Signer): string => publicKey.export({ format: 'pem', type: 'spki' }).toString();
const unsigned = (head: object, claims: object): string => `${encode(head)}.${encode(claims)}`;
const hs256 = (head: object, claims: object, secret: string): string => {
  const input = unsigned({ ...head, alg: 'HS256' }, claims);
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
};
const doubled = (claims: object, name: string, value: unknown): string =>
  JSON.stringify(claims).replace(/^\{/, `{${JSON.stringify(name)}:${JSON.stringify(value)},`);
const without = (claims: object, name: string): object =>
  Object.fromEntries(Object.entries(claims).filter(([n]) => n !== name));

type Bad = (kind: Kind) => string;
/** A signed token with other claims, or another header. */
const claiming =
  (change: (now: number) => object): Bad =>
  ({ key, claims }) =>
    jws(header(key), { ...claims(), ...change(nowSeconds()) }, key);
const heading =
  (more: object, by?: Signer): Bad =>
  ({ key, claims }) =>
    jws(header(key, more), claims(), by ?? key);
const kid = (value: unknown): Bad => heading({ kid: value });

export const badTokens: readonly (readonly [string, Bad, Reason | readonly Reason[]])[] = [
  [
    'alg none, no signature',
    ({ key, claims }) => `${unsigned(header(key, { alg: 'none' }), claims())}.`,
    'wrong-algorithm',
  ],
  ['alg None', ({ key, claims }) => `${unsigned(header(key, { alg: 'None' }), claims())}.`, 'wrong-algorithm'],
  ['no signature', ({ key, claims }) => `${unsigned(header(key), claims())}.`, 'malformed'],
  ['HS256 with the public key as PEM', ({ key, claims }) => hs256(header(key), claims(), pem(key)), 'wrong-algorithm'],
  [
    'HS256 with the public key as JWK',
    ({ key, claims }) => hs256(header(key), claims(), JSON.stringify(key.jwk)),
    'wrong-algorithm',
  ],
  ['RS256', heading({ alg: 'RS256' }), 'wrong-algorithm'],
  [
    'the other algorithm for the key',
    ({ key, claims }) => jws(header(key, { alg: key.alg === 'ES256' ? 'PS256' : 'ES256' }), claims(), key),
    ['unknown-key', 'wrong-algorithm'],
  ],
  ['no kid', heading({ kid: undefined }), 'no-key-id'],
  ['kid a number', kid(1), 'no-key-id'],
  ['kid a path', kid('../../../../dev/null'), 'unknown-key'],
  ['kid SQL', kid("x' OR '1'='1"), 'unknown-key'],
  ['kid with NUL', kid('k\u00001'), 'unknown-key'],
  ['kid __proto__', kid('__proto__'), 'unknown-key'],
  ['kid very long', kid('k'.repeat(5000)), 'no-key-id'],
  [
    'embedded jwk',
    ({ key, claims }) => jws(header(key, { jwk: stranger.jwk }), claims(), stranger),
    'header-not-allowed',
  ],
  ['jku', heading({ jku: 'https://evil.example/keys' }), 'header-not-allowed'],
  ['x5u', heading({ x5u: 'https://evil.example/cert' }), 'header-not-allowed'],
  ['x5c', heading({ x5c: ['MIIB'] }), 'header-not-allowed'],
  ['unknown crit', heading({ crit: ['exp'], exp: 1 }), 'header-not-allowed'],
  ['crit b64', heading({ crit: ['b64'], b64: false }), 'header-not-allowed'],
  [
    'signed by somebody else under the right kid',
    ({ key, claims }) => jws(header(key, { alg: 'ES256' }), claims(), stranger),
    ['bad-signature', 'unknown-key', 'wrong-algorithm'],
  ],
  [
    'r = s = 0',
    ({ key, claims }) => `${unsigned(header(key), claims())}.${Buffer.alloc(64).toString('base64url')}`,
    'bad-signature',
  ],
  [
    'one claim changed under the old signature',
    ({ key, claims }) => swapped(jws(header(key), claims(), key), claims()),
    'bad-signature',
  ],
  ['typ JWT', heading({ typ: 'JWT' }), 'wrong-type'],
  ['no typ', heading({ typ: undefined }), 'wrong-type'],
  ['typ id_token', heading({ typ: 'id_token+jwt' }), 'wrong-type'],
  ['unknown issuer', claiming(() => ({ iss: 'https://evil.example' })), 'unknown-issuer'],
  [
    'issuer with a slash more',
    ({ key, claims }) => jws(header(key), { ...claims(), iss: `${String(claims().iss)}/` }, key),
    'unknown-issuer',
  ],
  ['issuer a list', ({ key, claims }) => jws(header(key), { ...claims(), iss: [claims().iss] }, key), 'unknown-issuer'],
  ['no issuer', claiming(() => ({ iss: undefined })), 'unknown-issuer'],
  [
    'issuer of the demo under this key',
    claiming(() => ({ iss: 'zonekeeper-demo' })),
    ['unknown-key', 'wrong-algorithm'],
  ],
  ['another audience', claiming(() => ({ aud: 'another-api' })), 'wrong-audience'],
  ['no audience', claiming(() => ({ aud: undefined })), 'wrong-audience'],
  ['audience an object', claiming(() => ({ aud: { a: 1 } })), 'wrong-audience'],
  ['exp absent', ({ key, claims }) => jws(header(key), without(claims(), 'exp'), key), 'bad-lifetime'],
  ['exp a string', claiming((now) => ({ exp: String(now + 600) })), 'bad-lifetime'],
  ['exp null', claiming(() => ({ exp: null })), 'bad-lifetime'],
  [
    'exp 1e400',
    ({ key, claims }) => jws(header(key), JSON.stringify(claims()).replace(/"exp":\d+/, '"exp":1e400'), key),
    ['bad-lifetime', 'malformed'],
  ],
  ['exp past, beyond the skew', claiming((now) => ({ iat: now - 600, exp: now - 31 })), 'expired'],
  ['iat absent', ({ key, claims }) => jws(header(key), without(claims(), 'iat'), key), 'bad-lifetime'],
  ['iat ahead', claiming((now) => ({ iat: now + 60, exp: now + 600 })), 'not-yet-valid'],
  ['nbf ahead', claiming((now) => ({ nbf: now + 60 })), 'not-yet-valid'],
  ['nbf a string', claiming((now) => ({ nbf: String(now) })), 'bad-lifetime'],
  ['a lifetime of 901 seconds', claiming((now) => ({ iat: now, exp: now + 901 })), 'bad-lifetime'],
  ['a lifetime of a year', claiming((now) => ({ exp: now + 31_536_000 })), 'bad-lifetime'],
  [
    'iss twice',
    ({ key, claims }) => jws(header(key), doubled(claims(), 'iss', 'https://evil.example'), key),
    'duplicate-member',
  ],
  [
    'sub twice, once behind an escape',
    ({ key, claims }) => jws(header(key), JSON.stringify(claims()).replace('{', '{"su\\u0062":"x",'), key),
    'duplicate-member',
  ],
  ['alg twice', ({ key, claims }) => jws(doubled(header(key), 'alg', 'none'), claims(), key), 'duplicate-member'],
  ['claims no object', ({ key }) => jws(header(key), '[1]', key), 'malformed'],
  ['claims no JSON', ({ key }) => jws(header(key), 'x', key), 'malformed'],
  ['no subject', claiming(() => ({ sub: undefined })), 'bad-claims'],
  ['subject an object', claiming(() => ({ sub: { $ne: 1 } })), 'bad-claims'],
  ['a subject nobody is linked to', claiming(() => ({ sub: 'u-2', client_id: 'u-2' })), 'unknown-login'],
  ['four parts', ({ key, claims }) => `${jws(header(key), claims(), key)}.x`, 'malformed'],
  ['five parts, as if encrypted', ({ key, claims }) => `${jws(header(key), claims(), key)}.x.y`, 'malformed'],
  ['base64 with padding', ({ key, claims }) => `${jws(header(key), claims(), key)}=`, 'malformed'],
  ['10 KB of claims', claiming(() => ({ more: 'x'.repeat(9000) })), 'too-long'],
];
const swapped = (token: string, claims: object): string => {
  const [head = '', , signature = ''] = token.split('.');
  return `${head}.${encode({ ...claims, jti: 'other' })}.${signature}`;
};

type BadAssertion = (claims: Record<string, unknown>) => string;
const asserting =
  (change: (now: number) => object, head: object = {}, by: Signer = clientKey): BadAssertion =>
  (claims) =>
    jws({ alg: by.alg, typ: 'JWT', kid: clientKey.kid, ...head }, { ...claims, ...change(nowSeconds()) }, by);
const same = (): object => ({});
const pemOfClient = pem(clientKey);
export const badAssertions: readonly (readonly [string, BadAssertion, Reason])[] = [
  ['alg none', (c) => `${unsigned({ alg: 'none', kid: clientKey.kid }, c)}.`, 'wrong-algorithm'],
  ['HS256 with the public key', (c) => hs256({ kid: clientKey.kid }, c, pemOfClient), 'wrong-algorithm'],
  ['another key under the right kid', asserting(same, {}, stranger), 'bad-signature'],
  [
    'r = s = 0',
    (c) => `${unsigned({ alg: 'ES256', kid: clientKey.kid }, c)}.${Buffer.alloc(64).toString('base64url')}`,
    'bad-signature',
  ],
  ['an unknown kid', asserting(same, { kid: "x' OR 1=1 --" }), 'unknown-client'],
  ['embedded jwk', asserting(same, { jwk: stranger.jwk as JsonWebKey }, stranger), 'header-not-allowed'],
  ['jku', asserting(same, { jku: 'https://evil.example' }), 'header-not-allowed'],
  ['unknown crit', asserting(same, { crit: ['x'], x: 1 }), 'header-not-allowed'],
  ['an access token for an assertion', asserting(same, { typ: 'at+jwt' }), 'wrong-type'],
  ['aud the token endpoint', (c) => asserting(() => ({ aud: `${String(c.aud)}/oauth2/token` }))(c), 'wrong-audience'],
  ['aud a list', (c) => asserting(() => ({ aud: [c.aud] }))(c), 'wrong-audience'],
  ['aud with a slash more', (c) => asserting(() => ({ aud: `${String(c.aud)}/` }))(c), 'wrong-audience'],
  ['no aud', asserting(() => ({ aud: undefined })), 'wrong-audience'],
  ['iss another than sub', asserting(() => ({ iss: randomUUID() })), 'bad-claims'],
  [
    'a client nobody knows',
    (c) => {
      const id = randomUUID();
      return asserting(() => ({ iss: id, sub: id }))(c);
    },
    'unknown-client',
  ],
  ['sub SQL', asserting(() => ({ iss: "' OR 1=1", sub: "' OR 1=1" })), 'bad-claims'],
  ['no jti', asserting(() => ({ jti: undefined })), 'bad-claims'],
  ['jti a number', asserting(() => ({ jti: 5 })), 'bad-claims'],
  ['exp absent', asserting(() => ({ exp: undefined })), 'bad-lifetime'],
  ['exp a string', asserting((now) => ({ exp: String(now + 60) })), 'bad-lifetime'],
  ['exp past', asserting((now) => ({ iat: now - 100, exp: now - 31 })), 'expired'],
  ['exp ten minutes ahead', asserting((now) => ({ exp: now + 600 })), 'bad-lifetime'],
  ['exp ten minutes ahead, no iat', asserting((now) => ({ iat: undefined, exp: now + 600 })), 'bad-lifetime'],
  ['nbf ahead', asserting((now) => ({ nbf: now + 60 })), 'not-yet-valid'],
  ['iat ahead', asserting((now) => ({ iat: now + 60 })), 'not-yet-valid'],
  [
    'aud twice',
    (c) => jws({ alg: 'ES256', kid: clientKey.kid }, doubled(c, 'aud', 'x'), clientKey),
    'duplicate-member',
  ],
  ['no JSON', () => jws({ alg: 'ES256', kid: clientKey.kid }, 'x', clientKey), 'malformed'],
  ['no JWT at all', () => 'x.y.z', 'malformed'],
];
