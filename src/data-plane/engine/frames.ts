/** What a child says on its standard output, as length-prefixed frames: an end that is not a frame is a cut. */
export interface Frame {
  kind: 'data' | 'result' | 'failure' | 'end';
  /** Exclusions the child knew when it wrote the frame. */
  epoch: number;
  rows: number;
  /** Row number of the last row, -1 when none. */
  last: number;
  payload: Buffer;
}

const KINDS = ['data', 'result', 'failure', 'end'] as const;
const HEAD = 21;
/** A frame above this is no frame of ours. */
const LIMIT = 64 * 1024 * 1024;

/** Encodes one frame: kind u8, length u32, rows u32, epoch u32, last f64, payload. */
export function encode(frame: Frame): Buffer {
  const head = Buffer.alloc(HEAD);
  head.writeUInt8(KINDS.indexOf(frame.kind), 0);
  head.writeUInt32BE(frame.payload.length, 1);
  head.writeUInt32BE(frame.rows, 5);
  head.writeUInt32BE(frame.epoch, 9);
  head.writeDoubleBE(frame.last, 13);
  return Buffer.concat([head, frame.payload]);
}

/** Splits a byte stream into frames. A stream that ends inside a frame just ends: the caller misses its end frame. */
export async function* decode(stream: AsyncIterable<Buffer>): AsyncGenerator<Frame, void> {
  let parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    parts.push(part);
    size += part.length;
    let need = HEAD + (size >= HEAD ? payloadLength((parts = [Buffer.concat(parts)])) : 0);
    while (size >= HEAD && size >= need) {
      const all = Buffer.concat(parts);
      yield frameOf(all.subarray(0, need));
      const rest = all.subarray(need);
      size = rest.length;
      parts = [rest];
      need = HEAD + (size >= HEAD ? payloadLength(parts) : 0);
    }
  }
}

function payloadLength(parts: Buffer[]): number {
  const length = parts[0]?.readUInt32BE(1) ?? 0;
  if (length > LIMIT) throw new RangeError('frame too long');
  return length;
}

function frameOf(bytes: Buffer): Frame {
  const kind = KINDS[bytes.readUInt8(0)];
  if (kind === undefined) throw new RangeError('unknown frame');
  return {
    kind,
    rows: bytes.readUInt32BE(5),
    epoch: bytes.readUInt32BE(9),
    last: bytes.readDoubleBE(13),
    payload: bytes.subarray(HEAD),
  };
}
