import type { Rule } from '../regulation/index.ts';
import type { Decide } from './agreement.dto.ts';
import { expiryReminderDue, type AgreementFacts } from './agreement.facts.ts';

type R = Rule<AgreementFacts>;

/** Art. 12 [reading] 到期前提醒, each once: of two workers that look at the same time one gives it. */
export const R12_2_REMINDER: R = {
  id: 'R12-2',
  article: 'Art 12',
  force: 'must',
  text: {
    en: 'No reminder is due: of {end} the last one was given, or its day has not come.',
    zh: '无须提醒：截止日 {end} 的提醒已发出或者尚未到期。',
  },
  check: (f, policy) => (expiryReminderDue(f, policy, f.today) === null ? { end: f.termEnd } : undefined),
};

/**
 * Art. 12 [reading] 终止决定被依法撤销的，恢复协议: undone by who may quash it, and not by whoever decided it. The agreement
 * comes back suspended, for what is left of its term; what ended with it (grants, scenarios, partners) is asked for anew.
 */
export const R12_4: R = {
  id: 'R12-4',
  article: 'Art 12',
  force: 'must',
  pointer: '/ground',
  text: {
    en: 'A termination is undone only where a court or a reconsideration body has quashed it: ground court, with the number of its decision, not {ground}.',
    zh: '终止决定仅在被人民法院或者行政复议机关撤销时方可恢复：事由应为 court 并载明文号，而非 {ground}。',
  },
  check: ({ input }) => {
    const { ground } = input as Decide;
    return ground === 'court' ? undefined : { ground };
  },
};
