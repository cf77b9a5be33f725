import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a bulk of consents has to write: persons are looked up among the active and the withdrawn, so no index of all. */
export class ConsentIndexes1700000000032 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE INDEX ix_consents_withdrawn_subject ON consents (scenario_id, subject_ref) WHERE state = 'withdrawn';
      DROP INDEX ix_consents_subject;
      DROP INDEX ix_consent_lines_age;
      CREATE INDEX ix_consent_lines_age ON consent_lines USING brin (staged_at);`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP INDEX ix_consent_lines_age;
      CREATE INDEX ix_consent_lines_age ON consent_lines (staged_at);
      CREATE INDEX ix_consents_subject ON consents (subject_ref, scenario_id);
      DROP INDEX ix_consents_withdrawn_subject;`);
  }
}
