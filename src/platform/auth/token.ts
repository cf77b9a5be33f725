import { parseJson } from '../http/json.ts';

export const SKEW_SECONDS = 30;
/** Access tokens live a quarter of an hour at most, whoever issued them. */
export const MOST_SECONDS = 900;
export const algorithms = ['ES256', 'PS256'] as const;
export type Algorithm = (typeof algorithms)[number];
export type Claims = Readonly<Record<string, unknown>>;

/** Why a token or an assertion was not taken: for the evidence, never for the caller. */
export const reasons = [
  'no-token',
  'too-long',
  'malformed',
  'duplicate-member',
  'header-not-allowed',
  'wrong-algorithm',
  'wrong-type',
  'no-key-id',
  'unknown-issuer',
  'unknown-key',
  'bad-signature',
  'wrong-audience',
  'bad-lifetime',
  'expired',
  'not-yet-valid',
  'bad-claims',
  'weak-login',
  'unknown-client',
  'replayed',
  'unknown-login',
] as const;
export type Reason = (typeof reasons)[number];
/** What a refused token claimed to be, cut to a length that evidence can hold. */
export interface Claimed {
  readonly issuer?: string;
  readonly kid?: string;
  readonly client?: string;
}
export class TokenRefused extends Error {
  constructor(
    readonly reason: Reason,
    readonly claimed: Claimed = {},
  ) {
    super(reason);
  }
}

/** A token taken apart and well-formed, with nothing verified yet. */
export interface Opened {
  readonly algorithm: Algorithm;
  readonly type: string | undefined;
  readonly kid: string;
  readonly claims: Claims;
}

const MOST_CHARACTERS = 8192;
const PART = /^[\w-]+$/;
const allowed = ['alg', 'kid', 'typ'];
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The bytes of one part; only the one spelling of base64url counts, or one token would have many. */
function bytesOf(part: string): Buffer {
  const bytes = Buffer.from(part, 'base64url');
  if (!PART.test(part) || bytes.toString('base64url') !== part) throw new TokenRefused('malformed');
  return bytes;
}

function objectOf(part: string): Claims {
  let value: unknown;
  try {
    value = parseJson(utf8.decode(bytesOf(part)));
  } catch (error) {
    const twice = JSON.stringify((error as { details?: unknown }).details ?? '').includes('duplicate-member');
    throw new TokenRefused(twice ? 'duplicate-member' : 'malformed');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TokenRefused('malformed');
  return value as Claims;
}

/**
 * Takes a compact JWS apart. Header members beyond alg, kid and typ are refused: a key, or the address of one, never
 * comes with the token, and nothing critical is unknown. Members may not stand twice: two readers might see two tokens.
 * @throws TokenRefused
 */
export function openToken(token: string): Opened {
  if (token.length > MOST_CHARACTERS) throw new TokenRefused('too-long');
  const [head = '', body = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0) throw new TokenRefused('malformed');
  const header = objectOf(head);
  const { alg, kid, typ } = header;
  if (!algorithms.some((one) => one === alg)) throw new TokenRefused('wrong-algorithm');
  if (Object.keys(header).some((name) => !allowed.includes(name))) throw new TokenRefused('header-not-allowed');
  if (typeof kid !== 'string' || kid === '' || kid.length > 200) throw new TokenRefused('no-key-id');
  if (typ !== undefined && typeof typ !== 'string') throw new TokenRefused('wrong-type');
  bytesOf(signature);
  return { algorithm: alg as Algorithm, type: typ?.toLowerCase(), kid, claims: objectOf(body) };
}

/** The types of an access token (RFC 9068); an id token or an assertion is none. */
export const isAccessToken = ({ type }: Opened): boolean => type === 'at+jwt' || type === 'application/at+jwt';

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** Times of verified claims: not expired, not ahead of us, living no longer than `most` seconds. @throws TokenRefused */
export function checkTimes({ iat, exp, nbf }: Claims, nowSeconds: number, most = MOST_SECONDS): void {
  if (!isTime(exp) || !isTime(iat) || exp <= iat || exp - iat > most) throw new TokenRefused('bad-lifetime');
  if (nbf !== undefined && !isTime(nbf)) throw new TokenRefused('bad-lifetime');
  if (exp <= nowSeconds - SKEW_SECONDS) throw new TokenRefused('expired');
  if (iat > nowSeconds + SKEW_SECONDS || (nbf !== undefined && nbf > nowSeconds + SKEW_SECONDS))
    throw new TokenRefused('not-yet-valid');
}

/** A claim that is a text of bearable length. */
export const textClaim = (claims: Claims, name: string, most = 255): string | undefined => {
  const value = claims[name];
  return typeof value === 'string' && value !== '' && value.length <= most ? value : undefined;
};
const CONTROL = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
/** A claimed value as evidence keeps it. */
export const cut = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.slice(0, 100).replace(CONTROL, '?') : undefined;
export const claimedBy = ({ kid, claims }: Opened): Claimed => {
  const [issuer, id] = [cut(claims.iss), cut(kid)];
  return { ...(issuer !== undefined && { issuer }), ...(id !== undefined && { kid: id }) };
};
