import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ItemFilter } from '../../data-sharing/index.ts';
import type { DeliveryState } from './delivery.facts.ts';

@Entity('deliveries')
export class DeliveryEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: DeliveryState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('uuid', { name: 'grant_id' }) grantId: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('uuid', { name: 'zone_id' }) zoneId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('uuid', { name: 'provider_id' }) providerId: string;
  @Column('uuid', { name: 'resource_id' }) resourceId: string;
  @Column('uuid', { name: 'scenario_id' }) scenarioId: string;
  @Column('text') mode: string;
  @Column('text', { array: true }) fields: string[];
  @Column('jsonb', { name: 'row_filter', nullable: true }) rowFilter: ItemFilter | null;
  @Column('text', { name: 'policy_code', nullable: true }) policyCode: string | null;
  @Column('uuid', { name: 'snapshot_id' }) snapshotId: string;
  @Column('uuid', { name: 'copy_id', nullable: true }) copyId: string | null;
  @Column('text', { name: 'source_hash' }) sourceHash: string;
  @Column('bigint') rows: number;
  @Column('bigint') bytes: number;
  @Column('bigint') chunks: number;
  @Column('bigint', { name: 'last_row' }) lastRow: number;
  @Column('bigint', { name: 'rows_without_consent' }) rowsWithoutConsent: number;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { nullable: true }) runner: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
