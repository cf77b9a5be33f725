import type { Suite } from '../suites.ts';

/**
 * The form of everything that lies encrypted, byte for byte (numbers are big-endian):
 *
 *     object  = header chunk*                          at least one chunk, all but the last of 65,536 bytes of text
 *     header  = "ZKS1"                                 4 bytes
 *               suite                                  1: 0x01 intl, 0x02 sm
 *               chunk size                             1: 0x10, its logarithm to the base 2
 *               0x00 0x00                              2
 *               key id                                 16: the bytes of the data key's UUID
 *               salt                                   16: by chance, another for every object
 *     name    = JSON [scope kind, scope id, object]    UTF-8, no blanks
 *     bound   = header, length of name (4), name, number of the chunk from 0 (4), 0x01 for the last chunk else 0x00 (1)
 *     keys    = HKDF(data key, salt, info "zonekeeper/at-rest/1"): intl by SHA-256, 32 bytes; sm by SM3, 48 bytes
 *     chunk   = intl: AES-256-GCM(key, nonce, text, bound), then its tag of 16 bytes;
 *                     nonce = 7 x 0x00, number of the chunk (4), the byte for the last chunk (1)
 *               sm:   SM4-CTR(first 16 bytes of keys, counter, text), then HMAC-SM3(the other 32, bound and ciphertext);
 *                     counter at its beginning = number of the chunk (4), 12 x 0x00
 *
 * The salt gives every object keys of its own, so that nonces and counters may begin at 0. An object under another name
 * or scope, a chunk at another place, a missing or a further chunk do not verify. Only an empty object has an empty
 * chunk: every text has one form. A data key is itself wrapped as such an object: under the master key, whose id
 * stands in the header, in the scope it serves, by its own id as the object.
 */
export interface Header {
  readonly suite: Suite;
  readonly keyId: string;
  readonly salt: Buffer;
  /** As it stands in the object. */
  readonly bytes: Buffer;
}
/** Whose key seals: a case, a resource, an agreement. */
export interface Scope {
  readonly kind: string;
  readonly id: string;
}
/** What an object is called for good; it opens under this name only. */
export interface ObjectName {
  readonly scope: Scope;
  readonly object: string;
}

export const MAGIC = Buffer.from('ZKS1');
export const HEADER_BYTES = 40;
export const CHUNK_BYTES = 65_536;
const CHUNK_LOG = 16;
/** How a header names its suite. */
export const SUITE_BYTES = { intl: 1, sm: 2 } as const satisfies Record<Suite, number>;
export const suiteOfByte = (byte: number | undefined): Suite | undefined =>
  byte === SUITE_BYTES.intl ? 'intl' : byte === SUITE_BYTES.sm ? 'sm' : undefined;
/** The UUID that stands behind the first eight bytes of a header. */
export const keyIdOf = (header: Buffer): string =>
  header.toString('hex', 8, 24).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

export function makeHeader(suite: Suite, keyId: string, salt: Buffer): Header {
  const key = Buffer.from(keyId.replaceAll('-', ''), 'hex');
  if (key.length !== 16 || salt.length !== 16) throw new Error('a key id is a UUID, a salt has 16 bytes');
  const bytes = Buffer.concat([MAGIC, Buffer.from([SUITE_BYTES[suite], CHUNK_LOG, 0, 0]), key, salt]);
  return { suite, keyId, salt, bytes };
}

/** Undefined for what is no header of this form. */
export function readHeader(bytes: Buffer): Header | undefined {
  const suite = suiteOfByte(bytes[4]);
  if (bytes.length !== HEADER_BYTES || !bytes.subarray(0, 4).equals(MAGIC) || suite === undefined) return undefined;
  if (bytes[5] !== CHUNK_LOG || bytes[6] !== 0 || bytes[7] !== 0) return undefined;
  return { suite, keyId: keyIdOf(bytes), salt: bytes.subarray(24), bytes };
}

/** What a chunk's tag covers beside its text. */
export function boundOf(header: Header, { scope, object }: ObjectName, number: number, last: boolean): Buffer {
  const name = Buffer.from(JSON.stringify([scope.kind, scope.id, object]));
  const bound = Buffer.alloc(HEADER_BYTES + 4 + name.length + 5);
  header.bytes.copy(bound);
  bound.writeUInt32BE(name.length, HEADER_BYTES);
  name.copy(bound, HEADER_BYTES + 4);
  bound.writeUInt32BE(number, bound.length - 5);
  bound[bound.length - 1] = last ? 1 : 0;
  return bound;
}
