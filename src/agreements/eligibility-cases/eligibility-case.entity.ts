import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Said } from '../hearing.facts.ts';
import type { Consequence, EligibilityCaseState } from './eligibility-case.facts.ts';

@Entity('eligibility_cases')
export class EligibilityCaseEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: EligibilityCaseState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('uuid', { name: 'zone_id' }) zoneId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('uuid', { name: 'opener_id' }) openerId: string;
  @Column('text') condition: string;
  @Column('uuid', { name: 'record_id', nullable: true }) recordId: string | null;
  /** Here and below: SQL takes nothing into what stands beside a sealed column. */
  @Column('text', { nullable: true }) fact: string | null;
  @Column('bytea', { name: 'fact_sealed', nullable: true }) factSealed: Buffer | null;
  @Column('date', { name: 'opened_on' }) openedOn: string;
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('date', { name: 'cure_by' }) cureBy: string;
  @Column('jsonb', { nullable: true }) answer: Said | null;
  @Column('bytea', { name: 'answer_sealed', nullable: true }) answerSealed: Buffer | null;
  @Column('date', { name: 'answered_on', nullable: true }) answeredOn: string | null;
  @Column('jsonb', { nullable: true }) remedy: Said | null;
  @Column('bytea', { name: 'remedy_sealed', nullable: true }) remedySealed: Buffer | null;
  @Column('date', { name: 'remedied_on', nullable: true }) remediedOn: string | null;
  @Column('text', { nullable: true }) finding: string | null;
  @Column('bytea', { name: 'finding_sealed', nullable: true }) findingSealed: Buffer | null;
  @Column('date', { name: 'decided_on', nullable: true }) decidedOn: string | null;
  @Column('text', { nullable: true }) consequence: Consequence | null;
  @Column('date', { name: 'executed_on', nullable: true }) executedOn: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
