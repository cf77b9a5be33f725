import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './grants.ts';

/** What is a decision of a person: nobody in office takes it, and nobody for a colleague without a delegation. */
const decisions = ['concurrence_requests', 'concurrence_resolutions'];

/**
 * 会同: a concurrence is asked for by the lead body and has a last day; overdue or refused, the city government resolves it
 * by a document. Each is bound to what it saw, as the concurrence itself. `body_id` is who is asked.
 */
export class ConcurrenceRequests1700000000137 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE concurrence_requests (
        id uuid CONSTRAINT pk_concurrence_requests PRIMARY KEY, aggregate text NOT NULL, aggregate_id uuid NOT NULL,
        version int NOT NULL, act text NOT NULL, seen text NOT NULL, body_id uuid NOT NULL, due_on date NOT NULL,
        organization_id uuid NOT NULL, person_id uuid NOT NULL, acted_for uuid,
        legal_at timestamptz NOT NULL, recorded_at timestamptz NOT NULL,
        CONSTRAINT uq_concurrence_requests_body UNIQUE (aggregate_id, version, act, body_id, seen),
        CONSTRAINT ck_concurrence_requests_body CHECK (body_id <> organization_id),
        CONSTRAINT ck_concurrence_requests_due CHECK (due_on >= (legal_at AT TIME ZONE 'Asia/Shanghai')::date),
        CONSTRAINT ck_concurrence_requests_acted_for CHECK (acted_for <> person_id));
      CREATE INDEX ix_concurrence_requests_due ON concurrence_requests (due_on);
      CREATE INDEX ix_concurrence_requests_body ON concurrence_requests (body_id);
      CREATE TABLE concurrence_escalations (
        request_id uuid CONSTRAINT pk_concurrence_escalations PRIMARY KEY
          CONSTRAINT fk_concurrence_escalations_request REFERENCES concurrence_requests,
        legal_at timestamptz NOT NULL, recorded_at timestamptz NOT NULL);
      CREATE TABLE concurrence_resolutions (
        id uuid CONSTRAINT pk_concurrence_resolutions PRIMARY KEY, aggregate text NOT NULL, aggregate_id uuid NOT NULL,
        version int NOT NULL, act text NOT NULL, seen text NOT NULL, in_favor boolean NOT NULL,
        document_number text NOT NULL CONSTRAINT ck_concurrence_resolutions_document CHECK (document_number <> ''),
        document_date date NOT NULL, reason text,
        organization_id uuid NOT NULL, person_id uuid NOT NULL, acted_for uuid,
        legal_at timestamptz NOT NULL, recorded_at timestamptz NOT NULL,
        CONSTRAINT uq_concurrence_resolutions_act UNIQUE (aggregate_id, version, act, seen),
        CONSTRAINT ck_concurrence_resolutions_dated
          CHECK (document_date <= (legal_at AT TIME ZONE 'Asia/Shanghai')::date),
        CONSTRAINT ck_concurrence_resolutions_acted_for CHECK (acted_for <> person_id));
      CREATE FUNCTION refuse_early_resolution() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        today date := (NEW.legal_at AT TIME ZONE 'Asia/Shanghai')::date;
        overdue int; waiting int; refused int;
      BEGIN
        SELECT count(*) FILTER (WHERE r.due_on < today), count(*) FILTER (WHERE r.due_on >= today) INTO overdue, waiting
          FROM concurrence_requests r
          WHERE (r.aggregate_id, r.version, r.act, r.seen) = (NEW.aggregate_id, NEW.version, NEW.act, NEW.seen)
            AND NOT EXISTS (SELECT FROM concurrences c WHERE c.organization_id = r.body_id
              AND (c.aggregate_id, c.version, c.act, c.seen) = (r.aggregate_id, r.version, r.act, r.seen));
        SELECT count(*) INTO refused FROM concurrences c WHERE c.state = 'refused'
          AND (c.aggregate_id, c.version, c.act, c.seen) = (NEW.aggregate_id, NEW.version, NEW.act, NEW.seen);
        IF waiting > 0 OR overdue + refused = 0 THEN
          RAISE EXCEPTION 'no concurrence is overdue or refused'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_concurrence_resolutions_escalated';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER tr_concurrence_resolutions_escalated BEFORE INSERT ON concurrence_resolutions
        FOR EACH ROW EXECUTE FUNCTION refuse_early_resolution();`);
    await appendOnly(q, 'concurrence_requests', 'concurrence_escalations', 'concurrence_resolutions');
    for (const table of decisions)
      await q.query(`
        CREATE TRIGGER tr_${table}_no_administrator BEFORE INSERT ON ${table}
          FOR EACH ROW EXECUTE FUNCTION refuse_administrators();
        CREATE TRIGGER tr_${table}_acted_for BEFORE INSERT ON ${table}
          FOR EACH ROW WHEN (NEW.acted_for IS NOT NULL) EXECUTE FUNCTION refuse_undelegated()`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE concurrence_resolutions, concurrence_escalations, concurrence_requests;
      DROP FUNCTION refuse_early_resolution`);
  }
}
