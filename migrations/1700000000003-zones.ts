import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, changeable } from './grants.ts';

/** Zones of two kinds (Art. 5), their regulators (Art. 6), and the security records of their platform (Art. 22). */
export class Zones1700000000003 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE zones (
        id uuid CONSTRAINT pk_zones PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_zones_state CHECK (state IN ('planned', 'open', 'suspended', 'closed', 'cancelled')),
        jurisdiction text NOT NULL, case_number text NOT NULL, name text NOT NULL,
        kind text NOT NULL CONSTRAINT ck_zones_kind CHECK (kind IN ('comprehensive', 'sector')),
        sector_code text, purpose text NOT NULL,
        data_authority_id uuid NOT NULL CONSTRAINT fk_zones_data_authority REFERENCES organizations,
        ready_on date, opened_on date, reason text, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT ck_zones_sector CHECK ((kind = 'sector') = (sector_code IS NOT NULL)),
        CONSTRAINT uq_zones_name UNIQUE (jurisdiction, name), CONSTRAINT uq_zones_case_number UNIQUE (case_number));
      CREATE SEQUENCE zone_numbers;
      CREATE INDEX ix_zones_list ON zones (jurisdiction, created_at, id);
      CREATE TABLE zone_regulators (
        zone_id uuid NOT NULL CONSTRAINT fk_zone_regulators_zone REFERENCES zones,
        organization_id uuid NOT NULL CONSTRAINT fk_zone_regulators_organization REFERENCES organizations,
        lead boolean NOT NULL, CONSTRAINT pk_zone_regulators PRIMARY KEY (zone_id, organization_id));
      CREATE UNIQUE INDEX uq_zone_regulators_lead ON zone_regulators (zone_id) WHERE lead;
      CREATE INDEX ix_zone_regulators_organization ON zone_regulators (organization_id);
      CREATE TABLE platform_security_records (
        id uuid CONSTRAINT pk_platform_security_records PRIMARY KEY,
        zone_id uuid NOT NULL CONSTRAINT fk_platform_security_records_zone REFERENCES zones,
        level int NOT NULL CONSTRAINT ck_platform_security_records_level CHECK (level BETWEEN 1 AND 5),
        certificate_number text NOT NULL, assessor text NOT NULL, assessed_on date NOT NULL, valid_until date NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT uq_platform_security_records_certificate UNIQUE (zone_id, certificate_number),
        CONSTRAINT ck_platform_security_records_dates CHECK (valid_until > assessed_on));`);
    await changeable(q, 'zones');
    await appendOnly(q, 'platform_security_records', 'zone_regulators');
    await q.query('GRANT USAGE ON SEQUENCE zone_numbers TO zonekeeper_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE platform_security_records, zone_regulators, zones; DROP SEQUENCE zone_numbers');
  }
}
