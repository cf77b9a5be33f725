import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgreementState, ApplicationScope, DecisionFact, PoorStreakEffect } from './agreement.facts.ts';

@Entity('agreements')
export class AgreementEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: AgreementState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('uuid', { name: 'zone_id' }) zoneId: string;
  @Column('text', { name: 'zone_kind' }) zoneKind: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('uuid', { name: 'application_id', nullable: true }) applicationId: string | null;
  @Column('uuid', { name: 'renewal_id', nullable: true }) renewalId: string | null;
  @Column('uuid', { name: 'data_authority_id' }) dataAuthorityId: string;
  @Column('uuid', { name: 'regulator_ids', array: true }) regulatorIds: string[];
  @Column('text', { name: 'policy_code', nullable: true }) policyCode: string | null;
  @Column('date', { name: 'term_start' }) termStart: string;
  @Column('date', { name: 'term_end' }) termEnd: string;
  @Column('int', { name: 'term_max_years', nullable: true }) termMaxYears: number | null;
  @Column('uuid', { name: 'term_waiver_id', nullable: true }) termWaiverId: string | null;
  @Column('text', { name: 'security_officer', nullable: true }) securityOfficer: string | null;
  @Column('jsonb') sections: Record<string, string>;
  @Column('text', { name: 'trade_secret_sections', array: true }) tradeSecretSections: string[];
  @Column('jsonb', { name: 'application_scope' }) applicationScope: ApplicationScope;
  @Column('jsonb', { name: 'poor_streak_effect' }) poorStreakEffect: PoorStreakEffect;
  @Column('jsonb', { nullable: true }) decision: DecisionFact | null;
  /** Out of the decision, by SQL. */
  @Column('uuid', { name: 'eligibility_case_id', nullable: true }) eligibilityCaseId: string | null;
  @Column('uuid', { name: 'violation_id', nullable: true }) violationId: string | null;
  @Column('int', { name: 'zone_rules_number', nullable: true }) zoneRulesNumber: number | null;
  @Column('date', { name: 'review_on', nullable: true }) reviewOn: string | null;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn: string | null;
  @Column('date', { name: 'reminded_of', nullable: true }) remindedOf: string | null;
  @Column('int', { name: 'reminded_days', nullable: true }) remindedDays: number | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}

@Entity('agreement_officer_changes')
export class AgreementOfficerChangeEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('text') kind: 'left' | 'named';
  @Column('text', { nullable: true }) officer: string | null;
  @Column('date', { name: 'on_day' }) onDay: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}

@Entity('agreement_signatures')
export class AgreementSignatureEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'acted_for', nullable: true }) actedFor: string | null;
  @Column('text') signer: string;
  @Column('timestamptz', { name: 'signed_at' }) signedAt: Date;
}
