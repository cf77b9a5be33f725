import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who bears a result (Art. 18): the operator that was evaluated, and whoever takes its agreement over; one a cycle and agreement. */
export class BorneResults1700000000046 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE evaluations ADD borne_by uuid[];
      UPDATE evaluations SET borne_by = ARRAY[operator_id];
      ALTER TABLE evaluations ALTER borne_by SET NOT NULL,
        ADD CONSTRAINT ck_evaluations_borne CHECK (operator_id = ANY (borne_by));
      CREATE INDEX ix_evaluations_borne ON evaluations USING gin (borne_by);
      CREATE UNIQUE INDEX uq_evaluations_agreement ON evaluations (cycle_id, agreement_id) WHERE state <> 'annulled';`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP INDEX uq_evaluations_agreement;
      ALTER TABLE evaluations DROP borne_by`);
  }
}
