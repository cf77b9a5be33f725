import type { ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import type { Text } from '../../regulation/text.ts';
import * as check from './checks.ts';
import { enumOf, field, type FieldOptions } from './field.ts';

/** Query parameters are absent unless `required`; a parameter given twice is refused. */
type QueryOptions = Pick<FieldOptions, 'example' | 'optional'> & { readonly required?: true };
const options = ({ example, required }: QueryOptions): FieldOptions => ({
  ...(required === undefined && { optional: true as const }),
  ...(example !== undefined && { example }),
});
const from = (read: (text: string) => unknown): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? read(value) : value));

/** Whole number, `?limit=20`. */
export const IntQuery = (text: Text, min: number, max: number, o: QueryOptions & { readonly default?: number } = {}) =>
  field(
    text,
    options(o),
    { type: 'integer', minimum: min, maximum: max, ...(o.default !== undefined && { default: o.default }) },
    check.integer(min, max),
    from((value) => (/^-?\d{1,15}$/.test(value) ? Number(value) : value)),
  );

export const TextQuery = (text: Text, max: number, o: QueryOptions = {}) =>
  field(text, options(o), { type: String, minLength: 1, maxLength: max }, check.text(max), from((value) => value.trim()));

/** An id to filter by. */
export const IdQuery = (text: Text, o: QueryOptions = {}) =>
  field(
    text,
    options(o),
    { type: String, format: 'uuid', maxLength: 36 },
    check.id,
    from((value) => value.toLowerCase()),
  );

export const DateQuery = (text: Text, o: QueryOptions = {}) =>
  field(text, options(o), { type: String, format: 'date', maxLength: 10 }, check.date);

/** RFC 3339 instant; stays a string. */
export const InstantQuery = (text: Text, o: QueryOptions = {}) =>
  field(text, options(o), { type: String, format: 'date-time', maxLength: 35 }, check.instant);

export const EnumQuery = (name: string, text: Text, values: Readonly<Record<string, Text>>, o: QueryOptions = {}) => {
  const { names, api } = enumOf(name, values);
  return field(text, options(o), api, check.oneOf(names));
};

/** One name of a short list that needs no texts, such as `sort`. */
export const ChoiceQuery = (text: Text, values: readonly string[], o: QueryOptions & { readonly default?: string } = {}) =>
  field(
    text,
    options(o),
    { type: String, enum: [...values], ...(o.default !== undefined && { default: o.default }) } as ApiPropertyOptions,
    check.oneOf(values),
  );

/** Exactly `true` or `false`. */
export const FlagQuery = (text: Text, o: QueryOptions = {}) =>
  field(
    text,
    options(o),
    { type: Boolean },
    check.flag,
    from((value) => (value === 'true' ? true : value === 'false' ? false : value)),
  );
