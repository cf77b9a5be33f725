import type { ResourceBrief } from '../../data-sharing/index.ts';
import type { FieldClass, FieldRule, Mask } from '../engine/index.ts';

/** The mask of one field, in a rule set. */
export interface RuleOfField {
  readonly field: string;
  readonly mask: Mask;
}

const classes: Readonly<Record<string, FieldClass>> = {
  resident_id: 'resident_id',
  mobile: 'phone',
  landline: 'phone',
  person_name: 'name',
  birth_date: 'birth_date',
  age: 'quantity',
  event_date: 'other',
  address: 'address',
  free_text: 'address',
  coordinates: 'coordinate',
  category: 'category',
  diagnosis: 'diagnosis',
  sensitive_attribute: 'other',
  amount: 'quantity',
  measure: 'quantity',
  credit_code: 'other',
  organization_sensitive: 'other',
  plain: 'category',
};
type Column = Pick<ResourceBrief['fields'][number], 'name' | 'fieldClass' | 'grade'>;

/** The rule of every column: what is not granted is dropped; an unknown class counts as a direct identifier. */
const fieldRulesOf = (
  columns: readonly Column[],
  granted: readonly string[],
  rules: readonly RuleOfField[],
  threshold: number,
): FieldRule[] =>
  columns.map(({ name, fieldClass, grade }) => {
    const mask: Mask | undefined = granted.includes(name)
      ? rules.find((r) => r.field === name)?.mask
      : { kind: 'drop' };
    const of = { name, fieldClass: classes[fieldClass] ?? 'direct_identifier', grade: grade ?? threshold };
    return mask === undefined ? of : { ...of, mask };
  });

/** What a consent must name for these fields: their categories, where they are personal information. */
const categoriesOf = (
  columns: readonly (Column & { readonly containsPersonal: boolean })[],
  granted: readonly string[],
): string[] => [
  ...new Set(columns.filter((c) => c.containsPersonal && granted.includes(c.name)).map((c) => c.fieldClass)),
];

/** The column by which a person is known, for consent. */
const subjectOf = (columns: readonly Column[]): string | null =>
  columns.find((c) => c.fieldClass === 'resident_id')?.name ?? null;

/** What stands in the resource, and what of it is used. */
export interface FieldsInUse {
  readonly personal: boolean;
  /** Field that names the person, where rows need consent; null where there is none. */
  readonly subjectField: string | null;
  /** Categories of the granted personal fields, which a consent must name. */
  readonly categories: readonly string[];
  /** Every field of the resource as the engine takes it, with the mask of the rule set; what is not granted is dropped. */
  readonly fieldRules: readonly FieldRule[];
}
export function fieldsInUse(
  resource: ResourceBrief | undefined,
  granted: readonly string[],
  rules: readonly RuleOfField[],
  threshold: number,
): FieldsInUse {
  const fields = resource?.fields ?? [];
  return {
    personal: fields.some((f) => f.containsPersonal),
    subjectField: subjectOf(fields),
    categories: categoriesOf(fields, granted),
    fieldRules: fieldRulesOf(fields, granted, rules, threshold),
  };
}
