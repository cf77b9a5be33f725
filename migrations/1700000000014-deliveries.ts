import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeable } from './grants.ts';

/** De-identified copies (Art. 14) and deliveries (Art. 15), each with the receipt of what left the vault. */
export class Deliveries1700000000014 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const parties = (table: string): string => `
        grant_id uuid NOT NULL CONSTRAINT fk_${table}_grant REFERENCES grants,
        agreement_id uuid NOT NULL CONSTRAINT fk_${table}_agreement REFERENCES agreements,
        zone_id uuid NOT NULL CONSTRAINT fk_${table}_zone REFERENCES zones,
        operator_id uuid NOT NULL CONSTRAINT fk_${table}_operator REFERENCES organizations,
        provider_id uuid NOT NULL CONSTRAINT fk_${table}_provider REFERENCES organizations,
        resource_id uuid NOT NULL CONSTRAINT fk_${table}_resource REFERENCES resources,
        scenario_id uuid NOT NULL CONSTRAINT fk_${table}_scenario REFERENCES scenarios,`;
    await q.query(`
      CREATE TABLE deidentifications (
        id uuid CONSTRAINT pk_deidentifications PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_deidentifications_state CHECK (state IN
          ('requested', 'running', 'produced', 'released', 'rejected', 'failed', 'recalled')),
        jurisdiction text NOT NULL, case_number text NOT NULL, ${parties('deidentifications')}
        snapshot_id uuid NOT NULL CONSTRAINT fk_deidentifications_snapshot REFERENCES snapshots,
        policy_code text, rules jsonb NOT NULL, rule_set text NOT NULL, measure jsonb NOT NULL, result jsonb,
        copy_grade int CONSTRAINT ck_deidentifications_grade CHECK (copy_grade BETWEEN 1 AND 10), reason text,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_deidentifications_case_number UNIQUE (case_number),
        CONSTRAINT ck_deidentifications_released CHECK (state <> 'released' OR (result IS NOT NULL AND copy_grade IS NOT NULL)));
      CREATE SEQUENCE deidentification_numbers;
      CREATE INDEX ix_deidentifications_grant ON deidentifications (grant_id, updated_at, id);
      CREATE INDEX ix_deidentifications_provider ON deidentifications (provider_id, created_at, id);
      CREATE TABLE deliveries (
        id uuid CONSTRAINT pk_deliveries PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_deliveries_state CHECK (state IN ('queued', 'running', 'delivered', 'failed', 'cut')),
        jurisdiction text NOT NULL, case_number text NOT NULL, ${parties('deliveries')}
        mode text NOT NULL CONSTRAINT ck_deliveries_mode CHECK (mode IN ('plain', 'de_identified')),
        fields text[] NOT NULL, row_filter jsonb, policy_code text,
        snapshot_id uuid NOT NULL CONSTRAINT fk_deliveries_snapshot REFERENCES snapshots,
        copy_id uuid CONSTRAINT fk_deliveries_copy REFERENCES deidentifications, source_hash text NOT NULL,
        rows bigint NOT NULL, bytes bigint NOT NULL, chunks bigint NOT NULL, last_row bigint NOT NULL,
        rows_without_consent bigint NOT NULL, started_at timestamptz, ended_at timestamptz, reason text, runner uuid,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_deliveries_case_number UNIQUE (case_number),
        CONSTRAINT ck_deliveries_copy CHECK ((mode = 'de_identified') = (copy_id IS NOT NULL)),
        CONSTRAINT ck_deliveries_ended CHECK ((state IN ('delivered', 'failed', 'cut')) = (ended_at IS NOT NULL)));
      CREATE SEQUENCE delivery_numbers;
      CREATE INDEX ix_deliveries_agreement ON deliveries (agreement_id, created_at, id);
      CREATE INDEX ix_deliveries_grant ON deliveries (grant_id, created_at, id);
      CREATE INDEX ix_deliveries_operator ON deliveries (operator_id, created_at, id);
      CREATE INDEX ix_deliveries_running ON deliveries (runner) WHERE state = 'running';`);
    await changeable(q, 'deidentifications', 'deliveries');
    await q.query('GRANT USAGE ON SEQUENCE deidentification_numbers, delivery_numbers TO zonekeeper_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE deliveries, deidentifications;
      DROP SEQUENCE delivery_numbers, deidentification_numbers`);
  }
}
