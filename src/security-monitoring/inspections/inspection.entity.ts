import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InspectionState } from './inspection.facts.ts';

@Entity('inspections')
export class InspectionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: InspectionState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('uuid', { name: 'lead_id' }) leadId: string;
  @Column('uuid', { name: 'inspector_ids', array: true }) inspectorIds: string[];
  @Column('text') purpose: string;
  @Column('uuid', { name: 'zone_ids', array: true }) zoneIds: string[];
  @Column('uuid', { name: 'agreement_ids', array: true }) agreementIds: string[];
  @Column('uuid', { name: 'organization_ids', array: true }) organizationIds: string[];
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('date', { name: 'ends_on' }) endsOn: string;
  @Column('uuid', { name: 'addressee_ids', array: true }) addresseeIds: string[];
  @Column('uuid', { name: 'reached_zone_ids', array: true }) reachedZoneIds: string[];
  @Column('text', { nullable: true }) summary: string | null;
  /** Only what an earlier version wrote, until it is sealed. */
  @Column('text', { nullable: true }) report: string | null;
  @Column('bytea', { name: 'report_sealed', nullable: true }) reportSealed: Buffer | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
