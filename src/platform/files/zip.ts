import { crc32, createInflateRaw } from 'node:zlib';
import type { Content } from './content.ts';
import { unsafe } from './refused.ts';

/** One entry of a zip's central directory (APPNOTE 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const LIMITS = { entries: 5_000, total: 200 * 1024 * 1024, ratio: 200, ratioFrom: 1024 * 1024 };
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const broken = () => unsafe('the archive is damaged', '压缩结构已损坏');
const bomb = () => unsafe('the archive unpacks to far more than it says or may', '压缩内容展开后过大');

/**
 * Reads and checks a zip as documents use it: every path stays inside, nothing is encrypted, linked, nested or out of proportion.
 * @throws FileRefused `unsafe-file`
 */
export async function readZip(content: Content): Promise<ZipEntry[]> {
  const end = await findEnd(content);
  const entries = parseDirectory(await content.read(end.offset, end.size), end.entries);
  refuseDisproportion(entries);
  let free = 0;
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    // Entries that share their bytes are how a small archive holds a huge one.
    if (entry.offset < free) throw bomb();
    const start = await dataStart(content, entry);
    free = start + entry.packed;
    if (free > end.offset) throw broken();
    await verify(await content.read(start, entry.packed), entry);
  }
  return entries;
}

async function findEnd(content: Content): Promise<{ entries: number; size: number; offset: number }> {
  const length = Math.min(content.bytes, 22 + 0xffff);
  const tail = await content.read(content.bytes - length, length);
  for (let at = length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END || at + 22 + tail.readUInt16LE(at + 20) !== length) continue;
    const entries = tail.readUInt16LE(at + 10);
    const size = tail.readUInt32LE(at + 12);
    const offset = tail.readUInt32LE(at + 16);
    const oneDisk = tail.readUInt32LE(at + 4) === 0 && tail.readUInt16LE(at + 8) === entries;
    // Also turns away ZIP64, whose fields read 0xffff here: no document of ours needs it.
    if (!oneDisk || offset + size !== content.bytes - length + at) throw broken();
    if (entries > LIMITS.entries) throw bomb();
    return { entries, size, offset };
  }
  throw broken();
}

function parseDirectory(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== CENTRAL) throw broken();
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    const name = decodeName(directory.subarray(at + 46, nameEnd));
    const method = directory.readUInt16LE(at + 10);
    refuseEntry(name, directory.readUInt16LE(at + 8), method, directory.readUInt32LE(at + 38) >>> 16);
    if (names.has(name.toLowerCase())) throw unsafe(`the archive has ${name} twice`, `压缩内容中 ${name} 重复`);
    names.add(name.toLowerCase());
    entries.push({
      name,
      method,
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  if (at !== directory.length) throw broken();
  return entries;
}

function decodeName(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function refuseEntry(name: string, flags: number, method: number, unixMode: number): void {
  const outside = name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..');
  if (name === '' || outside || /[\\\u0000-\u001f]/.test(name))
    throw unsafe('the archive has a path that leaves it', '压缩内容含有越界路径');
  if ((flags & 0x2041) !== 0) throw unsafe('the archive has encrypted entries', '压缩内容已加密');
  if (method !== 0 && method !== 8)
    throw unsafe('the archive uses a rare compression', '压缩内容使用了不支持的压缩方法');
  const type = unixMode & 0o170000;
  if (type !== 0 && type !== 0o100000 && type !== 0o040000)
    throw unsafe('the archive has links or devices', '压缩内容含有链接或设备文件');
}

function refuseDisproportion(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const stretched = entries.some(({ size, packed }) => size > LIMITS.ratioFrom && size > packed * LIMITS.ratio);
  if (total > LIMITS.total || stretched) throw bomb();
}

async function dataStart(content: Content, entry: ZipEntry): Promise<number> {
  const header = await content.read(entry.offset, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL) throw broken();
  const nameLength = header.readUInt16LE(26);
  const name = decodeName(await content.read(entry.offset + 30, nameLength));
  // A reader that trusts the local header would see another file than we checked.
  if (name !== entry.name || header.readUInt16LE(8) !== entry.method) throw broken();
  return entry.offset + 30 + nameLength + header.readUInt16LE(28);
}

/** Unpacks once without keeping it: sizes and checksums in the directory are only claims. */
async function verify(packed: Buffer, entry: ZipEntry): Promise<void> {
  let size = 0;
  let crc = 0;
  let head = Buffer.alloc(0);
  for await (const chunk of unpack(packed, entry.method)) {
    size += chunk.length;
    if (size > entry.size) throw bomb();
    crc = crc32(chunk, crc);
    if (head.length < 4) head = Buffer.concat([head, chunk.subarray(0, 4)]);
  }
  if (size !== entry.size || crc !== entry.crc) throw broken();
  if (isArchive(head))
    throw unsafe(`the archive has another inside: ${entry.name}`, `压缩内容中嵌套压缩包:${entry.name}`);
}

async function* unpack(packed: Buffer, method: number): AsyncGenerator<Buffer> {
  if (method === 0) {
    yield packed;
    return;
  }
  const inflate = createInflateRaw();
  inflate.end(packed);
  try {
    for await (const chunk of inflate) yield chunk as Buffer;
  } catch (error) {
    throw (error as { code?: string }).code?.startsWith('Z_') ? broken() : error;
  }
}

/** zip, gzip, 7z, rar, xz by their first bytes. */
const isArchive = (head: Buffer) => /^(504b0304|504b0506|1f8b|377abcaf|52617221|fd377a58)/.test(head.toString('hex'));
