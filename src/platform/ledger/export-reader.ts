import { EVENT, PAYLOAD, PAYLOAD_BYTES, type ExportedLeaf, type ExportLine } from './export.ts';

/** What follows cannot be read. */
export class Unreadable extends Error {}
/** A leaf as it stands in an export; `event` are the bytes that were hashed. */
export interface ReadLeaf extends Omit<ExportedLeaf, 'event'> {
  readonly event?: Uint8Array;
}
export type ReadLine = Exclude<ExportLine, ExportedLeaf> | ReadLeaf;

const LINE_FEED = 10;
/** Longer than any line that the application writes: nothing is held in memory without end. */
const LONGEST = 64 * 1024 * 1024;
const LEAF = Buffer.from('{"kind":"leaf"');
const PLACE = /^\{"kind":"leaf","index":(\d{1,15})(?:,"leafHash":"([0-9a-f]{64})")?$/;

/** Takes an export apart, chunk by chunk as it is read. Of a leaf nothing is parsed but its place. */
export class ExportReader {
  private rest: Buffer = Buffer.alloc(0);

  constructor(private readonly take: (line: ReadLine) => void) {}

  /** @throws Unreadable for a line that is none of an export */
  push(chunk: Uint8Array): void {
    const bytes = this.rest.length === 0 ? viewOf(chunk) : Buffer.concat([this.rest, chunk]);
    let at = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, at)) {
      if (end > at) this.take(lineOf(bytes.subarray(at, end)));
      at = end + 1;
    }
    this.rest = bytes.subarray(at);
    if (this.rest.length > LONGEST) throw new Unreadable();
  }

  /** What is left is a line, too, though nothing ends it. @throws Unreadable as push */
  end(): void {
    if (this.rest.length > 0) this.take(lineOf(this.rest));
    this.rest = Buffer.alloc(0);
  }
}

const viewOf = ({ buffer, byteOffset, length }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, length);

function lineOf(line: Buffer): ReadLine {
  if (line.subarray(0, LEAF.length).equals(LEAF)) return leafOf(line);
  try {
    const read = JSON.parse(line.toString()) as ReadLine | null;
    if (read !== null && typeof read === 'object' && typeof read.kind === 'string') return read;
  } catch {
    // told below
  }
  throw new Unreadable();
}

/** In exactly the one spelling that an export has, so that no reader of JSON sees another event than was checked. */
function leafOf(line: Buffer): ReadLeaf {
  const at = line.indexOf(EVENT);
  const last = line.length - 1;
  const [whole, index, leafHash] = PLACE.exec(line.toString('latin1', 0, at < 0 ? last : at)) ?? [];
  if (whole === undefined || line[last] !== 0x7d) throw new Unreadable();
  const place = { kind: 'leaf' as const, index: Number(index), ...(leafHash !== undefined && { leafHash }) };
  return at < 0 ? place : { ...place, event: eventOf(line.subarray(at + EVENT.length, last)) };
}

function eventOf(text: Buffer): Uint8Array {
  const payload = text.indexOf(PAYLOAD);
  if (payload >= 0) return joined(text.subarray(0, payload), text.subarray(payload + PAYLOAD.length));
  const encoded = text.indexOf(PAYLOAD_BYTES);
  const base64 = text.toString('latin1', encoded + PAYLOAD_BYTES.length, text.length - 1);
  const bytes = Buffer.from(base64, 'base64');
  if (encoded < 0 || text.at(-1) !== 0x22 || bytes.toString('base64') !== base64) throw new Unreadable();
  return joined(text.subarray(0, encoded), bytes);
}

function joined(columns: Uint8Array, payload: Uint8Array): Uint8Array {
  const bytes = Buffer.allocUnsafe(columns.length + 1 + payload.length);
  bytes.set(columns, 0);
  bytes[columns.length] = LINE_FEED;
  bytes.set(payload, columns.length + 1);
  return bytes;
}
