import type { Rule } from '../regulation/index.ts';
import { nameKey } from '../organizations/index.ts';
import type { ApplicationFacts } from './application.facts.ts';
import { closedYear, fiscalYearOf, latest } from './material.facts.ts';

type R = Rule<ApplicationFacts>;

/** Art. 9 在规定的时间内: the instant of the first submission lies in [opensAt, closesAt); a correction has its own deadline. */
export const R09_1: R = {
  id: 'R09-1',
  article: 'Art 9',
  force: 'must',
  text: {
    en: 'Applications are taken from {opensAt} until before {closesAt}.',
    zh: '受理期间自 {opensAt} 起，至 {closesAt} 前止。',
  },
  check: ({ submittedAt, now, opensAt, closesAt }) =>
    submittedAt !== null || (Date.parse(opensAt) <= now && now < Date.parse(closesAt))
      ? undefined
      : { opensAt, closesAt },
};

/** Art. 9 提交下列材料: each type of the set is on file. */
export const R09_2: R = {
  id: 'R09-2',
  article: 'Art 9',
  force: 'must',
  text: { en: 'These materials are missing: {types}.', zh: '缺少下列材料：{types}。' },
  check: ({ materials }, policy) => {
    const missing = policy.materials.required.filter((t) => !latest(materials, t.code));
    return missing.length === 0 ? undefined : { types: missing.map((t) => t.code).join(', ') };
  },
};

/** Art. 9 最近1年: the latest closed fiscal year; [reading] before 30 April the year before will do, flagged. */
export const R09_3: R = {
  id: 'R09-3',
  article: 'Art 9',
  force: 'must',
  text: {
    en: 'These reports must cover the latest closed fiscal year, {year} (before {until} also the year before): {types}.',
    zh: '下列报告须为最近一个完整会计年度（{year} 年，{until} 前可为上一年度）：{types}。',
  },
  check: ({ materials, today }, policy) => {
    const wrong = policy.materials.fiscalYearTypes.filter((type) => {
      const m = latest(materials, type);
      return m !== undefined && fiscalYearOf(m, today, policy) === 'wrong';
    });
    const until = policy.materials.fiscalYearGraceUntil;
    return wrong.length === 0 ? undefined : { year: closedYear(today), until, types: wrong.join(', ') };
  },
};

/** Art. 9 第三方审计报告: made by somebody else than the applicant; names that look alike are the same name. */
export const R09_4: R = {
  id: 'R09-4',
  article: 'Art 9',
  force: 'must',
  text: {
    en: 'The auditor of {types} must be named and be another than {applicant}.',
    zh: '{types} 须载明审计机构，且不得为申请单位（{applicant}）自身。',
  },
  check: ({ materials, applicantName }, policy) => {
    const wrong = policy.materials.thirdPartyTypes.filter((type) => {
      const m = latest(materials, type);
      const auditor = nameKey(m?.auditorName ?? '');
      return m !== undefined && (auditor === '' || auditor === nameKey(applicantName));
    });
    return wrong.length === 0 ? undefined : { types: wrong.join(', '), applicant: applicantName };
  },
};

/** Art. 9 数据安全承诺书: a commitment is signed or sealed, and there is a record of it. */
export const R09_5: R = {
  id: 'R09-5',
  article: 'Art 9',
  force: 'must',
  text: { en: 'No record of a signature or seal on: {types}.', zh: '下列材料未记载签章：{types}。' },
  check: ({ materials }, policy) => {
    const bare = policy.materials.sealedTypes.filter((type) => {
      const m = latest(materials, type);
      return m !== undefined && (m.seal ?? '').trim() === '';
    });
    return bare.length === 0 ? undefined : { types: bare.join(', ') };
  },
};

/** Internal rules (内部管理和安全保障制度) are themselves a document; a sentence about them is none. */
const documents = ['internal_rules'];

type OfChecklist = Rule<Pick<ApplicationFacts, 'checklist'>>;

/** Art. 8 hard conditions: each with evidence on file. */
export const R08_3: OfChecklist = {
  id: 'R08-3',
  article: 'Art 8',
  force: 'must',
  text: { en: 'No evidence for these conditions: {conditions}.', zh: '下列条件缺少证明：{conditions}。' },
  check: ({ checklist }, policy) => {
    const proved = (code: string): boolean => {
      const line = checklist.find((c) => c.condition === code);
      const stated = !documents.includes(code) && (line?.statement ?? '').trim() !== '';
      return (line?.materialIds.length ?? 0) > 0 || stated;
    };
    const bare = policy.eligibility.conditions.filter((c) => c.test === 'evidence' && !proved(c.code));
    return bare.length === 0 ? undefined : { conditions: bare.map((c) => c.code).join(', ') };
  },
};

/** Art. 8 应当具备下列条件: before acceptance the authority has found every condition met; look-backs have their own rules. */
export const R08_3_VERDICT: OfChecklist = {
  id: 'R08-3',
  article: 'Art 8',
  force: 'must',
  text: { en: 'These conditions are not found met: {conditions}.', zh: '下列条件尚未认定符合：{conditions}。' },
  check: ({ checklist }, policy) => {
    const met = (code: string): boolean => checklist.some((c) => c.condition === code && c.verdict === 'met');
    const open = policy.eligibility.conditions.filter((c) => c.test !== 'look_back' && !met(c.code));
    return open.length === 0 ? undefined : { conditions: open.map((c) => c.code).join(', ') };
  },
};

/** Art. 8, 10 [reading] nobody is excluded unheard: a statement is on file, or its deadline has passed. */
export const R08_1_HEARD: R = {
  id: 'R08-1',
  article: 'Art 8',
  force: 'must',
  text: {
    en: 'The applicant has not been heard: call for a statement first; it may be given up to and including {dueOn}.',
    zh: '尚未听取申请单位陈述：须先告知，陈述期限至 {dueOn}（含当日）。',
  },
  check: ({ notes, statementDueOn, today }) => {
    const heard = statementDueOn !== null && (notes.statement !== undefined || today > statementDueOn);
    return heard ? undefined : { dueOn: statementDueOn ?? '–' };
  },
};
