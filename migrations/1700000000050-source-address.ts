import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Evidence says from which address something was done or refused; null where nobody asked, as by date. */
export class SourceAddress1700000000050 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE audit_events ADD COLUMN source_address inet');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE audit_events DROP COLUMN source_address');
  }
}
