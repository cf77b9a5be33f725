import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepEachSealed } from './sealed.ts';

/**
 * What was said in an act, where the audit event only commits to it: one sealed value an event. It stands nowhere else, so
 * that this is not undone while there is any.
 */
export class AuditTexts1700000000110 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE audit_texts (
      audit_event_id uuid CONSTRAINT pk_audit_texts PRIMARY KEY, scope_kind text NOT NULL, scope_id uuid NOT NULL,
      texts text, texts_sealed bytea, CONSTRAINT ck_audit_texts_sealed CHECK (num_nonnulls(texts, texts_sealed) = 1))`);
    await q.query('GRANT SELECT, INSERT, UPDATE (texts, texts_sealed) ON audit_texts TO zonekeeper_app');
    await keepEachSealed(q, 'audit_texts', ['texts']);
  }

  async down(q: QueryRunner): Promise<void> {
    const [found] = (await q.query('SELECT EXISTS (SELECT FROM audit_texts) AS any')) as { any: boolean }[];
    if (found?.any === true)
      throw new Error('audit_texts holds what audit events only commit to: keep it elsewhere first');
    await q.query('DROP TABLE audit_texts');
  }
}
