import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PartnerRole, PartnerState } from './partner.facts.ts';

@Entity('partners')
export class PartnerEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: PartnerState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('uuid', { name: 'zone_id' }) zoneId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('text') name: string;
  @Column('text', { name: 'credit_code' }) creditCode: string;
  @Column('text') role: PartnerRole;
  @Column('uuid', { name: 'scenario_ids', array: true }) scenarioIds: string[];
  @Column('text', { name: 'contract_hash' }) contractHash: string;
  @Column('date', { name: 'contract_date' }) contractDate: string;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_to' }) validTo: string;
  @Column('text', { nullable: true }) objection: string | null;
  @Column('date', { name: 'objected_on', nullable: true }) objectedOn: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
