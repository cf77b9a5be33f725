import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RestrictionState, TargetType, Trigger } from './restriction.facts.ts';

@Entity('restrictions')
export class RestrictionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: RestrictionState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('text') trigger: Trigger;
  @Column('text', { name: 'target_type' }) targetType: TargetType;
  @Column('uuid', { name: 'target_id' }) targetId: string;
  @Column('text') measure: string;
  @Column('uuid', { name: 'agreement_ids', array: true }) agreementIds: string[];
  @Column('uuid', { name: 'operator_ids', array: true }) operatorIds: string[];
  @Column('uuid', { name: 'zone_ids', array: true }) zoneIds: string[];
  @Column('text') reason: string;
  @Column('text', { name: 'monitoring_note', nullable: true }) monitoringNote: string | null;
  @Column('text', { name: 'lift_reason', nullable: true }) liftReason: string | null;
  @Column('date', { name: 'review_on' }) reviewOn: string;
  @Column('timestamptz', { name: 'imposed_at', nullable: true }) imposedAt: Date | null;
  @Column('timestamptz', { name: 'lifted_at', nullable: true }) liftedAt: Date | null;
  @Column('uuid', { name: 'directive_id', nullable: true }) directiveId: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
