import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeable } from './grants.ts';

/** Support services (Art. 5): who is supported out of a comprehensive zone, with which resources, and what each provider says. */
export class SupportServices1700000000090 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE zones ADD CONSTRAINT uq_zones_kind UNIQUE (id, kind);
      CREATE TABLE support_services (
        id uuid CONSTRAINT pk_support_services PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_support_services_state CHECK (state IN ('draft', 'submitted', 'approved', 'in_force',
          'suspended', 'refused', 'withdrawn', 'expired', 'ended')),
        jurisdiction text NOT NULL, case_number text NOT NULL, zone_id uuid NOT NULL,
        zone_kind text NOT NULL DEFAULT 'comprehensive' CONSTRAINT ck_support_services_source CHECK (zone_kind = 'comprehensive'),
        recipient_kind text NOT NULL CONSTRAINT ck_support_services_kind
          CHECK (recipient_kind IN ('zone', 'sector_body', 'district')),
        recipient_zone_id uuid CONSTRAINT fk_support_services_recipient_zone REFERENCES zones,
        recipient_organization_id uuid CONSTRAINT fk_support_services_recipient_organization REFERENCES organizations,
        district text, provider_ids uuid[] NOT NULL, purpose text NOT NULL, starts_on date NOT NULL, ends_on date NOT NULL,
        reason text, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_support_services_case_number UNIQUE (case_number),
        CONSTRAINT fk_support_services_zone FOREIGN KEY (zone_id, zone_kind) REFERENCES zones (id, kind),
        CONSTRAINT ck_support_services_recipient CHECK (
          (recipient_kind = 'zone') = (recipient_zone_id IS NOT NULL)
          AND (recipient_kind = 'sector_body') = (recipient_organization_id IS NOT NULL)
          AND (recipient_kind = 'district') = (district IS NOT NULL)),
        CONSTRAINT ck_support_services_other CHECK (recipient_zone_id <> zone_id),
        CONSTRAINT ck_support_services_days CHECK (starts_on <= ends_on));
      CREATE SEQUENCE support_service_numbers;
      CREATE INDEX ix_support_services_zone ON support_services (zone_id, zone_kind, created_at, id);
      CREATE INDEX ix_support_services_recipient_zone ON support_services (recipient_zone_id);
      CREATE INDEX ix_support_services_recipient_organization ON support_services (recipient_organization_id);
      CREATE INDEX ix_support_services_jurisdiction ON support_services (jurisdiction, created_at, id);
      CREATE INDEX ix_support_services_providers ON support_services USING gin (provider_ids);
      CREATE TABLE support_service_resources (
        support_service_id uuid NOT NULL CONSTRAINT fk_support_service_resources_service REFERENCES support_services,
        resource_id uuid NOT NULL CONSTRAINT fk_support_service_resources_resource REFERENCES resources,
        provider_id uuid NOT NULL CONSTRAINT fk_support_service_resources_provider REFERENCES organizations,
        CONSTRAINT pk_support_service_resources PRIMARY KEY (support_service_id, resource_id));
      CREATE INDEX ix_support_service_resources_resource ON support_service_resources (resource_id);
      CREATE INDEX ix_support_service_resources_provider ON support_service_resources (provider_id);
      CREATE TABLE support_service_approvals (
        support_service_id uuid NOT NULL CONSTRAINT fk_support_service_approvals_service REFERENCES support_services,
        provider_id uuid NOT NULL CONSTRAINT fk_support_service_approvals_provider REFERENCES organizations,
        state text NOT NULL CONSTRAINT ck_support_service_approvals_state CHECK (state IN ('open', 'approved', 'refused')),
        decided_on date, reason text,
        CONSTRAINT pk_support_service_approvals PRIMARY KEY (support_service_id, provider_id),
        CONSTRAINT ck_support_service_approvals_decided CHECK ((state = 'open') = (decided_on IS NULL)),
        CONSTRAINT ck_support_service_approvals_refusal CHECK ((state = 'refused') = (reason IS NOT NULL)));
      CREATE INDEX ix_support_service_approvals_provider ON support_service_approvals (provider_id);`);
    await changeable(q, 'support_services', 'support_service_resources', 'support_service_approvals');
    await q.query('GRANT USAGE ON SEQUENCE support_service_numbers TO zonekeeper_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE support_service_approvals, support_service_resources, support_services;
      DROP SEQUENCE support_service_numbers;
      ALTER TABLE zones DROP CONSTRAINT uq_zones_kind`);
  }
}
