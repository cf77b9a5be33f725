import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DelegationState } from './delegation.facts.ts';

@Entity('delegations')
export class DelegationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: DelegationState;
  @Column('text') jurisdiction: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'giver_id' }) giverId: string;
  @Column('uuid', { name: 'delegate_id' }) delegateId: string;
  @Column('date', { name: 'first_day' }) firstDay: string;
  @Column('date', { name: 'last_day' }) lastDay: string;
  @Column('text') reason: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
