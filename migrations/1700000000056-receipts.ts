import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A replayed answer repeats its receipt; the evidence is read by time and by who acted. */
export class Receipts1700000000056 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE idempotency_keys ADD audit_event_id uuid;
      CREATE INDEX ix_audit_events_recorded ON audit_events (recorded_at, id);
      CREATE INDEX ix_audit_events_organization ON audit_events (organization_id, recorded_at, id);`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP INDEX ix_audit_events_organization, ix_audit_events_recorded;
      ALTER TABLE idempotency_keys DROP COLUMN audit_event_id;`);
  }
}
