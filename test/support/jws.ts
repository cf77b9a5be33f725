import { constants, createHash, generateKeyPairSync, sign, type JsonWebKey, type KeyObject } from 'node:crypto';

/** A key pair as a provider or a client holds it, with its public JWK. */
export interface Signer {
  readonly alg: 'ES256' | 'PS256';
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly jwk: JsonWebKey & { readonly kid: string };
}
export function makeSigner(kid: string, alg: Signer['alg'] = 'ES256', bits = 3072): Signer {
  const { privateKey, publicKey } =
    alg === 'ES256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: bits });
  return { alg, kid, privateKey, publicKey, jwk: { ...publicKey.export({ format: 'jwk' }), kid } };
}

export const encode = (value: object | string): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Signs whatever it is given: header and claims may be raw text that no serializer would write. */
export function jws(header: object | string, claims: object | string, { alg, privateKey }: Signer): string {
  const input = Buffer.from(`${encode(header)}.${encode(claims)}`);
  const signature =
    alg === 'ES256'
      ? sign('sha256', input, { key: privateKey, dsaEncoding: 'ieee-p1363' })
      : sign('sha256', input, { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 });
  return `${input.toString()}.${signature.toString('base64url')}`;
}
export const thumbprint = ({ jwk }: Signer): string => {
  const { crv, e, kty, n, x, y } = jwk as Readonly<Record<string, string>>;
  const members = kty === 'EC' ? { crv, kty, x, y } : { e, kty, n };
  return createHash('sha256').update(JSON.stringify(members)).digest('base64url');
};
