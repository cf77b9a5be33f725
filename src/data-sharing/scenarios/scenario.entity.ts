import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NeedFact, ScenarioState } from './scenario.facts.ts';

@Entity('scenarios')
export class ScenarioEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: ScenarioState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('uuid', { name: 'zone_id' }) zoneId: string;
  @Column('text', { name: 'policy_code', nullable: true }) policyCode: string | null;
  @Column('text') title: string;
  @Column('text') description: string;
  @Column('text') purpose: string;
  @Column('text') market: string;
  @Column('jsonb', { name: 'necessary_fields' }) necessaryFields: NeedFact[];
  @Column('uuid', { name: 'provider_ids', array: true }) providerIds: string[];
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
