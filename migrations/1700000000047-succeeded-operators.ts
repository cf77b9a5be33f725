import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An operator that has ended while its agreements wait for their amendment is restricted (Art. 11, 23). */
export class SucceededOperators1700000000047 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(triggers(", 'operator_succeeded'"));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(triggers(''));
  }
}

const triggers = (more: string): string => `
  ALTER TABLE restrictions DROP CONSTRAINT ck_restrictions_trigger, ADD CONSTRAINT ck_restrictions_trigger
    CHECK (trigger IN ('risk', 'suspended', 'terminated', 'expired', 'operator_suspended'${more}))`;
