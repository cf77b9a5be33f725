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
  /** Here and below: what stands beside a sealed column is what an earlier version wrote, until it is sealed. */
  @Column('text', { nullable: true }) reference: string | null;
  @Column('bytea', { name: 'reference_sealed', nullable: true }) referenceSealed: Buffer | null;
  @Column('text', { nullable: true }) description: string | null;
  @Column('bytea', { name: 'description_sealed', nullable: true }) descriptionSealed: Buffer | null;
  @Column('timestamptz', { name: 'queried_at', nullable: true }) queriedAt: Date | null;
  @Column('date', { name: 'repaired_on', nullable: true }) repairedOn: string | null;
  @Column('text', { nullable: true }) annulment: string | null;
  @Column('text', { nullable: true }) objection: string | null;
  @Column('bytea', { name: 'objection_sealed', nullable: true }) objectionSealed: Buffer | null;
  @Column('date', { name: 'objected_on', nullable: true }) objectedOn: string | null;
  @Column('text', { nullable: true }) dismissal: string | null;
  @Column('bytea', { name: 'dismissal_sealed', nullable: true }) dismissalSealed: Buffer | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
