import { addDays, type Rule } from '../../regulation/index.ts';
import type { RenewalFacts } from './renewal.facts.ts';

/** Art. 12 [reading] 续签须在协议到期前的规定期间内申请: what is asked for years ahead says nothing of the day it begins. */
export const R12_8_WINDOW: Rule<Pick<RenewalFacts, 'agreementTermEnd' | 'today'>> = {
  id: 'R12-8',
  article: 'Art 12',
  force: 'must',
  pointer: '/agreementId',
  text: {
    en: 'The renewal of this agreement may be asked for from {from} up to and including its last day, {last}.',
    zh: '该协议的续签申请期间自 {from} 起，至截止日 {last}（含当日）止。',
  },
  check: ({ agreementTermEnd: last, today }, policy) => {
    const from = addDays(last, -policy.agreement.renewalOpensDays);
    return from <= today && today <= last ? undefined : { from, last };
  },
};
