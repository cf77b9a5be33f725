/** A file's bytes at hand, wherever they lie; inspections read only what they need. */
export interface Content {
  readonly bytes: number;
  /** Exactly `length` bytes, fewer only where the file ends. */
  read(offset: number, length: number): Promise<Buffer>;
}

export const contentOf = (buffer: Uint8Array): Content => ({
  bytes: buffer.length,
  read: (offset, length) => Promise.resolve(Buffer.from(buffer.subarray(offset, offset + length))),
});
