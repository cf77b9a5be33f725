import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, changeable } from './grants.ts';

const states = (
  more: string,
): string => `CHECK (state IN ('draft', 'signing', 'signed', 'effective', 'suspended',${more}
  'terminated', 'expired', 'abandoned'))`;
const live = (more: string): string => `state IN ('signed', 'effective', 'suspended'${more})`;
/** An agreement under notice of termination still holds its place in the zone and still runs out by date. */
const agreements = (more: { state: string; live: string }): string => `
  ALTER TABLE agreements DROP CONSTRAINT ck_agreements_state, DROP CONSTRAINT ex_agreements_one_at_a_time;
  DROP INDEX ix_agreements_due;
  ALTER TABLE agreements ADD CONSTRAINT ck_agreements_state ${states(more.state)},
    ADD CONSTRAINT ex_agreements_one_at_a_time EXCLUDE USING gist
      (operator_id WITH =, zone_id WITH =, daterange(term_start, term_end, '[]') WITH &&) WHERE (${live(more.live)});
  CREATE INDEX ix_agreements_due ON agreements (term_start, term_end) WHERE ${live(more.live)};`;

/** Evaluation (Art. 18): indicator schemes, cycles of a zone, results with scores and measures; the end by notice. */
export class Evaluation1700000000008 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`${agreements({ state: " 'termination_pending',", live: ", 'termination_pending'" })}
      ALTER TABLE agreements ADD COLUMN ends_on date;
      CREATE TABLE indicator_schemes (
        id uuid CONSTRAINT pk_indicator_schemes PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_indicator_schemes_state CHECK (state IN ('draft', 'in_use')),
        jurisdiction text NOT NULL, name text NOT NULL, indicators jsonb NOT NULL, thresholds jsonb NOT NULL,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_indicator_schemes_name UNIQUE (jurisdiction, name));
      CREATE TABLE evaluation_cycles (
        id uuid CONSTRAINT pk_evaluation_cycles PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_evaluation_cycles_state
          CHECK (state IN ('planned', 'scoring', 'closed', 'cancelled')),
        jurisdiction text NOT NULL, case_number text NOT NULL CONSTRAINT uq_evaluation_cycles_case_number UNIQUE,
        zone_id uuid NOT NULL CONSTRAINT fk_evaluation_cycles_zone REFERENCES zones,
        scheme_id uuid NOT NULL CONSTRAINT fk_evaluation_cycles_scheme REFERENCES indicator_schemes,
        sequence int NOT NULL, name text NOT NULL, period_start date NOT NULL, period_end date NOT NULL, reason text,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_evaluation_cycles_sequence UNIQUE (zone_id, sequence),
        CONSTRAINT ck_evaluation_cycles_period CHECK (period_end >= period_start));
      CREATE SEQUENCE evaluation_cycle_numbers;
      CREATE TABLE evaluations (
        id uuid CONSTRAINT pk_evaluations PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_evaluations_state
          CHECK (state IN ('drafted', 'appealed', 'final', 'actioned', 'closed', 'annulled')),
        jurisdiction text NOT NULL, case_number text NOT NULL CONSTRAINT uq_evaluations_case_number UNIQUE,
        agreement_id uuid NOT NULL CONSTRAINT fk_evaluations_agreement REFERENCES agreements,
        cycle_id uuid NOT NULL CONSTRAINT fk_evaluations_cycle REFERENCES evaluation_cycles,
        zone_id uuid NOT NULL CONSTRAINT fk_evaluations_zone REFERENCES zones,
        operator_id uuid NOT NULL CONSTRAINT fk_evaluations_operator REFERENCES organizations,
        published_on date, appeal_due_on date, appeal_due_assumed boolean NOT NULL DEFAULT false,
        score numeric(5,2), result text, appeal jsonb, final_on date, annulment jsonb,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT ck_evaluations_result CHECK (state NOT IN ('final', 'actioned', 'closed')
          OR (result IS NOT NULL AND published_on IS NOT NULL AND final_on IS NOT NULL)));
      CREATE SEQUENCE evaluation_numbers;
      CREATE UNIQUE INDEX uq_evaluations_once ON evaluations (cycle_id, operator_id) WHERE state <> 'annulled';
      CREATE INDEX ix_evaluations_operator ON evaluations (operator_id, created_at, id);
      CREATE INDEX ix_evaluations_zone ON evaluations (zone_id, created_at, id);
      CREATE TABLE evaluation_scores (
        id uuid CONSTRAINT pk_evaluation_scores PRIMARY KEY,
        evaluation_id uuid NOT NULL CONSTRAINT fk_evaluation_scores_evaluation REFERENCES evaluations,
        organization_id uuid NOT NULL, person_id uuid NOT NULL, points jsonb NOT NULL, comment text,
        scored_at timestamptz NOT NULL,
        CONSTRAINT uq_evaluation_scores_once UNIQUE (evaluation_id, organization_id));
      CREATE TABLE evaluation_measures (
        id uuid CONSTRAINT pk_evaluation_measures PRIMARY KEY,
        evaluation_id uuid NOT NULL CONSTRAINT fk_evaluation_measures_evaluation REFERENCES evaluations,
        kind text NOT NULL, record jsonb NOT NULL, taken_on date NOT NULL, person_id uuid NOT NULL);
      CREATE INDEX ix_evaluation_measures_evaluation ON evaluation_measures (evaluation_id);`);
    await changeable(q, 'indicator_schemes', 'evaluation_cycles', 'evaluations');
    await appendOnly(q, 'evaluation_scores', 'evaluation_measures');
    await q.query('GRANT USAGE ON SEQUENCE evaluation_cycle_numbers, evaluation_numbers TO zonekeeper_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE evaluation_measures, evaluation_scores, evaluations, evaluation_cycles, indicator_schemes;
      DROP SEQUENCE evaluation_numbers;
      DROP SEQUENCE evaluation_cycle_numbers;
      ALTER TABLE agreements DROP COLUMN ends_on;
      ${agreements({ state: '', live: '' })}`);
  }
}
