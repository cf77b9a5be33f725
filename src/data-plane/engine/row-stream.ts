import { EngineError } from './engine-error.ts';
import type { LeasedChild } from './leased-child.ts';

/** How the engine gives a stream its child: waiting for a place, and giving it back. */
export interface Seat {
  child: LeasedChild;
  leave: () => Promise<void>;
}

/**
 * Rows of a snapshot as NDJSON chunks of at most 64 KiB, whole rows only, pulled one by one: the child prepares nothing
 * that was not asked for. It ends normally only after the child's end record; every other end throws an EngineError.
 */
export class RowStream implements AsyncIterable<Buffer> {
  /** Rows given out so far. */
  rows = 0;
  /** Row number to continue after, -1 before the first chunk. */
  cursor = -1;
  /** True once the end record has arrived. */
  complete = false;
  #epoch = 0;
  #killed: EngineError | undefined;
  #child: LeasedChild | undefined;
  #started = false;
  #early: string[][] = [];
  readonly #open: () => Promise<Seat>;

  constructor(open: () => Promise<Seat>) {
    this.#open = open;
  }

  /** Ends the stream with an error and its child at once. The reason is for the caller's own record. */
  kill(reason: string): void {
    this.#killed ??= new EngineError('engine-killed', { reason });
    this.#child?.kill('engine-killed', { reason });
  }

  /** Leaves out these persons' rows from the next chunk on, also when that chunk was already on its way. */
  excluded(refs: string[]): void {
    this.#epoch += 1;
    if (this.#child === undefined) this.#early.push(refs);
    else this.#child.say({ say: 'exclude', refs });
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer, void> {
    if (this.#started) throw new EngineError('engine-failed', { kind: 'read-twice' });
    this.#started = true;
    const { child, leave } = await this.#open();
    try {
      this.#begin(child);
      await child.frame();
      for (;;) {
        const frame = await this.#pull(child);
        if (frame.kind === 'end') break;
        this.rows += frame.rows;
        this.cursor = frame.last;
        if (frame.payload.length > 0) yield frame.payload;
        if (this.#killed !== undefined) throw this.#killed;
      }
      this.complete = true;
    } finally {
      await leave();
    }
  }

  #begin(child: LeasedChild): void {
    if (this.#killed !== undefined) throw this.#killed;
    this.#child = child;
    for (const refs of this.#early) child.say({ say: 'exclude', refs });
  }

  /** One chunk that knows every exclusion made before it is given out. */
  async #pull(child: LeasedChild): ReturnType<LeasedChild['frame']> {
    child.say({ say: 'next' });
    let frame = await child.frame();
    while (frame.kind === 'data' && frame.epoch < this.#epoch) {
      child.say({ say: 'again' });
      frame = await child.frame();
    }
    if (this.#killed !== undefined) throw this.#killed;
    return frame;
  }
}
