import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A zone whose leading regulator is merged into another of its regulators is led by that one; nothing else may change. */
export class LeadPassesOn1700000000033 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE OR REPLACE FUNCTION only_end_regulator() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.until IS NULL AND (
            (NEW.until IS NOT NULL AND to_jsonb(NEW) - 'until' = to_jsonb(OLD) - 'until')
            OR (NEW.lead AND NOT OLD.lead AND to_jsonb(NEW) - 'lead' = to_jsonb(OLD) - 'lead')) THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'zone_regulators is append-only' USING ERRCODE = '42501';
      END $$;
      GRANT UPDATE (lead) ON zone_regulators TO zonekeeper_app;`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      REVOKE UPDATE (lead) ON zone_regulators FROM zonekeeper_app;
      CREATE OR REPLACE FUNCTION only_end_regulator() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.until IS NULL AND NEW.until IS NOT NULL
            AND to_jsonb(NEW) - 'until' = to_jsonb(OLD) - 'until' THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'zone_regulators is append-only' USING ERRCODE = '42501';
      END $$`);
  }
}
