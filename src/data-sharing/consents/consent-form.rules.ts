import type { Rule } from '../../regulation/index.ts';
import { asked, type ConsentFormFacts } from './consent-form.facts.ts';

type R = Rule<ConsentFormFacts>;

/** Art. 16 不得一揽子授权、强制同意: one purpose, that of the scenario; no box ticked beforehand; no service for consent. */
export const R16_2: R = {
  id: 'R16-2',
  article: 'Art 16',
  force: 'must',
  text: { en: 'The form does what is forbidden: {patterns}.', zh: '授权书存在禁止情形：{patterns}。' },
  check: (facts, { consent }) => {
    const f = asked(facts);
    const forced = f.refusesService && (f.necessity ?? '').trim() === '';
    const found: Readonly<Record<string, boolean>> = {
      bundled: f.purposes.length !== 1 || f.purposes[0] !== f.scenarioPurpose,
      pre_ticked: f.preTicked,
      forced,
    };
    const patterns = consent.forbiddenPatterns.filter(({ code }) => found[code]).map(({ code }) => code);
    return patterns.length === 0 ? undefined : { patterns: patterns.join(', ') };
  },
};

/** Art. 16 不得过度收集: no class of fields that the scenario does not need. */
export const R16_3: R = {
  id: 'R16-3',
  article: 'Art 16',
  force: 'must',
  pointer: '/fieldCategories',
  text: { en: 'The scenario does not need: {categories}.', zh: '场景并不需要：{categories}。' },
  check: (facts) => {
    const more = asked(facts).fieldCategories.filter((c) => !facts.needed.some((n) => n.fieldClass === c));
    return more.length === 0 ? undefined : { categories: more.join(', ') };
  },
};

/** PIPL 29 敏感个人信息应当取得单独同意. */
export const R16_5: R = {
  id: 'R16-5',
  article: 'Art 16',
  force: 'must',
  pointer: '/separate',
  text: {
    en: 'Sensitive personal information needs a separate consent: {categories}.',
    zh: '敏感个人信息须取得单独同意：{categories}。',
  },
  check: (facts, { consent }) => {
    const f = asked(facts);
    const sensitive = f.fieldCategories.filter((c) => f.needed.some((n) => n.fieldClass === c && n.sensitive));
    return !consent.separateForSensitive || f.separate || sensitive.length === 0
      ? undefined
      : { categories: sensitive.join(', ') };
  },
};

/** A recipient abroad is refused until a cross-border record exists. */
export const R16_9: R = {
  id: 'R16-9',
  article: 'Art 16',
  force: 'must',
  pointer: '/recipients',
  text: {
    en: 'These recipients are abroad without a record of the cross-border procedure: {recipients}.',
    zh: '下列境外接收方尚无数据出境手续记录：{recipients}。',
  },
  check: (facts) => {
    const abroad = asked(facts).recipients.filter((r) => r.abroad && (r.crossBorderRecord ?? '').trim() === '');
    return abroad.length === 0 ? undefined : { recipients: abroad.map((r) => r.name).join(', ') };
  },
};
