import { crc32, deflateRawSync } from 'node:zlib';

/** An entry to write; the odd fields make archives that no honest program writes. */
export interface ZipPart {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly unixMode?: number;
  /** Instead of the true size in the directory. */
  readonly claimedSize?: number;
  readonly claimedCrc?: number;
  readonly localName?: string;
  /** Points at the bytes of the entry with this index instead of having its own. */
  readonly sharedWith?: number;
}

/** Writes a zip byte by byte (APPNOTE 4.3). */
export function buildZip(parts: readonly ZipPart[]): Buffer {
  const out: Buffer[] = [];
  const central: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data);
    const packed = part.stored ? data : deflateRawSync(data);
    const offset = part.sharedWith === undefined ? at : (offsets[part.sharedWith] ?? 0);
    offsets.push(offset);
    const fields = sharedFields(part, data, packed);
    if (part.sharedWith === undefined) {
      const name = Buffer.from(part.localName ?? part.name);
      const local = Buffer.concat([word(0x04034b50), half(20), fields, half(name.length), half(0), name, packed]);
      out.push(local);
      at += local.length;
    }
    const name = Buffer.from(part.name);
    const mode = word(((part.unixMode ?? 0) << 16) >>> 0);
    central.push(
      word(0x02014b50),
      half(0x0314),
      half(20),
      fields,
      half(name.length),
      half(0),
      half(0),
      half(0),
      half(0),
      mode,
      word(offset),
      name,
    );
  }
  const directory = Buffer.concat(central);
  const count = half(parts.length);
  return Buffer.concat([
    ...out,
    directory,
    word(0x06054b50),
    half(0),
    half(0),
    count,
    count,
    word(directory.length),
    word(at),
    half(0),
  ]);
}

/** From the flags to the sizes: the same in the local header and the directory. */
const sharedFields = (part: ZipPart, data: Buffer, packed: Buffer) =>
  Buffer.concat([
    half(part.flags ?? 0x0800),
    half(part.method ?? (part.stored ? 0 : 8)),
    word(0),
    word(part.claimedCrc ?? crc32(data)),
    word(packed.length),
    word(part.claimedSize ?? data.length),
  ]);

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
