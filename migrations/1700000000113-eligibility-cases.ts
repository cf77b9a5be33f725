import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeable } from './grants.ts';
import { keepEachSealed, refuseWhereAnySealed } from './sealed.ts';

const SAID = ['fact', 'answer', 'remedy', 'finding'];
const given = (column: string): string => `num_nonnulls(${column}, ${column}_sealed)`;

/**
 * Eligibility cases under agreements (Art. 8): nobody decides before the operator has been heard, nothing follows before
 * the cure period is over, and a decision that cites a case cites one of its own agreement.
 */
export class EligibilityCases1700000000113 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE eligibility_cases (
        id uuid CONSTRAINT pk_eligibility_cases PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_eligibility_cases_state
          CHECK (state IN ('opened', 'answered', 'cured', 'upheld', 'withdrawn')),
        jurisdiction text NOT NULL, case_number text NOT NULL,
        agreement_id uuid NOT NULL CONSTRAINT fk_eligibility_cases_agreement REFERENCES agreements,
        zone_id uuid NOT NULL CONSTRAINT fk_eligibility_cases_zone REFERENCES zones,
        operator_id uuid NOT NULL CONSTRAINT fk_eligibility_cases_operator REFERENCES organizations,
        opener_id uuid NOT NULL CONSTRAINT fk_eligibility_cases_opener REFERENCES organizations,
        condition text NOT NULL,
        record_id uuid CONSTRAINT fk_eligibility_cases_record REFERENCES compliance_records,
        fact text, fact_sealed bytea, opened_on date NOT NULL, due_on date NOT NULL, cure_by date NOT NULL,
        answer jsonb, answer_sealed bytea, answered_on date, remedy jsonb, remedy_sealed bytea, remedied_on date,
        finding text, finding_sealed bytea, decided_on date, consequence text, executed_on date,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_eligibility_cases_case_number UNIQUE (case_number),
        CONSTRAINT uq_eligibility_cases_of_agreement UNIQUE (id, agreement_id),
        CONSTRAINT ck_eligibility_cases_days CHECK (opened_on <= due_on AND due_on <= cure_by),
        CONSTRAINT ck_eligibility_cases_fact CHECK (${given('fact')} = 1),
        CONSTRAINT ck_eligibility_cases_answered CHECK (
          ${given('answer')} = num_nonnulls(answered_on) AND (state <> 'answered' OR answered_on IS NOT NULL)),
        CONSTRAINT ck_eligibility_cases_remedied CHECK (
          ${given('remedy')} = num_nonnulls(remedied_on) AND (remedied_on IS NULL OR answered_on IS NOT NULL)),
        CONSTRAINT ck_eligibility_cases_decided CHECK (
          (state IN ('cured', 'upheld')) = (decided_on IS NOT NULL) AND ${given('finding')} <= 1
          AND (decided_on IS NULL OR ${given('finding')} = 1)),
        CONSTRAINT ck_eligibility_cases_heard CHECK (
          decided_on IS NULL OR answered_on IS NOT NULL OR decided_on > due_on),
        CONSTRAINT ck_eligibility_cases_consequence CHECK (
          (state = 'upheld') = (consequence IS NOT NULL) AND consequence IN ('none', 'suspend', 'terminate')),
        CONSTRAINT ck_eligibility_cases_cure_over CHECK (
          consequence IS NULL OR consequence = 'none' OR decided_on > cure_by),
        CONSTRAINT ck_eligibility_cases_executed CHECK (
          executed_on IS NULL OR (consequence IS NOT NULL AND consequence <> 'none')));
      CREATE SEQUENCE eligibility_case_numbers;
      CREATE UNIQUE INDEX uq_eligibility_cases_open ON eligibility_cases (agreement_id, condition)
        WHERE state IN ('opened', 'answered');
      CREATE INDEX ix_eligibility_cases_agreement ON eligibility_cases (agreement_id, created_at, id);
      CREATE INDEX ix_eligibility_cases_zone ON eligibility_cases (zone_id);
      CREATE INDEX ix_eligibility_cases_operator ON eligibility_cases (operator_id, created_at, id);
      CREATE INDEX ix_eligibility_cases_opener ON eligibility_cases (opener_id);
      CREATE INDEX ix_eligibility_cases_record ON eligibility_cases (record_id);
      CREATE INDEX ix_eligibility_cases_list ON eligibility_cases (jurisdiction, created_at, id);
      ALTER TABLE agreements ADD eligibility_case_id uuid
          GENERATED ALWAYS AS ((decision->>'eligibilityCaseId')::uuid) STORED,
        ADD CONSTRAINT fk_agreements_eligibility_case
          FOREIGN KEY (eligibility_case_id, id) REFERENCES eligibility_cases (id, agreement_id);
      CREATE INDEX ix_agreements_eligibility_case ON agreements (eligibility_case_id, id);`);
    await keepEachSealed(q, 'eligibility_cases', SAID);
    await changeable(q, 'eligibility_cases');
    await q.query('GRANT USAGE ON SEQUENCE eligibility_case_numbers TO zonekeeper_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await refuseWhereAnySealed(q, 'eligibility_cases', SAID);
    await q.query(`
      ALTER TABLE agreements DROP eligibility_case_id;
      DROP TABLE eligibility_cases;
      DROP SEQUENCE eligibility_case_numbers`);
  }
}
