import { hashWith, type Suite } from '../crypto/suites.ts';

/** A text of what was asked, which stands in the audit event by its commitment; whoever has both can tell that it is it. */
export interface Said {
  /** Where in the input, as a JSON pointer. */
  readonly pointer: string;
  /** 32 random bytes, hexadecimal: without them nobody finds out a text by trying. */
  readonly salt: string;
  readonly text: string;
}
const VERSION = 'zonekeeper/said/1';
const FORM = /^\[sealed (sm3|sha256) [0-9a-f]{64}\]$/;

/** What stands in the event: the hash of version, pointer, a line feed, the bytes of the salt, and those of the text in UTF-8. */
export function commitment({ pointer, salt, text }: Said, suite: Suite): string {
  const bytes = Buffer.concat([Buffer.from(`${VERSION} ${pointer}\n`), Buffer.from(salt, 'hex'), Buffer.from(text)]);
  return `[sealed ${suite === 'sm' ? 'sm3' : 'sha256'} ${hashWith(suite, bytes).toString('hex')}]`;
}

/** Whether the payload of an event, RFC 8785 JSON, commits to this text. */
export function wasSaid(payload: string, said: Said): boolean {
  if (!/^[0-9a-f]{64}$/.test(said.salt)) return false;
  const { input } = JSON.parse(payload) as { input?: unknown };
  const at = said.pointer.split('/').slice(1).reduce<unknown>(partOf, input);
  const suite = typeof at === 'string' ? FORM.exec(at)?.[1] : undefined;
  return suite !== undefined && at === commitment(said, suite === 'sm3' ? 'sm' : 'intl');
}
const partOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
