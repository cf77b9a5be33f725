import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PolicySet, Text } from '../regulation/index.ts';
import type { PolicySetState } from './policy-set.facts.ts';

@Entity('policy_sets')
export class PolicySetEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: PolicySetState;
  @Column('text') jurisdiction: string;
  @Column('text') code: string;
  @Column('jsonb') title: Text;
  @Column('text') issuer: string;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_to' }) validTo: string;
  @Column('jsonb', { nullable: true }) definition: PolicySet | null;
  @Column('text', { name: 'document_number', nullable: true }) documentNumber: string | null;
  @Column('date', { name: 'document_date', nullable: true }) documentDate: string | null;
  @Column('date', { name: 'adopted_on', nullable: true }) adoptedOn: string | null;
  @Column('date', { name: 'superseded_from', nullable: true }) supersededFrom: string | null;
  @Column('uuid', { name: 'superseded_by', nullable: true }) supersededBy: string | null;
  @Column('text', { name: 'superseding_document', nullable: true }) supersedingDocument: string | null;
  @Column('date', { name: 'superseding_date', nullable: true }) supersedingDate: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
