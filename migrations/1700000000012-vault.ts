import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeable } from './grants.ts';

/** Snapshots of resources in the vault (Art. 14, 15), and the de-identified copies made of them. */
export class Vault1700000000012 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE snapshots (
        id uuid CONSTRAINT pk_snapshots PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_snapshots_state CHECK (state IN ('held', 'withdrawn')),
        jurisdiction text NOT NULL, resource_id uuid NOT NULL CONSTRAINT fk_snapshots_resource REFERENCES resources,
        resource_version int NOT NULL,
        provider_id uuid NOT NULL CONSTRAINT fk_snapshots_provider REFERENCES organizations,
        source_hash text NOT NULL, source_bytes bigint NOT NULL,
        encoding text NOT NULL CONSTRAINT ck_snapshots_encoding CHECK (encoding IN ('utf-8', 'gb18030')),
        hash text NOT NULL CONSTRAINT ck_snapshots_hash CHECK (hash ~ '^[0-9a-f]{64}$'),
        bytes bigint NOT NULL, rows bigint NOT NULL, rejected_total bigint NOT NULL, rejected jsonb NOT NULL,
        profile jsonb NOT NULL, batch_id text NOT NULL, receipt text NOT NULL,
        sender uuid NOT NULL CONSTRAINT fk_snapshots_sender REFERENCES organizations,
        received_at timestamptz NOT NULL, reason text, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_snapshots_batch UNIQUE (resource_id, batch_id));
      CREATE INDEX ix_snapshots_resource ON snapshots (resource_id, received_at, id);
      CREATE INDEX ix_snapshots_provider ON snapshots (provider_id, created_at, id);`);
    await changeable(q, 'snapshots');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE snapshots');
  }
}
