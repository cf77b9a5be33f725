import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecipientKind, SupportServiceState } from './support-service.facts.ts';

@Entity('support_services')
export class SupportServiceEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: SupportServiceState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('uuid', { name: 'zone_id' }) zoneId: string;
  /** Held by a foreign key: the zone is a comprehensive one (R05-2). */
  @Column('text', { name: 'zone_kind' }) zoneKind: 'comprehensive';
  @Column('text', { name: 'recipient_kind' }) recipientKind: RecipientKind;
  @Column('uuid', { name: 'recipient_zone_id', nullable: true }) recipientZoneId: string | null;
  @Column('uuid', { name: 'recipient_organization_id', nullable: true }) recipientOrganizationId: string | null;
  @Column('text', { nullable: true }) district: string | null;
  @Column('uuid', { name: 'provider_ids', array: true }) providerIds: string[];
  @Column('text') purpose: string;
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('date', { name: 'ends_on' }) endsOn: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}

@Entity('support_service_resources')
export class SupportServiceResourceEntity {
  @PrimaryColumn('uuid', { name: 'support_service_id' }) supportServiceId: string;
  @PrimaryColumn('uuid', { name: 'resource_id' }) resourceId: string;
  @Column('uuid', { name: 'provider_id' }) providerId: string;
}

@Entity('support_service_approvals')
export class SupportServiceApprovalEntity {
  @PrimaryColumn('uuid', { name: 'support_service_id' }) supportServiceId: string;
  @PrimaryColumn('uuid', { name: 'provider_id' }) providerId: string;
  @Column('text') state: 'open' | 'approved' | 'refused';
  @Column('date', { name: 'decided_on', nullable: true }) decidedOn: string | null;
  @Column('text', { nullable: true }) reason: string | null;
}
