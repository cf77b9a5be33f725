import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ObjectionState } from './objection.facts.ts';

@Entity('objections')
export class ObjectionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: ObjectionState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('uuid', { name: 'result_id' }) resultId: string;
  @Column('uuid', { name: 'announcement_id' }) announcementId: string;
  @Column('uuid', { name: 'zone_id' }) zoneId: string;
  @Column('uuid', { name: 'operator_id', nullable: true }) operatorId: string | null;
  @Column('text', { nullable: true }) source: string | null;
  @Column('text') grounds: string;
  @Column('date', { name: 'filed_on' }) filedOn: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { name: 'review_again_id', nullable: true }) reviewAgainId: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
