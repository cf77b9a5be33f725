import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Said } from '../hearing.facts.ts';
import type { Measure, ViolationState } from './violation.facts.ts';

@Entity('violations')
export class ViolationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: ViolationState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('uuid', { name: 'zone_id' }) zoneId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('uuid', { name: 'reporter_id' }) reporterId: string;
  @Column('text') clause: string;
  /** Here and below: SQL takes nothing into what stands beside a sealed column. */
  @Column('jsonb', { nullable: true }) report: Said | null;
  @Column('bytea', { name: 'report_sealed', nullable: true }) reportSealed: Buffer | null;
  @Column('date', { name: 'reported_on' }) reportedOn: string;
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('jsonb', { nullable: true }) answer: Said | null;
  @Column('bytea', { name: 'answer_sealed', nullable: true }) answerSealed: Buffer | null;
  @Column('date', { name: 'answered_on', nullable: true }) answeredOn: string | null;
  @Column('text', { nullable: true }) finding: string | null;
  @Column('bytea', { name: 'finding_sealed', nullable: true }) findingSealed: Buffer | null;
  @Column('date', { name: 'decided_on', nullable: true }) decidedOn: string | null;
  @Column('text', { nullable: true }) measure: Measure | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
