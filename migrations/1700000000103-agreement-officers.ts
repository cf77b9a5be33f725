import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './grants.ts';

/** Who is the data security officer under an agreement since it was signed (Art. 22): departures and successors. */
export class AgreementOfficers1700000000103 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE agreement_officer_changes (
        id uuid CONSTRAINT pk_agreement_officer_changes PRIMARY KEY,
        agreement_id uuid NOT NULL CONSTRAINT fk_agreement_officer_changes_agreement REFERENCES agreements,
        operator_id uuid NOT NULL CONSTRAINT fk_agreement_officer_changes_operator REFERENCES organizations,
        kind text NOT NULL CONSTRAINT ck_agreement_officer_changes_kind CHECK (kind IN ('left', 'named')),
        officer text, on_day date NOT NULL, recorded_at timestamptz NOT NULL,
        CONSTRAINT ck_agreement_officer_changes_named CHECK ((kind = 'named') = (officer IS NOT NULL)));
      CREATE INDEX ix_agreement_officer_changes_agreement ON agreement_officer_changes (agreement_id, operator_id, recorded_at, id);
      CREATE INDEX ix_agreement_officer_changes_operator ON agreement_officer_changes (operator_id);`);
    await appendOnly(q, 'agreement_officer_changes');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE agreement_officer_changes');
  }
}
