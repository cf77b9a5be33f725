import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeable } from './grants.ts';
import { keepEachSealed, refuseWhereAnySealed } from './sealed.ts';

const SAID = ['report', 'answer', 'finding'];
const given = (column: string): string => `num_nonnulls(${column}, ${column}_sealed)`;

/** Violations of agreements (Art. 12): reported with the clause, heard, and decided; a decision cites one of its own agreement. */
export class Violations1700000000114 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE violations (
        id uuid CONSTRAINT pk_violations PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_violations_state
          CHECK (state IN ('reported', 'answered', 'upheld', 'dismissed', 'withdrawn')),
        jurisdiction text NOT NULL, case_number text NOT NULL,
        agreement_id uuid NOT NULL CONSTRAINT fk_violations_agreement REFERENCES agreements,
        zone_id uuid NOT NULL CONSTRAINT fk_violations_zone REFERENCES zones,
        operator_id uuid NOT NULL CONSTRAINT fk_violations_operator REFERENCES organizations,
        reporter_id uuid NOT NULL CONSTRAINT fk_violations_reporter REFERENCES organizations,
        clause text NOT NULL, report jsonb, report_sealed bytea, reported_on date NOT NULL, due_on date NOT NULL,
        answer jsonb, answer_sealed bytea, answered_on date,
        finding text, finding_sealed bytea, decided_on date, measure text,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_violations_case_number UNIQUE (case_number),
        CONSTRAINT uq_violations_of_agreement UNIQUE (id, agreement_id),
        CONSTRAINT ck_violations_days CHECK (reported_on <= due_on),
        CONSTRAINT ck_violations_report CHECK (${given('report')} = 1),
        CONSTRAINT ck_violations_answered CHECK (
          ${given('answer')} = num_nonnulls(answered_on) AND (state <> 'answered' OR answered_on IS NOT NULL)),
        CONSTRAINT ck_violations_decided CHECK (
          (state IN ('upheld', 'dismissed')) = (decided_on IS NOT NULL) AND ${given('finding')} <= 1
          AND (decided_on IS NULL OR ${given('finding')} = 1)),
        CONSTRAINT ck_violations_heard CHECK (decided_on IS NULL OR answered_on IS NOT NULL OR decided_on > due_on),
        CONSTRAINT ck_violations_measure CHECK (
          (state = 'upheld') = (measure IS NOT NULL) AND measure IN ('none', 'suspend', 'terminate')));
      CREATE SEQUENCE violation_numbers;
      CREATE INDEX ix_violations_agreement ON violations (agreement_id, created_at, id);
      CREATE INDEX ix_violations_zone ON violations (zone_id);
      CREATE INDEX ix_violations_operator ON violations (operator_id, created_at, id);
      CREATE INDEX ix_violations_reporter ON violations (reporter_id, created_at, id);
      CREATE INDEX ix_violations_list ON violations (jurisdiction, created_at, id);
      ALTER TABLE agreements ADD violation_id uuid GENERATED ALWAYS AS ((decision->>'violationId')::uuid) STORED,
        ADD CONSTRAINT fk_agreements_violation FOREIGN KEY (violation_id, id) REFERENCES violations (id, agreement_id);
      CREATE INDEX ix_agreements_violation ON agreements (violation_id, id);`);
    await keepEachSealed(q, 'violations', SAID);
    await changeable(q, 'violations');
    await q.query('GRANT USAGE ON SEQUENCE violation_numbers TO zonekeeper_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await refuseWhereAnySealed(q, 'violations', SAID);
    await q.query(`
      ALTER TABLE agreements DROP violation_id;
      DROP TABLE violations;
      DROP SEQUENCE violation_numbers`);
  }
}
