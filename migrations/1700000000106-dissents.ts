import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An expert's dissenting opinion stands beside the score, which it needs (Art. 10). */
export class Dissents1700000000106 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE application_reviewers ADD dissent text, ADD dissented_at timestamptz,
      ADD CONSTRAINT ck_application_reviewers_dissent
        CHECK ((dissent IS NULL) = (dissented_at IS NULL) AND (dissent IS NULL OR total IS NOT NULL))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE application_reviewers DROP dissent, DROP dissented_at');
  }
}
