import type { IsoDate } from '../regulation/index.ts';
import type { ViolationState } from './violations/violation.facts.ts';
import type { Consequence, EligibilityCaseState } from './eligibility-cases/eligibility-case.facts.ts';

/** What a decision on an agreement cites, as far as it is a case of this very agreement. */
export interface CitedCases {
  readonly eligibilityCase: {
    readonly state: EligibilityCaseState;
    readonly consequence: Consequence | null;
    readonly executedOn: IsoDate | null;
  } | null;
  readonly violation: { readonly state: ViolationState } | null;
}
