import type { FieldCode } from './field-messages.ts';
import { isUuid } from '../database/uuid.ts';

/** One thing wrong with a value; `at` is the rest of the JSON pointer, below the field. */
export interface Failure {
  readonly code: FieldCode;
  readonly at?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
/** Everything wrong with a value that is present and not null. */
export type Check = (value: unknown) => readonly Failure[];

const fine: readonly Failure[] = [];
const wrong = (code: FieldCode, params: Failure['params'] = {}): readonly Failure[] => [{ code, params }];
/** Controls except tab and line feed, and the marks that override the direction of what follows. */
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const longer = (text: string, max: number): boolean => text.length > max && [...text].length > max;

/** Lengths are counted in characters as JSON Schema and PostgreSQL do, not in UTF-16 units. */
export const text =
  (max: number, min = 1): Check =>
  (value) => {
    if (typeof value !== 'string') return wrong('not-a-text');
    return [
      ...(value.trim().length < min ? wrong('too-short', { min }) : fine),
      ...(longer(value, max) ? wrong('too-long', { max }) : fine),
      ...(forbidden.test(value) || !value.isWellFormed() ? wrong('bad-characters') : fine),
    ];
  };

export const matching =
  (pattern: RegExp, code: FieldCode, params?: Failure['params']): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? fine : wrong(code, params);

/** Code-table values: open lists of the law, told apart from enums. */
export const code =
  (max: number): Check =>
  (value) => {
    if (typeof value !== 'string') return wrong('not-a-text');
    if (value.length > max) return wrong('too-long', { max });
    return /^[a-z][a-z0-9_]*$/.test(value) ? fine : wrong('not-a-code');
  };

export const id: Check = (value) => (typeof value === 'string' && isUuid(value) ? fine : wrong('not-an-id'));

const dayExists = (year: number, month: number, day: number): boolean =>
  year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

/** YYYY-MM-DD from 1900 to 2199, a day that exists. */
export const date: Check = (value) => {
  const parts = typeof value === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) : null;
  return parts && dayExists(Number(parts[1]), Number(parts[2]), Number(parts[3])) ? fine : wrong('not-a-date');
};

const rfc3339 = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/i;
/** RFC 3339 with an offset; leap seconds are not accepted. */
export const instant: Check = (value) => {
  const parts = typeof value === 'string' ? rfc3339.exec(value) : null;
  return parts && date(parts[1]).length === 0 ? fine : wrong('not-an-instant');
};

export const integer =
  (min: number, max: number): Check =>
  (value) => {
    if (!Number.isSafeInteger(value)) return wrong('not-an-integer');
    return (value as number) >= min && (value as number) <= max ? fine : wrong('out-of-range', { min, max });
  };

export const flag: Check = (value) => (typeof value === 'boolean' ? fine : wrong('not-a-boolean'));

export const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value) ? fine : wrong('not-in-list', { values: values.join(', ') });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const object: Check = (value) => (isObject(value) ? fine : wrong('not-an-object'));

/** Part of a JSON pointer (RFC 6901). */
export const pointerPart = (name: string | number): string =>
  `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
const below = (name: string | number, failures: readonly Failure[]): Failure[] =>
  failures.map((failure) => ({ ...failure, at: pointerPart(name) + (failure.at ?? '') }));

interface Bounds {
  readonly min?: number;
  readonly max: number;
  readonly unique?: true;
}
/** A list whose every entry passes; a list that is too long is not looked into. */
export const list =
  (entry: Check, { min = 0, max, unique }: Bounds): Check =>
  (value) => {
    if (!Array.isArray(value)) return wrong('not-a-list');
    if (value.length > max) return wrong('too-many', { max });
    const seen = new Set<unknown>();
    return [
      ...(value.length < min ? wrong('too-few', { min }) : fine),
      ...value.flatMap((part: unknown, at) => {
        const twice = unique && seen.has(part);
        seen.add(part);
        return below(at, twice ? wrong('listed-twice') : entry(part));
      }),
    ];
  };

/** An object used as a table: bounded keys, every value passes. */
export const map =
  (entry: Check, max: number): Check =>
  (value) => {
    if (!isObject(value)) return wrong('not-an-object');
    const keys = Object.keys(value);
    if (keys.length > max) return wrong('too-many', { max });
    return keys.flatMap((key) =>
      below(key, /^[A-Za-z][A-Za-z0-9_.-]{0,59}$/.test(key) ? entry(value[key]) : wrong('bad-key')),
    );
  };
