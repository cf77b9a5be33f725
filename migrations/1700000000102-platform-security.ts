import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './grants.ts';

/** Security records of a zone's platform (Art. 22): assessments of its cryptography too, and reminders before they end. */
export class PlatformSecurity1700000000102 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE platform_security_records
        ADD type text NOT NULL DEFAULT 'mlps' CONSTRAINT ck_platform_security_records_type CHECK (type IN ('mlps', 'crypto')),
        ALTER level DROP NOT NULL,
        ADD CONSTRAINT ck_platform_security_records_of_type CHECK ((type = 'mlps') = (level IS NOT NULL));
      ALTER TABLE platform_security_records ALTER type DROP DEFAULT;
      CREATE TABLE platform_security_reminders (
        zone_id uuid NOT NULL CONSTRAINT fk_platform_security_reminders_zone REFERENCES zones,
        type text NOT NULL CONSTRAINT ck_platform_security_reminders_type CHECK (type IN ('mlps', 'crypto')),
        expires_on date NOT NULL, days_before int NOT NULL, reminded_on date NOT NULL, recorded_at timestamptz NOT NULL,
        CONSTRAINT pk_platform_security_reminders PRIMARY KEY (zone_id, type, expires_on, days_before),
        CONSTRAINT ck_platform_security_reminders_days
          CHECK (expires_on - reminded_on BETWEEN 0 AND days_before));`);
    await appendOnly(q, 'platform_security_reminders');
  }

  /** Assessments of cryptography have no place in the former table. */
  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE platform_security_reminders;
      ALTER TABLE platform_security_records DISABLE TRIGGER USER;
      DELETE FROM platform_security_records WHERE type = 'crypto';
      ALTER TABLE platform_security_records ENABLE TRIGGER USER;
      ALTER TABLE platform_security_records DROP type CASCADE;
      ALTER TABLE platform_security_records ALTER level SET NOT NULL`);
  }
}
