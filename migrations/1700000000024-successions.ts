import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './grants.ts';

/**
 * Organizations change their names and end: former names stay findable and are never another's, a role ends on a day
 * and nothing else of it ever changes, and a suspended operator is restricted.
 */
export class Successions1700000000024 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE organization_names (
        id uuid CONSTRAINT pk_organization_names PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT fk_organization_names_organization REFERENCES organizations,
        jurisdiction text NOT NULL, name text NOT NULL, name_key text NOT NULL, until date NOT NULL,
        recorded_at timestamptz NOT NULL);
      CREATE INDEX ix_organization_names_organization ON organization_names (organization_id);
      CREATE INDEX ix_organization_names_key ON organization_names (jurisdiction, name_key);`);
    await appendOnly(q, 'organization_names');
    await q.query(`
      CREATE FUNCTION keep_former_names() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM organization_names n WHERE n.jurisdiction = NEW.jurisdiction
            AND n.name_key = NEW.name_key AND n.organization_id <> NEW.id) THEN
          RAISE EXCEPTION 'another organization had this name'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_organizations_name_taken';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER tr_organizations_names BEFORE INSERT OR UPDATE OF name_key ON organizations
        FOR EACH ROW EXECUTE FUNCTION keep_former_names();

      ALTER TABLE organization_roles ADD ended_on date;
      DROP INDEX uq_organization_roles_once;
      DROP INDEX uq_organization_roles_one_authority;
      CREATE UNIQUE INDEX uq_organization_roles_once
        ON organization_roles (organization_id, role, jurisdiction, coalesce(sector_code, '')) WHERE ended_on IS NULL;
      CREATE UNIQUE INDEX uq_organization_roles_one_authority ON organization_roles (jurisdiction, role)
        WHERE role IN ('data_authority', 'governance_center', 'city_government') AND ended_on IS NULL;
      CREATE FUNCTION only_end_role() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.ended_on IS NULL AND NEW.ended_on IS NOT NULL
            AND to_jsonb(NEW) - 'ended_on' = to_jsonb(OLD) - 'ended_on' THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'organization_roles is append-only' USING ERRCODE = '42501';
      END $$;
      DROP TRIGGER tr_organization_roles_append_only ON organization_roles;
      CREATE TRIGGER tr_organization_roles_append_only BEFORE UPDATE OR DELETE ON organization_roles
        FOR EACH ROW EXECUTE FUNCTION only_end_role();
      GRANT UPDATE (ended_on) ON organization_roles TO zonekeeper_app;

      ALTER TABLE zone_regulators ADD until date;
      DROP INDEX uq_zone_regulators_lead;
      CREATE UNIQUE INDEX uq_zone_regulators_lead ON zone_regulators (zone_id) WHERE lead AND until IS NULL;
      CREATE FUNCTION only_end_regulator() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.until IS NULL AND NEW.until IS NOT NULL
            AND to_jsonb(NEW) - 'until' = to_jsonb(OLD) - 'until' THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'zone_regulators is append-only' USING ERRCODE = '42501';
      END $$;
      DROP TRIGGER tr_zone_regulators_append_only ON zone_regulators;
      CREATE TRIGGER tr_zone_regulators_append_only BEFORE UPDATE OR DELETE ON zone_regulators
        FOR EACH ROW EXECUTE FUNCTION only_end_regulator();
      GRANT UPDATE (until) ON zone_regulators TO zonekeeper_app;

      ALTER TABLE restrictions DROP CONSTRAINT ck_restrictions_trigger, ADD CONSTRAINT ck_restrictions_trigger
        CHECK (trigger IN ('risk', 'suspended', 'terminated', 'expired', 'operator_suspended'));`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE restrictions DROP CONSTRAINT ck_restrictions_trigger, ADD CONSTRAINT ck_restrictions_trigger
        CHECK (trigger IN ('risk', 'suspended', 'terminated', 'expired'));
      REVOKE UPDATE (until) ON zone_regulators FROM zonekeeper_app;
      DROP TRIGGER tr_zone_regulators_append_only ON zone_regulators;
      CREATE TRIGGER tr_zone_regulators_append_only BEFORE UPDATE OR DELETE ON zone_regulators
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      DROP FUNCTION only_end_regulator;
      DROP INDEX uq_zone_regulators_lead;
      ALTER TABLE zone_regulators DROP COLUMN until;
      CREATE UNIQUE INDEX uq_zone_regulators_lead ON zone_regulators (zone_id) WHERE lead;
      REVOKE UPDATE (ended_on) ON organization_roles FROM zonekeeper_app;
      DROP TRIGGER tr_organization_roles_append_only ON organization_roles;
      CREATE TRIGGER tr_organization_roles_append_only BEFORE UPDATE OR DELETE ON organization_roles
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      DROP FUNCTION only_end_role;
      DROP INDEX uq_organization_roles_once;
      DROP INDEX uq_organization_roles_one_authority;
      ALTER TABLE organization_roles DROP COLUMN ended_on;
      CREATE UNIQUE INDEX uq_organization_roles_once
        ON organization_roles (organization_id, role, jurisdiction, coalesce(sector_code, ''));
      CREATE UNIQUE INDEX uq_organization_roles_one_authority
        ON organization_roles (jurisdiction, role) WHERE role IN ('data_authority', 'governance_center', 'city_government');
      DROP TRIGGER tr_organizations_names ON organizations;
      DROP FUNCTION keep_former_names;
      DROP TABLE organization_names`);
  }
}
