import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A key that was replaced by another ends by itself. */
export class KeyRotation1700000000051 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE machine_client_keys ADD COLUMN ends_at timestamptz,
        ADD CONSTRAINT ck_machine_client_keys_end CHECK (ends_at > added_at)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE machine_client_keys DROP CONSTRAINT ck_machine_client_keys_end, DROP COLUMN ends_at');
  }
}
