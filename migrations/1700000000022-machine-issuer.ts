import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeable } from './grants.ts';

/** What the built-in issuer has to share between processes: signing keys, used assertions, failed logins. */
export class MachineIssuer1700000000022 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE signing_keys (
        kid text CONSTRAINT pk_signing_keys PRIMARY KEY, public_jwk jsonb NOT NULL, sealed bytea NOT NULL,
        keyring_id uuid NOT NULL, created_at timestamptz NOT NULL, signs_until timestamptz NOT NULL,
        published_until timestamptz NOT NULL,
        CONSTRAINT ck_signing_keys_public CHECK (NOT public_jwk ? 'd'),
        CONSTRAINT ck_signing_keys_lingers CHECK (published_until > signs_until));
      CREATE TABLE used_assertions (
        client_id uuid NOT NULL, jti_hash bytea NOT NULL, expires_at timestamptz NOT NULL,
        CONSTRAINT pk_used_assertions PRIMARY KEY (client_id, jti_hash));
      CREATE INDEX ix_used_assertions_age ON used_assertions (expires_at);
      CREATE TABLE login_failures (
        key bytea CONSTRAINT pk_login_failures PRIMARY KEY, failures int NOT NULL, last_at timestamptz NOT NULL,
        locked_until timestamptz NOT NULL);
      CREATE INDEX ix_login_failures_age ON login_failures (last_at);`);
    await changeable(q, 'signing_keys', 'used_assertions', 'login_failures');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE login_failures, used_assertions, signing_keys');
  }
}
