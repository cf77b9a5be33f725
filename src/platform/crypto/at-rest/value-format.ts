import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  timingSafeEqual,
  type Cipheriv,
  type KeyObject,
} from 'node:crypto';
import type { Suite } from '../suites.ts';
import { keyIdOf, SUITE_BYTES, suiteOfByte, type Scope } from './format.ts';

/**
 * The form of a value that lies sealed in a column of the database, byte for byte (numbers are big-endian):
 *
 *     value  = header text tag
 *     header = "ZKV1"                                  4 bytes
 *              suite                                   1: 0x01 intl, 0x02 sm
 *              0x00 0x00 0x00                          3
 *              key id                                  16: the bytes of the data key's UUID
 *              salt                                    16: by chance, one for all values of a batch
 *              number                                  4: where it begins in its batch, in blocks of 16 bytes; each value
 *                                                      takes as many as it fills, and one at least
 *     name   = JSON [scope kind, scope id, table, column, row]      UTF-8, no blanks
 *     bound  = header, length of name (4), name
 *     keys   = HKDF(data key, salt, info "zonekeeper/value/1"): intl by SHA-256, 32 bytes; sm by SM3, 48 bytes
 *     text   = intl: AES-256-GCM(key, nonce 8 x 0x00 and the number, text, bound), then its tag of 16 bytes
 *              sm:   SM4-CTR(first 16 bytes of keys, counter, text), then HMAC-SM3(the other 32, bound and ciphertext);
 *                    counter at its beginning = 12 x 0x00, number (4)
 *
 * The salt gives every batch keys of its own, the number every value its part of the one key stream, or its nonce: none
 * is ever used twice. A value that is moved to another row, column, table or scope does not verify.
 */
export interface ValueHeader {
  readonly suite: Suite;
  readonly keyId: string;
  readonly salt: Buffer;
  readonly number: number;
}
/** Where a value lies; it opens nowhere else. `row` is the row's key as text. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly row: string;
}
/** Keys of one batch, as objects: made anew for every value they cost more than all else. */
export interface ValueKeys {
  readonly cipher: KeyObject;
  readonly mac: KeyObject;
}

export const VALUE_HEADER_BYTES = 44;
const BLOCK_BYTES = 16;
const MAGIC = Buffer.from('ZKV1');
const INFO = 'zonekeeper/value/1';
const TAG_BYTES = { intl: 16, sm: 32 } as const satisfies Record<Suite, number>;

/** What all values of a batch begin with. */
export function batchHeader(suite: Suite, keyId: string, salt: Buffer): Buffer {
  const key = Buffer.from(keyId.replaceAll('-', ''), 'hex');
  if (key.length !== 16 || salt.length !== 16) throw new Error('a key id is a UUID, a salt has 16 bytes');
  return Buffer.concat([MAGIC, Buffer.from([SUITE_BYTES[suite], 0, 0, 0]), key, salt]);
}

/** Undefined for what is no value of this form. */
export function readValueHeader(value: Buffer): ValueHeader | undefined {
  const suite = suiteOfByte(value[4]);
  if (suite === undefined || value.length < VALUE_HEADER_BYTES + TAG_BYTES[suite]) return undefined;
  if (!value.subarray(0, 4).equals(MAGIC) || value.readUIntBE(5, 3) !== 0) return undefined;
  return { suite, keyId: keyIdOf(value), salt: value.subarray(24, 40), number: value.readUInt32BE(40) };
}

export function valueKeys(suite: Suite, dataKey: Buffer, salt: Buffer): ValueKeys {
  const [digest, bytes, cut] = suite === 'sm' ? (['sm3', 48, 16] as const) : (['sha256', 32, 32] as const);
  const keys = Buffer.from(hkdfSync(digest, dataKey, salt, INFO, bytes));
  return { cipher: createSecretKey(keys.subarray(0, cut)), mac: createSecretKey(keys.subarray(cut)) };
}

/** How many blocks a text of so many bytes takes. */
export const blocksOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / BLOCK_BYTES));
/** The key stream of a batch by SM4: one cipher for all its values, since to begin one costs more than to use it. */
export const streamOf = (keys: ValueKeys): Cipheriv =>
  createCipheriv('sm4-ctr', keys.cipher, Buffer.alloc(BLOCK_BYTES));

/**
 * Seals the next value of a batch.
 * @param header the 44 bytes the value begins with
 * @param stream of the batch, standing where the header says; absent for AES-256-GCM
 */
export function sealValue(
  keys: ValueKeys,
  header: Buffer,
  scope: Scope,
  place: Place,
  text: Buffer,
  stream?: Cipheriv,
): Buffer {
  const bound = boundOf(header, scope, place);
  if (stream) {
    const blocks = Buffer.alloc(blocksOf(text.length) * BLOCK_BYTES);
    text.copy(blocks);
    const body = stream.update(blocks).subarray(0, text.length);
    return Buffer.concat([header, body, createHmac('sm3', keys.mac).update(bound).update(body).digest()]);
  }
  const cipher = createCipheriv('aes-256-gcm', keys.cipher, nonceOf(header));
  cipher.setAAD(bound);
  return Buffer.concat([header, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
}

/** Undefined where the value is not what was sealed at this place. */
export function openValue(
  suite: Suite,
  keys: ValueKeys,
  scope: Scope,
  place: Place,
  value: Buffer,
): Buffer | undefined {
  const header = value.subarray(0, VALUE_HEADER_BYTES);
  const [body, tag] = [value.subarray(VALUE_HEADER_BYTES, -TAG_BYTES[suite]), value.subarray(-TAG_BYTES[suite])];
  const bound = boundOf(header, scope, place);
  if (suite === 'sm') {
    // the tag first: what was not sealed here is never decrypted
    if (!timingSafeEqual(createHmac('sm3', keys.mac).update(bound).update(body).digest(), tag)) return undefined;
    return createDecipheriv('sm4-ctr', keys.cipher, counterOf(header)).update(body);
  }
  const cipher = createDecipheriv('aes-256-gcm', keys.cipher, nonceOf(header), { authTagLength: 16 });
  cipher.setAAD(bound);
  cipher.setAuthTag(tag);
  const text = cipher.update(body);
  try {
    cipher.final();
    return text;
  } catch {
    return undefined;
  }
}

const nonceOf = (header: Buffer): Buffer => Buffer.concat([Buffer.alloc(8), header.subarray(40, VALUE_HEADER_BYTES)]);
const counterOf = (header: Buffer): Buffer =>
  Buffer.concat([Buffer.alloc(12), header.subarray(40, VALUE_HEADER_BYTES)]);

function boundOf(header: Buffer, scope: Scope, { table, column, row }: Place): Buffer {
  const name = Buffer.from(JSON.stringify([scope.kind, scope.id, table, column, row]));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(name.length);
  return Buffer.concat([header, length, name]);
}
