import type { Facts } from '../platform/acts/aggregate.ts';
import type { TransitionFact } from './announcement.facts.ts';
import type { ApplicationState } from './application.facts.ts';

export type ReviewResultState =
  'drafted' | 'reported' | 'endorsed' | 'returned' | 'declined' | 'published' | 'concluded';

/** One application of the round, as it stands now. */
export interface RoundApplication {
  readonly id: string;
  readonly operatorId: string;
  readonly state: ApplicationState;
  readonly mean: string | null;
}
/** One line of the result, best first; equal means share a rank. */
export interface EntryFact {
  readonly applicationId: string;
  readonly operatorId: string;
  readonly mean: string;
  readonly rank: number;
  readonly selected: boolean;
}
export interface ReviewResultFacts extends Facts<ReviewResultState> {
  readonly caseNumber: string;
  readonly announcementId: string;
  readonly announcementState: string;
  readonly zoneId: string;
  readonly regulatorIds: readonly string[];
  readonly policyCode: string;
  /** Of the announcement, where its set has lapsed. */
  readonly transition: TransitionFact | null;
  readonly entries: readonly EntryFact[];
  readonly remark: string | null;
  /** Of the endorsement, return or refusal. */
  readonly documentNumber: string | null;
  readonly documentDate: string | null;
  readonly decision: string | null;
  /** What the public sees: the selected, or the ranking; pinned at publishing. */
  readonly shows: 'selected' | 'ranking' | null;
  readonly publishedOn: string | null;
  /** Last day of publicity, included. */
  readonly publicityEndsOn: string | null;
  /** The count ran through a year whose holidays are assumed. */
  readonly publicityAssumed: boolean | null;
  readonly applications: readonly RoundApplication[];
  /** Objections that are not answered yet. */
  readonly openObjectionIds: readonly string[];
}

/** The result of a round: every reviewed application by mean, with those that are selected. */
export function entriesOf(applications: readonly RoundApplication[], selectedIds: readonly string[]): EntryFact[] {
  const reviewed = applications.filter((a) => a.state === 'reviewed');
  const value = (a: RoundApplication): number => Number(a.mean ?? 0);
  return reviewed
    .toSorted((a, b) => value(b) - value(a) || (a.id < b.id ? -1 : 1))
    .map((a) => ({
      applicationId: a.id,
      operatorId: a.operatorId,
      mean: a.mean ?? '0.00',
      rank: 1 + reviewed.filter((other) => value(other) > value(a)).length,
      selected: selectedIds.includes(a.id),
    }));
}
/** Applications on which the round still waits. */
export const unfinished = (applications: readonly RoundApplication[]): readonly RoundApplication[] =>
  applications.filter((a) => ['submitted', 'returned', 'accepted', 'under_review'].includes(a.state));
