import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeable } from './grants.ts';

/** Questions about a call, and their answers for everybody (Art. 7). */
export class AnnouncementQuestions1700000000089 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE announcement_questions (
        id uuid CONSTRAINT pk_announcement_questions PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_announcement_questions_state CHECK (state IN ('asked', 'answered', 'withdrawn')),
        jurisdiction text NOT NULL,
        announcement_id uuid NOT NULL CONSTRAINT fk_announcement_questions_announcement REFERENCES announcements,
        zone_id uuid NOT NULL CONSTRAINT fk_announcement_questions_zone REFERENCES zones,
        operator_id uuid NOT NULL CONSTRAINT fk_announcement_questions_operator REFERENCES organizations,
        question text NOT NULL, asked_on date NOT NULL, due_on date NOT NULL, answer text, answered_on date,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT ck_announcement_questions_answer CHECK (
          (state = 'answered') = (answer IS NOT NULL) AND (answer IS NULL) = (answered_on IS NULL)));
      CREATE INDEX ix_announcement_questions_list ON announcement_questions (jurisdiction, created_at, id);
      CREATE INDEX ix_announcement_questions_due ON announcement_questions (jurisdiction, due_on, id);
      CREATE INDEX ix_announcement_questions_call ON announcement_questions (announcement_id, answered_on, id);
      CREATE INDEX ix_announcement_questions_zone ON announcement_questions (zone_id, created_at, id);
      CREATE INDEX ix_announcement_questions_operator ON announcement_questions (operator_id, created_at, id);`);
    await changeable(q, 'announcement_questions');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE announcement_questions');
  }
}
