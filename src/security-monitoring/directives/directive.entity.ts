import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AddresseeKind, DirectiveKind, DirectiveState } from './directive.facts.ts';

@Entity('directives')
export class DirectiveEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: DirectiveState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('text') kind: DirectiveKind;
  @Column('uuid', { name: 'zone_id', nullable: true }) zoneId: string | null;
  @Column('uuid', { name: 'issuer_id' }) issuerId: string;
  @Column('uuid', { name: 'addressee_id' }) addresseeId: string;
  @Column('text', { name: 'addressee_kind' }) addresseeKind: AddresseeKind;
  @Column('text') title: string;
  @Column('text') text: string;
  @Column('text', { name: 'target_type', nullable: true }) targetType: string | null;
  @Column('uuid', { name: 'target_id', nullable: true }) targetId: string | null;
  @Column('date', { name: 'issued_on' }) issuedOn: string;
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('text', { nullable: true }) answer: string | null;
  @Column('date', { name: 'answered_on', nullable: true }) answeredOn: string | null;
  @Column('text', { nullable: true }) objection: string | null;
  @Column('date', { name: 'objected_on', nullable: true }) objectedOn: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { name: 'restriction_id', nullable: true }) restrictionId: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
