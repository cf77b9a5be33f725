import { isIsoDate } from '../dates.ts';

/** One thing wrong with a set that was handed in: JSON pointer below the set, a stable code, its parameters. */
export interface SetFault {
  readonly pointer: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
/** Everything that is wrong with a value, at its pointer. */
export type Kind = (value: unknown, at: string) => readonly SetFault[];

const fine: readonly SetFault[] = [];
const wrong = (pointer: string, code: string, params?: SetFault['params']): readonly SetFault[] => [
  { pointer, code, ...(params && { params }) },
];
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Controls, and marks that turn the reading direction. */
const forbidden = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

export const flag: Kind = (value, at) => (typeof value === 'boolean' ? fine : wrong(at, 'not-a-boolean'));

export const number =
  (min: number, max: number): Kind =>
  (value, at) =>
    typeof value === 'number' && value >= min && value <= max ? fine : wrong(at, 'out-of-range', { min, max });

/** A whole number, both ends included. */
export const int =
  (min: number, max: number): Kind =>
  (value, at) =>
    Number.isSafeInteger(value) ? number(min, max)(value, at) : wrong(at, 'not-an-integer');

/** Only odd numbers, so that a vote cannot tie. */
export const odd =
  (min: number, max: number): Kind =>
  (value, at) => {
    const faults = int(min, max)(value, at);
    return faults.length > 0 || Number(value) % 2 === 1 ? faults : wrong(at, 'invalid');
  };

export const text =
  (max: number): Kind =>
  (value, at) => {
    if (typeof value !== 'string') return wrong(at, 'not-a-text');
    if (value.trim() === '') return wrong(at, 'too-short', { min: 1 });
    if (value.length > max) return wrong(at, 'too-long', { max });
    return forbidden.test(value) || !value.isWellFormed() ? wrong(at, 'bad-characters') : fine;
  };

export const oneOf =
  (...values: readonly string[]): Kind =>
  (value, at) =>
    typeof value === 'string' && values.includes(value)
      ? fine
      : wrong(at, 'not-in-list', { values: values.join(', ') });

export const either =
  (...kinds: readonly Kind[]): Kind =>
  (value, at) => {
    const each = kinds.map((kind) => kind(value, at));
    return each.some((faults) => faults.length === 0) ? fine : (each[0] ?? fine);
  };

const matching =
  (pattern: RegExp, code: string): Kind =>
  (value, at) =>
    typeof value === 'string' && pattern.test(value) ? fine : wrong(at, code);
export const code: Kind = matching(/^[a-z][a-z0-9_]{0,59}$/, 'not-a-code');
/** A day of every year, as 04-30; 29 February is none. */
export const monthDay: Kind = matching(
  /^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$|^(0[13-9]|1[0-2])-(29|30)$|^(0[13578]|1[02])-31$/,
  'not-a-date',
);
/** A calendar date that a date column holds without surprise. */
export const date: Kind = (value, at) =>
  typeof value === 'string' && isIsoDate(value) && value >= '1900' && value < '2200' ? fine : wrong(at, 'not-a-date');

/** A list whose entries differ, by their codes or as a whole. */
export const list =
  (of: Kind, min: number, max: number): Kind =>
  (value, at) => {
    if (!Array.isArray(value)) return wrong(at, 'not-a-list');
    if (value.length < min) return wrong(at, 'too-few', { min });
    if (value.length > max) return wrong(at, 'too-many', { max });
    const keys = value.map((one: unknown) => JSON.stringify(isRecord(one) && 'code' in one ? one.code : one));
    return value.flatMap((one: unknown, i) => [
      ...of(one, `${at}/${i}`),
      ...(keys.indexOf(keys[i] ?? '') < i ? wrong(`${at}/${i}`, 'listed-twice') : fine),
    ]);
  };

/** A JSON pointer below `at`. */
export const below = (at: string, name: string): string => `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** An object with exactly these members, and perhaps the optional ones. */
export const shape =
  (members: Readonly<Record<string, Kind>>, optional: Readonly<Record<string, Kind>> = {}): Kind =>
  (value, at) => {
    if (!isRecord(value)) return wrong(at, 'not-an-object');
    const known = { ...members, ...optional };
    return [
      ...Object.keys(value).flatMap((name) =>
        Object.hasOwn(known, name) ? fine : wrong(below(at, name), 'unknown-field'),
      ),
      ...Object.entries(known).flatMap(([name, kind]) => {
        if (Object.hasOwn(value, name)) return kind(value[name], below(at, name));
        return Object.hasOwn(members, name) ? wrong(below(at, name), 'required') : fine;
      }),
    ];
  };

/** Values by key, at most `max` of them. */
export const map =
  (key: RegExp, of: Kind, max: number): Kind =>
  (value, at) => {
    if (!isRecord(value)) return wrong(at, 'not-an-object');
    const entries = Object.entries(value);
    if (entries.length > max) return wrong(at, 'too-many', { max });
    return entries.flatMap(([name, one]) =>
      key.test(name) ? of(one, below(at, name)) : wrong(below(at, name), 'bad-key'),
    );
  };

/** What people read, in both languages. */
export const bilingual: Kind = shape({ en: text(500), zh: text(500) });
/** A code table. */
export const table = (min: number): Kind => list(shape({ code, text: bilingual }), min, 200);
