import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeable } from './grants.ts';

/** What all processes count together: requests of a client in a minute, heavy work in progress. Lost in a crash, rightly. */
export class Limits1700000000027 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE UNLOGGED TABLE rate_windows (
        client text CONSTRAINT pk_rate_windows PRIMARY KEY, minute bigint NOT NULL, used int NOT NULL);
      CREATE UNLOGGED TABLE heavy_work (
        id uuid CONSTRAINT pk_heavy_work PRIMARY KEY, organization_id uuid NOT NULL, kind text NOT NULL,
        until timestamptz NOT NULL);
      CREATE INDEX ix_heavy_work_organization ON heavy_work (organization_id);`);
    await changeable(q, 'rate_windows', 'heavy_work');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE heavy_work, rate_windows');
  }
}
