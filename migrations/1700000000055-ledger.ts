import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './grants.ts';

const given = `id, operation, object_type, object_id, result, person_id, acted_for, organization_id, client_id,
  source_address, roles, request_id, policy_code, caused_by, legal_at, recorded_at, payload`;
const tables = ['ledger_epochs', 'ledger_leaves', 'ledger_checkpoints', 'ledger_faults'] as const;

/**
 * The audit ledger: a Merkle tree over the audit events, and what was signed about it. A leaf's row holds the hashes of
 * every complete subtree that ends with it, its own first, so that a proof needs one row a level. The transaction
 * number of an event, which is its place in the ledger, can no longer be chosen by whoever writes the event.
 */
export class Ledger1700000000055 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE audit_events DROP COLUMN leaf_hash;
      CREATE INDEX ix_audit_events_order ON audit_events (xid, id);
      REVOKE INSERT ON audit_events FROM zonekeeper_app;
      GRANT INSERT (${given}) ON audit_events TO zonekeeper_app;

      CREATE TABLE ledger_epochs (
        epoch int CONSTRAINT pk_ledger_epochs PRIMARY KEY CONSTRAINT ck_ledger_epochs_epoch CHECK (epoch > 0),
        origin uuid NOT NULL, suite text NOT NULL CONSTRAINT ck_ledger_epochs_suite CHECK (suite IN ('sm', 'intl')),
        system_identifier text NOT NULL, from_xid xid8 NOT NULL, from_size bigint NOT NULL, opened_at timestamptz NOT NULL);
      CREATE TABLE ledger_leaves (
        leaf_index bigint CONSTRAINT pk_ledger_leaves PRIMARY KEY CONSTRAINT ck_ledger_leaves_index CHECK (leaf_index >= 0),
        event_id uuid NOT NULL CONSTRAINT uq_ledger_leaves_event UNIQUE, xid xid8 NOT NULL,
        epoch int NOT NULL CONSTRAINT fk_ledger_leaves_epoch REFERENCES ledger_epochs,
        hashes bytea NOT NULL
          CONSTRAINT ck_ledger_leaves_hashes CHECK (octet_length(hashes) >= 32 AND octet_length(hashes) % 32 = 0));
      CREATE INDEX ix_ledger_leaves_epoch ON ledger_leaves (epoch, leaf_index);
      CREATE TABLE ledger_checkpoints (
        size bigint CONSTRAINT pk_ledger_checkpoints PRIMARY KEY CONSTRAINT ck_ledger_checkpoints_size CHECK (size > 0),
        epoch int NOT NULL CONSTRAINT fk_ledger_checkpoints_epoch REFERENCES ledger_epochs,
        root bytea NOT NULL CONSTRAINT ck_ledger_checkpoints_root CHECK (octet_length(root) = 32),
        signed_at timestamptz NOT NULL, key_id text NOT NULL, signature text NOT NULL);
      CREATE INDEX ix_ledger_checkpoints_epoch ON ledger_checkpoints (epoch);
      CREATE TABLE ledger_faults (
        number int GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_ledger_faults PRIMARY KEY, code text, said text NOT NULL,
        found_at timestamptz NOT NULL);`);
    await appendOnly(q, ...tables);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE ${[...tables].reverse().join(', ')};
      REVOKE INSERT (${given}) ON audit_events FROM zonekeeper_app;
      GRANT INSERT ON audit_events TO zonekeeper_app;
      DROP INDEX ix_audit_events_order;
      ALTER TABLE audit_events ADD leaf_hash bytea;`);
  }
}
