import { createHash, createPublicKey, verify } from 'node:crypto';
import { isSm2Point, sm2PointOf, sm2Verify } from './sm2.ts';
import { hashWith, type Suite } from './suites.ts';

/** What others sign with: SM2 with SM3 (GB/T 32918, user id of GM/T 0009), or ECDSA on P-256 with SHA-256 (RFC 7518). */
export const KEY_ALGORITHMS = ['SM2', 'ES256'] as const;
export type KeyAlgorithm = (typeof KEY_ALGORITHMS)[number];
export const suiteOf: Readonly<Record<KeyAlgorithm, Suite>> = { SM2: 'sm', ES256: 'intl' };

/** A public key of somebody else in its one form; `thumbprint` is the SHA-256 of its DER SPKI, hex. */
export interface VerifyingKey {
  readonly algorithm: KeyAlgorithm;
  /** PEM (SPKI), the point uncompressed. */
  readonly publicKey: string;
  readonly thumbprint: string;
}
export type KeyFault = 'private-key' | 'not-a-public-key' | 'not-on-the-curve';
/** Says what is wrong with a text that should be a public key, and nothing of the text. */
export class KeyRefused extends Error {
  readonly fault: KeyFault;
  constructor(fault: KeyFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Everything of a DER SPKI before the point, which follows as 04, x, y. */
const prefixes: Readonly<Record<KeyAlgorithm, Buffer>> = {
  SM2: Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d034200', 'hex'),
  ES256: Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex'),
};
const UNCOMPRESSED = 4;
const COORDINATE = 32;
const PEM = /^-----BEGIN PUBLIC KEY-----\s([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----$/;

/** Reads a PEM (SPKI) public key of one of the two curves. @throws KeyRefused */
export function readPem(text: string): VerifyingKey {
  if (/PRIVATE KEY/.test(text)) throw new KeyRefused('private-key');
  const body = PEM.exec(text.trim())?.[1];
  if (body === undefined) throw new KeyRefused('not-a-public-key');
  return keyOf(Buffer.from(body, 'base64'));
}

/** The same from the coordinates of a JWK, base64url of 32 bytes each. @throws KeyRefused */
export function readPoint(algorithm: KeyAlgorithm, x: string, y: string): VerifyingKey {
  const [left, right] = [x, y].map((part) => Buffer.from(part, 'base64url')) as [Buffer, Buffer];
  const whole = left.length === COORDINATE && right.length === COORDINATE;
  if (!whole || left.toString('base64url') !== x || right.toString('base64url') !== y)
    throw new KeyRefused('not-a-public-key');
  return keyOf(Buffer.concat([prefixes[algorithm], Buffer.of(UNCOMPRESSED), left, right]));
}

function keyOf(der: Buffer): VerifyingKey {
  const algorithm = KEY_ALGORITHMS.find((name) => der.subarray(0, prefixes[name].length).equals(prefixes[name]));
  if (algorithm === undefined || der.length !== prefixes[algorithm].length + 1 + 2 * COORDINATE)
    throw new KeyRefused('not-a-public-key');
  if (der[prefixes[algorithm].length] !== UNCOMPRESSED) throw new KeyRefused('not-a-public-key');
  if (!onItsCurve(algorithm, der)) throw new KeyRefused('not-on-the-curve');
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    algorithm,
    publicKey: ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n'),
    thumbprint: createHash('sha256').update(der).digest('hex'),
  };
}

/** Both curves have a prime order: every point but the one at infinity, which has no such form, is a full key. */
function onItsCurve(algorithm: KeyAlgorithm, der: Buffer): boolean {
  if (algorithm === 'SM2') return isSm2Point(sm2PointOf(der));
  try {
    createPublicKey({ key: der, format: 'der', type: 'spki' });
    return true;
  } catch {
    return false;
  }
}

const derOf = (publicKey: string): Buffer => Buffer.from(PEM.exec(publicKey.trim())?.[1] ?? '', 'base64');

/**
 * Whether `value` is a signature of these bytes under the key. It is base64 or base64url, of r and s (32 bytes each) or
 * of the DER that openssl writes. False for whatever is no signature.
 */
export function verifiesUnder(
  { algorithm, publicKey }: Pick<VerifyingKey, 'algorithm' | 'publicKey'>,
  bytes: Uint8Array,
  value: string,
): boolean {
  const signature = signatureOf(value);
  if (!signature) return false;
  if (algorithm === 'SM2') return sm2Verify(sm2PointOf(derOf(publicKey)), bytes, signature);
  return verify('sha256', bytes, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature);
}

/** The one form in which a signature is kept: base64url of r and s; undefined for what is none. */
export const signatureText = (value: string): string | undefined => signatureOf(value)?.toString('base64url');

function signatureOf(value: string): Buffer | undefined {
  const plain = value.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  const bytes = Buffer.from(plain, 'base64url');
  if (bytes.toString('base64url') !== plain) return undefined;
  return bytes.length === 2 * COORDINATE ? bytes : ofDer(bytes);
}

/** SEQUENCE of two INTEGERs, in DER and no other way (so that a signature has one spelling): r and s. */
function ofDer(der: Buffer): Buffer | undefined {
  const numbers: Buffer[] = [];
  if (der[0] !== 0x30 || der[1] !== der.length - 2) return undefined;
  for (let at = 2; at < der.length;) {
    const length = der[at + 1] ?? 0;
    const number = der.subarray(at + 2, at + 2 + length);
    if (der[at] !== 2 || length === 0 || number.length !== length || !isMinimal(number)) return undefined;
    numbers.push(number[0] === 0 ? number.subarray(1) : number);
    at += 2 + length;
  }
  if (numbers.length !== 2 || numbers.some((n) => n.length > COORDINATE)) return undefined;
  return Buffer.concat(numbers.map((n) => Buffer.concat([Buffer.alloc(COORDINATE - n.length), n])));
}
/** Positive, and without a zero that it does not need. */
const isMinimal = ([first = 0, second = 0, ...rest]: Buffer): boolean =>
  first < 0x80 && (first > 0 || second >= 0x80 || (second === 0 && rest.length === 0));

/** Digest of a text in the suite of the algorithm: SM3 for SM2, SHA-256 for ES256; hex. */
export const digestFor = (algorithm: KeyAlgorithm, text: string): string =>
  hashWith(suiteOf[algorithm], text).toString('hex');
