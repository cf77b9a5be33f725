import type { ApplyContext, Change } from '../platform/acts/aggregate.ts';
import type { SignedDecision } from '../platform/acts/views.dto.ts';
import { addDays } from '../regulation/index.ts';
import type { Decide } from './agreement.dto.ts';
import {
  expiryReminderDue,
  type AgreementFacts,
  type DecisionFact,
  type EndingByEvaluation,
} from './agreement.facts.ts';

type Changed = Change<AgreementFacts>;

/** The decision, without the signature that is kept beside it. */
const decided = (f: AgreementFacts): DecisionFact => {
  const { signature: _signature, ...decision } = f.input as Decide & SignedDecision;
  return decision;
};

/** Art. 12, 18: what suspends an agreement, ends it, and brings it back; and what reminds of its end. */
export const decisions = {
  suspend: (f: AgreementFacts, { moment, policy }: ApplyContext): Changed => ({
    set: { decision: decided(f), reviewOn: addDays(moment.date, policy.agreement.suspensionReviewDays) },
  }),
  reinstate: (f: AgreementFacts, { moment, policy }: ApplyContext): Changed => ({
    set: { decision: decided(f), endsOn: null, reviewOn: addDays(moment.date, policy.agreement.suspensionReviewDays) },
  }),
  resume: (): Changed => ({ set: { reviewOn: null } }),
  terminate: (f: AgreementFacts): Changed => ({ set: { decision: decided(f), reviewOn: null } }),
  'give-notice': (f: AgreementFacts): Changed => {
    const { endsOn, ...decision } = f.input as EndingByEvaluation;
    return { set: { decision, endsOn: endsOn ?? null, reviewOn: null } };
  },
  'withdraw-notice': (_f: AgreementFacts, { moment, policy }: ApplyContext): Changed => ({
    set: { endsOn: null, reviewOn: addDays(moment.date, policy.agreement.suspensionReviewDays) },
  }),
  'remind-expiry': (f: AgreementFacts, { moment, policy }: ApplyContext): Changed => ({
    set: { remindedOf: f.termEnd, remindedDays: expiryReminderDue(f, policy, moment.date) },
  }),
} as const;
