import type { Facts } from '../../platform/acts/aggregate.ts';
import type { TransitionFact } from '../announcement.facts.ts';
import type { ApplicationState } from '../application.facts.ts';
import type { ReviewResultState } from '../review-result.facts.ts';

export type ObjectionState = 'filed' | 'upheld' | 'dismissed' | 'withdrawn';

export interface ObjectionFacts extends Facts<ObjectionState> {
  readonly caseNumber: string;
  readonly resultId: string;
  readonly resultState: ReviewResultState;
  /** Where the result supplements another one, its round is complete. */
  readonly supplementsId: string | null;
  /** Last day of publicity, included; null where the result is not public. */
  readonly publicityEndsOn: string | null;
  readonly announcementId: string;
  readonly zoneId: string;
  readonly regulatorIds: readonly string[];
  /** The set of the round. */
  readonly policyCode: string;
  readonly transition: TransitionFact | null;
  /** The applicant that objects; null where the data authority files for the public. */
  readonly operatorId: string | null;
  /** Who of the public objects, or in which letter. */
  readonly source: string | null;
  readonly grounds: string;
  readonly filedOn: string;
  /** Of the answer. */
  readonly reason: string | null;
  /** Of an upheld one: the application whose scores are struck. */
  readonly reviewAgainId: string | null;
  /** Everybody who submitted an application in the round. */
  readonly applicantIds: readonly string[];
  readonly applications: readonly { readonly id: string; readonly state: ApplicationState }[];
}
