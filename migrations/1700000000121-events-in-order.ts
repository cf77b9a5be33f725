import type { MigrationInterface, QueryRunner } from 'typeorm';

const given = 'id, type, aggregate, aggregate_id, version, legal_at, recorded_at, sent_at';

/**
 * Events are told in the order of the transactions that made them, so each one knows its own; which one that is only the
 * database says. What is there already counts as of one transaction, and stands in the order of its ids.
 */
export class EventsInOrder1700000000121 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE outbox_events ADD xid xid8 NOT NULL DEFAULT pg_current_xact_id();
      CREATE INDEX ix_outbox_events_order ON outbox_events (xid, id);
      REVOKE INSERT, UPDATE ON outbox_events FROM zonekeeper_app;
      GRANT INSERT (${given}), UPDATE (sent_at) ON outbox_events TO zonekeeper_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      REVOKE INSERT (${given}), UPDATE (sent_at) ON outbox_events FROM zonekeeper_app;
      GRANT INSERT, UPDATE ON outbox_events TO zonekeeper_app;
      DROP INDEX ix_outbox_events_order;
      ALTER TABLE outbox_events DROP xid`);
  }
}
