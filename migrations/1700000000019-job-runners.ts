import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Copies name the process that makes them, as deliveries do, so that others can end what a killed one left running. */
export class JobRunners1700000000019 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE deidentifications ADD COLUMN runner uuid;
      CREATE INDEX ix_deidentifications_open ON deidentifications (runner) WHERE state IN ('requested', 'running')`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP INDEX ix_deidentifications_open; ALTER TABLE deidentifications DROP COLUMN runner');
  }
}
