import type { Policy } from '../regulation/index.ts';
import type { ApplicationFacts } from './application.facts.ts';
import type { EntryFact } from './review-result.facts.ts';
import { activeReviewers, criterionMean } from './review.facts.ts';
import { scoringOf } from './scoring.ts';

/** What the public result of the round says, as far as it concerns one applicant. */
export interface PublicResultFact {
  readonly resultId: string;
  readonly publishedOn: string | null;
  /** Last day on which it may be objected to. */
  readonly objectionsUntil: string;
  readonly reason: string | null;
  /** Its line; null for who was not reviewed. */
  readonly entry: EntryFact | null;
}
type Told = Pick<ApplicationFacts, 'publicResult' | 'submittedAt' | 'reviewers' | 'scoring'>;

/**
 * Art. 10: what an applicant is told of its own result once that is public, means with two decimals; null before, and for
 * who never applied. Nothing of others, and nothing of who gave which score.
 */
export function ownResult(f: Told, policy: Policy): object | null {
  if (f.publicResult === null || f.submittedAt === null) return null;
  const { entry, ...result } = f.publicResult;
  if (entry === null) return { ...result, selected: false, criteria: [] };
  const { rank, mean, selected } = entry;
  const given = activeReviewers(f.reviewers).flatMap((r) => (r.points === null ? [] : [r.points]));
  const criteria = scoringOf(f, policy).criteria.map(({ code, title }) => ({
    code,
    title,
    mean: criterionMean(code, given),
  }));
  return { ...result, selected, rank, mean, criteria: criteria.filter((c) => c.mean !== null) };
}
