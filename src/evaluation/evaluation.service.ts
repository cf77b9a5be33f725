import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Agreements, amendmentsInForce, type AgreementBrief, type FinalResult } from '../agreements/index.ts';
import type { Actor } from '../regulation/index.ts';
import type { Aggregate, ApplyContext, Derivation, FactsContext, Own } from '../platform/acts/aggregate.ts';
import { caseNumber } from '../platform/database/index.ts';
import { badField, declareConstraints, DomainError } from '../platform/errors/index.ts';
import { Policies } from '../platform/policies/policies.service.ts';
import { WorkDays } from '../platform/policies/work-days.ts';
import { evaluationActs } from './evaluation.acts.ts';
import { evaluationTexts } from './evaluation.columns.ts';
import type { DraftEvaluation } from './evaluation.dto.ts';
import type { EvaluationFacts, PoorTerms } from './evaluation.facts.ts';
import { evaluation } from './evaluation.lifecycle.ts';
import {
  cycleForNew,
  evaluationOwed,
  evaluationsWithParts,
  finalResults,
  listedEvaluations,
} from './evaluation.queries.ts';
import { endingBy, unravels } from './streak.ts';
import { evaluationView } from './evaluation.view.ts';

declareConstraints({
  uq_evaluations_once: 'already-decided',
  uq_evaluations_agreement: 'already-decided',
  uq_evaluation_scores_once: 'already-decided',
});
type Creating = FactsContext & { readonly actor: Actor; id(): string };
type CycleForNew = Pick<EvaluationFacts, 'zoneId' | 'sequence' | 'cycleState' | 'indicators' | 'thresholds' | 'cycles'>;

/** R18-2: behind its agreement's fence, taken exclusively by the act that can end it, so that all it reads is the truth. */
@Injectable()
export class Evaluations implements Aggregate<EvaluationFacts> {
  readonly lifecycle = evaluation;
  readonly table = 'evaluations';
  readonly select = evaluationsWithParts;
  readonly sealed = evaluationTexts;
  readonly caseBefore = `ARRAY[a.agreement_id] || ${amendmentsInForce('a.agreement_id')}`;
  readonly columns = {
    jurisdiction: 'a.jurisdiction',
    zoneId: 'a.zone_id',
    operatorId: 'a.operator_id',
    publishedTo: "CASE WHEN a.published_on IS NOT NULL THEN a.borne_by ELSE '{}' END",
    ...evaluationOwed,
  };
  readonly list = {
    select: listedEvaluations,
    sorts: { createdAt: 'a.created_at' },
    search: ['a.case_number'],
    filters: {
      state: '?',
      agreementId: 'a.agreement_id = ?',
      cycleId: 'a.cycle_id = ?',
      zoneId: 'a.zone_id = ?',
      operatorId: 'a.operator_id = ?',
    },
  };
  readonly fence = 'a.agreement_id';
  readonly parent = {
    table: 'evaluation_cycles',
    column: 'a.cycle_id',
    of: (input: object): string => (input as DraftEvaluation).cycleId,
  };
  readonly apply: ReturnType<typeof evaluationActs>;
  constructor(
    private readonly agreements: Agreements,
    private readonly policies: Policies,
    workDays: WorkDays,
  ) {
    this.apply = evaluationActs(workDays);
  }

  fenceOf(input: object): { readonly agreementId: string } {
    return { agreementId: (input as DraftEvaluation).agreementId };
  }

  async facts(row: QueryResultRow, context: FactsContext): Promise<Own<EvaluationFacts>> {
    const own = row as Own<EvaluationFacts>;
    const brief = (await this.agreements.briefs([own.agreementId], context)).get(own.agreementId);
    if (!brief) throw new Error(`evaluation ${own.id} has lost its agreement`);
    const scorerIds = own.scores.map((s) => s.personId);
    const publishedTo = own.publishedOn === null ? [] : own.borneBy;
    return { ...own, scorerIds, publishedTo, ...this.under(brief, context) };
  }

  readonly create = {
    draft: async (input: DraftEvaluation, context: Creating): Promise<Own<EvaluationFacts>> => {
      const { tx, moment, actor, id } = context;
      const brief = (await this.agreements.briefs([input.agreementId], context)).get(input.agreementId);
      if (!brief) throw badField('/agreementId', 'unknown-id', 'no such agreement');
      if (brief.dataAuthorityId !== actor.organizationId)
        throw new DomainError('forbidden', { params: { act: 'draft' } });
      const { jurisdiction, operatorId } = brief;
      const [cycle] = await tx.query<CycleForNew & QueryResultRow>(cycleForNew, [input.cycleId, operatorId]);
      if (!cycle) throw badField('/cycleId', 'unknown-id', 'no such cycle');
      if (cycle.zoneId !== brief.zoneId) throw badField('/cycleId', 'other-zone', 'the cycle belongs to another zone');
      const number = await caseNumber(tx, 'evaluation_numbers', 'EV', jurisdiction, moment.date);
      return {
        ...{ id: id(), version: 0, state: 'drafted', jurisdiction, caseNumber: number, operatorId },
        ...{ borneBy: [operatorId], agreementId: input.agreementId, cycleId: input.cycleId, ...cycle, ...nothingYet },
        ...this.under(brief, context),
      };
    },
  };

  /** R18-2: the end of the agreement follows from the result; R18-4: an overturned one takes a notice back. */
  derives(act: string, f: EvaluationFacts, { moment }: Pick<ApplyContext, 'moment'>): readonly Derivation[] {
    const on = { aggregate: this.agreements, where: 'a.id = $1', values: [f.agreementId] };
    const ending = act === 'finalize' ? endingBy(f, moment.date) : undefined;
    if (ending) {
      const cases = ending.row.map((c) => c.caseNumber).join(', ');
      const decision = { ground: 'poor_twice', fact: cases, clause: 'termination', remedies };
      const input = { ...decision, ...(ending.act === 'give-notice' && { endsOn: ending.endsOn }) };
      return [{ ...on, act: ending.act, input }];
    }
    return act === 'annul' && unravels(f) ? [{ ...on, act: 'withdraw-notice' }] : [];
  }

  /** Final results of an operator in a zone, oldest cycle first, for a renewal that is decided (R12-8). */
  async finalResultsOf(operatorId: string, zoneId: string, { tx }: FactsContext): Promise<FinalResult[]> {
    return await tx.query<FinalResult & QueryResultRow>(finalResults, [operatorId, zoneId]);
  }

  policyCode({ agreementPolicyCode }: Own<EvaluationFacts>): string | undefined {
    return agreementPolicyCode ?? undefined;
  }

  view(f: EvaluationFacts, actor: Actor): object {
    return evaluationView(f, actor);
  }
  item(row: QueryResultRow): object {
    const { id, caseNumber: number, state, agreementId, cycleId, zoneId, operatorId, result } = row;
    return { id, caseNumber: number, state, agreementId, cycleId, zoneId, operatorId, result };
  }

  private under(brief: AgreementBrief, { moment }: FactsContext) {
    const {
      state: agreementState,
      policyCode: agreementPolicyCode,
      termStart: agreementTermStart,
      termEnd: agreementTermEnd,
    } = brief;
    const { regulatorIds, poorStreakEffect, operatorId: currentOperatorId } = brief;
    const terms = this.terms(agreementPolicyCode, brief.jurisdiction, moment.date);
    return {
      agreementState,
      agreementPolicyCode,
      agreementTermStart,
      agreementTermEnd,
      regulatorIds,
      currentOperatorId,
      poorStreakEffect,
      terms,
    };
  }

  private terms(pinned: string | null, jurisdiction: string, today: string): PoorTerms {
    const { set } = pinned === null ? this.policies.inForce(jurisdiction, today) : this.policies.pinned(pinned);
    const e = set.evaluation;
    return {
      poor: e.scale.at(-1)?.code ?? '',
      streakToTerminate: e.poorStreakToTerminate,
      onStreak: e.onPoorStreak,
      resetOnRenewal: e.poorStreakResetOnRenewal,
      missingBreaks: e.missingCycleBreaksStreak,
    };
  }
}

const nothingYet = {
  ...{ publishedTo: [], publishedOn: null, appealDueOn: null, appealDueAssumed: false, score: null, result: null },
  ...{ appeal: null, appealTexts: null, finalOn: null, annulment: null, scores: [], scorerIds: [], measures: [] },
};
const remedies =
  '可依法申请行政复议或者提起行政诉讼。 Administrative reconsideration or a lawsuit, within the periods of law.';
