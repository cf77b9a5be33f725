import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, changeable } from './grants.ts';

/** Agreements (Art. 10-12) and their signatures; SQL holds the term and one agreement per operator, zone and day. */
export class Agreements1700000000005 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE agreements (
        id uuid CONSTRAINT pk_agreements PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_agreements_state CHECK (state IN
          ('draft', 'signing', 'signed', 'effective', 'suspended', 'terminated', 'expired', 'abandoned')),
        jurisdiction text NOT NULL, case_number text NOT NULL,
        zone_id uuid NOT NULL CONSTRAINT fk_agreements_zone REFERENCES zones,
        zone_kind text NOT NULL, operator_id uuid NOT NULL CONSTRAINT fk_agreements_operator REFERENCES organizations,
        data_authority_id uuid NOT NULL CONSTRAINT fk_agreements_data_authority REFERENCES organizations,
        regulator_ids uuid[] NOT NULL, policy_code text, term_start date NOT NULL, term_end date NOT NULL,
        term_max_years int, term_waiver_id uuid, security_officer text, sections jsonb NOT NULL,
        application_scope jsonb NOT NULL, poor_streak_effect jsonb NOT NULL, decision jsonb, review_on date,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_agreements_case_number UNIQUE (case_number),
        CONSTRAINT ck_agreements_dates CHECK (term_end >= term_start),
        CONSTRAINT ck_agreements_pinned CHECK (state IN ('draft', 'abandoned')
          OR (policy_code IS NOT NULL AND term_max_years IS NOT NULL)),
        CONSTRAINT ck_agreements_term CHECK (term_max_years IS NULL OR term_waiver_id IS NOT NULL
          OR term_end <= term_start + make_interval(years => term_max_years)),
        CONSTRAINT ex_agreements_one_at_a_time EXCLUDE USING gist
          (operator_id WITH =, zone_id WITH =, daterange(term_start, term_end, '[]') WITH &&)
          WHERE (state IN ('signed', 'effective', 'suspended')));
      CREATE SEQUENCE agreement_numbers;
      CREATE INDEX ix_agreements_operator ON agreements (operator_id, created_at, id);
      CREATE INDEX ix_agreements_zone ON agreements (zone_id, created_at, id);
      CREATE INDEX ix_agreements_jurisdiction ON agreements (jurisdiction, created_at, id);
      CREATE INDEX ix_agreements_due ON agreements (term_start, term_end) WHERE state IN ('signed', 'effective', 'suspended');
      CREATE TABLE agreement_signatures (
        id uuid CONSTRAINT pk_agreement_signatures PRIMARY KEY,
        agreement_id uuid NOT NULL CONSTRAINT fk_agreement_signatures_agreement REFERENCES agreements,
        organization_id uuid NOT NULL, person_id uuid NOT NULL, signer text NOT NULL, signed_at timestamptz NOT NULL,
        CONSTRAINT uq_agreement_signatures_party UNIQUE (agreement_id, organization_id),
        CONSTRAINT uq_agreement_signatures_person UNIQUE (agreement_id, person_id));`);
    await changeable(q, 'agreements');
    await appendOnly(q, 'agreement_signatures');
    await q.query('GRANT USAGE ON SEQUENCE agreement_numbers TO zonekeeper_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE agreement_signatures, agreements; DROP SEQUENCE agreement_numbers');
  }
}
