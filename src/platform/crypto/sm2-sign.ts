import type { KeyObject } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import { SM2_USER_ID } from './sm2.ts';

/** In a PKCS #8 file of this curve the secret follows this: version 1, then 32 bytes (RFC 5915). */
const BEFORE_SECRET = Buffer.from('0201010420', 'hex');

/**
 * r and s of a signature by GB/T 32918.2 under the user id of GM/T 0009. Not node:crypto: its SM2 signatures leave the
 * user id out, and only it accepts them.
 */
export function sm2Sign(secret: KeyObject, message: Uint8Array): Buffer {
  const der = secret.export({ format: 'der', type: 'pkcs8' });
  const at = der.indexOf(BEFORE_SECRET);
  if (at < 0) throw new Error('is no SM2 key');
  const start = at + BEFORE_SECRET.length;
  const key = der.subarray(start, start + 32).toString('hex');
  return Buffer.from(sm2.doSignature(message, key, { hash: true, userId: SM2_USER_ID, der: false }), 'hex');
}
