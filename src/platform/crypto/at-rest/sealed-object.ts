import { randomBytes } from 'node:crypto';
import type { Content } from '../../files/content.ts';
import type { Suite } from '../suites.ts';
import { chunkCipher, type ChunkCipher } from './chunk-cipher.ts';
import { CHUNK_BYTES, HEADER_BYTES, makeHeader, readHeader, type Header, type ObjectName } from './format.ts';
import { AtRestRefused } from './refused.ts';

/** A 32-byte key and its id, a UUID. */
export interface DataKey {
  readonly id: string;
  readonly key: Buffer;
}

/** Seals one object as its bytes come: what `update` and then `final` answer is the object. Holds one chunk. */
export class Sealing {
  private readonly cipher: ChunkCipher;
  private readonly header: Header;
  private held: Buffer[] = [];
  private heldBytes = 0;
  private number = -1;

  constructor(suite: Suite, { id, key }: DataKey, name: ObjectName) {
    this.header = makeHeader(suite, id, randomBytes(16));
    this.cipher = chunkCipher(key, this.header, name);
  }

  /** A chunk is sealed once more is known to follow: the last one is marked. */
  update(bytes: Uint8Array): Buffer {
    const out = this.begun();
    for (let at = 0; at < bytes.length;) {
      if (this.heldBytes === CHUNK_BYTES) out.push(this.chunk(false));
      const part = bytes.subarray(at, at + CHUNK_BYTES - this.heldBytes);
      this.held.push(Buffer.from(part)); // a copy: the source may use its buffer again
      this.heldBytes += part.length;
      at += part.length;
    }
    return Buffer.concat(out);
  }
  final(): Buffer {
    return Buffer.concat([...this.begun(), this.chunk(true)]);
  }

  private begun(): Buffer[] {
    if (this.number >= 0) return [];
    this.number = 0;
    return [this.header.bytes];
  }
  private chunk(last: boolean): Buffer {
    const text = Buffer.concat(this.held);
    this.held = [];
    this.heldBytes = 0;
    return this.cipher.seal(text, this.number++, last);
  }
}

/** A sealed object as its text: any part of it, each chunk verified before a byte of it is given out. */
export class Opened implements Content {
  /** Of the text. */
  readonly bytes: number;
  private readonly cipher: ChunkCipher;
  private readonly chunkCount: number;
  private readonly stride: number;
  private kept: { readonly number: number; readonly text: Buffer } | undefined;

  constructor(
    header: Header,
    key: Buffer,
    private readonly name: ObjectName,
    private readonly sealed: Content,
  ) {
    this.cipher = chunkCipher(key, header, name);
    this.stride = CHUNK_BYTES + this.cipher.tagBytes;
    const body = sealed.bytes - HEADER_BYTES;
    this.chunkCount = Math.max(1, Math.ceil(body / this.stride));
    this.bytes = body - this.chunkCount * this.cipher.tagBytes;
    // an empty last chunk is no form of any text but the empty one
    const least = this.chunkCount === 1 ? 0 : (this.chunkCount - 1) * CHUNK_BYTES + 1;
    if (this.bytes < least) throw this.altered('the length');
  }

  async read(offset: number, length: number): Promise<Buffer> {
    const end = Math.min(this.bytes, offset + length);
    const parts: Buffer[] = [];
    for (let at = offset; at < end;) {
      const number = Math.floor(at / CHUNK_BYTES);
      const from = at % CHUNK_BYTES;
      const part = (await this.chunk(number)).subarray(from, from + end - at);
      parts.push(part);
      at += part.length;
    }
    return Buffer.concat(parts);
  }

  /** Looks at every chunk before the first is given out. @throws AtRestRefused `content-altered` */
  async verify(): Promise<void> {
    for (let i = 0; i < this.chunkCount; i += 1) await this.chunk(i);
  }

  /** The text, chunk by chunk. @throws AtRestRefused `content-altered` at the chunk that is */
  async *chunks(): AsyncGenerator<Buffer> {
    for (let i = 0; i < this.chunkCount; i += 1) yield await this.chunk(i);
  }

  private async chunk(number: number): Promise<Buffer> {
    if (this.kept?.number === number) return this.kept.text;
    const sealed = await this.sealed.read(HEADER_BYTES + number * this.stride, this.stride);
    const whole = sealed.length >= this.cipher.tagBytes;
    const text = whole ? this.cipher.open(sealed, number, number === this.chunkCount - 1) : undefined;
    if (text === undefined) throw this.altered(`chunk ${number}`);
    this.kept = { number, text };
    return text;
  }

  private altered(what: string): AtRestRefused {
    const { scope, object } = this.name;
    return new AtRestRefused(
      'content-altered',
      `${what} of ${object} (${scope.kind} ${scope.id}) is not what was sealed`,
    );
  }
}

/** The header of what lies there. @throws AtRestRefused `content-altered` where none is */
export async function headerOf(name: ObjectName, sealed: Content): Promise<Header> {
  const header = readHeader(await sealed.read(0, HEADER_BYTES));
  if (!header) throw new AtRestRefused('content-altered', `${name.object} is not sealed`);
  return header;
}

/** A small object at once, such as a wrapped key. */
export function sealBytes(suite: Suite, key: DataKey, name: ObjectName, text: Uint8Array): Buffer {
  const sealing = new Sealing(suite, key, name);
  return Buffer.concat([sealing.update(text), sealing.final()]);
}
