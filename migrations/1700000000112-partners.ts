import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeable } from './grants.ts';

/** Partners of an operator under one of its agreements (Art. 6); one live registration of an organization under each. */
export class Partners1700000000112 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE partners (
        id uuid CONSTRAINT pk_partners PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_partners_state CHECK (state IN ('registered', 'objected', 'ended')),
        jurisdiction text NOT NULL, case_number text NOT NULL,
        agreement_id uuid NOT NULL CONSTRAINT fk_partners_agreement REFERENCES agreements,
        zone_id uuid NOT NULL CONSTRAINT fk_partners_zone REFERENCES zones,
        operator_id uuid NOT NULL CONSTRAINT fk_partners_operator REFERENCES organizations,
        name text NOT NULL, credit_code text NOT NULL,
        role text NOT NULL CONSTRAINT ck_partners_role CHECK (role IN ('technology', 'processing', 'sales', 'other')),
        scenario_ids uuid[] NOT NULL CONSTRAINT ck_partners_scenarios CHECK (cardinality(scenario_ids) > 0),
        contract_hash text NOT NULL CONSTRAINT ck_partners_contract_hash CHECK (contract_hash ~ '^[0-9a-f]{64}$'),
        contract_date date NOT NULL, valid_from date NOT NULL, valid_to date NOT NULL,
        objection text, objected_on date, reason text,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_partners_case_number UNIQUE (case_number),
        CONSTRAINT ck_partners_days CHECK (valid_from <= valid_to),
        CONSTRAINT ck_partners_objected CHECK (
          (objection IS NULL) = (objected_on IS NULL) AND (state <> 'objected' OR objection IS NOT NULL)));
      CREATE SEQUENCE partner_numbers;
      CREATE UNIQUE INDEX uq_partners_live ON partners (agreement_id, credit_code) WHERE state <> 'ended';
      CREATE INDEX ix_partners_agreement ON partners (agreement_id, created_at, id);
      CREATE INDEX ix_partners_zone ON partners (zone_id);
      CREATE INDEX ix_partners_operator ON partners (operator_id);
      CREATE INDEX ix_partners_credit_code ON partners (credit_code) WHERE state <> 'ended';
      CREATE INDEX ix_partners_due ON partners (valid_to) WHERE state <> 'ended';`);
    await changeable(q, 'partners');
    await q.query('GRANT USAGE ON SEQUENCE partner_numbers TO zonekeeper_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE partners; DROP SEQUENCE partner_numbers');
  }
}
