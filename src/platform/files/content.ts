import type { FileHandle } from 'node:fs/promises';

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

/** An open file, as long as it is now. */
export async function fileContent(file: FileHandle): Promise<Content> {
  const { size: bytes } = await file.stat();
  return {
    bytes,
    read: async (offset, length) => {
      const wanted = Math.max(0, Math.min(length, bytes - offset));
      const { bytesRead, buffer } = await file.read(Buffer.alloc(wanted), 0, wanted, offset);
      return buffer.subarray(0, bytesRead);
    },
  };
}
