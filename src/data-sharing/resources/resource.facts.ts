import type { Facts } from '../../platform/acts/aggregate.ts';

export type ResourceState = 'draft' | 'cataloged' | 'suspended' | 'retired' | 'prohibited';
export type OpenAttribute = 'unconditional' | 'conditional' | 'prohibited';
export type PublicSafety = 'none' | 'no_effect' | 'affects';
export type Secrecy = 'none' | 'state_secret' | 'work_secret';
export type Harm = 'none' | 'general' | 'serious' | 'extra_serious';
export type Tier = 'general' | 'important' | 'core';
export type FieldType = 'text' | 'integer' | 'decimal' | 'date' | 'boolean';

/** A judgement of one field: whom a leak would harm and how much, the grade that follows, and why. */
export interface Grading {
  readonly grade: number;
  /** Affected objects, codes of `policy.grade.harmMatrix`. */
  readonly objects: readonly string[];
  readonly harm: Harm;
  readonly reason: string;
}
/** One column of a resource. `grading` is the current one; null while nobody has graded it. */
export interface FieldFact {
  readonly name: string;
  readonly title: string;
  readonly type: FieldType;
  readonly nullable: boolean;
  readonly fieldClass: string;
  readonly containsPersonal: boolean;
  readonly sensitivePersonal: boolean;
  readonly organizationSensitive: boolean;
  readonly grading: Grading | null;
  readonly gradedBy: string | null;
  readonly gradedFor: string | null;
  /** The record on file; null while the resource is a draft. */
  readonly gradingId: string | null;
}
/** Who judged, and for whom. */
export type GradedBy = Pick<FieldFact, 'gradedBy' | 'gradedFor'>;
export const nobody: GradedBy = { gradedBy: null, gradedFor: null };
/** A lowering on its way: proposed, checked by another person of the provider, then confirmed by the data authority. */
export interface LoweringFact extends Grading {
  readonly field: string;
  readonly proposedBy: string;
  readonly proposedFor?: string | null;
  readonly checkedBy: string | null;
  readonly checkedFor?: string | null;
}
/** The law that forbids opening; a bureau's document is none. */
export interface ProhibitionBasis {
  readonly kind: 'law' | 'regulation' | 'document';
  readonly title: string;
  readonly article: string;
}
export interface ResourceFacts extends Facts<ResourceState> {
  readonly caseNumber: string;
  readonly providerId: string;
  /** Who supplied the data to the provider by government sharing; their consent is needed too. */
  readonly originProviderId: string | null;
  readonly title: string;
  readonly description: string;
  readonly category: string;
  readonly openAttribute: OpenAttribute;
  readonly prohibitionBasis: ProhibitionBasis | null;
  readonly updateFrequency: string;
  readonly secrecy: Secrecy;
  readonly publicSafety: PublicSafety;
  readonly publicSafetyBasis: string | null;
  /** Highest grade of its fields; null while one is not graded (R14-1: treated as the threshold). */
  readonly grade: number | null;
  /** `important` data is provided usable but not visible only; core data is never cataloged. */
  readonly nationalTier: Tier;
  readonly lowering: LoweringFact | null;
  readonly reason: string | null;
  /** The body that suspended it last: another provider's person may undo its own house's decision, not the authority's. */
  readonly suspendedBy: string | null;
  readonly fields: readonly FieldFact[];
  /** R15-6: whom the proposal and the check count for. */
  readonly proposedBy?: readonly string[];
  readonly checkedBy?: readonly string[];
}

/** 就高从严: the highest of its fields; null while one of them has no grade. */
export function gradeOf(fields: readonly Pick<FieldFact, 'grading'>[]): number | null {
  const grades = fields.map((f) => f.grading?.grade ?? null);
  return grades.length === 0 || grades.includes(null) ? null : Math.max(...grades.filter((g) => g !== null));
}

/** The fields with another grading for one of them. */
export const regraded = (
  fields: readonly FieldFact[],
  name: string,
  grading: Grading,
  by: GradedBy,
): readonly FieldFact[] => fields.map((f) => (f.name === name ? { ...f, grading: gradingOf(grading), ...by } : f));

/** The fields as the act asked for would leave them, for the rules: facts are those before it. */
export function fieldsAfter({ fields, input, state, lowering }: ResourceFacts): readonly FieldFact[] {
  const asked = (input ?? {}) as Partial<Grading> & {
    readonly field?: string;
    readonly fields?: readonly FieldInput[];
  };
  if (asked.fields !== undefined) return fieldsOf(asked.fields, nobody);
  if (asked.field !== undefined && asked.grade !== undefined)
    return regraded(fields, asked.field, asked as Grading, nobody);
  const confirming = input === undefined && state === 'cataloged' && (lowering?.checkedBy ?? null) !== null;
  return confirming && lowering ? regraded(fields, lowering.field, lowering, nobody) : fields;
}

/** A field as it is sent; what it does not say of itself is false. */
export type FieldInput = Pick<FieldFact, 'name' | 'title' | 'type' | 'fieldClass'> &
  Partial<Pick<FieldFact, 'nullable' | 'containsPersonal' | 'sensitivePersonal' | 'organizationSensitive'>> & {
    readonly grading?: Grading;
  };
export const fieldsOf = (inputs: readonly FieldInput[], by: GradedBy): FieldFact[] =>
  inputs.map((f) => ({
    name: f.name,
    title: f.title,
    type: f.type,
    fieldClass: f.fieldClass,
    nullable: f.nullable ?? false,
    containsPersonal: f.containsPersonal ?? false,
    sensitivePersonal: f.sensitivePersonal ?? false,
    organizationSensitive: f.organizationSensitive ?? false,
    grading: f.grading ? gradingOf(f.grading) : null,
    ...(f.grading ? by : nobody),
    gradingId: null,
  }));
export const gradingOf = ({ grade, objects, harm, reason }: Grading): Grading => ({ grade, objects, harm, reason });
