import { forWhom, type Actor } from '../../regulation/index.ts';
import type { ApplyContext, Change } from '../../platform/acts/aggregate.ts';
import type { Values } from '../../platform/database/index.ts';
import {
  gradeOf,
  gradingOf,
  regraded,
  type FieldFact,
  type GradedBy,
  type Grading,
  type LoweringFact,
  type ResourceFacts,
} from './resource.facts.ts';
import { tierOf } from './resource.rules.ts';

type Changed = Change<ResourceFacts>;
const table = 'resource_fields';

const columnsOf = ({ grading, ...field }: FieldFact, position: number): Values => ({
  ...field,
  position,
  grade: grading?.grade ?? null,
  objects: grading?.objects ?? null,
  harm: grading?.harm ?? null,
  reason: grading?.reason ?? null,
});
export const newFields = (id: string, fields: readonly FieldFact[]): Values[] =>
  fields.map((f, i) => ({ resourceId: id, ...columnsOf(f, i) }));

/** From the fields on file to others: changed in place, since one statement cannot remove and add the same key. */
export function replacing(f: ResourceFacts, fields: readonly FieldFact[], { policy }: ApplyContext): Changed {
  const known = new Set(f.fields.map((x) => x.name));
  const rows = newFields(f.id, fields);
  const kept = new Set(fields.map((x) => x.name));
  return {
    set: { grade: gradeOf(fields), nationalTier: tierOf(fields, policy) },
    insert: { [table]: rows.filter((r) => !known.has(String(r.name))) },
    update: {
      [table]: rows
        .filter((r) => known.has(String(r.name)))
        .map(({ resourceId, name, ...set }) => ({ key: { resourceId, name }, set })),
    },
    remove: { [table]: [...known].filter((n) => !kept.has(n)).map((name) => ({ resourceId: f.id, name })) },
    facts: { fields },
  };
}

/** Who answers for a grading, and for whom each of them acted (R15-6: it counts for both). */
export interface Graders extends GradedBy {
  readonly reviewedBy: string | null;
  readonly reviewedFor: string | null;
  readonly confirmedBy: string | null;
  readonly confirmedFor: string | null;
}
export const gradedBy = (actor: Actor): GradedBy => ({ gradedBy: actor.personId, gradedFor: forWhom(actor) });
const reviewedBy = (actor: Actor): Pick<Graders, 'reviewedBy' | 'reviewedFor'> => ({
  reviewedBy: actor.personId,
  reviewedFor: forWhom(actor),
});
const unconfirmed = { confirmedBy: null, confirmedFor: null };
/** Graded alone, as a raising is. */
export const alone = (actor: Actor): Graders => ({
  ...gradedBy(actor),
  reviewedBy: null,
  reviewedFor: null,
  ...unconfirmed,
});
/** Graded by who proposed the lowering, reviewed by who checked it, confirmed by the one who acts. */
export const confirming = (lowering: LoweringFact, actor: Actor): Graders => ({
  gradedBy: lowering.proposedBy,
  gradedFor: lowering.proposedFor ?? null,
  reviewedBy: lowering.checkedBy,
  reviewedFor: lowering.checkedFor ?? null,
  confirmedBy: actor.personId,
  confirmedFor: forWhom(actor),
});
const recordOf = (f: ResourceFacts, field: FieldFact, by: Graders, c: ApplyContext): Values & { id: string } => ({
  id: c.id(),
  resourceId: f.id,
  fieldName: field.name,
  ...(field.grading && gradingOf(field.grading)),
  ...by,
  schemeVersion: c.policy.grade.scheme,
  validFrom: c.moment.date,
  supersedes: field.gradingId,
  recordedAt: c.recordedAt,
});

/** The first gradings become records when another person enters the resource in the catalog. */
export function filing(f: ResourceFacts, c: ApplyContext): Changed {
  const filed = f.fields.map((field) => {
    const { gradedBy: by, gradedFor } = field;
    const first = by === null ? gradedBy(c.actor) : { gradedBy: by, gradedFor };
    const record = recordOf(f, field, { ...first, ...reviewedBy(c.actor), ...unconfirmed }, c);
    return { record, field: { ...field, gradingId: record.id } };
  });
  return {
    insert: { grading_records: filed.map((x) => x.record) },
    update: {
      [table]: filed.map(({ field }) => ({
        key: { resourceId: f.id, name: field.name },
        set: { gradingId: field.gradingId },
      })),
    },
    facts: { fields: filed.map((x) => x.field) },
  };
}

/** Another grading of one field: its own record, which supersedes the one on file. */
export function regrading(f: ResourceFacts, name: string, grading: Grading, by: Graders, c: ApplyContext): Changed {
  const before = f.fields.find((x) => x.name === name);
  if (!before) return {};
  const record = recordOf(f, { ...before, grading }, by, c);
  const graders = { gradedBy: by.gradedBy, gradedFor: by.gradedFor };
  const fields = regraded(f.fields, name, grading, graders).map((x) =>
    x.name === name ? { ...x, gradingId: record.id } : x,
  );
  const set = { ...gradingOf(grading), ...graders, gradingId: record.id };
  return {
    set: { grade: gradeOf(fields), nationalTier: tierOf(fields, c.policy) },
    insert: { grading_records: [record] },
    update: { [table]: [{ key: { resourceId: f.id, name }, set }] },
    facts: { fields },
  };
}
