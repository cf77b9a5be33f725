import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './grants.ts';

const given = `id, operation, object_type, object_id, result, person_id, acted_for, organization_id, client_id,
  source_address, roles, request_id, policy_code, caused_by, legal_at, recorded_at, payload`;
const indexes = `
  CREATE INDEX ix_audit_events_object ON audit_events (object_id, recorded_at);
  CREATE INDEX ix_audit_events_order ON audit_events (xid, id);
  CREATE INDEX ix_audit_events_recorded ON audit_events (recorded_at, id);
  CREATE INDEX ix_audit_events_organization ON audit_events (organization_id, recorded_at, id);`;
const columns = `
  id uuid NOT NULL, xid xid8 NOT NULL DEFAULT pg_current_xact_id(), operation text NOT NULL, object_type text NOT NULL,
  object_id uuid, result text NOT NULL, person_id uuid, organization_id uuid, client_id text, roles text[] NOT NULL,
  request_id text NOT NULL, policy_code text, caused_by uuid, legal_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL, payload bytea NOT NULL, source_address inet, acted_for uuid`;
/** Everything but the constraints: the rows of the other table, in the place of it. */
const replaced = (how: string): string => `
  ALTER TABLE audit_events RENAME TO audit_events_before;
  ALTER TABLE audit_events_before RENAME CONSTRAINT pk_audit_events TO pk_audit_events_before;
  CREATE TABLE audit_events (${columns}, CONSTRAINT pk_audit_events PRIMARY KEY (id),
    CONSTRAINT ck_audit_events_acted_for CHECK (acted_for IS NULL
      OR (person_id IS NOT NULL AND acted_for <> person_id))) ${how};`;
const filled = `
  INSERT INTO audit_events (xid, ${given}) SELECT xid, ${given} FROM audit_events_before;
  DROP TABLE audit_events_before CASCADE;${indexes}`;
/** Added to and read; under which transaction an event was written, only the database says. */
const granted = async (q: QueryRunner): Promise<void> => {
  await appendOnly(q, 'audit_events');
  await q.query(
    `REVOKE INSERT ON audit_events FROM zonekeeper_app; GRANT INSERT (${given}) ON audit_events TO zonekeeper_app`,
  );
};

/**
 * Audit events lie in one table a month, so that a month whose time has come can go as a whole. Their ids begin with the
 * time they were made at, so the id alone says in which month to look, and stays the key. The tables of the months stand
 * in a schema of their own: the application has no right there, and reaches them through the one table it knows.
 */
export class EvidenceByMonth1700000000076 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA evidence;
      ${replaced('PARTITION BY RANGE (id)')}
      CREATE TABLE evidence.events_other PARTITION OF audit_events DEFAULT;
      CREATE FUNCTION audit_month_begins(month timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE SET search_path = pg_catalog
        RETURN (lpad(to_hex((extract(epoch FROM month) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid;
      CREATE FUNCTION ensure_audit_months(first timestamptz, months int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, public SET lock_timeout = '2s' SET timezone = 'UTC' AS $$
      DECLARE
        month timestamptz := date_trunc('month', first); made int := 0; name text;
      BEGIN
        FOR n IN 1 .. least(months, 120) LOOP
          name := 'events_' || to_char(month, 'YYYY_MM');
          IF to_regclass('evidence.' || name) IS NULL
            AND NOT EXISTS (SELECT FROM evidence.events_other e WHERE e.id >= public.audit_month_begins(month)
              AND e.id < public.audit_month_begins(month + interval '1 month')) THEN
            EXECUTE format('CREATE TABLE evidence.%I PARTITION OF public.audit_events FOR VALUES FROM (%L) TO (%L)',
              name, public.audit_month_begins(month), public.audit_month_begins(month + interval '1 month'));
            made := made + 1;
          END IF;
          month := month + interval '1 month';
        END LOOP;
        RETURN made;
      END $$;
      REVOKE EXECUTE ON FUNCTION ensure_audit_months, audit_month_begins FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ensure_audit_months TO zonekeeper_app;
      SELECT ensure_audit_months(first, (extract(year FROM age(now(), first)) * 12 + extract(month FROM age(now(), first)))::int + 1)
        FROM (SELECT min(recorded_at) AS first FROM audit_events_before) e WHERE first IS NOT NULL;
      SELECT ensure_audit_months(now(), 4);
      ${filled}`);
    await granted(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`${replaced('')}${filled}
      DROP FUNCTION ensure_audit_months, audit_month_begins;
      DROP SCHEMA evidence CASCADE`);
    await granted(q);
  }
}
