import { v7 } from 'uuid';

const EACH = 16;
const pool = new Uint8Array(EACH * 256);
let used = pool.length;
let last = { ms: 0, sequence: 0 };

/**
 * A new UUIDv7; those of one process ascend also within a millisecond. The library fetches random bytes for each id,
 * which costs five times the rest; here they come from a pool.
 */
export function newId(): string {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  const random = pool.subarray(used, (used += EACH));
  last = next(Date.now(), random);
  return v7({ random, msecs: last.ms, seq: last.sequence });
}

/** When a UUIDv7 was made, in milliseconds since 1970. */
export const instantOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

/** A fresh millisecond starts anywhere in the lower half of the 32 bits; a full one borrows the next. */
function next(ms: number, random: Uint8Array): typeof last {
  if (ms > last.ms) return { ms, sequence: new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1 };
  const sequence = (last.sequence + 1) >>> 0;
  return { ms: sequence === 0 ? last.ms + 1 : last.ms, sequence };
}
