import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepEachSealed, refuseWhereAnySealed } from './sealed.ts';

/** Calls ask for a form, by version; what applicants write in it lies sealed as their plans do. */
export class ApplicationForms1700000000120 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE announcements ADD form jsonb, ADD form_version int NOT NULL DEFAULT 0,
        ADD CONSTRAINT ck_announcements_form CHECK ((form IS NULL) = (form_version = 0));
      ALTER TABLE applications ADD answers jsonb, ADD answers_sealed bytea, ADD cited_form int,
        ADD CONSTRAINT ck_applications_answers CHECK (num_nonnulls(answers, answers_sealed) <= 1),
        ADD CONSTRAINT ck_applications_form CHECK (cited_form IS NULL OR (cited_form > 0 AND submitted_at IS NOT NULL))`);
    await keepEachSealed(q, 'applications', ['answers']);
  }

  async down(q: QueryRunner): Promise<void> {
    await refuseWhereAnySealed(q, 'applications', ['answers']);
    await q.query(`
      ALTER TABLE applications DROP CONSTRAINT ck_applications_form, DROP CONSTRAINT ck_applications_answers,
        DROP cited_form, DROP answers_sealed, DROP answers;
      ALTER TABLE announcements DROP CONSTRAINT ck_announcements_form, DROP form_version, DROP form`);
  }
}
