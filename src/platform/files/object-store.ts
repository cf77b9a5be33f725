import type { Readable } from 'node:stream';
import type { Content } from './content.ts';

/** What was stored. `key` finds it again and is safe to keep in a row; digests are lower-case hex. */
export interface StoredObject {
  readonly id: string;
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly sm3: string;
}
export interface PutOptions<T> {
  /** More than this many bytes is refused with `payload-too-large`. */
  readonly limitBytes: number;
  /** Looks at the whole file before it counts as stored; what it throws refuses the file. */
  readonly inspect?: (content: Content) => Promise<T>;
}
export type ByteSource = Readable | AsyncIterable<Uint8Array>;

/** Files by key, written once. File first, row second: an object without a row is an orphan, and a sweeper removes it. */
export abstract class ObjectStore {
  /** Durable when it resolves; leaves nothing when it rejects. @throws FileRefused `payload-too-large`, `empty-file`, or what `inspect` says */
  abstract put<T = undefined>(
    source: ByteSource,
    options: PutOptions<T>,
  ): Promise<StoredObject & { readonly inspected: T }>;
  /** @throws Error when there is no such object, before any byte is sent */
  abstract open(key: string): Promise<Readable>;
  /** Removing twice is no error. */
  abstract remove(key: string): Promise<void>;
  /** Keys of objects written before `instant`; those without a row are orphans. */
  abstract olderThan(instant: Date): AsyncIterable<string>;
  /** Removes uploads that were begun before `instant` and never finished; answers how many. */
  abstract removeUnfinished(instant: Date): Promise<number>;
}
