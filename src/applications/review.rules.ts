import type { Rule } from '../regulation/index.ts';
import type { ApplicationFacts } from './application.facts.ts';
import { scoringOf } from './scoring.ts';
import type { ScoreApplication } from './review.dto.ts';
import { activeReviewers, eligibleExperts } from './review.facts.ts';

type R = Rule<ApplicationFacts>;

/** Art. 10 专家评审: the register has enough persons whom no applicant of the round employs, and who did not sit here. */
export const R10_4: R = {
  id: 'R10-4',
  article: 'Art 10',
  force: 'must',
  text: {
    en: 'A panel needs {needed} experts; {found} of the register are employed by no applicant of this round and have not sat on the case.',
    zh: '评审组须有 {needed} 名专家；名册中与本轮申请单位无任职关系且未参与本案评审的有 {found} 名。',
  },
  check: ({ experts, applicantIds, reviewers }, policy) => {
    const sat = reviewers.map((r) => r.personId);
    const found = eligibleExperts(experts, applicantIds).filter((e) => !sat.includes(e.personId)).length;
    const needed = policy.review.minExperts;
    return found >= needed ? undefined : { needed, found };
  },
};

/** Art. 10 [reading] the review closes with all seats scored, and never with fewer than the set's number. */
export const R10_5: R = {
  id: 'R10-5',
  article: 'Art 10',
  force: 'must',
  text: {
    en: '{scored} of {seats} seats have scored; all must, and {needed} at least.',
    zh: '评审席位 {seats} 个，已评分 {scored} 个；须全部评分且不少于 {needed} 个。',
  },
  check: ({ reviewers }, policy) => {
    const seats = activeReviewers(reviewers).length;
    const scored = activeReviewers(reviewers).filter((r) => r.total !== null).length;
    const needed = policy.review.minExperts;
    return scored === seats && scored >= needed ? undefined : { scored, seats, needed };
  },
};

/** Art. 10 [reading] by the published criteria: each once, no other. */
export const R10_6_POINTS: R = {
  id: 'R10-6',
  article: 'Art 10',
  force: 'must',
  pointer: '/points',
  text: {
    en: 'Points are given once for each criterion of the round, and for no other: {criteria}.',
    zh: '须对本轮每项评审标准各评分一次，不得另设：{criteria}。',
  },
  check: ({ input, scoring }, policy) => {
    const given = (input as ScoreApplication).points.map((p) => p.criterion).toSorted();
    const asked = scoringOf({ scoring }, policy)
      .criteria.map((c) => c.code)
      .toSorted();
    return given.join() === asked.join() ? undefined : { criteria: asked.join(', ') };
  },
};
