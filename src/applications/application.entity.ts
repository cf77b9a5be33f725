import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ApplicationState, ChecklistFact, NotesFact } from './application.facts.ts';
import { MaterialColumns } from './material.columns.ts';
import type { NomineeFact } from './nomination.facts.ts';
import type { PointsFact } from './review.facts.ts';

@Entity('applications')
export class ApplicationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: ApplicationState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('uuid', { name: 'announcement_id' }) announcementId: string;
  @Column('uuid', { name: 'zone_id' }) zoneId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('text', { name: 'policy_code' }) policyCode: string;
  @Column('text') plan: string;
  @Column('jsonb') checklist: ChecklistFact[];
  @Column('jsonb') notes: NotesFact;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column('int', { name: 'zone_rules_number', nullable: true }) zoneRulesNumber: number | null;
  @Column('date', { name: 'correction_due_on', nullable: true }) correctionDueOn: string | null;
  @Column('date', { name: 'statement_due_on', nullable: true }) statementDueOn: string | null;
  @Column('jsonb', { nullable: true }) nominee: NomineeFact | null;
  @Column('text', { name: 'draw_seed', nullable: true }) drawSeed: string | null;
  @Column('numeric', { precision: 5, scale: 2, nullable: true }) mean: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}

@Entity('application_materials')
export class ApplicationMaterialEntity extends MaterialColumns {
  @Column('uuid', { name: 'application_id' }) applicationId: string;
}

@Entity('application_reviewers')
export class ApplicationReviewerEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'application_id' }) applicationId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('int') place: number;
  @Column('text') state: string;
  @Column('text', { name: 'draw_seed' }) drawSeed: string;
  @Column('text', { nullable: true }) interest: string | null;
  @Column('text', { name: 'strike_reason', nullable: true }) strikeReason: string | null;
  @Column('jsonb', { nullable: true }) points: PointsFact[] | null;
  @Column('numeric', { precision: 5, scale: 2, nullable: true }) total: string | null;
  @Column('text', { nullable: true }) comment: string | null;
  @Column('text', { nullable: true }) dissent: string | null;
  @Column('timestamptz', { name: 'dissented_at', nullable: true }) dissentedAt: Date | null;
  @Column('text', { nullable: true }) nomination: string | null;
  @Column('timestamptz', { name: 'scored_at', nullable: true }) scoredAt: Date | null;
}
