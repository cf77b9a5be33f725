import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, changeable } from './grants.ts';

/** The parties (Art. 3-6): organizations, their roles with a scope, their persons. */
export class Organizations1700000000002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE organizations (
        id uuid CONSTRAINT pk_organizations PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_organizations_state
          CHECK (state IN ('admitted', 'active', 'suspended', 'succeeded', 'dissolved')),
        jurisdiction text NOT NULL, name text NOT NULL, name_key text NOT NULL, credit_code text NOT NULL,
        entity_type text NOT NULL CONSTRAINT ck_organizations_entity_type
          CHECK (entity_type IN ('administrative_organ', 'authorized_organization', 'public_utility', 'legal_person', 'unincorporated_organization')),
        verified_on date, succeeded_by uuid CONSTRAINT fk_organizations_succeeded_by REFERENCES organizations,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_organizations_name UNIQUE (jurisdiction, name_key),
        CONSTRAINT uq_organizations_credit_code UNIQUE (credit_code));
      CREATE INDEX ix_organizations_list ON organizations (jurisdiction, created_at, id);
      CREATE TABLE organization_roles (
        id uuid CONSTRAINT pk_organization_roles PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT fk_organization_roles_organization REFERENCES organizations,
        role text NOT NULL, jurisdiction text NOT NULL, sector_code text, legal_basis text NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT ck_organization_roles_sector CHECK ((role = 'sector_authority') = (sector_code IS NOT NULL)));
      CREATE UNIQUE INDEX uq_organization_roles_once
        ON organization_roles (organization_id, role, jurisdiction, coalesce(sector_code, ''));
      CREATE UNIQUE INDEX uq_organization_roles_one_authority
        ON organization_roles (jurisdiction, role) WHERE role IN ('data_authority', 'governance_center', 'city_government');
      CREATE TABLE persons (
        id uuid CONSTRAINT pk_persons PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT fk_persons_organization REFERENCES organizations,
        name text NOT NULL, member_level text NOT NULL CONSTRAINT ck_persons_member_level
          CHECK (member_level IN ('viewer', 'handler', 'decider')),
        employer_id uuid CONSTRAINT fk_persons_employer REFERENCES organizations,
        active boolean NOT NULL, created_at timestamptz NOT NULL,
        CONSTRAINT uq_persons_name UNIQUE (organization_id, name));`);
    await changeable(q, 'organizations', 'persons');
    await appendOnly(q, 'organization_roles');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE persons, organization_roles, organizations');
  }
}
