import { timingSafeEqual } from 'node:crypto';
import { DomainError } from '../errors/domain-error.ts';

/** Where a page ended: the sort key as text, and the id. */
export interface Position {
  readonly key: string;
  readonly id: string;
}
type Mac = (text: string) => Buffer;

/** Cursors are bound by HMAC to what they were made for: list, filter, sort and caller. */
export const writeCursor = (position: Position, binding: string, mac: Mac): string => {
  const body = Buffer.from(JSON.stringify([position.key, position.id])).toString('base64url');
  return `${body}.${mac(`${binding}\n${body}`).subarray(0, 16).toString('base64url')}`;
};

/** 400 `invalid-cursor` for anything that was not written here for the same binding. */
export function readCursor(cursor: string, binding: string, mac: Mac): Position {
  const [body = '', tag = ''] = cursor.split('.');
  const expected = mac(`${binding}\n${body}`).subarray(0, 16);
  const given = Buffer.from(tag, 'base64url');
  if (cursor.length > 1000 || given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new DomainError('invalid-cursor');
  const [key, id] = JSON.parse(Buffer.from(body, 'base64url').toString()) as [string, string];
  return { key, id };
}

/** What a caller asks of a list that has one order. */
export interface PageQuery {
  readonly limit?: number;
  readonly cursor?: string;
}
/** One page of such a list: where it goes on, and what it answers. @throws DomainError `invalid-cursor` when made */
export class Page {
  readonly after: Position | undefined;
  private readonly limit: number;
  private readonly binding: string;
  /** `about` is what a cursor is bound to: the list and its filters. */
  constructor(
    { limit = 20, cursor }: PageQuery,
    about: readonly unknown[],
    private readonly mac: Mac,
  ) {
    this.limit = limit;
    this.binding = JSON.stringify(about);
    this.after = cursor === undefined ? undefined : readCursor(cursor, this.binding, mac);
  }

  /** Rows to read: one more than is shown tells whether there are others. */
  get rows(): number {
    return this.limit + 1;
  }

  of<R extends { readonly id: string }, T>(
    found: readonly R[],
    keyOf: (row: R) => string,
    view: (row: R) => T,
  ): { items: T[]; nextCursor?: string } {
    const last = found.length > this.limit ? found[this.limit - 1] : undefined;
    const items = found.slice(0, this.limit).map(view);
    return {
      items,
      ...(last && { nextCursor: writeCursor({ key: keyOf(last), id: last.id }, this.binding, this.mac) }),
    };
  }
}
