import type { Rule } from '../../regulation/index.ts';
import type { Facts } from '../../platform/acts/aggregate.ts';
import type { AnswerFact, OwnForm } from './form.facts.ts';

type OfCall = Rule<Pick<Facts, 'input' | 'now'> & { readonly opensAt: string }>;
const sent = (input: unknown): readonly { readonly code: string }[] | undefined =>
  (input as { form?: { sections: readonly { code: string }[] } | null } | undefined)?.form?.sections;

/** Art. 9 授权运营申请表 [reading]: each section of the form has a code of its own. */
export const R09_9_CODES: OfCall = {
  id: 'R09-9',
  article: 'Art 9',
  force: 'must',
  pointer: '/form/sections',
  text: { en: 'These sections stand there twice: {codes}.', zh: '下列部分重复：{codes}。' },
  check: ({ input }) => {
    const codes = (sent(input) ?? []).map(({ code }) => code);
    const twice = codes.filter((code, i) => codes.indexOf(code) !== i);
    return twice.length === 0 ? undefined : { codes: twice.join(', ') };
  },
};

/** [reading] everybody fills in the same form: a next version only before the window opens. */
export const R09_9_FROZEN: OfCall = {
  id: 'R09-9',
  article: 'Art 9',
  force: 'must',
  pointer: '/form',
  text: {
    en: 'The application form is frozen since the window opened: {opensAt}.',
    zh: '申报自 {opensAt} 开始，申请表不再变更。',
  },
  check: ({ input, now, opensAt }) =>
    sent(input) === undefined || now < Date.parse(opensAt) ? undefined : { opensAt },
};

/** What the form asks for is written when the application is submitted. */
export const R09_9_FILLED: Rule<OwnForm & { readonly answers: readonly AnswerFact[] }> = {
  id: 'R09-9',
  article: 'Art 9',
  force: 'must',
  pointer: '/answers',
  text: {
    en: 'These sections of the application form (version {version}) are still to be written: {sections}.',
    zh: '申请表（第 {version} 版）下列部分尚未填写：{sections}。',
  },
  check: ({ form, formVersion, answers }) => {
    const written = (code: string): boolean => answers.some((a) => a.section === code && a.text.trim() !== '');
    const open = (form ?? []).filter(({ code, required }) => required && !written(code));
    return open.length === 0 ? undefined : { version: formVersion, sections: open.map((s) => s.code).join(', ') };
  },
};
