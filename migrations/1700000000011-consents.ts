import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, changeable } from './grants.ts';

/** Scenarios (Art. 13), consent forms and consents (Art. 16). Of a person only a keyed reference is ever kept. */
export class Consents1700000000011 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE scenarios (
        id uuid CONSTRAINT pk_scenarios PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_scenarios_state CHECK (state IN ('draft', 'registered', 'closed')),
        jurisdiction text NOT NULL, case_number text NOT NULL,
        agreement_id uuid NOT NULL CONSTRAINT fk_scenarios_agreement REFERENCES agreements,
        operator_id uuid NOT NULL CONSTRAINT fk_scenarios_operator REFERENCES organizations,
        zone_id uuid NOT NULL CONSTRAINT fk_scenarios_zone REFERENCES zones,
        policy_code text, title text NOT NULL, description text NOT NULL, purpose text NOT NULL, market text NOT NULL,
        necessary_fields jsonb NOT NULL, provider_ids uuid[] NOT NULL, reason text,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_scenarios_case_number UNIQUE (case_number),
        CONSTRAINT uq_scenarios_title UNIQUE (agreement_id, title));
      CREATE SEQUENCE scenario_numbers;
      CREATE INDEX ix_scenarios_operator ON scenarios (operator_id, created_at, id);
      CREATE INDEX ix_scenarios_zone ON scenarios (zone_id, created_at, id);
      CREATE INDEX ix_scenarios_providers ON scenarios USING gin (provider_ids);

      CREATE TABLE consent_forms (
        id uuid CONSTRAINT pk_consent_forms PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_consent_forms_state CHECK (state IN ('draft', 'accepted', 'retired')),
        jurisdiction text NOT NULL,
        scenario_id uuid NOT NULL CONSTRAINT fk_consent_forms_scenario REFERENCES scenarios,
        agreement_id uuid NOT NULL CONSTRAINT fk_consent_forms_agreement REFERENCES agreements,
        operator_id uuid NOT NULL CONSTRAINT fk_consent_forms_operator REFERENCES organizations,
        zone_id uuid NOT NULL CONSTRAINT fk_consent_forms_zone REFERENCES zones,
        policy_code text, text_version text NOT NULL, text text NOT NULL, text_hash text NOT NULL,
        field_categories text[] NOT NULL, purposes text[] NOT NULL, retention_days int NOT NULL,
        recipients jsonb NOT NULL, pre_ticked boolean NOT NULL, refuses_service boolean NOT NULL, necessity text,
        separate boolean NOT NULL, accepted_on date, reason text,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_consent_forms_text_version UNIQUE (scenario_id, text_version),
        CONSTRAINT ck_consent_forms_lawful CHECK (state = 'draft' OR (cardinality(purposes) = 1 AND NOT pre_ticked
          AND (NOT refuses_service OR necessity IS NOT NULL))));
      CREATE INDEX ix_consent_forms_operator ON consent_forms (operator_id, created_at, id);
      CREATE INDEX ix_consent_forms_zone ON consent_forms (zone_id, created_at, id);

      CREATE TABLE consent_batches (
        id uuid CONSTRAINT pk_consent_batches PRIMARY KEY,
        form_id uuid NOT NULL CONSTRAINT fk_consent_batches_form REFERENCES consent_forms,
        digest text NOT NULL, lines int NOT NULL, registered int NOT NULL, refused_lines int NOT NULL,
        refused jsonb NOT NULL, organization_id uuid NOT NULL, person_id uuid NOT NULL,
        legal_at timestamptz NOT NULL, recorded_at timestamptz NOT NULL);
      CREATE INDEX ix_consent_batches_form ON consent_batches (form_id, digest, recorded_at);

      CREATE TABLE consents (
        id uuid CONSTRAINT pk_consents PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_consents_state CHECK (state IN ('active', 'withdrawn', 'expired', 'superseded')),
        jurisdiction text NOT NULL, form_id uuid NOT NULL CONSTRAINT fk_consents_form REFERENCES consent_forms,
        scenario_id uuid NOT NULL, operator_id uuid NOT NULL, zone_id uuid NOT NULL, batch_id uuid NOT NULL,
        subject_ref bytea NOT NULL CONSTRAINT ck_consents_subject_ref CHECK (length(subject_ref) = 32),
        guardian_ref bytea CONSTRAINT ck_consents_guardian_ref CHECK (length(guardian_ref) = 32),
        channel text NOT NULL, identity_check text NOT NULL, evidence text NOT NULL,
        granted_at timestamptz NOT NULL, expires_at timestamptz NOT NULL,
        withdrawn_at timestamptz, withdraw_channel text,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT ck_consents_period CHECK (expires_at > granted_at),
        CONSTRAINT ck_consents_withdrawn CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL)));
      CREATE UNIQUE INDEX uq_consents_active ON consents (scenario_id, subject_ref) WHERE state = 'active';
      CREATE INDEX ix_consents_withdrawn ON consents (scenario_id, withdrawn_at) WHERE state = 'withdrawn';
      CREATE INDEX ix_consents_subject ON consents (subject_ref, scenario_id);
      CREATE INDEX ix_consents_scenario ON consents (scenario_id, created_at, id);

      CREATE UNLOGGED TABLE consent_lines (
        batch_id uuid NOT NULL, line int NOT NULL, id uuid NOT NULL, subject_ref bytea NOT NULL, guardian_ref bytea,
        channel text NOT NULL, identity_check text NOT NULL, evidence text NOT NULL,
        granted_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, staged_at timestamptz NOT NULL,
        CONSTRAINT pk_consent_lines PRIMARY KEY (batch_id, line));
      CREATE INDEX ix_consent_lines_age ON consent_lines (staged_at);`);
    await changeable(q, 'scenarios', 'consent_forms', 'consents', 'consent_lines');
    await appendOnly(q, 'consent_batches');
    await q.query('GRANT USAGE ON SEQUENCE scenario_numbers TO zonekeeper_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE consent_lines, consents, consent_batches, consent_forms, scenarios;
      DROP SEQUENCE scenario_numbers;`);
  }
}
