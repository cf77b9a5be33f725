import { crc32 } from 'node:zlib';

/**
 * The form of a case file: a ZIP whose members are stored as they are, in one spelling only. Any desk opens it, and
 * since every byte follows from names and contents, whoever checks one can write it again and compare: no byte of it is
 * without meaning. The reader imports nothing but Node, and is a part of `audit-verify`.
 */
export interface Member {
  /** ASCII, with `/` between folders. */
  readonly name: string;
  readonly bytes: Buffer;
}
/** What was read; `fault` names the first member at which the archive is not what would have been written. */
export interface Archive {
  readonly members: readonly Member[];
  readonly fault?: string;
}
/** Members that a ZIP without extensions can count, and bytes that its offsets reach with room to spare. */
export const MOST_MEMBERS = 60_000;
export const MOST_BYTES = 2 ** 31;

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
/** Version 2.0; names in UTF-8; stored; the first day a ZIP knows. */
const COMMON = Buffer.from([20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0]);
const LOCAL_BYTES = 30;
const shorts = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [i, value] of values.entries()) bytes.writeUInt16LE(value, i * 2);
  return bytes;
};
const longs = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) bytes.writeUInt32LE(value, i * 4);
  return bytes;
};
const about = ({ name, bytes }: Member): Buffer =>
  Buffer.concat([COMMON, longs(crc32(bytes), bytes.length, bytes.length), shorts(Buffer.byteLength(name), 0)]);
const localOf = (member: Member): Buffer => Buffer.concat([longs(LOCAL), about(member), Buffer.from(member.name)]);
const centralOf = (member: Member, offset: number): Buffer =>
  Buffer.concat([longs(CENTRAL), shorts(20), about(member), shorts(0, 0, 0), longs(0, offset), Buffer.from(member.name)]); // prettier-ignore

/** The directory behind the members; it is told of each as it was written. */
class Directory {
  private readonly entries: Buffer[] = [];
  private offset = 0;

  add(member: Member): Buffer {
    const local = localOf(member);
    this.entries.push(centralOf(member, this.offset));
    this.offset += local.length + member.bytes.length;
    return local;
  }
  close(): Buffer {
    const all = Buffer.concat(this.entries);
    const count = this.entries.length;
    return Buffer.concat([all, longs(END), shorts(0, 0, count, count), longs(all.length, this.offset), shorts(0)]);
  }
}

/** The bytes of an archive, one member in memory at a time. */
export async function* archiveOf(members: AsyncIterable<Member> | Iterable<Member>): AsyncGenerator<Buffer> {
  const directory = new Directory();
  for await (const member of members) {
    yield directory.add(member);
    yield member.bytes;
  }
  yield directory.close();
}

/** Reads an archive and writes it again: where the two differ, it was changed. */
export function readArchive(bytes: Buffer): Archive {
  const directory = new Directory();
  const members: Member[] = [];
  let at = 0;
  let fault: string | undefined;
  for (let member = memberAt(bytes, at); member; member = memberAt(bytes, at)) {
    const local = directory.add(member);
    if (!local.equals(bytes.subarray(at, at + local.length))) fault ??= member.name;
    members.push(member);
    at += local.length + member.bytes.length;
  }
  if (!directory.close().equals(bytes.subarray(at))) fault ??= 'the end of the archive';
  return { members, ...(fault !== undefined && { fault }) };
}

function memberAt(bytes: Buffer, at: number): Member | undefined {
  if (at + LOCAL_BYTES > bytes.length || bytes.readUInt32LE(at) !== LOCAL) return undefined;
  const [size, length] = [bytes.readUInt32LE(at + 22), bytes.readUInt16LE(at + 26)];
  const begins = at + LOCAL_BYTES + length;
  const name = bytes.subarray(at + LOCAL_BYTES, begins).toString('latin1');
  if (begins + size > bytes.length || !/^[\x20-\x7e]+$/.test(name)) return undefined;
  return { name, bytes: bytes.subarray(begins, begins + size) };
}
