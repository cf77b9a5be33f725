import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeable } from './grants.ts';

/** Whom a verified token stands for: persons known to outside providers, and machine clients with their public keys. */
export class Logins1700000000021 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE person_identities (
        id uuid CONSTRAINT pk_person_identities PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_person_identities_state CHECK (state IN ('linked', 'unlinked')),
        jurisdiction text NOT NULL,
        organization_id uuid NOT NULL CONSTRAINT fk_person_identities_organization REFERENCES organizations,
        person_id uuid NOT NULL CONSTRAINT fk_person_identities_person REFERENCES persons,
        issuer text NOT NULL, subject text NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL);
      CREATE UNIQUE INDEX uq_person_identities_subject ON person_identities (issuer, subject) WHERE state = 'linked';
      CREATE INDEX ix_person_identities_person ON person_identities (person_id);
      CREATE INDEX ix_person_identities_list ON person_identities (organization_id, created_at, id);

      CREATE TABLE machine_clients (
        id uuid CONSTRAINT pk_machine_clients PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_machine_clients_state
          CHECK (state IN ('registered', 'active', 'suspended', 'revoked')),
        jurisdiction text NOT NULL, name text NOT NULL,
        organization_id uuid NOT NULL CONSTRAINT fk_machine_clients_organization REFERENCES organizations,
        person_id uuid NOT NULL CONSTRAINT fk_machine_clients_person REFERENCES persons,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_machine_clients_name UNIQUE (organization_id, name));
      CREATE INDEX ix_machine_clients_person ON machine_clients (person_id);
      CREATE INDEX ix_machine_clients_list ON machine_clients (organization_id, created_at, id);
      CREATE TABLE machine_client_keys (
        id uuid CONSTRAINT pk_machine_client_keys PRIMARY KEY,
        client_id uuid NOT NULL CONSTRAINT fk_machine_client_keys_client REFERENCES machine_clients,
        kid text NOT NULL, thumbprint text NOT NULL, jwk jsonb NOT NULL
          CONSTRAINT ck_machine_client_keys_public CHECK (NOT jwk ?| ARRAY['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']),
        added_at timestamptz NOT NULL, retired_at timestamptz,
        CONSTRAINT uq_machine_client_keys_kid UNIQUE (client_id, kid),
        CONSTRAINT uq_machine_client_keys_thumbprint UNIQUE (thumbprint));`);
    await changeable(q, 'person_identities', 'machine_clients', 'machine_client_keys');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE machine_client_keys, machine_clients, person_identities');
  }
}
