import type { Facts } from '../platform/acts/aggregate.ts';
import type { TransitionFact } from './announcement.facts.ts';
import type { ApplicationState } from './application.facts.ts';
import type { PointsFact } from './review.facts.ts';
import type { OwnScoring } from './scoring.ts';

export type ReviewResultState =
  'drafted' | 'reported' | 'endorsed' | 'returned' | 'declined' | 'published' | 'concluded';

/** One application of the round, as it stands now. */
export interface RoundApplication {
  readonly id: string;
  readonly operatorId: string;
  readonly state: ApplicationState;
  readonly mean: string | null;
  /** Of each expert whose score counts. */
  readonly points?: readonly (readonly PointsFact[])[];
}
/** One line of the result, best first; equal means share a rank. */
export interface EntryFact {
  readonly applicationId: string;
  readonly operatorId: string;
  readonly mean: string;
  readonly rank: number;
  readonly selected: boolean;
}
/** Of a result that supplements another one: what that one says, and what became of the selection that is made good. */
export interface Supplemented {
  readonly state: ReviewResultState;
  readonly entries: readonly EntryFact[];
  /** State of the newest agreement made of the lost selection; null where there is none. */
  readonly agreementState: string | null;
}
export interface ReviewResultFacts extends Facts<ReviewResultState>, OwnScoring {
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
  /** Why the result is as it is, made public with it. */
  readonly publicReason: string | null;
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
  /** The concluded result that it supplements, and the application whose selection is lost; null for the round's own. */
  readonly supplementsId: string | null;
  readonly lostId: string | null;
  readonly supplemented: Supplemented | null;
  /** Objections that are not answered yet. */
  readonly openObjectionIds: readonly string[];
}

/** Mean of the points that a panel gave for one criterion: panels of a round need not be of one size. */
function meanFor(criterion: string, { points = [] }: RoundApplication): number {
  const given = points.flatMap((all) => all.filter((p) => p.criterion === criterion).map((p) => p.points));
  return given.length === 0 ? 0 : given.reduce((sum, n) => sum + n, 0) / given.length;
}

/**
 * The result of a round: every reviewed application by mean, equal ones by the criteria of the tie-break, with those
 * that are selected. What is equal then, too, shares a rank.
 */
export function entriesOf(
  applications: readonly RoundApplication[],
  selectedIds: readonly string[],
  tieBreak: readonly string[] = [],
): EntryFact[] {
  const reviewed = applications.filter((a) => a.state === 'reviewed');
  const better = (a: RoundApplication, b: RoundApplication): number => {
    const tied = tieBreak.map((code) => meanFor(code, a) - meanFor(code, b));
    return [Number(a.mean ?? 0) - Number(b.mean ?? 0), ...tied].find((difference) => difference !== 0) ?? 0;
  };
  return reviewed
    .toSorted((a, b) => better(b, a) || (a.id < b.id ? -1 : 1))
    .map((a) => ({
      applicationId: a.id,
      operatorId: a.operatorId,
      mean: a.mean ?? '0.00',
      rank: 1 + reviewed.filter((other) => better(other, a) > 0).length,
      selected: selectedIds.includes(a.id),
    }));
}
/** Of a supplement: who is left of the rank as it was endorsed, in its order. */
export const nextInRank = (
  applications: readonly RoundApplication[],
  before: readonly EntryFact[],
  selectedIds: readonly string[],
): EntryFact[] =>
  before
    .filter((e) => applications.some((a) => a.id === e.applicationId && a.state === 'not_selected'))
    .map((e) => ({ ...e, selected: selectedIds.includes(e.applicationId) }));
/** The lines of the result as the round stands now. */
export const linesOf = (
  { applications, supplemented, scoring }: Pick<ReviewResultFacts, 'applications' | 'supplemented' | 'scoring'>,
  selectedIds: readonly string[],
): EntryFact[] =>
  supplemented
    ? nextInRank(applications, supplemented.entries, selectedIds)
    : entriesOf(applications, selectedIds, scoring?.tieBreak);
/** R10-9: a concluded result selected it, and it has been withdrawn or forfeited since, or its agreement was given up. */
export function selectionLost({ lostId, supplemented, applications }: ReviewResultFacts): boolean {
  const was = supplemented?.entries.some((e) => e.applicationId === lostId && e.selected) ?? false;
  if (!was || supplemented?.state !== 'concluded') return false;
  const state = applications.find((a) => a.id === lostId)?.state ?? '';
  return (
    ['withdrawn', 'forfeited'].includes(state) || (state === 'selected' && supplemented.agreementState === 'abandoned')
  );
}
/** Applications on which the round still waits. */
export const unfinished = (applications: readonly RoundApplication[]): readonly RoundApplication[] =>
  applications.filter((a) => ['submitted', 'returned', 'accepted', 'under_review'].includes(a.state));
