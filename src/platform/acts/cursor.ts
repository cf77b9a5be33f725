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
