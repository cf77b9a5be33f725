/**
 * Why something that lies encrypted is not given out: it is not what was sealed there (or under a key nobody has), its
 * key is sealed, or its key is destroyed. The problem catalogue has a status and texts for each.
 */
export type AtRestRefusal = 'content-altered' | 'content-sealed' | 'content-destroyed';

/** `why` is for the log; it holds names and numbers, never a content. */
export class AtRestRefused extends Error {
  constructor(
    readonly code: AtRestRefusal,
    readonly why: string,
  ) {
    super(`${code}: ${why}`);
  }
}
