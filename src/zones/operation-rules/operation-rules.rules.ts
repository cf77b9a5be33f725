import type { Requirement, Rule } from '../../regulation/index.ts';
import type { ZoneFacts } from '../zone.facts.ts';
import type { ProposeOperationRules } from './operation-rules.dto.ts';
import { proposedRules, publishedRules } from './operation-rules.facts.ts';

/** Art. 6 制定授权运营规则 [reading]: rules hold from a day on that has not passed, and follow those before them. */
export const R06_3: Rule<ZoneFacts> = {
  id: 'R06-3',
  article: 'Art 6',
  force: 'must',
  pointer: '/effectiveFrom',
  text: {
    en: 'The rules would hold from {effectiveFrom}; that is neither before today ({today}) nor on or before the first day of the version before ({before}).',
    zh: '规则自 {effectiveFrom} 起施行；施行日不得早于今日（{today}），且须晚于前一版本的施行日（{before}）。',
  },
  check: (f) => {
    const input = f.input as ProposeOperationRules | undefined;
    const effectiveFrom = input?.effectiveFrom ?? proposedRules(f)?.effectiveFrom ?? '';
    const before = publishedRules(f).at(-1)?.effectiveFrom ?? '-';
    return effectiveFrom >= f.today && (before === '-' || effectiveFrom > before)
      ? undefined
      : { effectiveFrom, today: f.today, before };
  },
};

export const rulesProposed: Requirement<ZoneFacts> = {
  code: 'out-of-order',
  rule: 'R06-3',
  holds: (f) => proposedRules(f) !== undefined,
  params: () => ({ step: 'propose-rules' }),
};
