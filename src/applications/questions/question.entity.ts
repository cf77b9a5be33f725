import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { QuestionState } from './question.facts.ts';

@Entity('announcement_questions')
export class QuestionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: QuestionState;
  @Column('text') jurisdiction: string;
  @Column('uuid', { name: 'announcement_id' }) announcementId: string;
  @Column('uuid', { name: 'zone_id' }) zoneId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('text') question: string;
  @Column('date', { name: 'asked_on' }) askedOn: string;
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('text', { nullable: true }) answer: string | null;
  @Column('date', { name: 'answered_on', nullable: true }) answeredOn: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
