import type { Facts } from '../../platform/acts/aggregate.ts';
import type { Evaluation, FieldClass, FieldRule, Mask } from '../engine/index.ts';
import type { UseFacts } from '../use/use.rules.ts';

export type DeidentificationState =
  'requested' | 'running' | 'produced' | 'released' | 'rejected' | 'failed' | 'recalled';
export interface RuleOfField {
  readonly field: string;
  readonly mask: Mask;
}
/** How the risk of the copy is measured (R14-3). */
export interface Measure {
  readonly quasiIdentifiers: readonly string[];
  readonly sensitive: string | null;
  readonly k: number;
}
export interface CopyResult {
  readonly rowsIn: number;
  readonly rowsWithoutConsent: number;
  readonly rowsSuppressed: number;
  readonly rowsOut: number;
  readonly columns: readonly string[];
  readonly evaluation: Evaluation;
  readonly hash: string;
  readonly bytes: number;
}
export interface DeidentificationFacts extends Facts<DeidentificationState>, Omit<UseFacts, 'today'> {
  readonly caseNumber: string;
  readonly grantId: string;
  readonly agreementId: string;
  readonly zoneId: string;
  readonly operatorId: string;
  readonly providerId: string;
  readonly resourceId: string;
  readonly scenarioId: string;
  readonly snapshotId: string;
  readonly policyCode: string | null;
  readonly rules: readonly RuleOfField[];
  /** SM3 of the rule set: its version. */
  readonly ruleSet: string;
  readonly measure: Measure;
  readonly result: CopyResult | null;
  /** R14-5: the copy's own grade, given by whoever released it. */
  readonly copyGrade: number | null;
  readonly reason: string | null;
  /** The process that makes it. */
  readonly runner: string | null;
  readonly grantMode: string;
  readonly grantFields: readonly string[];
  readonly filterField: string | null;
  /** Every field of the resource as the engine takes it, with the mask of the rule set. */
  readonly fieldRules: readonly FieldRule[];
  /** Field that names the person, where rows need consent; null where there is none. */
  readonly subjectField: string | null;
  readonly personal: boolean;
  /** Categories of the granted personal fields, which a consent must name. */
  readonly categories: readonly string[];
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
interface Column {
  readonly name: string;
  readonly fieldClass: string;
  readonly grade: number | null;
}

/** The rule of every column: what is not granted is dropped; an unknown class counts as a direct identifier. */
export const fieldRulesOf = (
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
export const categoriesOf = (
  columns: readonly (Column & { readonly containsPersonal: boolean })[],
  granted: readonly string[],
): string[] => [
  ...new Set(columns.filter((c) => c.containsPersonal && granted.includes(c.name)).map((c) => c.fieldClass)),
];

/** The column by which a person is known, for consent. */
export const subjectOf = (columns: readonly Column[]): string | null =>
  columns.find((c) => c.fieldClass === 'resident_id')?.name ?? null;
