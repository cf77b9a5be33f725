import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 商业秘密: what a filer of a material, or the parties of an agreement, ask to be kept from the public. */
export class TradeSecrets1700000000061 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE application_materials ADD trade_secret boolean NOT NULL DEFAULT false;
      ALTER TABLE agreement_amendment_materials ADD trade_secret boolean NOT NULL DEFAULT false;
      ALTER TABLE agreements ADD trade_secret_sections text[] NOT NULL DEFAULT '{}';`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE agreements DROP COLUMN trade_secret_sections;
      ALTER TABLE agreement_amendment_materials DROP COLUMN trade_secret;
      ALTER TABLE application_materials DROP COLUMN trade_secret;`);
  }
}
