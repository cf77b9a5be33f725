import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, changeable } from './grants.ts';

/** What every act leaves behind: history, concurrences, evidence, events, idempotency keys; and the settings of law. */
export class Foundation1700000000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501'; END $$;
      CREATE FUNCTION fence_of(id uuid) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
        $$ SELECT ('x' || right(replace(id::text, '-', ''), 16))::bit(64)::bigint $$;

      CREATE TABLE transitions (
        aggregate text NOT NULL, aggregate_id uuid NOT NULL, version int NOT NULL, act text NOT NULL,
        from_state text, to_state text NOT NULL, article text NOT NULL, policy_code text,
        person_id uuid, organization_id uuid, caused_by uuid, audit_event_id uuid NOT NULL,
        legal_at timestamptz NOT NULL, recorded_at timestamptz NOT NULL,
        CONSTRAINT pk_transitions PRIMARY KEY (aggregate_id, version));
      CREATE TABLE concurrences (
        id uuid CONSTRAINT pk_concurrences PRIMARY KEY, aggregate text NOT NULL, aggregate_id uuid NOT NULL,
        version int NOT NULL, act text NOT NULL, organization_id uuid NOT NULL, person_id uuid NOT NULL,
        state text NOT NULL CONSTRAINT ck_concurrences_state CHECK (state IN ('given', 'refused', 'resolved')),
        reason text, legal_at timestamptz NOT NULL, recorded_at timestamptz NOT NULL,
        CONSTRAINT uq_concurrences_party UNIQUE (aggregate_id, version, act, organization_id),
        CONSTRAINT ck_concurrences_reason CHECK (state = 'given' OR reason IS NOT NULL));
      CREATE TABLE audit_events (
        id uuid CONSTRAINT pk_audit_events PRIMARY KEY, xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        operation text NOT NULL, object_type text NOT NULL, object_id uuid, result text NOT NULL,
        person_id uuid, organization_id uuid, client_id text, roles text[] NOT NULL, request_id text NOT NULL,
        policy_code text, caused_by uuid, legal_at timestamptz NOT NULL, recorded_at timestamptz NOT NULL,
        payload bytea NOT NULL, leaf_hash bytea);
      CREATE INDEX ix_audit_events_object ON audit_events (object_id, recorded_at);
      CREATE TABLE outbox_events (
        id uuid CONSTRAINT pk_outbox_events PRIMARY KEY, type text NOT NULL, aggregate text NOT NULL,
        aggregate_id uuid NOT NULL, version int NOT NULL, legal_at timestamptz NOT NULL, recorded_at timestamptz NOT NULL,
        sent_at timestamptz);
      CREATE INDEX ix_outbox_events_unsent ON outbox_events (id) WHERE sent_at IS NULL;
      CREATE TABLE idempotency_keys (
        client_id text NOT NULL, key text NOT NULL, fingerprint bytea NOT NULL, object_type text NOT NULL,
        object_id uuid NOT NULL, status int NOT NULL, body json NOT NULL, etag text, location text,
        created_at timestamptz NOT NULL, CONSTRAINT pk_idempotency_keys PRIMARY KEY (client_id, key));
      CREATE INDEX ix_idempotency_keys_age ON idempotency_keys (created_at);

      CREATE TABLE policy_extensions (
        id uuid CONSTRAINT pk_policy_extensions PRIMARY KEY, policy_code text NOT NULL, document_number text NOT NULL,
        issuer text NOT NULL, dated_on date NOT NULL, valid_to date NOT NULL, note jsonb NOT NULL,
        demonstration boolean NOT NULL, recorded_at timestamptz NOT NULL,
        CONSTRAINT uq_policy_extensions_document UNIQUE (policy_code, document_number));
      CREATE TABLE issuer_keys (
        issuer text CONSTRAINT pk_issuer_keys PRIMARY KEY, kid text NOT NULL, private_jwk jsonb NOT NULL,
        created_at timestamptz NOT NULL);
      CREATE TABLE demo_settings (
        one boolean CONSTRAINT pk_demo_settings PRIMARY KEY DEFAULT true CONSTRAINT ck_demo_settings_one CHECK (one),
        marker text NOT NULL, clock_offset_ms bigint NOT NULL DEFAULT 0, epoch int NOT NULL DEFAULT 0);`);
    await appendOnly(q, 'transitions', 'concurrences', 'audit_events', 'policy_extensions');
    await changeable(q, 'outbox_events', 'idempotency_keys', 'issuer_keys', 'demo_settings');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE demo_settings, issuer_keys, policy_extensions, idempotency_keys, outbox_events, audit_events, concurrences,
        transitions;
      DROP FUNCTION fence_of;
      DROP FUNCTION refuse_change;
      DROP EXTENSION btree_gist;`);
  }
}
