import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeable } from './grants.ts';

/** Technical restrictions (Art. 23): who or what is blocked, by which trigger, until lifted. */
export class Restrictions1700000000015 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE restrictions (
        id uuid CONSTRAINT pk_restrictions PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_restrictions_state CHECK (state IN ('proposed', 'active', 'lifted')),
        jurisdiction text NOT NULL, case_number text NOT NULL,
        trigger text NOT NULL CONSTRAINT ck_restrictions_trigger CHECK (trigger IN ('risk', 'suspended', 'terminated', 'expired')),
        target_type text NOT NULL CONSTRAINT ck_restrictions_target
          CHECK (target_type IN ('operator', 'agreement', 'zone', 'resource', 'grant')),
        target_id uuid NOT NULL, measure text NOT NULL CONSTRAINT ck_restrictions_measure CHECK (measure = 'block'),
        agreement_ids uuid[] NOT NULL, reason text NOT NULL, lift_reason text, review_on date NOT NULL,
        imposed_at timestamptz, lifted_at timestamptz, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_restrictions_case_number UNIQUE (case_number));
      CREATE SEQUENCE restriction_numbers;
      CREATE INDEX ix_restrictions_target ON restrictions (target_type, target_id) WHERE state = 'active';
      CREATE INDEX ix_restrictions_jurisdiction ON restrictions (jurisdiction, created_at, id);`);
    await changeable(q, 'restrictions');
    await q.query('GRANT USAGE ON SEQUENCE restriction_numbers TO zonekeeper_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE restrictions; DROP SEQUENCE restriction_numbers');
  }
}
