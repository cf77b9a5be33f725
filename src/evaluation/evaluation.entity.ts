import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  AppealFact,
  AppealTexts,
  CycleState,
  EvaluationState,
  Indicator,
  Points,
  SchemeState,
  Threshold,
} from './evaluation.facts.ts';

@Entity('indicator_schemes')
export class IndicatorSchemeEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: SchemeState;
  @Column('text') jurisdiction: string;
  @Column('text') name: string;
  @Column('jsonb') indicators: Indicator[];
  @Column('jsonb') thresholds: Threshold[];
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}

@Entity('evaluation_cycles')
export class EvaluationCycleEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: CycleState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('uuid', { name: 'zone_id' }) zoneId: string;
  @Column('uuid', { name: 'scheme_id' }) schemeId: string;
  @Column('int') sequence: number;
  @Column('text') name: string;
  @Column('date', { name: 'period_start' }) periodStart: string;
  @Column('date', { name: 'period_end' }) periodEnd: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}

@Entity('evaluations')
export class EvaluationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: EvaluationState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('uuid', { name: 'cycle_id' }) cycleId: string;
  @Column('uuid', { name: 'zone_id' }) zoneId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('uuid', { name: 'borne_by', array: true }) borneBy: string[];
  @Column('date', { name: 'published_on', nullable: true }) publishedOn: string | null;
  @Column('date', { name: 'appeal_due_on', nullable: true }) appealDueOn: string | null;
  @Column('boolean', { name: 'appeal_due_assumed' }) appealDueAssumed: boolean;
  @Column('numeric', { precision: 5, scale: 2, nullable: true }) score: string | null;
  @Column('text', { nullable: true }) result: string | null;
  @Column('jsonb', { nullable: true }) appeal: AppealFact | null;
  /** What was moved here from the column above, until it is sealed. */
  @Column('jsonb', { name: 'appeal_texts', nullable: true }) appealTexts: AppealTexts | null;
  @Column('bytea', { name: 'appeal_texts_sealed', nullable: true }) appealTextsSealed: Buffer | null;
  @Column('date', { name: 'final_on', nullable: true }) finalOn: string | null;
  @Column('jsonb', { nullable: true }) annulment: object | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}

@Entity('evaluation_scores')
export class EvaluationScoreEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'evaluation_id' }) evaluationId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('jsonb') points: Points[];
  @Column('text', { nullable: true }) comment: string | null;
  @Column('timestamptz', { name: 'scored_at' }) scoredAt: Date;
}

@Entity('evaluation_measures')
export class EvaluationMeasureEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'evaluation_id' }) evaluationId: string;
  @Column('text') kind: string;
  @Column('jsonb') record: object;
  @Column('date', { name: 'taken_on' }) takenOn: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
}
