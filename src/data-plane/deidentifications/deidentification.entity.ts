import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RuleOfField } from '../use/fields.ts';
import type { CopyResult, DeidentificationState, Measure } from './deidentification.facts.ts';

@Entity('deidentifications')
export class DeidentificationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: DeidentificationState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('uuid', { name: 'grant_id' }) grantId: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('uuid', { name: 'zone_id' }) zoneId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('uuid', { name: 'provider_id' }) providerId: string;
  @Column('uuid', { name: 'resource_id' }) resourceId: string;
  @Column('uuid', { name: 'scenario_id' }) scenarioId: string;
  @Column('uuid', { name: 'snapshot_id' }) snapshotId: string;
  @Column('text', { name: 'policy_code', nullable: true }) policyCode: string | null;
  @Column('jsonb') rules: RuleOfField[];
  @Column('text', { name: 'rule_set' }) ruleSet: string;
  @Column('jsonb') measure: Measure;
  @Column('jsonb', { nullable: true }) result: CopyResult | null;
  @Column('int', { name: 'copy_grade', nullable: true }) copyGrade: number | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { nullable: true }) runner: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
