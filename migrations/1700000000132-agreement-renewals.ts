import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeable } from './grants.ts';
import { keepEachSealed, refuseWhereAnySealed } from './sealed.ts';

const SAID = ['statement', 'checklist', 'finding'];
const given = (column: string): string => `num_nonnulls(${column}, ${column}_sealed)`;

/**
 * Renewals of agreements (Art. 8, 12): one at a time for each agreement, decided with the results of Art. 18 that were known
 * then. An agreement is made of a selected application or of a granted renewal, and of one renewal once.
 */
export class AgreementRenewals1700000000132 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE agreement_renewals (
        id uuid CONSTRAINT pk_agreement_renewals PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_agreement_renewals_state
          CHECK (state IN ('requested', 'granted', 'refused', 'withdrawn', 'lapsed', 'concluded')),
        jurisdiction text NOT NULL, case_number text NOT NULL CONSTRAINT uq_agreement_renewals_case_number UNIQUE,
        agreement_id uuid NOT NULL CONSTRAINT fk_agreement_renewals_agreement REFERENCES agreements,
        zone_id uuid NOT NULL CONSTRAINT fk_agreement_renewals_zone REFERENCES zones,
        operator_id uuid NOT NULL CONSTRAINT fk_agreement_renewals_operator REFERENCES organizations,
        requested_on date NOT NULL, statement text, statement_sealed bytea, checklist jsonb, checklist_sealed bytea,
        evaluations jsonb, finding text, finding_sealed bytea, decided_on date,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT ck_agreement_renewals_said CHECK (${given('statement')} = 1 AND ${given('checklist')} = 1),
        CONSTRAINT ck_agreement_renewals_decided CHECK (
          (state NOT IN ('granted', 'refused', 'concluded') OR decided_on IS NOT NULL)
          AND (decided_on IS NULL) = (evaluations IS NULL) AND ${given('finding')} <= 1
          AND (decided_on IS NULL OR ${given('finding')} = 1)));
      CREATE SEQUENCE agreement_renewal_numbers;
      CREATE UNIQUE INDEX uq_agreement_renewals_open ON agreement_renewals (agreement_id)
        WHERE state IN ('requested', 'granted', 'concluded');
      CREATE INDEX ix_agreement_renewals_agreement ON agreement_renewals (agreement_id, created_at, id);
      CREATE INDEX ix_agreement_renewals_zone ON agreement_renewals (zone_id, created_at, id);
      CREATE INDEX ix_agreement_renewals_operator ON agreement_renewals (operator_id, created_at, id);
      CREATE INDEX ix_agreement_renewals_list ON agreement_renewals (jurisdiction, created_at, id);
      CREATE INDEX ix_agreement_renewals_search ON agreement_renewals USING gin (case_number gin_trgm_ops);

      CREATE TABLE agreement_renewal_materials (
        id uuid CONSTRAINT pk_agreement_renewal_materials PRIMARY KEY,
        renewal_id uuid NOT NULL CONSTRAINT fk_agreement_renewal_materials_renewal REFERENCES agreement_renewals,
        type text NOT NULL, revision int NOT NULL, file_name text NOT NULL, media_type text NOT NULL,
        bytes bigint NOT NULL CONSTRAINT ck_agreement_renewal_materials_bytes CHECK (bytes BETWEEN 1 AND 20971520),
        sha256 text NOT NULL, sm3 text NOT NULL, object_key text NOT NULL, fiscal_year int, auditor_name text,
        seal text, no_closed_year boolean NOT NULL, trade_secret boolean NOT NULL,
        uploaded_by uuid NOT NULL, uploaded_at timestamptz NOT NULL,
        CONSTRAINT uq_agreement_renewal_materials_revision UNIQUE (renewal_id, type, revision));

      ALTER TABLE agreements ADD renewal_id uuid CONSTRAINT fk_agreements_renewal REFERENCES agreement_renewals,
        DROP CONSTRAINT ck_agreements_application,
        ADD CONSTRAINT ck_agreements_basis CHECK (
          num_nonnulls(application_id, renewal_id) <= 1 AND (state = 'draft' OR num_nonnulls(application_id, renewal_id) = 1));
      CREATE UNIQUE INDEX uq_agreements_renewal ON agreements (renewal_id) WHERE state <> 'abandoned'`);
    await keepEachSealed(q, 'agreement_renewals', SAID);
    await changeable(q, 'agreement_renewals');
    // what is filed never changes; nothing of a renewal goes away
    await q.query(`
      GRANT SELECT, INSERT, DELETE ON agreement_renewal_materials TO zonekeeper_app;
      GRANT USAGE ON SEQUENCE agreement_renewal_numbers TO zonekeeper_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await refuseWhereAnySealed(q, 'agreement_renewals', SAID);
    await q.query(`
      ALTER TABLE agreements DROP CONSTRAINT ck_agreements_basis, DROP renewal_id,
        ADD CONSTRAINT ck_agreements_application CHECK (state = 'draft' OR application_id IS NOT NULL);
      DROP TABLE agreement_renewal_materials, agreement_renewals;
      DROP SEQUENCE agreement_renewal_numbers`);
  }
}
