import type { Policy, Rule } from '../../regulation/index.ts';
import {
  fieldsAfter,
  type FieldFact,
  type Grading,
  type ProhibitionBasis,
  type ResourceFacts,
  type Tier,
} from './resource.facts.ts';

type R = Rule<ResourceFacts>;

/** Art. 2 涉及国家秘密的，依照其规定: nothing of it is looked at, and nothing is kept. Work secrets by the set. */
export const R02_1: R = {
  id: 'R02-1',
  article: 'Art 2',
  force: 'must',
  pointer: '/secrecy',
  text: {
    en: 'State and work secrets are outside authorized operation; nothing of this request was kept.',
    zh: '国家秘密和工作秘密不纳入授权运营；本次请求内容未予保存。',
  },
  check: ({ secrecy }, policy) =>
    secrecy === 'state_secret' || (secrecy === 'work_secret' && policy.resource.workSecret === 'refused')
      ? {}
      : undefined,
};

interface OpeningInput {
  readonly openAttribute?: string;
  readonly prohibitionBasis?: ProhibitionBasis | null;
}

/** Art. 2 法律法规规定不能对社会开放: only a law or regulation can say so; a bureau's document cannot. */
export const R02_2_BASIS: R = {
  id: 'R02-2',
  article: 'Art 2',
  force: 'must',
  pointer: '/prohibitionBasis',
  text: {
    en: 'That opening is forbidden rests on a law or regulation, with its article; without one the resource is conditional.',
    zh: '禁止开放须有法律、法规依据并载明条款；没有依据的，应当列为有条件开放。',
  },
  check: ({ openAttribute, prohibitionBasis, input }) => {
    const asked = (input ?? {}) as OpeningInput;
    const basis = asked.prohibitionBasis === undefined ? prohibitionBasis : asked.prohibitionBasis;
    const missing = (asked.openAttribute ?? openAttribute) === 'prohibited' && basis === null;
    return missing || basis?.kind === 'document' ? {} : undefined;
  },
};

/** Art. 2: what may not be opened to society never enters the catalog of authorized operation. */
export const R02_2: R = {
  id: 'R02-2',
  article: 'Art 2',
  force: 'must',
  pointer: '/openAttribute',
  text: {
    en: 'Law forbids to open this resource; it cannot enter authorized operation.',
    zh: '法律法规规定不能对社会开放的数据资源，不得纳入授权运营。',
  },
  check: ({ openAttribute }) => (openAttribute === 'prohibited' ? {} : undefined),
};

/** Art. 14 数据分类分级: a resource is graded by its fields; every one needs a grade, and there is at least one. */
export const R14_1: R = {
  id: 'R14-1',
  article: 'Art 14',
  force: 'must',
  pointer: '/fields',
  text: { en: 'These fields have no grade: {fields}.', zh: '下列字段尚未定级：{fields}。' },
  check: ({ fields }) => {
    const open = fields.filter((f) => f.grading === null).map((f) => f.name);
    return fields.length > 0 && open.length === 0 ? undefined : { fields: open.join(', ') || '-' };
  },
};

/** The lowest lawful grade of a field: that of its class, and for sensitive personal information that of its kind. */
export const floorOf = (field: FieldFact, { grade }: Policy): number =>
  Math.max(grade.floors[field.fieldClass] ?? 1, field.sensitivePersonal ? (grade.floors.sensitive_attribute ?? 1) : 1);

/** Art. 14 with the grading standards: direct identifiers and sensitive personal information have a floor. */
export const R14_1_FLOOR: R = {
  id: 'R14-1',
  article: 'Art 14',
  force: 'must',
  pointer: '/fields',
  text: { en: 'Graded below their floor: {fields}.', zh: '低于最低级别：{fields}。' },
  check: (facts, policy) => {
    const low = fieldsAfter(facts).filter((f) => f.grading && f.grading.grade < floorOf(f, policy));
    return low.length === 0
      ? undefined
      : { fields: low.map((f) => `${f.name} (${f.grading?.grade} < ${floorOf(f, policy)})`).join(', ') };
  },
};

const degree = { none: 'none', general: 'general', serious: 'serious', extra_serious: 'extraSerious' } as const;

/** What the table of harm makes of a judgement: a grade, or a national tier above all grades; worst object wins. */
export function byHarm(
  { objects, harm }: Pick<Grading, 'objects' | 'harm'>,
  { grade }: Policy,
): number | Tier | undefined {
  const rows = objects.map((code) => grade.harmMatrix.find((row) => row.objects.includes(code)));
  const values = rows.map((row) => row?.[degree[harm]]);
  if (values.length === 0 || values.includes(undefined)) return undefined;
  if (values.includes('core')) return 'core';
  if (values.includes('important')) return 'important';
  return Math.max(...values.filter((v) => typeof v === 'number'));
}

/** The national tier of a resource: that of its worst field. */
export function tierOf(fields: readonly FieldFact[], policy: Policy): Tier {
  const tiers = fields.map((f) => (f.grading ? byHarm(f.grading, policy) : undefined));
  return tiers.includes('core') ? 'core' : tiers.includes('important') ? 'important' : 'general';
}

/** Art. 14: the grade follows from whom a leak would harm and how much; core data has no place here at all. */
export const R14_1_HARM: R = {
  id: 'R14-1',
  article: 'Art 14',
  force: 'must',
  pointer: '/fields',
  text: {
    en: 'The grade is lower than the harm stated, or the object is none of the table: {fields}.',
    zh: '级别低于所述危害对应的级别，或者影响对象不在表中：{fields}。',
  },
  check: (facts, policy) => {
    const highest = Math.max(...policy.grade.levels.map((l) => l.grade));
    const wrong = fieldsAfter(facts).flatMap(({ name, grading }) => {
      if (grading === null) return [];
      const least = byHarm(grading, policy);
      const fits =
        typeof least === 'number' ? grading.grade >= least : least === 'important' && grading.grade === highest;
      return fits && grading.grade <= highest ? [] : [`${name} (${grading.grade} < ${least ?? '?'})`];
    });
    return wrong.length === 0 ? undefined : { fields: wrong.join(', ') };
  },
};

/** Art. 14, 16: what a class of fields says of itself must not be denied by its flags; classes are those of the set. */
export const R16_1: R = {
  id: 'R16-1',
  article: 'Art 16',
  force: 'must',
  pointer: '/fields',
  text: {
    en: 'These fields deny what their class says, or are of a class the set does not know: {fields}.',
    zh: '下列字段的标识与其类别不符，或者类别不在规则集中：{fields}。',
  },
  check: (facts, policy) => {
    const wrong = fieldsAfter(facts).filter((f) => !flagsFit(f, policy));
    return wrong.length === 0 ? undefined : { fields: wrong.map((f) => `${f.name} (${f.fieldClass})`).join(', ') };
  },
};
function flagsFit(f: FieldFact, { masks }: Policy): boolean {
  const kind = masks.fieldClasses.find((c) => c.code === f.fieldClass)?.identifies;
  if (kind === undefined || (f.sensitivePersonal && !f.containsPersonal)) return false;
  if (f.fieldClass === 'organization_sensitive' && !f.organizationSensitive) return false;
  return kind === 'sensitive' ? f.sensitivePersonal : kind !== 'direct' || f.containsPersonal;
}

type Regrade = Grading & { readonly field: string };
const current = ({ fields }: ResourceFacts, name: string): number =>
  fields.find((f) => f.name === name)?.grading?.grade ?? 0;

export const FIELD_KNOWN: R = {
  id: 'R14-1',
  article: 'Art 14',
  force: 'must',
  pointer: '/field',
  text: { en: 'The resource has no field {field}.', zh: '该资源没有字段 {field}。' },
  check: ({ fields, input }) => {
    const { field } = input as Regrade;
    return fields.some((f) => f.name === field) ? undefined : { field };
  },
};

/** Raising takes effect at once; so it only ever raises. */
export const R14_5_RAISE: R = {
  id: 'R14-5',
  article: 'Art 14',
  force: 'must',
  pointer: '/grade',
  text: {
    en: '{field} has grade {grade} already; this would not raise it.',
    zh: '{field} 现为 {grade} 级，并未调高。',
  },
  check: (facts) => {
    const { field, grade } = facts.input as Regrade;
    return grade > current(facts, field) ? undefined : { field, grade: current(facts, field) };
  },
};

/** Never lowered silently: a lowering is proposed, checked by another person, confirmed by the data authority. */
export const R14_5_LOWER: R = {
  id: 'R14-5',
  article: 'Art 14',
  force: 'must',
  pointer: '/grade',
  text: { en: '{field} has grade {grade}; this would not lower it.', zh: '{field} 现为 {grade} 级，并非调低。' },
  check: (facts) => {
    const { field, grade } = (facts.input ?? facts.lowering) as Regrade;
    return grade < current(facts, field) ? undefined : { field, grade: current(facts, field) };
  },
};
