import type { Requirement, Rule } from '../regulation/index.ts';
import type { ApplicationFacts } from './application.facts.ts';
import type { ProposeNominee } from './nomination.dto.ts';
import { drawable, vacantSeats } from './nomination.facts.ts';
import { eligibleExperts } from './review.facts.ts';

type R = Rule<ApplicationFacts>;
type Need = Requirement<ApplicationFacts>;

/** Art. 10 [reading] whoever can be drawn is drawn: a nomination is for the seat that the register leaves empty. */
export const registerExhausted: Need = {
  code: 'register-not-exhausted',
  rule: 'R10-5',
  holds: (f) => drawable(f).length === 0,
  params: (f) => ({ count: String(drawable(f).length) }),
};
export const registerHolds: Need = { code: 'register-exhausted', rule: 'R10-5', holds: (f) => drawable(f).length > 0 };
export const nomineeProposed: Need = {
  code: 'out-of-order',
  rule: 'R10-5',
  holds: (f) => f.nominee !== null,
  params: () => ({ step: 'propose-nominee' }),
};

/** Art. 10 [reading] a seat is filled only where one is vacant. */
export const R10_5_VACANT: R = {
  id: 'R10-5',
  article: 'Art 10',
  force: 'must',
  text: { en: 'No seat of the panel of {seats} is vacant.', zh: '评审组 {seats} 个席位均未空缺。' },
  check: (f, policy) => {
    const seats = policy.review.minExperts;
    return vacantSeats(f, seats) > 0 ? undefined : { seats };
  },
};

/** Art. 10 专家评审: who is nominated is held to what everybody drawn is. */
export const R10_4_NOMINEE: R = {
  id: 'R10-4',
  article: 'Art 10',
  force: 'must',
  pointer: '/personId',
  text: {
    en: 'Person {id} is not an active expert of any register, is employed by an applicant of this round, or has sat on the case.',
    zh: '人员 {id} 并非在册专家，或者与本轮申请单位有任职关系，或者已参与本案评审。',
  },
  check: ({ input, nominee, nominees, applicantIds, reviewers }) => {
    const { personId: id = nominee?.personId ?? '–' } = (input ?? {}) as Partial<ProposeNominee>;
    const fit = eligibleExperts(nominees, applicantIds).some((e) => e.personId === id);
    return fit && reviewers.every((r) => r.personId !== id) ? undefined : { id };
  },
};
