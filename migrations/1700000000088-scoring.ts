import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By what a round is decided (R10-6) stands in its call; calls from before follow their policy set. */
export class Scoring1700000000088 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE announcements ADD scoring jsonb,
      ADD CONSTRAINT ck_announcements_scoring CHECK (scoring IS NULL OR (jsonb_typeof(scoring->'criteria') = 'array'
        AND jsonb_typeof(scoring->'tieBreak') = 'array' AND (scoring->>'passMark')::numeric BETWEEN 0 AND 100))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE announcements DROP CONSTRAINT ck_announcements_scoring, DROP scoring');
  }
}
