import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a result is as it is, for everybody to read once it is public (Art. 10). */
export class ResultReasons1700000000105 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE review_results ADD public_reason text');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE review_results DROP public_reason');
  }
}
