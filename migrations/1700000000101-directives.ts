import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeable } from './grants.ts';

/** Directives (Art. 6, 23): from a regulator to an operator or the center, and what restriction came of one. */
export class Directives1700000000101 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE directives (
        id uuid CONSTRAINT pk_directives PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_directives_state
          CHECK (state IN ('issued', 'answered', 'objected', 'upheld', 'closed', 'withdrawn')),
        jurisdiction text NOT NULL, case_number text NOT NULL,
        kind text NOT NULL CONSTRAINT ck_directives_kind CHECK (kind IN ('guidance', 'requirement', 'restriction')),
        zone_id uuid CONSTRAINT fk_directives_zone REFERENCES zones,
        issuer_id uuid NOT NULL CONSTRAINT fk_directives_issuer REFERENCES organizations,
        addressee_id uuid NOT NULL CONSTRAINT fk_directives_addressee REFERENCES organizations,
        addressee_kind text NOT NULL CONSTRAINT ck_directives_addressee CHECK (addressee_kind IN ('operator', 'center')),
        title text NOT NULL, text text NOT NULL,
        target_type text CONSTRAINT ck_directives_target CHECK (target_type IN ('operator', 'agreement', 'zone', 'resource', 'grant')),
        target_id uuid, issued_on date NOT NULL, due_on date NOT NULL,
        answer text, answered_on date, objection text, objected_on date, reason text, restriction_id uuid,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_directives_case_number UNIQUE (case_number),
        CONSTRAINT ck_directives_days CHECK (issued_on <= due_on),
        CONSTRAINT ck_directives_of_zone CHECK (addressee_kind = 'center' OR zone_id IS NOT NULL),
        CONSTRAINT ck_directives_to_restrict CHECK (
          (kind = 'restriction') = (target_type IS NOT NULL) AND (target_type IS NULL) = (target_id IS NULL)
          AND (kind <> 'restriction' OR (addressee_kind = 'center' AND zone_id IS NULL))),
        CONSTRAINT ck_directives_executed CHECK (
          kind <> 'restriction' OR state NOT IN ('answered', 'closed') OR restriction_id IS NOT NULL),
        CONSTRAINT ck_directives_answered CHECK (state NOT IN ('answered', 'closed') OR answered_on IS NOT NULL),
        CONSTRAINT ck_directives_objected CHECK (state NOT IN ('objected', 'upheld') OR objection IS NOT NULL));
      CREATE SEQUENCE directive_numbers;
      CREATE INDEX ix_directives_zone ON directives (zone_id);
      CREATE INDEX ix_directives_issuer ON directives (issuer_id, created_at, id);
      CREATE INDEX ix_directives_addressee ON directives (addressee_id, created_at, id);
      ALTER TABLE restrictions ADD directive_id uuid CONSTRAINT fk_restrictions_directive REFERENCES directives,
        ADD CONSTRAINT uq_restrictions_directive UNIQUE (directive_id),
        ADD CONSTRAINT uq_restrictions_of_directive UNIQUE (id, directive_id);
      ALTER TABLE directives ADD CONSTRAINT fk_directives_restriction
        FOREIGN KEY (restriction_id, id) REFERENCES restrictions (id, directive_id);
      CREATE INDEX ix_directives_restriction ON directives (restriction_id, id);`);
    await changeable(q, 'directives');
    await q.query('GRANT USAGE ON SEQUENCE directive_numbers TO zonekeeper_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE directives DROP CONSTRAINT fk_directives_restriction;
      ALTER TABLE restrictions DROP directive_id CASCADE;
      DROP TABLE directives;
      DROP SEQUENCE directive_numbers`);
  }
}
