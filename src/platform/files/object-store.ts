import type { Readable } from 'node:stream';
import type { Scope } from '../crypto/at-rest/format.ts';
import type { Content } from './content.ts';

/** What was stored; bytes and digests are those of the text, not of how it lies. `key` finds it again and is safe to keep in a row; digests are lower-case hex. */
export interface StoredObject {
  readonly id: string;
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly sm3: string;
}
export interface PutOptions<T> {
  /** Whose key seals it. */
  readonly scope: Scope;
  /** More than this many bytes is refused with `payload-too-large`. */
  readonly limitBytes: number;
  /** Looks at the whole file before it counts as stored; what it throws refuses the file. */
  readonly inspect?: (content: Content) => Promise<T>;
}
export type ByteSource = Readable | AsyncIterable<Uint8Array>;

/** Files by key, written once, sealed under the data key of their scope. File first, row second: an object without a row is an orphan, and a sweeper removes it. */
export abstract class ObjectStore {
  /** Durable when it resolves; leaves nothing when it rejects. @throws FileRefused `payload-too-large`, `empty-file`, or what `inspect` says; AtRestRefused */
  abstract put<T = undefined>(
    source: ByteSource,
    options: PutOptions<T>,
  ): Promise<StoredObject & { readonly inspected: T }>;
  /**
   * The text, once all of it was found as it was sealed.
   * @throws before any byte is sent: AtRestRefused `content-altered`, also under a scope it was not put in, or what its
   * key's state says; Error when there is no such object
   */
  abstract open(key: string, scope: Scope): Promise<Readable>;
  /** Whether the keys of the scope are there to open anything: they are neither sealed nor destroyed. */
  abstract opens(scope: Scope): Promise<boolean>;
  /** Removing twice is no error. */
  abstract remove(key: string): Promise<void>;
  /** Keys of objects written before `instant`; those without a row are orphans. */
  abstract olderThan(instant: Date): AsyncIterable<string>;
  /** Removes uploads that were begun before `instant` and never finished; answers how many. */
  abstract removeUnfinished(instant: Date): Promise<number>;
}
