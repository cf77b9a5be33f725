import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last reminder that an agreement ends by its date (Art. 12): of which day, and how many days before it. */
export class ExpiryReminders1700000000131 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE agreements ADD reminded_of date, ADD reminded_days int,
      ADD CONSTRAINT ck_agreements_reminded CHECK ((reminded_of IS NULL) = (reminded_days IS NULL) AND reminded_days >= 0)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE agreements DROP COLUMN reminded_of, DROP COLUMN reminded_days');
  }
}
