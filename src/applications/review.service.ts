import type { ApplyContext, Change } from '../platform/acts/aggregate.ts';
import { badField, DomainError } from '../platform/errors/index.ts';
import type { ApplicationFacts } from './application.facts.ts';
import { scoringOf } from './scoring.ts';
import type { DeclareInterest, Dissent, ScoreApplication } from './review.dto.ts';
import { activeReviewers, drawPanel, eligibleExperts, meanOf, totalOf, type ReviewerFact } from './review.facts.ts';

type Changed = Change<ApplicationFacts>;

const silent = { dissent: null, dissentedAt: null };
export const seated = (personId: string, place: number, drawSeed: string, id: string): ReviewerFact => ({
  id,
  personId,
  place,
  state: 'drawn',
  drawSeed,
  interest: null,
  strikeReason: null,
  points: null,
  total: null,
  comment: null,
  scoredAt: null,
  ...silent,
  nomination: null,
});
export const rowOf = (applicationId: string, r: ReviewerFact) => ({ ...r, points: null, applicationId });
export const shown = (reviewers: readonly ReviewerFact[]): Partial<ApplicationFacts> => ({
  reviewers,
  panel: activeReviewers(reviewers).map((r) => r.personId),
});
const mine = (f: ApplicationFacts, personId: string): ReviewerFact => {
  const seat = activeReviewers(f.reviewers).find((r) => r.personId === personId);
  if (!seat) throw new DomainError('forbidden', { params: { act: 'score' } });
  return seat;
};
/** R10-4 again, when it counts: an employer may have changed, or joined the round, since the draw. */
const unbiased = (f: ApplicationFacts, personId: string): void => {
  if (!eligibleExperts([...f.experts, ...f.nominees], f.applicantIds).some((e) => e.personId === personId))
    throw new DomainError('forbidden', { params: { act: 'score (R10-4)' } });
};

/** What the acts of the expert review (Art. 10) change. */
export const reviewChanges = {
  'open-review': (f: ApplicationFacts, { policy, id }: ApplyContext): Changed => {
    const drawSeed = id();
    const register = eligibleExperts(f.experts, f.applicantIds);
    const drawn = drawPanel(register, drawSeed, policy.review.minExperts).map((p, i) =>
      seated(p, i + 1, drawSeed, id()),
    );
    return {
      set: { drawSeed },
      insert: { application_reviewers: drawn.map((r) => rowOf(f.id, r)) },
      facts: shown(drawn),
    };
  },

  /** R10-4, R10-5: an interest ends the seat, strikes the score and draws the next of the lot. */
  'declare-interest': (f: ApplicationFacts, { actor, id }: ApplyContext): Changed => {
    const { interest, reason } = f.input as DeclareInterest;
    const seat = mine(f, actor.personId);
    if (!interest) {
      const clear = { ...seat, interest: 'none' };
      const others = f.reviewers.map((r) => (r.id === seat.id ? clear : r));
      return {
        update: { application_reviewers: [{ key: { id: seat.id }, set: { interest: 'none' } }] },
        facts: shown(others),
      };
    }
    if (reason === undefined) throw badField('/reason', 'required', 'say which interest');
    const struck = { state: 'recused' as const, interest: reason, points: null, total: null, comment: null, ...silent };
    const taken = f.reviewers.map((r) => r.personId);
    const register = eligibleExperts(f.experts, f.applicantIds);
    const next = drawPanel(register, seat.drawSeed, 1, taken).map((p) =>
      seated(p, f.reviewers.length + 1, seat.drawSeed, id()),
    );
    const all = [...f.reviewers.map((r) => (r.id === seat.id ? { ...r, ...struck, scoredAt: null } : r)), ...next];
    return {
      update: { application_reviewers: [{ key: { id: seat.id }, set: { ...struck, scoredAt: null } }] },
      insert: { application_reviewers: next.map((r) => rowOf(f.id, r)) },
      facts: shown(all),
    };
  },

  score: (f: ApplicationFacts, { actor, policy, moment }: ApplyContext): Changed => {
    const { points, comment } = f.input as ScoreApplication;
    const seat = mine(f, actor.personId);
    unbiased(f, actor.personId);
    if (seat.total !== null) throw new DomainError('already-decided');
    if (seat.nomination !== null && seat.interest === null)
      throw new DomainError('out-of-order', { params: { step: 'declare-interest' } });
    const given = points.map(({ criterion, points: n }) => ({ criterion, points: n }));
    const score = {
      points: given,
      total: totalOf(given, scoringOf(f, policy).criteria),
      comment,
      scoredAt: moment.instant.toISOString(),
    };
    return {
      update: { application_reviewers: [{ key: { id: seat.id }, set: score }] },
      facts: shown(f.reviewers.map((r) => (r.id === seat.id ? { ...r, ...score } : r))),
    };
  },

  /** R10-10: once, and it stays, whatever becomes of the review. */
  dissent: (f: ApplicationFacts, { actor, moment }: ApplyContext): Changed => {
    const seat = mine(f, actor.personId);
    if (seat.dissent !== null) throw new DomainError('already-decided');
    const set = { dissent: (f.input as Dissent).dissent, dissentedAt: moment.instant.toISOString() };
    return {
      update: { application_reviewers: [{ key: { id: seat.id }, set }] },
      facts: shown(f.reviewers.map((r) => (r.id === seat.id ? { ...r, ...set } : r))),
    };
  },

  'close-review': (f: ApplicationFacts): Changed => ({ set: { mean: meanOf(f.reviewers) } }),

  /** R10-8: an upheld objection strikes all scores; a panel of those who did not sit is drawn from a seed of its own. */
  'review-again': (f: ApplicationFacts, { policy, id }: ApplyContext): Changed => {
    const { reason: strikeReason } = f.input as { readonly reason: string };
    const drawSeed = id();
    const sat = f.reviewers.map((r) => r.personId);
    const register = eligibleExperts(f.experts, f.applicantIds);
    const drawn = drawPanel(register, drawSeed, policy.review.minExperts, sat).map((p, i) =>
      seated(p, sat.length + i + 1, drawSeed, id()),
    );
    const struck = { state: 'struck' as const, strikeReason };
    const former = f.reviewers.map((r) => (r.state === 'drawn' ? { ...r, ...struck } : r));
    return {
      set: { drawSeed, mean: null },
      update: { application_reviewers: activeReviewers(f.reviewers).map((r) => ({ key: { id: r.id }, set: struck })) },
      insert: { application_reviewers: drawn.map((r) => rowOf(f.id, r)) },
      facts: shown([...former, ...drawn]),
    };
  },
};
