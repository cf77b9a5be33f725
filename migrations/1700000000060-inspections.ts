import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeable } from './grants.ts';

/** Inspections (Art. 21): who inspects together, what is covered in which days, and who is told. */
export class Inspections1700000000060 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE inspections (
        id uuid CONSTRAINT pk_inspections PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_inspections_state
          CHECK (state IN ('planned', 'running', 'reported', 'closed', 'cancelled')),
        jurisdiction text NOT NULL, case_number text NOT NULL,
        lead_id uuid NOT NULL CONSTRAINT fk_inspections_lead REFERENCES organizations,
        inspector_ids uuid[] NOT NULL, purpose text NOT NULL,
        zone_ids uuid[] NOT NULL, agreement_ids uuid[] NOT NULL, organization_ids uuid[] NOT NULL,
        starts_on date NOT NULL, ends_on date NOT NULL,
        addressee_ids uuid[] NOT NULL, reached_zone_ids uuid[] NOT NULL,
        summary text, report text, reason text, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_inspections_case_number UNIQUE (case_number),
        CONSTRAINT ck_inspections_together CHECK (lead_id = ANY (inspector_ids)),
        CONSTRAINT ck_inspections_subjects
          CHECK (cardinality(zone_ids) + cardinality(agreement_ids) + cardinality(organization_ids) > 0),
        CONSTRAINT ck_inspections_days CHECK (starts_on <= ends_on));
      CREATE SEQUENCE inspection_numbers;
      CREATE INDEX ix_inspections_lead ON inspections (lead_id);
      CREATE INDEX ix_inspections_jurisdiction ON inspections (jurisdiction, created_at, id);
      CREATE INDEX ix_inspections_open ON inspections USING gin (inspector_ids) WHERE state IN ('running', 'reported');`);
    await changeable(q, 'inspections');
    await q.query('GRANT USAGE ON SEQUENCE inspection_numbers TO zonekeeper_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE inspections; DROP SEQUENCE inspection_numbers');
  }
}
