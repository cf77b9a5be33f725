import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeable } from './grants.ts';

/** Objections to a published result, and seats whose scores an upheld one has struck (Art. 10). */
export class Objections1700000000095 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE objections (
        id uuid CONSTRAINT pk_objections PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_objections_state
          CHECK (state IN ('filed', 'upheld', 'dismissed', 'withdrawn')),
        jurisdiction text NOT NULL, case_number text NOT NULL CONSTRAINT uq_objections_case_number UNIQUE,
        result_id uuid NOT NULL CONSTRAINT fk_objections_result REFERENCES review_results,
        announcement_id uuid NOT NULL CONSTRAINT fk_objections_announcement REFERENCES announcements,
        zone_id uuid NOT NULL CONSTRAINT fk_objections_zone REFERENCES zones,
        operator_id uuid CONSTRAINT fk_objections_operator REFERENCES organizations,
        source text, grounds text NOT NULL, filed_on date NOT NULL, reason text,
        review_again_id uuid CONSTRAINT fk_objections_review_again REFERENCES applications,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT ck_objections_by CHECK ((operator_id IS NULL) = (source IS NOT NULL)),
        CONSTRAINT ck_objections_answered CHECK ((state IN ('upheld', 'dismissed')) = (reason IS NOT NULL)),
        CONSTRAINT ck_objections_review_again CHECK (review_again_id IS NULL OR state = 'upheld'));
      CREATE SEQUENCE objection_numbers;
      CREATE UNIQUE INDEX uq_objections_open ON objections (result_id, operator_id) WHERE state = 'filed';
      CREATE INDEX ix_objections_result ON objections (result_id, created_at, id);
      CREATE INDEX ix_objections_announcement ON objections (announcement_id, created_at, id);
      CREATE INDEX ix_objections_zone ON objections (zone_id);
      CREATE INDEX ix_objections_operator ON objections (operator_id, created_at, id);
      CREATE INDEX ix_objections_review_again ON objections (review_again_id);
      CREATE INDEX ix_objections_list ON objections (jurisdiction, created_at, id);

      ALTER TABLE application_reviewers ADD draw_seed text, ADD strike_reason text,
        DROP CONSTRAINT ck_application_reviewers_state, DROP CONSTRAINT ck_application_reviewers_struck,
        ADD CONSTRAINT ck_application_reviewers_state CHECK (state IN ('drawn', 'recused', 'struck')),
        ADD CONSTRAINT ck_application_reviewers_recused
          CHECK (state <> 'recused' OR (points IS NULL AND total IS NULL)),
        ADD CONSTRAINT ck_application_reviewers_struck CHECK ((state = 'struck') = (strike_reason IS NOT NULL));
      UPDATE application_reviewers r SET draw_seed = a.draw_seed FROM applications a WHERE a.id = r.application_id;
      ALTER TABLE application_reviewers ALTER draw_seed SET NOT NULL;`);
    await changeable(q, 'objections');
    await q.query('GRANT USAGE ON SEQUENCE objection_numbers TO zonekeeper_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      UPDATE application_reviewers SET state = 'recused', points = NULL, total = NULL, comment = NULL, scored_at = NULL,
        interest = strike_reason, strike_reason = NULL WHERE state = 'struck';
      ALTER TABLE application_reviewers DROP draw_seed, DROP strike_reason,
        DROP CONSTRAINT ck_application_reviewers_state, DROP CONSTRAINT ck_application_reviewers_recused,
        DROP CONSTRAINT IF EXISTS ck_application_reviewers_struck,
        ADD CONSTRAINT ck_application_reviewers_state CHECK (state IN ('drawn', 'recused')),
        ADD CONSTRAINT ck_application_reviewers_struck CHECK (state = 'drawn' OR (points IS NULL AND total IS NULL));
      DROP TABLE objections;
      DROP SEQUENCE objection_numbers`);
  }
}
