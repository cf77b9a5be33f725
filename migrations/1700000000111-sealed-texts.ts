import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepEachSealed, refuseWhereAnySealed } from './sealed.ts';

const APPLICATION = ['plan', 'checklist', 'notes'];
const REVIEWER = ['interest', 'comment', 'dissent'];
const RECORD = ['reference', 'description', 'objection', 'dismissal'];
const all: readonly (readonly [string, readonly string[]])[] = [
  ['applications', APPLICATION],
  ['application_reviewers', REVIEWER],
  ['compliance_records', RECORD],
  ['agreement_amendments', ['checklist']],
  ['evaluations', ['appeal_texts']],
  ['inspections', ['report']],
];
const add = (columns: readonly string[]): string => columns.map((c) => `ADD ${c}_sealed bytea`).join(', ');
const optional = (columns: readonly string[]): string => columns.map((c) => `ALTER ${c} DROP NOT NULL`).join(', ');
const exactly = (column: string): string => `num_nonnulls(${column}, ${column}_sealed) = 1`;
const once = (column: string): string => `num_nonnulls(${column}, ${column}_sealed) <= 1`;
const ck = (table: string, which: string): string => `CONSTRAINT ck_${table}_sealed CHECK (${which})`;

/** What applicants, experts, organizations on record, operators and inspectors said lies sealed. */
export class SealedTexts1700000000111 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE applications ${optional(APPLICATION)}, ${add(APPLICATION)},
        ADD ${ck('applications', APPLICATION.map(exactly).join(' AND '))};
      ALTER TABLE application_reviewers ${add(REVIEWER)}, DROP CONSTRAINT ck_application_reviewers_dissent,
        ADD CONSTRAINT ck_application_reviewers_dissent CHECK (
          num_nonnulls(dissent, dissent_sealed) = num_nonnulls(dissented_at) AND (dissented_at IS NULL OR total IS NOT NULL)),
        DROP CONSTRAINT ck_application_reviewers_nomination, ADD CONSTRAINT ck_application_reviewers_nomination
          CHECK (nomination IS NULL OR total IS NULL OR num_nonnulls(interest, interest_sealed) > 0),
        ADD ${ck('application_reviewers', REVIEWER.map(once).join(' AND '))};
      ALTER TABLE compliance_records ${optional(['reference', 'description'])}, ${add(RECORD)},
        DROP CONSTRAINT ck_compliance_records_objection,
        ADD CONSTRAINT ck_compliance_records_objection CHECK (
          num_nonnulls(objection, objection_sealed) = num_nonnulls(objected_on)
          AND num_nonnulls(dismissal, dismissal_sealed) <= num_nonnulls(objected_on)),
        ADD ${ck('compliance_records', ['reference', 'description'].map(exactly).join(' AND '))};
      ALTER TABLE agreement_amendments ${optional(['checklist'])}, ${add(['checklist'])},
        ADD ${ck('agreement_amendments', exactly('checklist'))};
      ALTER TABLE evaluations ADD appeal_texts jsonb, ${add(['appeal_texts'])};
      UPDATE evaluations SET
        appeal_texts = jsonb_strip_nulls(jsonb_build_object('grounds', appeal->'grounds', 'reason', appeal#>'{decision,reason}')),
        appeal = (appeal - 'grounds') #- '{decision,reason}' WHERE appeal IS NOT NULL;
      ALTER TABLE evaluations ADD ${ck('evaluations', `num_nonnulls(appeal_texts, appeal_texts_sealed) = num_nonnulls(appeal)`)};
      ALTER TABLE inspections ${add(['report'])}, ADD ${ck('inspections', once('report'))};`);
    for (const [table, columns] of all) await keepEachSealed(q, table, columns);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const [table, columns] of all) await refuseWhereAnySealed(q, table, columns);
    const drop = (columns: readonly string[]) => columns.map((c) => `DROP ${c}_sealed`).join(', ');
    const needed = (columns: readonly string[]) => columns.map((c) => `ALTER ${c} SET NOT NULL`).join(', ');
    await q.query(`
      ALTER TABLE inspections DROP CONSTRAINT ck_inspections_sealed, ${drop(['report'])};
      ALTER TABLE evaluations DROP CONSTRAINT ck_evaluations_sealed;
      UPDATE evaluations SET appeal = CASE WHEN appeal ? 'decision'
          THEN jsonb_set(appeal, '{decision,reason}', coalesce(appeal_texts->'reason', 'null')) ELSE appeal END
        || jsonb_build_object('grounds', appeal_texts->'grounds') WHERE appeal IS NOT NULL;
      ALTER TABLE evaluations DROP appeal_texts, ${drop(['appeal_texts'])};
      ALTER TABLE agreement_amendments DROP CONSTRAINT ck_agreement_amendments_sealed, ${drop(['checklist'])},
        ${needed(['checklist'])};
      ALTER TABLE compliance_records DROP CONSTRAINT ck_compliance_records_sealed,
        DROP CONSTRAINT ck_compliance_records_objection, ${drop(RECORD)}, ${needed(['reference', 'description'])},
        ADD CONSTRAINT ck_compliance_records_objection CHECK (
          (objection IS NULL) = (objected_on IS NULL) AND (dismissal IS NULL OR objection IS NOT NULL));
      ALTER TABLE application_reviewers DROP CONSTRAINT ck_application_reviewers_sealed,
        DROP CONSTRAINT ck_application_reviewers_dissent, DROP CONSTRAINT ck_application_reviewers_nomination, ${drop(REVIEWER)},
        ADD CONSTRAINT ck_application_reviewers_dissent
          CHECK ((dissent IS NULL) = (dissented_at IS NULL) AND (dissent IS NULL OR total IS NOT NULL)),
        ADD CONSTRAINT ck_application_reviewers_nomination
          CHECK (nomination IS NULL OR total IS NULL OR interest IS NOT NULL);
      ALTER TABLE applications DROP CONSTRAINT ck_applications_sealed, ${drop(APPLICATION)}, ${needed(APPLICATION)};`);
  }
}
