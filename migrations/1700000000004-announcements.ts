import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeable } from './grants.ts';

/** Public calls (Art. 7): a window by time, conditions and requirements. */
export class Announcements1700000000004 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE announcements (
        id uuid CONSTRAINT pk_announcements PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_announcements_state
          CHECK (state IN ('draft', 'published', 'closed', 'completed', 'failed', 'cancelled')),
        jurisdiction text NOT NULL, case_number text NOT NULL,
        zone_id uuid NOT NULL CONSTRAINT fk_announcements_zone REFERENCES zones,
        title text NOT NULL, scope_kind text NOT NULL, application_conditions text NOT NULL,
        operation_requirements text NOT NULL, opens_at timestamptz NOT NULL, closes_at timestamptz NOT NULL,
        policy_code text, published_on date, amendments jsonb NOT NULL DEFAULT '[]', public_reason text,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_announcements_case_number UNIQUE (case_number),
        CONSTRAINT ck_announcements_window CHECK (state = 'draft' OR closes_at > opens_at),
        CONSTRAINT ck_announcements_policy CHECK (state = 'draft' OR policy_code IS NOT NULL));
      CREATE SEQUENCE announcement_numbers;
      CREATE INDEX ix_announcements_list ON announcements (jurisdiction, created_at, id);
      CREATE INDEX ix_announcements_zone ON announcements (zone_id, created_at, id);`);
    await changeable(q, 'announcements');
    await q.query('GRANT USAGE ON SEQUENCE announcement_numbers TO zonekeeper_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE announcements; DROP SEQUENCE announcement_numbers');
  }
}
