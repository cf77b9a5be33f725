import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['transitions', 'concurrences', 'audit_events'];
/** What counts as a decision; a refusal is evidence also where nobody could act for anybody. */
const decisions = ['transitions', 'concurrences'];

/**
 * History and evidence name for whom a person acted. Whoever writes it: nobody decides for a colleague without a
 * delegation in force on the legal day, and neither of the two is an administrator.
 */
export class ActedFor1700000000041 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const table of tables)
      await q.query(`ALTER TABLE ${table} ADD acted_for uuid,
        ADD CONSTRAINT ck_${table}_acted_for CHECK (acted_for IS NULL
          OR (person_id IS NOT NULL AND acted_for <> person_id))`);
    await q.query(`
      CREATE FUNCTION refuse_undelegated() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM delegations d WHERE d.giver_id = NEW.acted_for AND d.delegate_id = NEW.person_id
            AND d.organization_id = NEW.organization_id AND d.state <> 'ended'
            AND (NEW.legal_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN d.first_day AND d.last_day) THEN
          RAISE EXCEPTION 'no delegation in force'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_acted_for_delegation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE OR REPLACE FUNCTION refuse_administrators() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM persons p WHERE p.id IN (NEW.person_id, NEW.acted_for) AND p.office IS NOT NULL) THEN
          RAISE EXCEPTION 'an administrator takes no part in %', NEW.aggregate
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_no_administrator';
        END IF;
        RETURN NEW;
      END $$;`);
    for (const table of decisions)
      await q.query(`CREATE TRIGGER tr_${table}_acted_for BEFORE INSERT ON ${table} FOR EACH ROW
        WHEN (NEW.acted_for IS NOT NULL) EXECUTE FUNCTION refuse_undelegated()`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of decisions) await q.query(`DROP TRIGGER tr_${table}_acted_for ON ${table}`);
    await q.query(`
      DROP FUNCTION refuse_undelegated;
      CREATE OR REPLACE FUNCTION refuse_administrators() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM persons p WHERE p.id = NEW.person_id AND p.office IS NOT NULL) THEN
          RAISE EXCEPTION 'an administrator takes no part in %', NEW.aggregate
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_no_administrator';
        END IF;
        RETURN NEW;
      END $$;`);
    for (const table of tables)
      await q.query(`ALTER TABLE ${table} DROP CONSTRAINT ck_${table}_acted_for, DROP COLUMN acted_for`);
  }
}
