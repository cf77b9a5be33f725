import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ComplianceRecordState } from './compliance-record.facts.ts';

@Entity('compliance_records')
export class ComplianceRecordEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: ComplianceRecordState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('text') kind: string;
  @Column('text', { name: 'incident_kind', nullable: true }) incidentKind: string | null;
  @Column('text') severity: string;
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn: string | null;
  @Column('text') source: string;
  @Column('text') reference: string;
  @Column('text') description: string;
  @Column('timestamptz', { name: 'queried_at', nullable: true }) queriedAt: Date | null;
  @Column('date', { name: 'repaired_on', nullable: true }) repairedOn: string | null;
  @Column('text', { nullable: true }) annulment: string | null;
  @Column('text', { nullable: true }) objection: string | null;
  @Column('date', { name: 'objected_on', nullable: true }) objectedOn: string | null;
  @Column('text', { nullable: true }) dismissal: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
