import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeable } from './grants.ts';

/**
 * One person acts for a colleague between two days. On any day at most one acts for a person, so that "who decides for
 * X today" has one answer; nobody acts for himself, and no delegation is longer than 90 days.
 */
export class Delegations1700000000040 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE delegations (
        id uuid CONSTRAINT pk_delegations PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_delegations_state CHECK (state IN ('given', 'in_force', 'lapsed', 'ended')),
        jurisdiction text NOT NULL,
        organization_id uuid NOT NULL CONSTRAINT fk_delegations_organization REFERENCES organizations,
        giver_id uuid NOT NULL CONSTRAINT fk_delegations_giver REFERENCES persons,
        delegate_id uuid NOT NULL CONSTRAINT fk_delegations_delegate REFERENCES persons,
        first_day date NOT NULL, last_day date NOT NULL, reason text NOT NULL,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT ck_delegations_persons CHECK (giver_id <> delegate_id),
        CONSTRAINT ck_delegations_term CHECK (last_day >= first_day AND last_day - first_day < 90),
        CONSTRAINT ex_delegations_giver EXCLUDE USING gist (giver_id WITH =, daterange(first_day, last_day, '[]') WITH &&)
          WHERE (state IN ('given', 'in_force')));
      CREATE INDEX ix_delegations_giver ON delegations (giver_id);
      CREATE INDEX ix_delegations_delegate ON delegations (delegate_id);
      CREATE INDEX ix_delegations_list ON delegations (organization_id, created_at, id);`);
    await changeable(q, 'delegations');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE delegations');
  }
}
