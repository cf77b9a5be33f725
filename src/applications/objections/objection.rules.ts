import type { Rule } from '../../regulation/index.ts';
import type { UpholdObjection } from './objection.dto.ts';
import type { ObjectionFacts } from './objection.facts.ts';

/** What a review can be repeated of: an application of the round that has been reviewed and still stands. */
const standing = ['reviewed', 'selected', 'not_selected'];

/** Art. 10 综合评审 [reading]: what is reviewed again is a reviewed application of this very round. */
export const R10_8: Rule<ObjectionFacts> = {
  id: 'R10-8',
  article: 'Art 10',
  force: 'must',
  pointer: '/applicationId',
  text: { en: 'Application {id} is not a reviewed application of this round.', zh: '申请 {id} 并非本轮已评审的申请。' },
  check: ({ input, applications }) => {
    const { applicationId: id } = input as UpholdObjection;
    return id === undefined || applications.some((a) => a.id === id && standing.includes(a.state)) ? undefined : { id };
  },
};
