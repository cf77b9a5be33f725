import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeable } from './grants.ts';

/** Share requests with their items (Art. 15), and the grants that come of them. */
export class Sharing1700000000013 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE share_requests (
        id uuid CONSTRAINT pk_share_requests PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_share_requests_state CHECK (state IN ('draft', 'submitted', 'returned', 'rejected',
          'confirmed', 'approved', 'partly_approved', 'refused', 'fulfilled', 'withdrawn', 'lapsed')),
        jurisdiction text NOT NULL, case_number text NOT NULL,
        agreement_id uuid NOT NULL CONSTRAINT fk_share_requests_agreement REFERENCES agreements,
        zone_id uuid NOT NULL CONSTRAINT fk_share_requests_zone REFERENCES zones,
        operator_id uuid NOT NULL CONSTRAINT fk_share_requests_operator REFERENCES organizations,
        scenario_id uuid NOT NULL CONSTRAINT fk_share_requests_scenario REFERENCES scenarios,
        purpose_note text NOT NULL, policy_code text, submitted_on date, confirmed_on date, due_on date, reason text,
        provider_ids uuid[] NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_share_requests_case_number UNIQUE (case_number));
      CREATE SEQUENCE share_request_numbers;
      CREATE INDEX ix_share_requests_agreement ON share_requests (agreement_id, created_at, id);
      CREATE INDEX ix_share_requests_zone ON share_requests (zone_id, created_at, id);
      CREATE INDEX ix_share_requests_providers ON share_requests USING gin (provider_ids);
      CREATE TABLE share_request_items (
        id uuid CONSTRAINT pk_share_request_items PRIMARY KEY,
        share_request_id uuid NOT NULL CONSTRAINT fk_share_request_items_request REFERENCES share_requests ON DELETE CASCADE,
        resource_id uuid NOT NULL CONSTRAINT fk_share_request_items_resource REFERENCES resources,
        provider_id uuid CONSTRAINT fk_share_request_items_provider REFERENCES organizations,
        fields text[] NOT NULL, mode text NOT NULL CONSTRAINT ck_share_request_items_mode
          CHECK (mode IN ('plain', 'de_identified', 'usable_not_visible')),
        row_filter jsonb, valid_from date NOT NULL, valid_to date NOT NULL,
        state text NOT NULL CONSTRAINT ck_share_request_items_state CHECK (state IN ('open', 'approved', 'refused')),
        reason text, decided_by uuid, grant_id uuid,
        CONSTRAINT ck_share_request_items_refusal CHECK (state <> 'refused' OR reason IS NOT NULL),
        CONSTRAINT ck_share_request_items_grant CHECK ((state = 'approved') = (grant_id IS NOT NULL)));
      CREATE INDEX ix_share_request_items_request ON share_request_items (share_request_id);
      CREATE TABLE grants (
        id uuid CONSTRAINT pk_grants PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_grants_state
          CHECK (state IN ('active', 'frozen', 'revoked', 'expired', 'superseded')),
        jurisdiction text NOT NULL, case_number text NOT NULL,
        share_request_id uuid NOT NULL CONSTRAINT fk_grants_request REFERENCES share_requests,
        item_id uuid NOT NULL, agreement_id uuid NOT NULL CONSTRAINT fk_grants_agreement REFERENCES agreements,
        zone_id uuid NOT NULL CONSTRAINT fk_grants_zone REFERENCES zones,
        operator_id uuid NOT NULL CONSTRAINT fk_grants_operator REFERENCES organizations,
        provider_id uuid NOT NULL CONSTRAINT fk_grants_provider REFERENCES organizations,
        resource_id uuid NOT NULL CONSTRAINT fk_grants_resource REFERENCES resources, resource_version int NOT NULL,
        scenario_id uuid NOT NULL CONSTRAINT fk_grants_scenario REFERENCES scenarios,
        fields text[] NOT NULL, row_filter jsonb, mode text NOT NULL CONSTRAINT ck_grants_mode
          CHECK (mode IN ('plain', 'de_identified', 'usable_not_visible')),
        valid_from date NOT NULL, valid_to date NOT NULL, receipt text NOT NULL, frozen_by text[] NOT NULL, reason text,
        policy_code text, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_grants_item UNIQUE (item_id),
        CONSTRAINT ck_grants_period CHECK (valid_to >= valid_from),
        CONSTRAINT ck_grants_frozen CHECK ((state = 'frozen') <= (frozen_by <> '{}')));
      CREATE SEQUENCE grant_numbers;
      CREATE INDEX ix_grants_agreement ON grants (agreement_id, created_at, id);
      CREATE INDEX ix_grants_resource ON grants (resource_id, created_at, id);
      CREATE INDEX ix_grants_provider ON grants (provider_id, created_at, id);
      CREATE INDEX ix_grants_zone ON grants (zone_id, created_at, id);
      CREATE INDEX ix_grants_due ON grants (valid_to) WHERE state IN ('active', 'frozen');`);
    await changeable(q, 'share_requests', 'share_request_items', 'grants');
    await q.query('GRANT USAGE ON SEQUENCE share_request_numbers, grant_numbers TO zonekeeper_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE grants, share_request_items, share_requests;
      DROP SEQUENCE grant_numbers, share_request_numbers`);
  }
}
