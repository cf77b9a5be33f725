import { createHash, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { badField } from '../../platform/errors/index.ts';
import type { Algorithm } from '../../platform/auth/token.ts';
import type { PublicKeyInput } from './machine-client.dto.ts';

const RSA_BITS = 3072;
const MOST_BITS = 8192;
const KID = /^[\w.~-]+$/;

/** SHA-256 over the required members in their order (RFC 7638). */
const thumbprintOf = (jwk: JsonWebKey): string => {
  const { crv, e, kty, n, x, y } = jwk as Readonly<Record<string, string>>;
  return createHash('sha256')
    .update(JSON.stringify(kty === 'EC' ? { crv, kty, x, y } : { e, kty, n }))
    .digest('base64url');
};

function importKey(jwk: JsonWebKey): KeyObject {
  try {
    return createPublicKey({ key: jwk, format: 'jwk' });
  } catch {
    throw badField('/jwk', 'invalid', 'not a public key');
  }
}

/** The members that make the key, and no others. */
function membersOf(input: PublicKeyInput): JsonWebKey {
  const names = input.kty === 'EC' ? (['crv', 'x', 'y'] as const) : (['n', 'e'] as const);
  const missing = names.find((name) => input[name] === undefined);
  if (missing !== undefined) throw badField(`/jwk/${missing}`, 'required', missing);
  return { kty: input.kty, ...Object.fromEntries(names.map((name) => [name, input[name]])) };
}

function checkStrength({
  modulusLength = 0,
  publicExponent = 0n,
}: NonNullable<KeyObject['asymmetricKeyDetails']>): void {
  if (modulusLength < RSA_BITS || modulusLength > MOST_BITS)
    throw badField('/jwk/n', 'out-of-range', `${RSA_BITS} to ${MOST_BITS} bits`);
  if (publicExponent < 65_537n || publicExponent % 2n === 0n)
    throw badField('/jwk/e', 'out-of-range', '65537 or more, odd');
}

/** What is kept of a public key: P-256, or RSA of 3072 bits at least. @throws DomainError 400 with the field */
export function readPublicKey(input: PublicKeyInput): { kid: string; thumbprint: string; jwk: JsonWebKey } {
  const { kty, alg, use } = input;
  const algorithm: Algorithm = kty === 'EC' ? 'ES256' : 'PS256';
  if (alg !== undefined && alg !== algorithm) throw badField('/jwk/alg', 'not-in-list', algorithm);
  if (use !== undefined && use !== 'sig') throw badField('/jwk/use', 'not-in-list', 'sig');
  const key = importKey(membersOf(input));
  if (kty === 'RSA') checkStrength(key.asymmetricKeyDetails ?? {});
  const jwk = key.export({ format: 'jwk' });
  const thumbprint = thumbprintOf(jwk);
  const kid = input.kid ?? thumbprint;
  if (!KID.test(kid)) throw badField('/jwk/kid', 'bad-characters', 'letters, digits, ._~-');
  return { kid, thumbprint, jwk };
}
