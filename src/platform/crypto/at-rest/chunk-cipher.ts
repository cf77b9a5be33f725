import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Suite } from '../suites.ts';
import { boundOf, type Header, type ObjectName } from './format.ts';

/** Seals and opens the chunks of one object. */
export interface ChunkCipher {
  /** Bytes a chunk is longer than its text. */
  readonly tagBytes: number;
  seal(text: Buffer, number: number, last: boolean): Buffer;
  /** Undefined where the chunk is not what was sealed at this place. */
  open(chunk: Buffer, number: number, last: boolean): Buffer | undefined;
}
type Make = (dataKey: Buffer, header: Header, name: ObjectName) => ChunkCipher;
const INFO = 'zonekeeper/at-rest/1';

const ciphers: Readonly<Record<Suite, Make>> = {
  intl: (dataKey, header, name) => {
    const key = Buffer.from(hkdfSync('sha256', dataKey, header.salt, INFO, 32));
    const nonceOf = (number: number, last: boolean): Buffer => {
      const nonce = Buffer.alloc(12);
      nonce.writeUInt32BE(number, 7);
      nonce[11] = last ? 1 : 0;
      return nonce;
    };
    return {
      tagBytes: 16,
      seal(text, number, last) {
        const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, last));
        cipher.setAAD(boundOf(header, name, number, last));
        return Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
      },
      open(chunk, number, last) {
        const cipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, last), { authTagLength: 16 });
        cipher.setAAD(boundOf(header, name, number, last));
        cipher.setAuthTag(chunk.subarray(-16));
        const text = cipher.update(chunk.subarray(0, -16));
        try {
          cipher.final();
          return text;
        } catch {
          return undefined;
        }
      },
    };
  },
  sm: (dataKey, header, name) => {
    const keys = Buffer.from(hkdfSync('sm3', dataKey, header.salt, INFO, 48));
    const [key, macKey] = [keys.subarray(0, 16), keys.subarray(16)];
    const counterOf = (number: number): Buffer => {
      const counter = Buffer.alloc(16);
      counter.writeUInt32BE(number);
      return counter;
    };
    const tagOf = (text: Buffer, number: number, last: boolean): Buffer =>
      createHmac('sm3', macKey)
        .update(boundOf(header, name, number, last))
        .update(text)
        .digest();
    return {
      tagBytes: 32,
      seal(text, number, last) {
        const body = createCipheriv('sm4-ctr', key, counterOf(number)).update(text);
        return Buffer.concat([body, tagOf(body, number, last)]);
      },
      open(chunk, number, last) {
        const body = chunk.subarray(0, -32);
        // the tag first: what was not sealed here is never decrypted
        if (!timingSafeEqual(tagOf(body, number, last), chunk.subarray(-32))) return undefined;
        return createDecipheriv('sm4-ctr', key, counterOf(number)).update(body);
      },
    };
  },
};

/** The cipher of an object: of the suite its header names, under keys derived for it alone. */
export const chunkCipher: Make = (dataKey, header, name) => ciphers[header.suite](dataKey, header, name);
