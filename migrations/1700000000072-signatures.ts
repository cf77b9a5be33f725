import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './grants.ts';

/** Texts that were fixed for signature, and signatures by keys of organizations on acts (Art. 10, 12). */
export class Signatures1700000000072 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE signing_texts (
        aggregate_id uuid CONSTRAINT pk_signing_texts PRIMARY KEY, aggregate text NOT NULL, text text NOT NULL,
        sha256 text NOT NULL, sm3 text NOT NULL, fixed_at timestamptz NOT NULL,
        CONSTRAINT ck_signing_texts_sha256 CHECK (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')));
      CREATE TABLE act_signatures (
        id uuid CONSTRAINT pk_act_signatures PRIMARY KEY, aggregate text NOT NULL, aggregate_id uuid NOT NULL,
        version int NOT NULL, act text NOT NULL,
        organization_id uuid NOT NULL CONSTRAINT fk_act_signatures_organization REFERENCES organizations,
        person_id uuid NOT NULL,
        key_id uuid NOT NULL CONSTRAINT fk_act_signatures_key REFERENCES organization_keys,
        algorithm text NOT NULL, text text, digest text NOT NULL, value text NOT NULL,
        signed_at timestamptz NOT NULL, recorded_at timestamptz NOT NULL,
        CONSTRAINT uq_act_signatures_transition UNIQUE (aggregate_id, version));
      CREATE INDEX ix_act_signatures_organization ON act_signatures (organization_id);
      CREATE INDEX ix_act_signatures_key ON act_signatures (key_id);`);
    await appendOnly(q, 'signing_texts', 'act_signatures');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE act_signatures, signing_texts');
  }
}
