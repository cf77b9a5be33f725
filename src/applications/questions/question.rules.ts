import type { Rule } from '../../regulation/index.ts';
import type { QuestionFacts } from './question.facts.ts';

/** Art. 7 [reading] questions are asked while somebody can still apply: afterwards an answer would help nobody, or one applicant. */
export const R07_3_QUESTION: Rule<QuestionFacts> = {
  id: 'R07-3',
  article: 'Art 7',
  force: 'must',
  text: {
    en: 'Questions about this call are taken until before {closesAt}.',
    zh: '对本公告的提问截至 {closesAt} 前。',
  },
  check: ({ now, closesAt }) => (now < Date.parse(closesAt) ? undefined : { closesAt }),
};
