import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, changeable } from './grants.ts';

/** The catalog (Art. 2, 14): resources, their fields, gradings that are only ever added, and a count of refused secrets. */
export class Resources1700000000010 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE resources (
        id uuid CONSTRAINT pk_resources PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_resources_state CHECK (state IN
          ('draft', 'cataloged', 'suspended', 'retired', 'prohibited')),
        jurisdiction text NOT NULL, case_number text NOT NULL,
        provider_id uuid NOT NULL CONSTRAINT fk_resources_provider REFERENCES organizations,
        origin_provider_id uuid CONSTRAINT fk_resources_origin_provider REFERENCES organizations,
        title text NOT NULL, description text NOT NULL, category text NOT NULL,
        open_attribute text NOT NULL CONSTRAINT ck_resources_open_attribute CHECK (open_attribute IN
          ('unconditional', 'conditional', 'prohibited')),
        prohibition_basis jsonb, update_frequency text NOT NULL,
        secrecy text NOT NULL CONSTRAINT ck_resources_secrecy CHECK (secrecy IN ('none', 'work_secret')),
        public_safety text NOT NULL CONSTRAINT ck_resources_public_safety CHECK (public_safety IN
          ('none', 'no_effect', 'affects')),
        public_safety_basis text,
        grade int CONSTRAINT ck_resources_grade CHECK (grade BETWEEN 1 AND 10),
        national_tier text NOT NULL CONSTRAINT ck_resources_tier CHECK (national_tier IN ('general', 'important', 'core')),
        lowering jsonb, reason text, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_resources_case_number UNIQUE (case_number),
        CONSTRAINT uq_resources_title UNIQUE (provider_id, title),
        CONSTRAINT ck_resources_graded CHECK (state IN ('draft', 'prohibited') OR (grade IS NOT NULL AND national_tier <> 'core')),
        CONSTRAINT ck_resources_prohibited CHECK (
          (open_attribute <> 'prohibited' OR prohibition_basis IS NOT NULL)
          AND CASE state WHEN 'prohibited' THEN open_attribute = 'prohibited' WHEN 'draft' THEN true
            ELSE open_attribute <> 'prohibited' END),
        CONSTRAINT ck_resources_assessed CHECK (public_safety = 'none' OR public_safety_basis IS NOT NULL));
      CREATE SEQUENCE resource_numbers;
      CREATE INDEX ix_resources_jurisdiction ON resources (jurisdiction, created_at, id);
      CREATE INDEX ix_resources_provider ON resources (provider_id, created_at, id);
      CREATE INDEX ix_resources_created ON resources (created_at, id) WHERE state = 'cataloged';
      CREATE TABLE resource_fields (
        resource_id uuid NOT NULL CONSTRAINT fk_resource_fields_resource REFERENCES resources ON DELETE CASCADE,
        name text NOT NULL CONSTRAINT ck_resource_fields_name CHECK (name ~ '^[a-z_][a-z0-9_]*$'),
        position int NOT NULL, title text NOT NULL,
        type text NOT NULL CONSTRAINT ck_resource_fields_type CHECK (type IN
          ('text', 'integer', 'decimal', 'date', 'boolean')),
        nullable boolean NOT NULL, field_class text NOT NULL, contains_personal boolean NOT NULL,
        sensitive_personal boolean NOT NULL, organization_sensitive boolean NOT NULL,
        grade int, objects text[], harm text, reason text, graded_by uuid, grading_id uuid,
        CONSTRAINT pk_resource_fields PRIMARY KEY (resource_id, name),
        CONSTRAINT ck_resource_fields_graded CHECK ((grade IS NULL) = (harm IS NULL) AND (grade IS NULL) = (graded_by IS NULL)),
        CONSTRAINT ck_resource_fields_sensitive CHECK (contains_personal OR NOT sensitive_personal));
      CREATE TABLE grading_records (
        id uuid CONSTRAINT pk_grading_records PRIMARY KEY,
        resource_id uuid NOT NULL CONSTRAINT fk_grading_records_resource REFERENCES resources,
        field_name text NOT NULL, grade int NOT NULL, objects text[] NOT NULL, harm text NOT NULL, reason text NOT NULL,
        graded_by uuid NOT NULL, reviewed_by uuid, confirmed_by uuid, scheme_version text NOT NULL,
        valid_from date NOT NULL,
        supersedes uuid CONSTRAINT fk_grading_records_supersedes REFERENCES grading_records,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT uq_grading_records_supersedes UNIQUE (supersedes),
        CONSTRAINT ck_grading_records_persons CHECK (graded_by <> reviewed_by AND graded_by <> confirmed_by
          AND reviewed_by <> confirmed_by));
      CREATE INDEX ix_grading_records_resource ON grading_records (resource_id, recorded_at, id);
      CREATE TABLE secret_refusals (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_secret_refusals PRIMARY KEY,
        provider_id uuid NOT NULL CONSTRAINT fk_secret_refusals_provider REFERENCES organizations,
        refused_at timestamptz NOT NULL);
      CREATE TABLE zone_openings (
        id uuid CONSTRAINT pk_zone_openings PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_zone_openings_state CHECK (state IN
          ('proposed', 'opened', 'refused', 'withdrawn')),
        jurisdiction text NOT NULL,
        zone_id uuid NOT NULL CONSTRAINT fk_zone_openings_zone REFERENCES zones,
        resource_id uuid NOT NULL CONSTRAINT fk_zone_openings_resource REFERENCES resources,
        resource_version int NOT NULL, grade int NOT NULL,
        provider_id uuid NOT NULL CONSTRAINT fk_zone_openings_provider REFERENCES organizations,
        modes text[] NOT NULL CONSTRAINT ck_zone_openings_modes CHECK (cardinality(modes) > 0
          AND modes <@ ARRAY['plain', 'de_identified', 'usable_not_visible']),
        purpose text NOT NULL, reason text, opened_on date, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL);
      CREATE UNIQUE INDEX uq_zone_openings_live ON zone_openings (zone_id, resource_id) WHERE state IN ('proposed', 'opened');
      CREATE INDEX ix_zone_openings_resource ON zone_openings (resource_id);
      CREATE INDEX ix_zone_openings_created ON zone_openings (created_at, id);`);
    await changeable(q, 'resources', 'resource_fields', 'zone_openings');
    await appendOnly(q, 'grading_records', 'secret_refusals');
    await q.query('GRANT USAGE ON SEQUENCE resource_numbers TO zonekeeper_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE zone_openings, secret_refusals, grading_records, resource_fields, resources;
      DROP SEQUENCE resource_numbers;`);
  }
}
