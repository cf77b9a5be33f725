import type { Rule } from '../../regulation/index.ts';
import type { GrantFacts } from './grant.facts.ts';

/** Art. 14 三级以上不得原样提供: a plain grant stays frozen while its resource is at or above the threshold, or ungraded. */
export const R14_2_GRANT: Rule<GrantFacts> = {
  id: 'R14-2',
  article: 'Art 14',
  force: 'must',
  text: {
    en: 'The resource has grade {grade}; from {threshold} on it is not provided plain.',
    zh: '数据资源级别为 {grade}，自 {threshold} 级起不得原样提供。',
  },
  check: ({ mode, resourceGrade }, policy) => {
    const { threshold } = policy.grade;
    const grade = resourceGrade ?? threshold;
    return mode === 'plain' && grade >= threshold ? { grade, threshold } : undefined;
  },
};
