import { createHash } from 'node:crypto';
import { DomainError } from '../../platform/errors/index.ts';

export const MOST_LINES = 200_000;
export const MOST_BYTES = 50 * 1024 * 1024;
const LONGEST = 4096;

/** One line of a stream and its number, from 1; undefined where it is longer than 4,096 bytes. */
export interface NumberedLine {
  readonly line: number;
  readonly text: string | undefined;
}

/**
 * Lines of a UTF-8 stream, one at a time; blank ones are counted and left out. Nothing larger than one line is held.
 * @throws DomainError payload-too-large: more than 200,000 lines or 50 MB
 */
export class NdjsonLines {
  private readonly hash = createHash('sha256');
  private bytes = 0;
  constructor(private readonly source: AsyncIterable<Buffer>) {}

  /** SHA-256 of everything read, hex. */
  digest(): string {
    return this.hash.copy().digest('hex');
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<NumberedLine> {
    let rest = Buffer.alloc(0);
    let line = 0;
    for await (const chunk of this.source) {
      this.hash.update(chunk);
      this.bytes += chunk.length;
      if (this.bytes > MOST_BYTES) throw new DomainError('payload-too-large');
      let from = 0;
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
        const whole = Buffer.concat([rest, chunk.subarray(from, end)]);
        rest = Buffer.alloc(0);
        from = end + 1;
        yield* this.numbered((line += 1), whole);
      }
      // of a line that is too long anyway no more is kept than tells so
      if (rest.length <= LONGEST) rest = Buffer.concat([rest, chunk.subarray(from)]);
    }
    if (rest.length > 0) yield* this.numbered(line + 1, rest);
  }

  private *numbered(line: number, bytes: Buffer): Generator<NumberedLine> {
    if (line > MOST_LINES) throw new DomainError('payload-too-large');
    if (bytes.length > LONGEST) yield { line, text: undefined };
    else {
      const text = bytes.toString('utf8').trim();
      if (text !== '') yield { line, text };
    }
  }
}
