import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FreezeCause, GrantState, ItemFilter } from './grant.facts.ts';

@Entity('grants')
export class GrantEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: GrantState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('uuid', { name: 'share_request_id' }) shareRequestId: string;
  @Column('uuid', { name: 'item_id' }) itemId: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('uuid', { name: 'zone_id' }) zoneId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('uuid', { name: 'provider_id' }) providerId: string;
  @Column('uuid', { name: 'resource_id' }) resourceId: string;
  @Column('int', { name: 'resource_version' }) resourceVersion: number;
  @Column('uuid', { name: 'scenario_id' }) scenarioId: string;
  @Column('text', { array: true }) fields: string[];
  @Column('jsonb', { name: 'row_filter', nullable: true }) rowFilter: ItemFilter | null;
  @Column('text') mode: string;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_to' }) validTo: string;
  @Column('text') receipt: string;
  @Column('text', { name: 'frozen_by', array: true }) frozenBy: FreezeCause[];
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { name: 'policy_code', nullable: true }) policyCode: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
