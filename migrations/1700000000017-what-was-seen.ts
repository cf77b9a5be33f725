import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A concurrence says what it saw of the filings that make the substance of the act (scores, verdicts, a statement): they
 * bump no version. What was given before, blindly, counts for nothing there any more.
 */
export class WhatWasSeen1700000000017 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE concurrences ADD COLUMN seen text NOT NULL DEFAULT '';
      ALTER TABLE concurrences DROP CONSTRAINT uq_concurrences_party;
      ALTER TABLE concurrences ADD CONSTRAINT uq_concurrences_party
        UNIQUE (aggregate_id, version, act, organization_id, seen);`);
  }

  /** Fails, and changes nothing, where a body concurred twice with one version: that is evidence, never thrown away. */
  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE concurrences DROP COLUMN seen;
      ALTER TABLE concurrences ADD CONSTRAINT uq_concurrences_party UNIQUE (aggregate_id, version, act, organization_id);`);
  }
}
