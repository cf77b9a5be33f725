import type { WorkDays } from '../platform/policies/work-days.ts';
import type { ApplyContext, Change } from '../platform/acts/aggregate.ts';
import type { Annul, Appeal, DecideAppeal, Remind, Score, Talk } from './evaluation.dto.ts';
import type { EvaluationFacts, MeasureFact, ScoreFact } from './evaluation.facts.ts';
import { resultOf, scoreText, weighted } from './scoring.ts';

type Changed = Change<EvaluationFacts>;

const outcome = (f: EvaluationFacts, scores: readonly Pick<ScoreFact, 'points'>[]) => {
  const hundredths = weighted(f.indicators, scores);
  return { score: scoreText(hundredths), result: resultOf(hundredths, f.thresholds, f.terms.poor) };
};
const measure = (f: EvaluationFacts, kind: string, record: object, { id, moment, actor }: ApplyContext): Changed => {
  const taken: MeasureFact = { kind, on: moment.date, record: { ...record } };
  const row = { id: id(), evaluationId: f.id, kind, record: taken.record, takenOn: taken.on, personId: actor.personId };
  return { insert: { evaluation_measures: [row] }, facts: { measures: [...f.measures, taken] } };
};

/** What the acts on an evaluation change; pure but for the calendar they count by. */
export const evaluationActs = (workDays: WorkDays) => ({
  draft: (f: EvaluationFacts): Changed => {
    const { caseNumber, agreementId, cycleId, zoneId, operatorId, borneBy, appealDueAssumed } = f;
    return { set: { caseNumber, agreementId, cycleId, zoneId, operatorId, borneBy, appealDueAssumed } };
  },
  score: (f: EvaluationFacts, { id, actor, recordedAt }: ApplyContext): Changed => {
    const { points, comment = null } = f.input as Score;
    const score: ScoreFact = { organizationId: actor.organizationId, personId: actor.personId, points, comment };
    return {
      insert: { evaluation_scores: [{ id: id(), evaluationId: f.id, ...score, scoredAt: recordedAt }] },
      facts: { scores: [...f.scores, score], scorerIds: [...f.scorerIds, actor.personId] },
    };
  },
  publish: (f: EvaluationFacts, { moment, policy }: ApplyContext): Changed => {
    const { dueOn, assumption } = workDays.deadline(policy, 'evaluation.appealDays', moment.date, 'R18-4');
    const set = { publishedOn: moment.date, appealDueOn: dueOn, appealDueAssumed: assumption };
    return { set: { ...set, ...outcome(f, f.scores) }, facts: { publishedTo: f.borneBy } };
  },
  appeal: (f: EvaluationFacts, { moment }: ApplyContext): Changed => ({
    set: { appeal: { on: moment.date }, appealTexts: { grounds: (f.input as Appeal).grounds } },
  }),
  'decide-appeal': (f: EvaluationFacts, { moment }: ApplyContext): Changed => {
    const { upheld, reason, points } = f.input as DecideAppeal;
    if (!f.appeal) return {};
    const appeal = { ...f.appeal, decision: { on: moment.date, upheld } };
    const appealTexts = f.appealTexts && { ...f.appealTexts, reason };
    return { set: { appeal, appealTexts, ...(upheld && points && outcome(f, [{ points }])) } };
  },
  finalize: (f: EvaluationFacts, { moment }: ApplyContext): Changed => {
    const cycles = f.cycles.map((c) => (c.evaluationId === f.id ? { ...c, state: 'final' as const } : c));
    return { set: { finalOn: moment.date }, facts: { cycles } };
  },
  remind: (f: EvaluationFacts, context: ApplyContext): Changed => measure(f, 'reminder', f.input as Remind, context),
  talk: (f: EvaluationFacts, context: ApplyContext): Changed => measure(f, 'talk', f.input as Talk, context),
  annul: (f: EvaluationFacts): Changed => ({
    set: { annulment: { ...(f.input as Annul) } },
    facts: { cycles: f.cycles.filter((c) => c.evaluationId !== f.id) },
  }),
});
