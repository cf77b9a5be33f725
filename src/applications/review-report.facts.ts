import type { Policy } from '../regulation/index.ts';
import { DomainError } from '../platform/errors/index.ts';
import { setOf } from './announcement.facts.ts';
import type { ApplicationFacts } from './application.facts.ts';
import { reviewerSeen, type ReviewerFact } from './review.facts.ts';
import { scoringOf } from './scoring.ts';

/**
 * The report of a review that has been closed: by what was scored, who sat and from which draw, what counted, what was
 * struck and why, and who dissented. @throws DomainError out-of-order before
 */
export function reviewReport(f: ApplicationFacts, policy: Policy): object {
  const { id: applicationId, caseNumber, announcementId, drawSeed, mean, reviewers } = f;
  if (mean === null) throw new DomainError('out-of-order', { params: { step: 'close-review' } });
  const seats = (state: ReviewerFact['state']): object[] =>
    reviewers.filter((r) => r.state === state).map((r) => reviewerSeen(r, r.personId, reviewers));
  const dissents = reviewers.flatMap(({ personId, state, dissent, dissentedAt }) =>
    dissent === null ? [] : [{ personId, counts: state === 'drawn', dissent, dissentedAt }],
  );
  const about = { applicationId, caseNumber, announcementId, policyCode: setOf(f), scoring: scoringOf(f, policy) };
  return { ...about, drawSeed, mean, panel: seats('drawn'), struck: seats('struck'), recused: seats('recused'), dissents }; // prettier-ignore
}
