import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeable } from './grants.ts';

/** Public keys with which organizations sign agreements and decisions (Art. 10). A key is one organization's, for ever. */
export class OrganizationKeys1700000000071 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE organization_keys (
        id uuid CONSTRAINT pk_organization_keys PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_organization_keys_state
          CHECK (state IN ('pending', 'active', 'retired', 'revoked')),
        jurisdiction text NOT NULL,
        organization_id uuid NOT NULL CONSTRAINT fk_organization_keys_organization REFERENCES organizations,
        name text NOT NULL,
        algorithm text NOT NULL CONSTRAINT ck_organization_keys_algorithm CHECK (algorithm IN ('SM2', 'ES256')),
        public_key text NOT NULL CONSTRAINT ck_organization_keys_public
          CHECK (public_key LIKE '-----BEGIN PUBLIC KEY-----%'),
        thumbprint text NOT NULL, registered_at timestamptz NOT NULL, activated_at timestamptz, retired_at timestamptz,
        revoked_at timestamptz, distrusted_from timestamptz, reason text,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_organization_keys_thumbprint UNIQUE (thumbprint),
        CONSTRAINT uq_organization_keys_name UNIQUE (organization_id, name),
        CONSTRAINT ck_organization_keys_dates CHECK (
          (state = 'pending') <= (activated_at IS NULL) AND (state IN ('active', 'retired')) <= (activated_at IS NOT NULL)
          AND (state = 'retired') <= (retired_at IS NOT NULL) AND (state = 'revoked') = (revoked_at IS NOT NULL)
          AND (revoked_at IS NULL) = (distrusted_from IS NULL) AND distrusted_from <= revoked_at));
      CREATE INDEX ix_organization_keys_created ON organization_keys (created_at, id);`);
    await changeable(q, 'organization_keys');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE organization_keys');
  }
}
