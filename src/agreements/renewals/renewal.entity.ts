import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MaterialColumns, type ChecklistFact } from '../../applications/index.ts';
import type { FinalResult, RenewalState } from './renewal.facts.ts';

@Entity('agreement_renewals')
export class AgreementRenewalEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: RenewalState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('uuid', { name: 'zone_id' }) zoneId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('date', { name: 'requested_on' }) requestedOn: string;
  /** Here and below: SQL takes nothing into what stands beside a sealed column. */
  @Column('text', { nullable: true }) statement: string | null;
  @Column('bytea', { name: 'statement_sealed', nullable: true }) statementSealed: Buffer | null;
  @Column('jsonb', { nullable: true }) checklist: ChecklistFact[] | null;
  @Column('bytea', { name: 'checklist_sealed', nullable: true }) checklistSealed: Buffer | null;
  /** As they were when it was decided. */
  @Column('jsonb', { nullable: true }) evaluations: FinalResult[] | null;
  @Column('text', { nullable: true }) finding: string | null;
  @Column('bytea', { name: 'finding_sealed', nullable: true }) findingSealed: Buffer | null;
  @Column('date', { name: 'decided_on', nullable: true }) decidedOn: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}

@Entity('agreement_renewal_materials')
export class AgreementRenewalMaterialEntity extends MaterialColumns {
  @Column('uuid', { name: 'renewal_id' }) renewalId: string;
}
