import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, changeable } from './grants.ts';

/**
 * Amendments of agreements (Art. 8, 10-12): what changes is kept as data; the successor among it is a column too, which
 * SQL makes of it, so that it can be asked for and must be an organization.
 */
export class AgreementAmendments1700000000045 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE agreement_amendments (
        id uuid CONSTRAINT pk_agreement_amendments PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_agreement_amendments_state
          CHECK (state IN ('draft', 'signing', 'in_force', 'refused', 'abandoned')),
        jurisdiction text NOT NULL, case_number text NOT NULL CONSTRAINT uq_agreement_amendments_case_number UNIQUE,
        agreement_id uuid NOT NULL CONSTRAINT fk_agreement_amendments_agreement REFERENCES agreements,
        zone_id uuid NOT NULL CONSTRAINT fk_agreement_amendments_zone REFERENCES zones,
        operator_id uuid NOT NULL CONSTRAINT fk_agreement_amendments_operator REFERENCES organizations,
        kind text NOT NULL CONSTRAINT ck_agreement_amendments_kind CHECK (kind IN ('operator_succession')),
        changes jsonb NOT NULL,
        successor_id uuid GENERATED ALWAYS AS ((changes->>'operatorId')::uuid) STORED
          CONSTRAINT fk_agreement_amendments_successor REFERENCES organizations,
        grounds jsonb NOT NULL, declaration jsonb, checklist jsonb NOT NULL, terms jsonb, party_ids uuid[] NOT NULL,
        reason text, in_force_on date, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT ck_agreement_amendments_successor
          CHECK (kind <> 'operator_succession' OR coalesce((changes->>'operatorId')::uuid <> operator_id, false)),
        CONSTRAINT ck_agreement_amendments_offered
          CHECK (state IN ('draft', 'abandoned') OR (terms IS NOT NULL AND cardinality(party_ids) > 1)),
        CONSTRAINT ck_agreement_amendments_in_force CHECK ((state = 'in_force') = (in_force_on IS NOT NULL)));
      CREATE SEQUENCE agreement_amendment_numbers;
      CREATE UNIQUE INDEX uq_agreement_amendments_signing ON agreement_amendments (agreement_id) WHERE state = 'signing';
      CREATE INDEX ix_agreement_amendments_agreement ON agreement_amendments (agreement_id, created_at, id);
      CREATE INDEX ix_agreement_amendments_zone ON agreement_amendments (zone_id, created_at, id);
      CREATE INDEX ix_agreement_amendments_operator ON agreement_amendments (operator_id, created_at, id);
      CREATE INDEX ix_agreement_amendments_successor ON agreement_amendments (successor_id, created_at, id);
      CREATE INDEX ix_agreement_amendments_list ON agreement_amendments (jurisdiction, created_at, id);

      CREATE TABLE agreement_amendment_signatures (
        id uuid CONSTRAINT pk_agreement_amendment_signatures PRIMARY KEY,
        amendment_id uuid NOT NULL CONSTRAINT fk_agreement_amendment_signatures_amendment REFERENCES agreement_amendments,
        organization_id uuid NOT NULL, person_id uuid NOT NULL, acted_for uuid, signer text NOT NULL, signed_at timestamptz NOT NULL,
        CONSTRAINT uq_agreement_amendment_signatures_party UNIQUE (amendment_id, organization_id),
        CONSTRAINT uq_agreement_amendment_signatures_person UNIQUE (amendment_id, person_id));
      -- what is signed for a colleague counts for both
      CREATE FUNCTION sign_amendment_once() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM agreement_amendment_signatures s WHERE s.amendment_id = NEW.amendment_id
            AND ARRAY[s.person_id, s.acted_for] && ARRAY[NEW.person_id, NEW.acted_for]) THEN
          RAISE EXCEPTION 'one of the two has signed'
            USING ERRCODE = 'unique_violation', CONSTRAINT = 'uq_agreement_amendment_signatures_person';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER tr_agreement_amendment_signatures_once BEFORE INSERT ON agreement_amendment_signatures
        FOR EACH ROW EXECUTE FUNCTION sign_amendment_once();
      CREATE TABLE agreement_amendment_materials (
        id uuid CONSTRAINT pk_agreement_amendment_materials PRIMARY KEY,
        amendment_id uuid NOT NULL CONSTRAINT fk_agreement_amendment_materials_amendment REFERENCES agreement_amendments,
        type text NOT NULL, revision int NOT NULL, file_name text NOT NULL, media_type text NOT NULL,
        bytes bigint NOT NULL CONSTRAINT ck_agreement_amendment_materials_bytes CHECK (bytes BETWEEN 1 AND 20971520),
        sha256 text NOT NULL, sm3 text NOT NULL, object_key text NOT NULL, fiscal_year int, auditor_name text,
        seal text, no_closed_year boolean NOT NULL, uploaded_by uuid NOT NULL, uploaded_at timestamptz NOT NULL,
        CONSTRAINT uq_agreement_amendment_materials_revision UNIQUE (amendment_id, type, revision));`);
    await changeable(q, 'agreement_amendments');
    await appendOnly(q, 'agreement_amendment_signatures');
    // a filed material never changes; it goes only with the draft it belongs to
    await q.query(`
      GRANT SELECT, INSERT, DELETE ON agreement_amendment_materials TO zonekeeper_app;
      GRANT USAGE ON SEQUENCE agreement_amendment_numbers TO zonekeeper_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE agreement_amendment_materials, agreement_amendment_signatures, agreement_amendments;
      DROP FUNCTION sign_amendment_once;
      DROP SEQUENCE agreement_amendment_numbers`);
  }
}
