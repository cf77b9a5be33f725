import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = (list: string): string => `
  ALTER TABLE agreement_amendments DROP CONSTRAINT ck_agreement_amendments_kind;
  ALTER TABLE agreement_amendments ADD CONSTRAINT ck_agreement_amendments_kind CHECK (kind IN (${list}))`;

/** Amendments of the terms of an agreement (R11-3): they name no operator, and the term they name does not start anew. */
export class TermsChanges1700000000130 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(kinds("'operator_succession', 'terms_change'"));
    await q.query(`ALTER TABLE agreement_amendments ADD CONSTRAINT ck_agreement_amendments_terms
      CHECK (kind <> 'terms_change' OR NOT changes ?| ARRAY['operatorId', 'securityOfficer', 'termStart'])`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE agreement_amendments DROP CONSTRAINT ck_agreement_amendments_terms');
    await q.query(kinds("'operator_succession'"));
  }
}
