import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A selection that is lost before signing is made good by a result of its own, which supplements the one before (Art. 10). */
export class NextInRank1700000000096 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE review_results DROP CONSTRAINT uq_review_results_announcement,
        ADD supplements_id uuid CONSTRAINT fk_review_results_supplements REFERENCES review_results,
        ADD lost_id uuid CONSTRAINT fk_review_results_lost REFERENCES applications,
        ADD CONSTRAINT ck_review_results_supplement CHECK ((supplements_id IS NULL) = (lost_id IS NULL));
      CREATE UNIQUE INDEX uq_review_results_announcement ON review_results (announcement_id) WHERE supplements_id IS NULL;
      CREATE UNIQUE INDEX uq_review_results_lost ON review_results (lost_id) WHERE state <> 'declined';
      CREATE INDEX ix_review_results_round ON review_results (announcement_id, created_at, id);
      CREATE INDEX ix_review_results_supplements ON review_results (supplements_id);`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DELETE FROM objections o USING review_results r WHERE r.id = o.result_id AND r.supplements_id IS NOT NULL;
      DELETE FROM review_results WHERE supplements_id IS NOT NULL;
      DROP INDEX uq_review_results_announcement;
      DROP INDEX ix_review_results_round;
      ALTER TABLE review_results DROP supplements_id, DROP lost_id,
        ADD CONSTRAINT uq_review_results_announcement UNIQUE (announcement_id)`);
  }
}
