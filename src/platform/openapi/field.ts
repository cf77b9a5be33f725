import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy, ValidateIf } from 'class-validator';
import type { Text } from '../../regulation/text.ts';
import { both } from './both.ts';
import type { Check, Failure } from './checks.ts';

/** What every field may say of itself. */
export interface FieldOptions {
  readonly optional?: true;
  /** null is accepted and clears the value (PATCH is a merge). */
  readonly nullable?: true;
  readonly example?: unknown;
  /** Never written to logs, audit copies or stored answers; see `redact`. */
  readonly sensitive?: true;
  /** A text that lies encrypted wherever it is kept; audit events hold a commitment to it. Of aggregates with sealed columns. */
  readonly sealed?: true;
}
/** The name under which class-validator reports our failures; the message is their JSON. */
export const FAILURES = 'field';

const failuresOf = (value: unknown, check: Check, optional: boolean): readonly Failure[] => {
  if (value === undefined) return [{ code: 'required' }];
  if (value === null) return [{ code: optional ? 'not-null' : 'required' }];
  return check(value);
};

/** Looks at the value with `check` unless it may be absent or null and is. */
export const Checked = (check: Check, { optional, nullable }: FieldOptions): PropertyDecorator =>
  applyDecorators(
    ValidateIf((_, value) => !((optional && value === undefined) || (nullable && value === null))),
    ValidateBy({
      name: FAILURES,
      validator: {
        validate: (value) => failuresOf(value, check, optional ?? false).length === 0,
        defaultMessage: (args) => JSON.stringify(failuresOf(args?.value, check, optional ?? false)),
      },
    }),
  );

/** One decorator for a property: its check, its transformation and its place in the contract. */
export const field = (
  text: Text,
  options: FieldOptions,
  api: ApiPropertyOptions,
  check: Check,
  ...more: PropertyDecorator[]
): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      ...api,
      description: both(text),
      required: !options.optional,
      ...(options.nullable && { nullable: true }),
      ...(options.example !== undefined && { example: options.example }),
      ...(options.sensitive && { 'x-sensitive': true }),
      ...(options.sealed && { 'x-sealed': true }),
    } as ApiPropertyOptions),
    Checked(check, options),
    ...more,
  );

/** Every closed list that a field or a query was declared with, by its name in the contract. */
export const enumerations = new Map<string, Readonly<Record<string, Text>>>();

/** The texts of a closed list, as they stand in the contract. */
const enumText = (values: Readonly<Record<string, Text>>): string =>
  both({
    en: Object.entries(values).map(([value, { en }]) => `- \`${value}\`: ${en}`).join('\n'),
    zh: Object.entries(values).map(([value, { zh }]) => `- \`${value}\`：${zh}`).join('\n'),
  });

/** A closed list as the contract describes it, remembered under its name. */
export function enumOf(
  name: string,
  values: Readonly<Record<string, Text>>,
): { readonly names: string[]; readonly api: ApiPropertyOptions } {
  enumerations.set(name, values);
  const names = Object.keys(values);
  return { names, api: { enum: names, enumName: name, enumSchema: { description: enumText(values) } } as ApiPropertyOptions };
}
