import type { AgreementState, PoorStreakEffect } from '../agreements/index.ts';
import type { Facts } from '../platform/acts/aggregate.ts';
import type { IsoDate } from '../regulation/index.ts';

export type SchemeState = 'draft' | 'in_use';
export type CycleState = 'planned' | 'scoring' | 'closed' | 'cancelled';
export type EvaluationState = 'drafted' | 'appealed' | 'final' | 'actioned' | 'closed' | 'annulled';

export interface Indicator {
  readonly code: string;
  readonly name: string;
  /** Whole percent; all of a scheme make 100 (R18-3). */
  readonly weight: number;
}
/** A result is given from this weighted score on; the last of the scale is what remains. */
export interface Threshold {
  readonly result: string;
  readonly from: number;
}
export interface SchemeFacts extends Facts<SchemeState> {
  readonly name: string;
  readonly indicators: readonly Indicator[];
  readonly thresholds: readonly Threshold[];
}
export interface CycleFacts extends Facts<CycleState> {
  readonly caseNumber: string;
  readonly zoneId: string;
  readonly regulatorIds: readonly string[];
  readonly schemeId: string;
  /** Place among the cycles of the zone, from 1. */
  readonly sequence: number;
  readonly name: string;
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
  readonly reason: string | null;
  /** Earlier cycles of the zone that are still planned. */
  readonly earlierPlanned: number;
  /** Results of this cycle that are not final yet, and those that are. */
  readonly openResults: number;
  readonly finalResults: number;
}

export interface Points {
  readonly indicator: string;
  readonly points: number;
}
export interface ScoreFact {
  readonly organizationId: string;
  readonly personId: string;
  readonly points: readonly Points[];
  readonly comment: string | null;
}
/** The one appeal: what was said in it is kept apart. */
export interface AppealFact {
  readonly on: IsoDate;
  readonly decision?: { readonly on: IsoDate; readonly upheld: boolean };
}
export interface AppealTexts {
  readonly grounds: string;
  readonly reason?: string;
}
export interface MeasureFact {
  readonly kind: string;
  readonly on: IsoDate;
  readonly record: Readonly<Record<string, unknown>>;
}
/** One cycle of the zone and a result that this operator bears in it; without an evaluation all but the cycle's part is null. */
export interface CycleResult {
  readonly sequence: number;
  readonly cycleState: CycleState;
  readonly periodEnd: IsoDate;
  readonly evaluationId: string | null;
  readonly caseNumber: string | null;
  readonly agreementId: string | null;
  readonly state: EvaluationState | null;
  readonly result: string | null;
}
/** What the pinned set says about poor results. */
export interface PoorTerms {
  readonly poor: string;
  readonly streakToTerminate: number;
  readonly onStreak: 'terminate' | 'open_case';
  readonly resetOnRenewal: boolean;
  readonly missingBreaks: boolean;
}
export interface EvaluationFacts extends Facts<EvaluationState> {
  readonly caseNumber: string;
  readonly agreementId: string;
  readonly cycleId: string;
  readonly zoneId: string;
  /** Who was evaluated. */
  readonly operatorId: string;
  /** In whose row it counts: the evaluated operator's, and theirs who have taken its agreement over since. */
  readonly borneBy: readonly string[];
  /** Who operates under the agreement now, and so may appeal. */
  readonly currentOperatorId: string;
  /** Its bearers once the result is published to them; read rights use it. */
  readonly publishedTo: readonly string[];
  readonly publishedOn: IsoDate | null;
  readonly appealDueOn: IsoDate | null;
  /** The appeal window was counted through a year whose holidays are assumed. */
  readonly appealDueAssumed: boolean;
  /** Weighted score, two decimals. */
  readonly score: string | null;
  readonly result: string | null;
  readonly appeal: AppealFact | null;
  /** Null without an appeal, and where the keys of the agreement have ended. */
  readonly appealTexts: AppealTexts | null;
  readonly finalOn: IsoDate | null;
  readonly annulment: { readonly reason: string; readonly documentNumber?: string } | null;
  readonly sequence: number;
  readonly cycleState: CycleState;
  readonly indicators: readonly Indicator[];
  readonly thresholds: readonly Threshold[];
  readonly scores: readonly ScoreFact[];
  readonly scorerIds: readonly string[];
  readonly measures: readonly MeasureFact[];
  /** Every cycle of the zone with the results this operator bears, in order. */
  readonly cycles: readonly CycleResult[];
  readonly agreementState: AgreementState;
  readonly agreementPolicyCode: string | null;
  readonly agreementTermStart: IsoDate;
  readonly agreementTermEnd: IsoDate;
  readonly regulatorIds: readonly string[];
  readonly poorStreakEffect: PoorStreakEffect;
  readonly terms: PoorTerms;
}
