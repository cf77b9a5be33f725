import { createHash } from 'node:crypto';
import type { ExpertBrief } from '../organizations/index.ts';
import type { Criterion } from './scoring.ts';

export interface PointsFact {
  readonly criterion: string;
  readonly points: number;
}
/** A person drawn for the panel. A recused one keeps the row and loses the score; a struck one keeps it, uncounted. */
export interface ReviewerFact {
  readonly id: string;
  readonly personId: string;
  /** Order in which the person was drawn. */
  readonly place: number;
  readonly state: 'drawn' | 'recused' | 'struck';
  /** Seed of the draw that the seat comes from. */
  readonly drawSeed: string;
  /** Why an upheld objection struck the score. */
  readonly strikeReason: string | null;
  /** What the expert declared; null for nothing declared. */
  readonly interest: string | null;
  readonly points: readonly PointsFact[] | null;
  /** Weighted sum, two decimals. */
  readonly total: string | null;
  readonly comment: string | null;
  readonly scoredAt: string | null;
  /** What the expert holds against the review, recorded once all scores were in. */
  readonly dissent: string | null;
  readonly dissentedAt: string | null;
  /** Why the person was jointly nominated; null for who was drawn by lot. */
  readonly nomination: string | null;
}

/** R10-4: experts whom no applicant of the round employs and who are not of its staff. */
export const eligibleExperts = (
  register: readonly ExpertBrief[],
  applicantIds: readonly string[],
): readonly ExpertBrief[] =>
  register.filter((e) => !applicantIds.includes(e.employerId ?? '') && !applicantIds.includes(e.organizationId));

/**
 * The first `count` of the register in the order that the seed makes of it, those taken left out. Anyone who holds the
 * register and the seed can draw again and gets the same panel.
 */
export function drawPanel(
  register: readonly ExpertBrief[],
  seed: string,
  count: number,
  taken: readonly string[] = [],
): readonly string[] {
  const lot = (personId: string): string => createHash('sha256').update(`${seed} ${personId}`).digest('hex');
  return register
    .map((e) => e.personId)
    .filter((id) => !taken.includes(id))
    .toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1))
    .slice(0, count);
}

export const activeReviewers = (reviewers: readonly ReviewerFact[]): readonly ReviewerFact[] =>
  reviewers.filter((r) => r.state === 'drawn');

/** Whether every seat has its score: before that nobody sees another's. */
export const allScored = (reviewers: readonly ReviewerFact[]): boolean =>
  activeReviewers(reviewers).length > 0 && activeReviewers(reviewers).every((r) => r.total !== null);

const cents = (value: string): number => Math.round(Number(value) * 100);
const decimal = (value: number): string => (value / 100).toFixed(2);

/** The weighted sum of one expert's points, two decimals: whole points and whole weights of 100 leave no rest. */
export const totalOf = (points: readonly PointsFact[], criteria: readonly Criterion[]): string =>
  decimal(criteria.reduce((sum, c) => sum + c.weight * (points.find((p) => p.criterion === c.code)?.points ?? 0), 0));

/** The mean of the panel, rounded half up to two decimals; null without a score. */
export function meanOf(reviewers: readonly ReviewerFact[]): string | null {
  const totals = activeReviewers(reviewers).flatMap((r) => (r.total === null ? [] : [cents(r.total)]));
  return totals.length === 0 ? null : decimal(Math.round(totals.reduce((a, b) => a + b, 0) / totals.length));
}

/** The mean of what a panel gave for one criterion, rounded half up to two decimals; null without a score. */
export function criterionMean(criterion: string, given: readonly (readonly PointsFact[])[]): string | null {
  const points = given.flatMap((all) => all.filter((p) => p.criterion === criterion).map((p) => p.points));
  return points.length === 0 ? null : decimal(Math.round((100 * points.reduce((a, b) => a + b, 0)) / points.length));
}

/** What of a reviewer an onlooker may know: everything of oneself; of others the score only once all are in. */
export function reviewerSeen(r: ReviewerFact, personId: string, reviewers: readonly ReviewerFact[]): object {
  const {
    place,
    state,
    drawSeed,
    interest,
    strikeReason,
    points,
    total,
    comment,
    scoredAt,
    dissent,
    dissentedAt,
    nomination,
  } = r;
  const open = r.personId === personId || state === 'struck' || allScored(reviewers);
  const dissenting = dissent !== null && { dissent, dissentedAt };
  const score = open && points !== null && total !== null && { points, total, comment, scoredAt, ...dissenting };
  return {
    personId: r.personId,
    place,
    state,
    drawSeed,
    nomination,
    interest,
    strikeReason,
    scored: total !== null,
    ...score,
  };
}
