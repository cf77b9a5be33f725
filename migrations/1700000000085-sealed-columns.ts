import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepSealed, refuseWhereSealed } from './sealed.ts';

/**
 * How a provider names a person, and what a consent is proved by, lie sealed. Migrations have no key: what lies in the
 * clear stays where it is until the application seals it, and nothing more is taken into these columns.
 */
export class SealedColumns1700000000085 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION refuse_plain() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '% is kept sealed', TG_TABLE_NAME USING ERRCODE = 'check_violation'; END $$;
      DROP INDEX uq_person_identities_subject;
      ALTER TABLE person_identities ALTER subject DROP NOT NULL, ADD subject_sealed bytea, ADD subject_index bytea,
        ADD CONSTRAINT ck_person_identities_sealed CHECK (num_nonnulls(subject, subject_sealed) = 1
          AND (subject_sealed IS NULL) = (subject_index IS NULL)),
        ADD CONSTRAINT ck_person_identities_subject_index CHECK (length(subject_index) = 32);
      CREATE UNIQUE INDEX uq_person_identities_subject ON person_identities (subject_index) WHERE state = 'linked';
      ALTER TABLE consents ALTER evidence DROP NOT NULL, ADD evidence_sealed bytea,
        ADD CONSTRAINT ck_consents_sealed CHECK (num_nonnulls(evidence, evidence_sealed) = 1);
      DELETE FROM consent_lines;
      ALTER TABLE consent_lines DROP evidence, ADD evidence_sealed bytea NOT NULL;`);
    await keepSealed(q, 'person_identities', 'subject');
    await keepSealed(q, 'consents', 'evidence');
  }

  async down(q: QueryRunner): Promise<void> {
    await refuseWhereSealed(q, 'person_identities', 'subject');
    await refuseWhereSealed(q, 'consents', 'evidence');
    await q.query(`
      DELETE FROM consent_lines;
      ALTER TABLE consent_lines DROP evidence_sealed, ADD evidence text NOT NULL;
      ALTER TABLE consents DROP CONSTRAINT ck_consents_sealed, DROP evidence_sealed, ALTER evidence SET NOT NULL;
      DROP INDEX uq_person_identities_subject;
      ALTER TABLE person_identities DROP CONSTRAINT ck_person_identities_sealed, DROP subject_sealed, DROP subject_index,
        ALTER subject SET NOT NULL;
      CREATE UNIQUE INDEX uq_person_identities_subject ON person_identities (issuer, subject) WHERE state = 'linked';
      DROP FUNCTION refuse_plain`);
  }
}
