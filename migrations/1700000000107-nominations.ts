import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A seat that the register cannot fill is filled by a joint nomination, whose reason is kept (Art. 10). */
export class Nominations1700000000107 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE persons ADD by_nomination boolean NOT NULL DEFAULT false;
      ALTER TABLE applications ADD nominee jsonb;
      ALTER TABLE application_reviewers ADD nomination text, ADD CONSTRAINT ck_application_reviewers_nomination
        CHECK (nomination IS NULL OR total IS NULL OR interest IS NOT NULL)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE application_reviewers DROP nomination;
      ALTER TABLE applications DROP nominee;
      ALTER TABLE persons DROP by_nomination`);
  }
}
