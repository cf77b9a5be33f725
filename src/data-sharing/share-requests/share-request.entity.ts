import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ItemFilter } from '../grants/grant.facts.ts';
import type { ShareRequestState } from './share-request.facts.ts';

@Entity('share_requests')
export class ShareRequestEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: ShareRequestState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('uuid', { name: 'zone_id' }) zoneId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('uuid', { name: 'scenario_id' }) scenarioId: string;
  @Column('text', { name: 'purpose_note' }) purposeNote: string;
  @Column('text', { name: 'policy_code', nullable: true }) policyCode: string | null;
  @Column('date', { name: 'submitted_on', nullable: true }) submittedOn: string | null;
  @Column('date', { name: 'confirmed_on', nullable: true }) confirmedOn: string | null;
  @Column('date', { name: 'due_on', nullable: true }) dueOn: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { name: 'provider_ids', array: true }) providerIds: string[];
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}

@Entity('share_request_items')
export class ShareRequestItemEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'share_request_id' }) shareRequestId: string;
  @Column('uuid', { name: 'resource_id' }) resourceId: string;
  @Column('uuid', { name: 'provider_id', nullable: true }) providerId: string | null;
  @Column('text', { array: true }) fields: string[];
  @Column('text') mode: string;
  @Column('jsonb', { name: 'row_filter', nullable: true }) rowFilter: ItemFilter | null;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_to' }) validTo: string;
  @Column('text') state: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('uuid', { name: 'grant_id', nullable: true }) grantId: string | null;
}
