import type { Rule } from '../../regulation/index.ts';
import type { UpholdObjection } from './objection.dto.ts';
import type { ObjectionFacts } from './objection.facts.ts';

/** What a review can be repeated of: an application of the round that has been reviewed and still stands. */
const standing = ['reviewed', 'selected', 'not_selected'];

/** Art. 10 综合评审 [reading]: what is reviewed again is a reviewed application of this very round, before its end. */
export const R10_8: Rule<ObjectionFacts> = {
  id: 'R10-8',
  article: 'Art 10',
  force: 'must',
  pointer: '/applicationId',
  text: {
    en: 'Application {id} is not a reviewed application of this round, or the round is complete.',
    zh: '申请 {id} 并非本轮已评审的申请，或者本轮已完成。',
  },
  check: ({ input, applications, supplementsId }) => {
    const { applicationId: id } = input as UpholdObjection;
    const stands = supplementsId === null && applications.some((a) => a.id === id && standing.includes(a.state));
    return id === undefined || stands ? undefined : { id };
  },
};
