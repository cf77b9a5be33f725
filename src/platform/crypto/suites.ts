import crypto, { createHash, createHmac, hkdfSync, type KeyObject } from 'node:crypto';

/** `sm`: SM3 (GB/T 32905); `intl`: SHA-256 (FIPS 180-4). Both give 32 bytes. */
export type Suite = 'sm' | 'intl';
export const SUITES = ['sm', 'intl'] as const satisfies readonly Suite[];

const digest = (suite: Suite) => (suite === 'sm' ? 'sm3' : 'sha256');

/** In one call where Node has it (from 20.12 on; what checks evidence elsewhere runs with any): three times as fast for short bytes. */
export const hashWith: (suite: Suite, bytes: Uint8Array | string) => Buffer =
  'hash' in crypto
    ? (suite, bytes) => crypto.hash(digest(suite), bytes, 'buffer')
    : (suite, bytes) => createHash(digest(suite)).update(bytes).digest();

export const hmacWith = (suite: Suite, key: KeyObject | Uint8Array, bytes: Uint8Array | string): Buffer =>
  createHmac(digest(suite), key).update(bytes).digest();

/** A 32-byte key for one use, from a secret of many uses (RFC 5869, empty salt). */
export const deriveWith = (suite: Suite, secret: Uint8Array, info: string): Buffer =>
  Buffer.from(hkdfSync(digest(suite), secret, Buffer.alloc(0), info, 32));
