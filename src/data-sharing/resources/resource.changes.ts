import type { ApplyContext, Change } from '../../platform/acts/aggregate.ts';
import type { Values } from '../../platform/database/index.ts';
import { gradeOf, gradingOf, regraded, type FieldFact, type Grading, type ResourceFacts } from './resource.facts.ts';
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

/** Who answers for a grading. */
export interface Graders {
  readonly gradedBy: string;
  readonly reviewedBy: string | null;
  readonly confirmedBy: string | null;
}
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
    const by = { gradedBy: field.gradedBy ?? c.actor.personId, reviewedBy: c.actor.personId, confirmedBy: null };
    const record = recordOf(f, field, by, c);
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
  const fields = regraded(f.fields, name, grading, by.gradedBy).map((x) =>
    x.name === name ? { ...x, gradingId: record.id } : x,
  );
  const set = { ...gradingOf(grading), gradedBy: by.gradedBy, gradingId: record.id };
  return {
    set: { grade: gradeOf(fields), nationalTier: tierOf(fields, c.policy) },
    insert: { grading_records: [record] },
    update: { [table]: [{ key: { resourceId: f.id, name }, set }] },
    facts: { fields },
  };
}
