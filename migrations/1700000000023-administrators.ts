import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Three administrators that exclude each other and every business right: one office a person by construction, an office
 * only for who has no level in the organization, the last of a kind stays, and no transition or concurrence of business
 * by a person in office, whoever writes it.
 */
export class Administrators1700000000023 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE persons
        ADD office text CONSTRAINT ck_persons_office_kind
          CHECK (office IN ('system_administrator', 'security_administrator', 'audit_administrator')),
        ADD CONSTRAINT ck_persons_office
          CHECK (office IS NULL OR (active AND member_level = 'viewer' AND employer_id IS NULL));
      CREATE INDEX ix_persons_office ON persons (office) WHERE office IS NOT NULL;

      CREATE FUNCTION keep_administrators() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND NEW.office IS NOT DISTINCT FROM OLD.office AND NEW.id = OLD.id THEN RETURN NEW; END IF;
        IF TG_OP = 'UPDATE' AND NEW.office IS NOT NULL THEN
          RAISE EXCEPTION 'an office is given up before another one is taken'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_persons_office';
        END IF;
        PERFORM pg_advisory_xact_lock(hashtextextended('office ' || OLD.office, 0));
        IF NOT EXISTS (SELECT FROM persons p WHERE p.office = OLD.office AND p.id <> OLD.id) THEN
          RAISE EXCEPTION 'the last %', OLD.office
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_persons_last_administrator';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER tr_persons_administrators BEFORE UPDATE OR DELETE ON persons
        FOR EACH ROW WHEN (OLD.office IS NOT NULL) EXECUTE FUNCTION keep_administrators();

      CREATE FUNCTION refuse_administrators() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM persons p WHERE p.id = NEW.person_id AND p.office IS NOT NULL) THEN
          RAISE EXCEPTION 'an administrator takes no part in %', NEW.aggregate
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_no_administrator';
        END IF;
        RETURN NEW;
      END $$;`);
    for (const table of ['transitions', 'concurrences'])
      await q.query(`CREATE TRIGGER tr_${table}_no_administrator BEFORE INSERT ON ${table} FOR EACH ROW
        WHEN (NEW.person_id IS NOT NULL AND NEW.aggregate NOT IN
          ('organization', 'person_identity', 'machine_client', 'delegation', 'policy_set'))
        EXECUTE FUNCTION refuse_administrators()`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['transitions', 'concurrences'])
      await q.query(`DROP TRIGGER tr_${table}_no_administrator ON ${table}`);
    await q.query(`
      DROP TRIGGER tr_persons_administrators ON persons;
      DROP FUNCTION refuse_administrators; DROP FUNCTION keep_administrators;
      DROP INDEX ix_persons_office;
      ALTER TABLE persons DROP CONSTRAINT ck_persons_office, DROP COLUMN office`);
  }
}
