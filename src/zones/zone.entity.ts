import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SecurityRecordType } from './platform-security/platform-security.facts.ts';
import type { ZoneKind, ZoneState } from './zone.facts.ts';

@Entity('zones')
export class ZoneEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: ZoneState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('text') name: string;
  @Column('text') kind: ZoneKind;
  @Column('text', { name: 'sector_code', nullable: true }) sectorCode: string | null;
  @Column('text') purpose: string;
  @Column('uuid', { name: 'data_authority_id' }) dataAuthorityId: string;
  @Column('date', { name: 'ready_on', nullable: true }) readyOn: string | null;
  @Column('date', { name: 'opened_on', nullable: true }) openedOn: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}

@Entity('zone_regulators')
export class ZoneRegulatorEntity {
  @PrimaryColumn('uuid', { name: 'zone_id' }) zoneId: string;
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('boolean') lead: boolean;
  @Column('date', { nullable: true }) until: string | null;
}

@Entity('zone_rules')
export class ZoneRulesEntity {
  @PrimaryColumn('uuid', { name: 'zone_id' }) zoneId: string;
  @PrimaryColumn('int') number: number;
  @Column('text') title: string;
  @Column('text') text: string;
  @Column('text') sha256: string;
  @Column('date', { name: 'effective_from' }) effectiveFrom: string;
  @Column('date', { name: 'published_on', nullable: true }) publishedOn: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}

@Entity('platform_security_records')
export class PlatformSecurityRecordEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'zone_id' }) zoneId: string;
  @Column('text') type: SecurityRecordType;
  @Column('int', { nullable: true }) level: number | null;
  @Column('text', { name: 'certificate_number' }) certificateNumber: string;
  @Column('text') assessor: string;
  @Column('date', { name: 'assessed_on' }) assessedOn: string;
  @Column('date', { name: 'valid_until' }) validUntil: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}

@Entity('platform_security_reminders')
export class PlatformSecurityReminderEntity {
  @PrimaryColumn('uuid', { name: 'zone_id' }) zoneId: string;
  @PrimaryColumn('text') type: SecurityRecordType;
  @PrimaryColumn('date', { name: 'expires_on' }) expiresOn: string;
  @PrimaryColumn('int', { name: 'days_before' }) daysBefore: number;
  @Column('date', { name: 'reminded_on' }) remindedOn: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}
