import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FormSectionFact } from './forms/form.facts.ts';
import type { Scoring } from './scoring.ts';
import type { AmendmentFact, AnnouncementState, TransitionFact } from './announcement.facts.ts';

@Entity('announcements')
export class AnnouncementEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: AnnouncementState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('uuid', { name: 'zone_id' }) zoneId: string;
  @Column('text') title: string;
  @Column('text', { name: 'scope_kind' }) scopeKind: string;
  @Column('text', { name: 'application_conditions' }) applicationConditions: string;
  @Column('text', { name: 'operation_requirements' }) operationRequirements: string;
  @Column('timestamptz', { name: 'opens_at' }) opensAt: Date;
  @Column('timestamptz', { name: 'closes_at' }) closesAt: Date;
  @Column('jsonb', { nullable: true }) scoring: Scoring | null;
  @Column('jsonb', { nullable: true }) form: FormSectionFact[] | null;
  @Column('int', { name: 'form_version' }) formVersion: number;
  @Column('text', { name: 'policy_code', nullable: true }) policyCode: string | null;
  @Column('jsonb', { nullable: true }) transition: TransitionFact | null;
  @Column('date', { name: 'published_on', nullable: true }) publishedOn: string | null;
  @Column('jsonb') amendments: AmendmentFact[];
  @Column('text', { name: 'public_reason', nullable: true }) publicReason: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
