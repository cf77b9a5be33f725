import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepSealed, refuseWhereSealed } from './sealed.ts';

/** An answer that is kept for whoever asks again shows what lies sealed elsewhere: it lies sealed, too. */
export class SealedAnswers1700000000086 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE idempotency_keys ALTER body DROP NOT NULL, ADD body_sealed bytea,
      ADD CONSTRAINT ck_idempotency_keys_sealed CHECK (num_nonnulls(body, body_sealed) = 1)`);
    await keepSealed(q, 'idempotency_keys', 'body');
  }

  async down(q: QueryRunner): Promise<void> {
    await refuseWhereSealed(q, 'idempotency_keys', 'body');
    await q.query(`ALTER TABLE idempotency_keys DROP CONSTRAINT ck_idempotency_keys_sealed, DROP body_sealed,
      ALTER body SET NOT NULL`);
  }
}
