import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is on record objects; the objection is answered, or the record annulled (Art. 8). */
export class ComplianceObjections1700000000100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE compliance_records ADD objection text, ADD objected_on date, ADD dismissal text,
      ADD CONSTRAINT ck_compliance_records_objection CHECK (
        (objection IS NULL) = (objected_on IS NULL) AND (dismissal IS NULL OR objection IS NOT NULL))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE compliance_records DROP CONSTRAINT ck_compliance_records_objection,
      DROP objection, DROP objected_on, DROP dismissal`);
  }
}
