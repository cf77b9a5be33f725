import { checkRules } from '../engine/index.ts';
import type { Policy, Rule } from '../../regulation/index.ts';
import type { DeidentificationFacts } from './deidentification.facts.ts';

type R = Rule<DeidentificationFacts>;
/** Smallest class of persons that may stay together, by the grade of the source. */
export const leastK = (grade: number | null, policy: Policy): number =>
  policy.anonymity.kByGrade[String(grade ?? 4)] ?? Math.max(...Object.values(policy.anonymity.kByGrade), 10);

/** Art. 14 经脱敏处理: only for a grant in this mode. */
export const R14_3_MODE: R = {
  id: 'R14-3',
  article: 'Art 14',
  force: 'must',
  pointer: '/grantId',
  text: { en: 'The grant is not for de-identified provision: {mode}.', zh: '该授权不是脱敏后提供：{mode}。' },
  check: ({ grantMode }) => (grantMode === 'de_identified' ? undefined : { mode: grantMode }),
};

/** Art. 14: from the threshold on every granted field has a mask its class admits; rules name granted fields only. */
export const R14_3_MASKS: R = {
  id: 'R14-3',
  article: 'Art 14',
  force: 'must',
  pointer: '/rules',
  text: {
    en: 'These fields have no mask, or one their class does not admit: {fields}.',
    zh: '下列字段缺少脱敏规则，或规则不为其类别所允许：{fields}。',
  },
  check: ({ fieldRules, rules, grantFields, filterField, resourceGrade }, policy) => {
    const wrong = checkRules(fieldRules, policy.grade.threshold, leastK(resourceGrade, policy)).map((f) => f.field);
    const foreign = rules.map((r) => r.field).filter((f) => !grantFields.includes(f));
    const filtered = rules.filter((r) => r.field === filterField && r.mask.kind !== 'keep').map((r) => r.field);
    const fields = [...new Set([...wrong, ...foreign, ...filtered])];
    return fields.length === 0 ? undefined : { fields: fields.join(', ') };
  },
};

/** Art. 14: the risk is measured by the fields that stay, and at least as strictly as the set asks. */
export const R14_3_MEASURE: R = {
  id: 'R14-3',
  article: 'Art 14',
  force: 'must',
  pointer: '/measure',
  text: {
    en: 'Measure by fields that stay in the copy, with k of at least {k}.',
    zh: '风险评估须以副本保留的字段为准，k 不小于 {k}。',
  },
  check: ({ measure, fieldRules, grantFields, resourceGrade }, policy) => {
    const k = leastK(resourceGrade, policy);
    const gone = fieldRules.filter((r) => r.mask?.kind === 'drop').map((r) => r.name);
    const named = [...measure.quasiIdentifiers, ...(measure.sensitive === null ? [] : [measure.sensitive])];
    const right = measure.k >= k && named.every((f) => grantFields.includes(f) && !gone.includes(f));
    return right ? undefined : { k };
  },
};

/** Art. 16: rows of persons are matched to consents; a set that names nobody cannot be matched. */
export const R16_1: Rule<Pick<DeidentificationFacts, 'personal' | 'subjectField'>> = {
  id: 'R16-1',
  article: 'Art 16',
  force: 'must',
  text: {
    en: 'The resource holds personal information and no field that names the person, so no consent can be matched.',
    zh: '该资源含个人信息，但没有标识个人的字段，无法核对授权。',
  },
  check: ({ personal, subjectField }) => (personal && subjectField === null ? {} : undefined),
};

/** Art. 14: no release of a copy whose measured risk is above the limit. */
export const R14_3_RISK: R = {
  id: 'R14-3',
  article: 'Art 14',
  force: 'must',
  text: {
    en: 'The measured risk is too high: k {k} (at least {leastK}), l {l} (at least {leastL}).',
    zh: '评估风险过高：k 为 {k}（不小于 {leastK}），l 为 {l}（不小于 {leastL}）。',
  },
  check: ({ result, measure, resourceGrade }, policy) => {
    const least = leastK(resourceGrade, policy);
    const { k = 0, l = 0 } = result?.evaluation ?? {};
    const diverse = measure.sensitive === null || l >= policy.anonymity.l;
    const right = result !== null && result.rowsOut > 0 && k >= least && diverse;
    return right ? undefined : { k, leastK: least, l, leastL: policy.anonymity.l };
  },
};

/** Art. 14: the copy gets a grade of its own, one the scheme knows; a lower one than the source's is reasoned (DTO). */
export const R14_5: R = {
  id: 'R14-5',
  article: 'Art 14',
  force: 'must',
  pointer: '/grade',
  text: { en: 'The copy needs a grade of the scheme: {known}.', zh: '副本须按分级标准重新定级：{known}。' },
  check: ({ input }, policy) => {
    const known = policy.grade.levels.map((l) => l.grade);
    return known.includes((input as { grade: number }).grade) ? undefined : { known: known.join(', ') };
  },
};
