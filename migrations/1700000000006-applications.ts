import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeable } from './grants.ts';

/** Applications with materials and reviewers (Art. 8-10), compliance records (Art. 8), results of rounds (Art. 10). */
export class Applications1700000000006 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE compliance_records (
        id uuid CONSTRAINT pk_compliance_records PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_compliance_records_state CHECK (state IN ('recorded', 'annulled')),
        jurisdiction text NOT NULL, case_number text NOT NULL CONSTRAINT uq_compliance_records_case_number UNIQUE,
        subject_id uuid NOT NULL CONSTRAINT fk_compliance_records_subject REFERENCES organizations,
        kind text NOT NULL CONSTRAINT ck_compliance_records_kind CHECK (kind IN ('dishonesty', 'incident')),
        incident_kind text, severity text NOT NULL CONSTRAINT ck_compliance_records_severity
          CHECK (severity IN ('general', 'serious')),
        starts_on date NOT NULL, ends_on date, source text NOT NULL, reference text NOT NULL, description text NOT NULL,
        queried_at timestamptz, repaired_on date, annulment text, created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT ck_compliance_records_incident CHECK ((kind = 'incident') = (incident_kind IS NOT NULL)
          AND (kind <> 'incident' OR ends_on = starts_on)),
        CONSTRAINT ck_compliance_records_dates CHECK (ends_on >= starts_on));
      CREATE SEQUENCE compliance_record_numbers;
      CREATE INDEX ix_compliance_records_subject ON compliance_records (subject_id, starts_on);
      CREATE INDEX ix_compliance_records_list ON compliance_records (jurisdiction, created_at, id);

      CREATE TABLE applications (
        id uuid CONSTRAINT pk_applications PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_applications_state CHECK (state IN ('draft', 'submitted', 'returned',
          'accepted', 'under_review', 'reviewed', 'selected', 'not_selected', 'ineligible', 'withdrawn', 'lapsed', 'forfeited')),
        jurisdiction text NOT NULL, case_number text NOT NULL CONSTRAINT uq_applications_case_number UNIQUE,
        announcement_id uuid NOT NULL CONSTRAINT fk_applications_announcement REFERENCES announcements,
        zone_id uuid NOT NULL CONSTRAINT fk_applications_zone REFERENCES zones,
        operator_id uuid NOT NULL CONSTRAINT fk_applications_operator REFERENCES organizations,
        policy_code text NOT NULL, plan text NOT NULL, checklist jsonb NOT NULL, notes jsonb NOT NULL,
        submitted_at timestamptz, correction_due_on date, statement_due_on date, draw_seed text, mean numeric(5, 2),
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT ck_applications_submitted CHECK (submitted_at IS NOT NULL
          OR state IN ('draft', 'lapsed', 'withdrawn')),
        CONSTRAINT ck_applications_returned CHECK (state <> 'returned' OR correction_due_on IS NOT NULL),
        CONSTRAINT ck_applications_mean CHECK (state NOT IN ('reviewed', 'selected', 'not_selected', 'forfeited')
          OR mean IS NOT NULL));
      CREATE SEQUENCE application_numbers;
      CREATE UNIQUE INDEX uq_applications_one_each ON applications (announcement_id, operator_id)
        WHERE state NOT IN ('withdrawn', 'lapsed', 'ineligible');
      CREATE INDEX ix_applications_announcement ON applications (announcement_id, created_at, id);
      CREATE INDEX ix_applications_operator ON applications (operator_id, created_at, id);
      CREATE INDEX ix_applications_list ON applications (jurisdiction, created_at, id);
      CREATE INDEX ix_applications_due ON applications (correction_due_on) WHERE state = 'returned';

      CREATE TABLE application_materials (
        id uuid CONSTRAINT pk_application_materials PRIMARY KEY,
        application_id uuid NOT NULL CONSTRAINT fk_application_materials_application REFERENCES applications,
        type text NOT NULL, revision int NOT NULL, file_name text NOT NULL, media_type text NOT NULL,
        bytes bigint NOT NULL CONSTRAINT ck_application_materials_bytes CHECK (bytes BETWEEN 1 AND 20971520),
        sha256 text NOT NULL, sm3 text NOT NULL, object_key text NOT NULL, fiscal_year int, auditor_name text,
        seal text, no_closed_year boolean NOT NULL, uploaded_by uuid NOT NULL, uploaded_at timestamptz NOT NULL,
        CONSTRAINT uq_application_materials_revision UNIQUE (application_id, type, revision));
      CREATE TABLE application_reviewers (
        id uuid CONSTRAINT pk_application_reviewers PRIMARY KEY,
        application_id uuid NOT NULL CONSTRAINT fk_application_reviewers_application REFERENCES applications,
        person_id uuid NOT NULL, place int NOT NULL,
        state text NOT NULL CONSTRAINT ck_application_reviewers_state CHECK (state IN ('drawn', 'recused')),
        interest text, points jsonb, total numeric(5, 2), comment text, scored_at timestamptz,
        CONSTRAINT uq_application_reviewers_person UNIQUE (application_id, person_id),
        CONSTRAINT ck_application_reviewers_struck CHECK (state = 'drawn' OR (points IS NULL AND total IS NULL)));

      CREATE TABLE review_results (
        id uuid CONSTRAINT pk_review_results PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_review_results_state CHECK (state IN
          ('drafted', 'reported', 'endorsed', 'returned', 'declined', 'published', 'concluded')),
        jurisdiction text NOT NULL, case_number text NOT NULL CONSTRAINT uq_review_results_case_number UNIQUE,
        announcement_id uuid NOT NULL CONSTRAINT fk_review_results_announcement REFERENCES announcements
          CONSTRAINT uq_review_results_announcement UNIQUE,
        zone_id uuid NOT NULL CONSTRAINT fk_review_results_zone REFERENCES zones,
        policy_code text NOT NULL, entries jsonb NOT NULL, remark text, document_number text, document_date date,
        decision text, shows text, published_on date, publicity_ends_on date, publicity_assumed boolean,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT ck_review_results_endorsed CHECK (state NOT IN ('endorsed', 'published', 'concluded')
          OR (document_number IS NOT NULL AND document_date IS NOT NULL)),
        CONSTRAINT ck_review_results_published CHECK (state NOT IN ('published', 'concluded')
          OR publicity_ends_on IS NOT NULL));
      CREATE SEQUENCE review_result_numbers;
      CREATE INDEX ix_review_results_list ON review_results (jurisdiction, created_at, id);

      ALTER TABLE agreements ADD COLUMN application_id uuid
        CONSTRAINT fk_agreements_application REFERENCES applications;
      ALTER TABLE agreements ADD CONSTRAINT ck_agreements_application
        CHECK (state = 'draft' OR application_id IS NOT NULL);
      CREATE UNIQUE INDEX uq_agreements_application ON agreements (application_id) WHERE state <> 'abandoned';`);
    await changeable(q, 'compliance_records', 'applications', 'application_reviewers', 'review_results');
    // a filed material never changes; it goes only with the draft it belongs to
    await q.query(`
      GRANT SELECT, INSERT, DELETE ON application_materials TO zonekeeper_app;
      GRANT USAGE ON SEQUENCE compliance_record_numbers, application_numbers, review_result_numbers TO zonekeeper_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE agreements DROP COLUMN application_id;
      DROP TABLE review_results, application_reviewers, application_materials, applications, compliance_records;
      DROP SEQUENCE compliance_record_numbers, application_numbers, review_result_numbers`);
  }
}
