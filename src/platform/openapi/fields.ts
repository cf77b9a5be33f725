import type { ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import type { Text } from '../../regulation/text.ts';
import * as check from './checks.ts';
import { enumOf, field, type FieldOptions } from './field.ts';

export type { FieldOptions } from './field.ts';
export * from './query-fields.ts';
type Class = abstract new (...args: never[]) => object;
type Count = FieldOptions & { readonly min?: number };

const textOnly = (change: (text: string) => string): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? change(value) : value));
const eachText = (change: (text: string) => string): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    Array.isArray(value) ? value.map((v: unknown) => (typeof v === 'string' ? change(v) : v)) : value,
  );
const trimmed = (text: string): string => text.replaceAll('\r\n', '\n').trim();
const lower = (text: string): string => text.toLowerCase();
const listOf = (items: object, max: number, { min }: Count): ApiPropertyOptions =>
  ({ type: 'array', items, maxItems: max, uniqueItems: true, ...(min !== undefined && { minItems: min }) }) as ApiPropertyOptions;

/** Text of one to `max` characters, trimmed, without control characters (tab and line feed aside). */
export const TextField = (text: Text, max: number, o: FieldOptions = {}) =>
  field(text, o, { type: String, minLength: 1, maxLength: max }, check.text(max), textOnly(trimmed));

/** Text of up to 20 000 characters. */
export const LongTextField = (text: Text, o: FieldOptions = {}) => TextField(text, 20_000, o);

/** Calendar date YYYY-MM-DD in Asia/Shanghai; stays a string. */
export const DateField = (text: Text, o: FieldOptions = {}) =>
  field(text, o, { type: String, format: 'date', maxLength: 10, example: '2026-01-01' }, check.date);

/** RFC 3339 instant; any offset comes in, +08:00 goes out. Stays a string. */
export const InstantField = (text: Text, o: FieldOptions = {}) =>
  field(
    text,
    o,
    { type: String, format: 'date-time', maxLength: 35, example: '2026-01-01T09:00:00.000+08:00' },
    check.instant,
  );

/** UUID, made lower case. */
export const IdField = (text: Text, o: FieldOptions = {}) =>
  field(text, o, { type: String, format: 'uuid', maxLength: 36 }, check.id, textOnly(lower));

/** Whole number, both ends included; no coercion from text. */
export const IntField = (text: Text, min: number, max: number, o: FieldOptions = {}) =>
  field(text, o, { type: 'integer', minimum: min, maximum: max }, check.integer(min, max));

/** Decimal as text (money: yuan with two decimals); `digits` before and `scale` after the point. */
export const DecimalField = (
  text: Text,
  o: FieldOptions & { readonly digits?: number; readonly scale?: number; readonly signed?: true } = {},
) => {
  const { digits = 14, scale = 2, signed } = o;
  const pattern = `^${signed ? '-?' : ''}(0|[1-9]\\d{0,${digits - 1}})${scale > 0 ? `(\\.\\d{1,${scale}})?` : ''}$`;
  const maxLength = digits + (scale > 0 ? scale + 1 : 0) + (signed ? 1 : 0);
  const failing = check.matching(new RegExp(pattern), 'not-a-decimal', { digits, scale });
  return field(text, o, { type: String, format: 'decimal', pattern, maxLength, example: '120000.00' }, failing);
};

/** SHA-256 as 64 hexadecimal digits, made lower case. */
export const Sha256Field = (text: Text, o: FieldOptions = {}) =>
  field(
    text,
    { example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', ...o },
    { type: String, pattern: '^[0-9a-f]{64}$', minLength: 64, maxLength: 64 },
    check.matching(/^[0-9a-f]{64}$/, 'not-a-hash'),
    textOnly(lower),
  );

/** true or false, never a text or a number. */
export const FlagField = (text: Text, o: FieldOptions = {}) => field(text, o, { type: Boolean }, check.flag);

/** One of a closed list; `name` is its name in the contract, `values` say what each one means. */
export const EnumField = (name: string, text: Text, values: Readonly<Record<string, Text>>, o: FieldOptions = {}) => {
  const { names, api } = enumOf(name, values);
  return field(text, o, api, check.oneOf(names));
};

/** A value of a code table (lists the law leaves open): shape only, the table decides by a rule. */
export const CodeField = (text: Text, o: FieldOptions = {}) =>
  field(text, o, { type: String, pattern: '^[a-z][a-z0-9_]*$', maxLength: 60 }, check.code(60));

/** Up to `max` nested objects. */
export const ListField = (text: Text, of: () => Class, max: number, o: Count = {}) =>
  field(
    text,
    o,
    { type: () => of(), isArray: true, maxItems: max, ...(o.min !== undefined && { minItems: o.min }) } as ApiPropertyOptions,
    check.list(check.object, { max, ...(o.min !== undefined && { min: o.min }) }),
    ValidateNested({ each: true }),
    Type(of as () => new () => object),
  );

/** One nested object. */
export const ObjectField = (text: Text, of: () => Class, o: FieldOptions = {}) =>
  field(text, o, { type: () => of() } as ApiPropertyOptions, check.object, ValidateNested(), Type(of as () => new () => object));

/** Up to `max` texts of up to `length` characters, each once. */
export const StringsField = (text: Text, max: number, o: Count & { readonly length?: number } = {}) => {
  const { length = 200, min = 0 } = o;
  const api = listOf({ type: 'string', minLength: 1, maxLength: length }, max, o);
  return field(text, o, api, check.list(check.text(length), { min, max, unique: true }), eachText(trimmed));
};

/** Up to `max` code-table values, each once. */
export const CodesField = (text: Text, max: number, o: Count = {}) => {
  const api = listOf({ type: 'string', pattern: '^[a-z][a-z0-9_]*$', maxLength: 60 }, max, o);
  return field(text, o, api, check.list(check.code(60), { min: o.min ?? 0, max, unique: true }));
};

/** Up to `max` ids, each once. */
export const IdsField = (text: Text, max: number, o: Count = {}) => {
  const api = listOf({ type: 'string', format: 'uuid', maxLength: 36 }, max, o);
  return field(text, o, api, check.list(check.id, { min: o.min ?? 0, max, unique: true }), eachText(lower));
};

/** Text by key: at most `keys` keys of up to 60 letters, digits, `_.-`; values of up to `length` characters. */
export const MapField = (text: Text, keys: number, length: number, o: FieldOptions = {}) => {
  const additionalProperties = { type: 'string', minLength: 1, maxLength: length };
  const api = { type: 'object', additionalProperties, maxProperties: keys } as unknown as ApiPropertyOptions;
  return field(text, o, api, check.map(check.text(length), keys));
};

/** Free values by key, for what goes out only (the parameters of a finding). */
export const ValuesField = (text: Text, keys: number, o: FieldOptions = {}) => {
  const api = { type: 'object', additionalProperties: true, maxProperties: keys } as unknown as ApiPropertyOptions;
  return field(text, o, api, check.object);
};
