import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ApplicationState, ChecklistFact, NotesFact } from './application.facts.ts';
import type { AnswerFact } from './forms/form.facts.ts';
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
  /** These four hold only what an earlier version wrote, until it is sealed. */
  @Column('text', { nullable: true }) plan: string | null;
  @Column('bytea', { name: 'plan_sealed', nullable: true }) planSealed: Buffer | null;
  @Column('jsonb', { nullable: true }) checklist: ChecklistFact[] | null;
  @Column('bytea', { name: 'checklist_sealed', nullable: true }) checklistSealed: Buffer | null;
  @Column('jsonb', { nullable: true }) notes: NotesFact | null;
  @Column('bytea', { name: 'notes_sealed', nullable: true }) notesSealed: Buffer | null;
  @Column('jsonb', { nullable: true }) answers: AnswerFact[] | null;
  @Column('bytea', { name: 'answers_sealed', nullable: true }) answersSealed: Buffer | null;
  @Column('int', { name: 'cited_form', nullable: true }) citedForm: number | null;
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
  @Column('bytea', { name: 'interest_sealed', nullable: true }) interestSealed: Buffer | null;
  @Column('text', { name: 'strike_reason', nullable: true }) strikeReason: string | null;
  @Column('jsonb', { nullable: true }) points: PointsFact[] | null;
  @Column('numeric', { precision: 5, scale: 2, nullable: true }) total: string | null;
  @Column('text', { nullable: true }) comment: string | null;
  @Column('bytea', { name: 'comment_sealed', nullable: true }) commentSealed: Buffer | null;
  @Column('text', { nullable: true }) dissent: string | null;
  @Column('bytea', { name: 'dissent_sealed', nullable: true }) dissentSealed: Buffer | null;
  @Column('timestamptz', { name: 'dissented_at', nullable: true }) dissentedAt: Date | null;
  @Column('text', { nullable: true }) nomination: string | null;
  @Column('timestamptz', { name: 'scored_at', nullable: true }) scoredAt: Date | null;
}
