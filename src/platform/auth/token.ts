import type { Identity } from './actors.service.ts';

const SKEW_SECONDS = 30;
const MOST_SECONDS = 900;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The header of a token, before its signature is checked; undefined where it is not acceptable at all. */
export function acceptableHeader(token: string): { readonly kid: string } | undefined {
  if (token.length > 4096) return undefined;
  try {
    const header = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as Record<
      string,
      unknown
    >;
    const plain =
      !('crit' in header) && !('jwk' in header) && !('jku' in header) && !('x5u' in header) && !('x5c' in header);
    if (!plain || header.alg !== 'ES256' || header.typ !== 'at+jwt' || typeof header.kid !== 'string') return undefined;
    return { kid: header.kid };
  } catch {
    return undefined;
  }
}

const ahead = (time: unknown, nowSeconds: number): boolean =>
  typeof time !== 'number' || time > nowSeconds + SKEW_SECONDS;

/** What verified claims say, or undefined: lifetime at most 15 minutes, no time ahead, ids well-formed. */
export function identityOf(claims: Readonly<Record<string, unknown>>, nowSeconds: number): Identity | undefined {
  const { sub, org, client_id: clientId, iat, exp, nbf } = claims;
  if (typeof exp !== 'number' || typeof iat !== 'number' || exp - iat > MOST_SECONDS || exp <= iat) return undefined;
  if (ahead(iat, nowSeconds) || (nbf !== undefined && ahead(nbf, nowSeconds))) return undefined;
  if (typeof sub !== 'string' || typeof org !== 'string' || typeof clientId !== 'string') return undefined;
  const wellFormed = UUID.test(sub) && UUID.test(org) && clientId.length <= 100;
  return wellFormed ? { personId: sub, organizationId: org, clientId } : undefined;
}
