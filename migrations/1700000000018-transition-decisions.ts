import type { MigrationInterface, QueryRunner } from 'typeorm';

/** R24-3: under which policy set a round whose own has lapsed goes on, and by which document. */
export class TransitionDecisions1700000000018 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE announcements ADD COLUMN transition jsonb
        CONSTRAINT ck_announcements_transition CHECK (transition ?& ARRAY['policyCode', 'documentNumber', 'documentDate']),
        ADD CONSTRAINT ck_announcements_transition_after CHECK (transition IS NULL OR policy_code IS NOT NULL);`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE announcements DROP CONSTRAINT ck_announcements_transition_after, DROP COLUMN transition;`);
  }
}
