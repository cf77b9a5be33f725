import type { Actor } from '../regulation/index.ts';
import type { EvaluationFacts } from './evaluation.facts.ts';
import { poorRow } from './streak.ts';

/** Scores of others are seen by the lead body, and by all once the result is published; persons never. */
const scoresFor = (f: EvaluationFacts, actor: Actor): object[] =>
  f.scores
    .filter(
      (s) => f.publishedOn !== null || actor.roles.has('data_authority') || s.organizationId === actor.organizationId,
    )
    .map(({ organizationId, points, comment }) => ({ organizationId, points, ...(comment !== null && { comment }) }));

const appealOf = ({ appeal, appealTexts }: EvaluationFacts): object | null =>
  appeal && {
    on: appeal.on,
    grounds: appealTexts?.grounds ?? null,
    ...(appeal.decision && { decision: { ...appeal.decision, reason: appealTexts?.reason ?? null } }),
  };

/** The evaluation as its audience may see it. */
export function evaluationView(f: EvaluationFacts, actor: Actor): object {
  const { id, version, caseNumber, state, agreementId, cycleId, zoneId, operatorId, score, result } = f;
  const { publishedOn, appealDueOn, appealDueAssumed, finalOn, measures, annulment, concurrences } = f;
  const own = { id, version, caseNumber, state, agreementId, cycleId, cycleSequence: f.sequence, zoneId, operatorId };
  const outcome = { scores: scoresFor(f, actor), score, result, publishedOn, appealDueOn, appealDueAssumed };
  const poorInARow = poorRow(f.cycles, f.terms, f.agreementId).length;
  return { ...own, ...outcome, appeal: appealOf(f), finalOn, poorInARow, measures, annulment, concurrences };
}
