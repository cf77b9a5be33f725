import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MaterialColumns, type ChecklistFact } from '../../applications/index.ts';
import type {
  AmendmentChanges,
  AmendmentGrounds,
  AmendmentKind,
  AmendmentState,
  DeclarationFact,
  TermsFact,
} from './amendment.facts.ts';

@Entity('agreement_amendments')
export class AgreementAmendmentEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: AmendmentState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('uuid', { name: 'zone_id' }) zoneId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('text') kind: AmendmentKind;
  @Column('jsonb') changes: AmendmentChanges;
  /** Made of `changes` by SQL. */
  @Column('uuid', { name: 'successor_id', nullable: true }) successorId: string | null;
  @Column('jsonb') grounds: AmendmentGrounds;
  @Column('jsonb', { nullable: true }) declaration: DeclarationFact | null;
  /** Only what an earlier version wrote, until it is sealed. */
  @Column('jsonb', { nullable: true }) checklist: ChecklistFact[] | null;
  @Column('bytea', { name: 'checklist_sealed', nullable: true }) checklistSealed: Buffer | null;
  @Column('jsonb', { nullable: true }) terms: TermsFact | null;
  @Column('uuid', { name: 'party_ids', array: true }) partyIds: string[];
  @Column('text', { nullable: true }) reason: string | null;
  @Column('date', { name: 'in_force_on', nullable: true }) inForceOn: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}

@Entity('agreement_amendment_signatures')
export class AgreementAmendmentSignatureEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'amendment_id' }) amendmentId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'acted_for', nullable: true }) actedFor: string | null;
  @Column('text') signer: string;
  @Column('timestamptz', { name: 'signed_at' }) signedAt: Date;
}

@Entity('agreement_amendment_materials')
export class AgreementAmendmentMaterialEntity extends MaterialColumns {
  @Column('uuid', { name: 'amendment_id' }) amendmentId: string;
}
