import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { compactVerify } from 'jose';
import { openToken, SKEW_SECONDS, TokenRefused, type Claims, type Opened } from '../../platform/auth/token.ts';
import { isCanonicalUuid } from '../../platform/database/index.ts';

/** A time that was not given. */
const nothing = 0;
/** An assertion is good for five minutes at most (RFC 7523 leaves it to us). */
export const ASSERTION_SECONDS = 300;
const types = [undefined, 'jwt', 'client-authentication+jwt'];

export interface Assertion {
  readonly opened: Opened;
  readonly clientId: string;
}

/** An assertion taken apart: of which client, under which key id. Nothing is verified yet. @throws TokenRefused */
export function openAssertion(text: string): Assertion {
  const opened = openToken(text);
  const { iss, sub } = opened.claims;
  if (!types.includes(opened.type)) throw new TokenRefused('wrong-type');
  if (typeof sub !== 'string' || sub !== iss || !isCanonicalUuid(sub)) throw new TokenRefused('bad-claims');
  return { opened, clientId: sub };
}

/**
 * Checks signature and claims; answers the assertion's id and when it ends (seconds since 1970).
 * @throws TokenRefused
 */
export async function verifyAssertion(
  text: string,
  { opened }: Assertion,
  jwk: JsonWebKey,
  issuer: string,
  nowSeconds: number,
): Promise<{ jti: string; exp: number }> {
  const fits = (jwk.kty === 'EC') === (opened.algorithm === 'ES256');
  if (!fits) throw new TokenRefused('wrong-algorithm');
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  await compactVerify(text, key, { algorithms: [opened.algorithm] }).catch(() => {
    throw new TokenRefused('bad-signature');
  });
  const { aud, jti } = opened.claims;
  if (aud !== issuer) throw new TokenRefused('wrong-audience');
  const exp = checkEnd(opened.claims, nowSeconds);
  if (typeof jti !== 'string' || jti === '' || jti.length > 255) throw new TokenRefused('bad-claims');
  return { jti, exp };
}

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** When it ends: exp is needed and at most five minutes ahead, iat and nbf may be absent. @throws TokenRefused */
function checkEnd({ exp, iat = nothing, nbf = nothing }: Claims, nowSeconds: number): number {
  if (!isTime(exp) || !isTime(iat) || !isTime(nbf)) throw new TokenRefused('bad-lifetime');
  if (exp <= nowSeconds - SKEW_SECONDS) throw new TokenRefused('expired');
  if (exp > nowSeconds + ASSERTION_SECONDS + SKEW_SECONDS) throw new TokenRefused('bad-lifetime');
  if (Math.max(iat, nbf) > nowSeconds + SKEW_SECONDS) throw new TokenRefused('not-yet-valid');
  if (iat !== nothing && exp - iat > ASSERTION_SECONDS) throw new TokenRefused('bad-lifetime');
  return exp;
}
