import type { Rule } from './rule.ts';

interface Governed {
  readonly today: string;
  readonly governing: { readonly code: string; readonly inForce: boolean; readonly lastDay: string };
}

/** Art. 24 有效期至2026年5月23日. An act dated outside a set's validity is refused for that set; the refusal says how to go on. */
export const R24_1: Rule<Governed> = {
  id: 'R24-1',
  article: 'Art 24',
  force: 'must',
  text: {
    en: '{today} is outside the validity of policy set {code}, whose last day was {lastDay}. The data authority can record an extension of the issuing body or load a successor set.',
    zh: '{today} 不在规则集 {code} 的有效期内（最后一日 {lastDay}）。市数据主管部门可登记发文机关的延期，或装载后续规则集。',
  },
  check: ({ today, governing }) =>
    governing.inForce ? undefined : { today, code: governing.code, lastDay: governing.lastDay },
};
