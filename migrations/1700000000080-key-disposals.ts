import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './grants.ts';

/** The end of data keys (Art. 12, 23): who sealed and destroyed which, what each key was, and the signed proof. */
export class KeyDisposals1700000000080 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE key_disposals (
        id uuid CONSTRAINT pk_key_disposals PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_key_disposals_state
          CHECK (state IN ('sealed', 'lifting', 'lifted', 'destroying', 'destroyed')),
        jurisdiction text NOT NULL, case_number text NOT NULL,
        scope_kind text NOT NULL, scope_id uuid NOT NULL,
        application_id uuid CONSTRAINT fk_key_disposals_application REFERENCES applications,
        agreement_id uuid CONSTRAINT fk_key_disposals_agreement REFERENCES agreements,
        resource_id uuid CONSTRAINT fk_key_disposals_resource REFERENCES resources,
        zone_id uuid CONSTRAINT fk_key_disposals_zone REFERENCES zones,
        operator_id uuid CONSTRAINT fk_key_disposals_operator REFERENCES organizations,
        provider_id uuid CONSTRAINT fk_key_disposals_provider REFERENCES organizations,
        agreement_ids uuid[] NOT NULL, reason text NOT NULL, basis text NOT NULL,
        sealed_at timestamptz NOT NULL, sealed_org uuid NOT NULL CONSTRAINT fk_key_disposals_sealed_org REFERENCES organizations,
        sealed_by uuid NOT NULL, sealed_for uuid, lift_reason text,
        destroy_reason text, ordered_at timestamptz,
        destroyed_org uuid CONSTRAINT fk_key_disposals_destroyed_org REFERENCES organizations,
        destroyed_by uuid, destroyed_for uuid, objects int, objects_digest text, ended_at timestamptz,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_key_disposals_case_number UNIQUE (case_number),
        CONSTRAINT ck_key_disposals_scope CHECK (scope_id = CASE scope_kind WHEN 'application' THEN application_id
          WHEN 'agreement' THEN agreement_id WHEN 'resource' THEN resource_id END
          AND num_nonnulls(application_id, agreement_id, resource_id) = 1),
        CONSTRAINT ck_key_disposals_persons CHECK (NOT ARRAY[sealed_by, sealed_for] && ARRAY[destroyed_by, destroyed_for]),
        CONSTRAINT ck_key_disposals_destroyed CHECK ((state IN ('destroying', 'destroyed')) = (destroyed_by IS NOT NULL
          AND destroyed_org IS NOT NULL AND ordered_at IS NOT NULL AND destroy_reason IS NOT NULL)),
        CONSTRAINT ck_key_disposals_ended CHECK ((state IN ('lifted', 'destroyed')) = (ended_at IS NOT NULL)),
        CONSTRAINT ck_key_disposals_objects CHECK ((objects IS NULL) = (objects_digest IS NULL)
          AND (state <> 'destroyed' OR objects IS NOT NULL)));
      CREATE SEQUENCE key_disposal_numbers;
      CREATE UNIQUE INDEX uq_key_disposals_live ON key_disposals (scope_kind, scope_id) WHERE state <> 'lifted';
      CREATE INDEX ix_key_disposals_jurisdiction ON key_disposals (jurisdiction, created_at, id);
      CREATE INDEX ix_key_disposals_application ON key_disposals (application_id);
      CREATE INDEX ix_key_disposals_agreement ON key_disposals (agreement_id);
      CREATE INDEX ix_key_disposals_resource ON key_disposals (resource_id);
      CREATE INDEX ix_key_disposals_zone ON key_disposals (zone_id);
      CREATE INDEX ix_key_disposals_operator ON key_disposals (operator_id);
      CREATE INDEX ix_key_disposals_provider ON key_disposals (provider_id);
      CREATE INDEX ix_key_disposals_sealed_org ON key_disposals (sealed_org);
      CREATE INDEX ix_key_disposals_destroyed_org ON key_disposals (destroyed_org);

      CREATE FUNCTION destroyed_for_good() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state = 'destroyed' OR (OLD.state = 'destroying' AND NEW.state NOT IN ('destroying', 'destroyed'))
          OR (NEW.scope_kind, NEW.scope_id, NEW.sealed_by, NEW.sealed_for, NEW.sealed_at)
            IS DISTINCT FROM (OLD.scope_kind, OLD.scope_id, OLD.sealed_by, OLD.sealed_for, OLD.sealed_at) THEN
          RAISE EXCEPTION 'what is destroyed stays destroyed' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER tr_key_disposals_for_good BEFORE UPDATE ON key_disposals
        FOR EACH ROW EXECUTE FUNCTION destroyed_for_good();
      GRANT SELECT, INSERT, UPDATE ON key_disposals TO zonekeeper_app;
      GRANT USAGE ON SEQUENCE key_disposal_numbers TO zonekeeper_app;

      CREATE TABLE key_disposal_keys (
        disposal_id uuid NOT NULL CONSTRAINT fk_key_disposal_keys_disposal REFERENCES key_disposals,
        scope_kind text NOT NULL, scope_id uuid NOT NULL, key_id uuid NOT NULL,
        suite text NOT NULL CONSTRAINT ck_key_disposal_keys_suite CHECK (suite IN ('sm', 'intl')),
        commitment text, recorded_at timestamptz NOT NULL,
        CONSTRAINT pk_key_disposal_keys PRIMARY KEY (disposal_id, key_id),
        CONSTRAINT ck_key_disposal_keys_commitment CHECK (commitment ~ '^[0-9a-f]{64}$'));
      CREATE TABLE key_disposal_proofs (
        disposal_id uuid CONSTRAINT pk_key_disposal_proofs PRIMARY KEY
          CONSTRAINT fk_key_disposal_proofs_disposal REFERENCES key_disposals,
        proof text NOT NULL, recorded_at timestamptz NOT NULL);`);
    await appendOnly(q, 'key_disposal_keys', 'key_disposal_proofs');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE key_disposal_proofs, key_disposal_keys, key_disposals; DROP SEQUENCE key_disposal_numbers;
      DROP FUNCTION destroyed_for_good`);
  }
}
