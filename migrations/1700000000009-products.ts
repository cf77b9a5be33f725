import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, changeable } from './grants.ts';

/** Products (Art. 17, 19), their notifications as versions, and what is on file beside them; nothing approves them. */
export class Products1700000000009 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE products (
        id uuid CONSTRAINT pk_products PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_products_state
          CHECK (state IN ('draft', 'notified', 'launched', 'suspended', 'delisted')),
        jurisdiction text NOT NULL, case_number text NOT NULL CONSTRAINT uq_products_case_number UNIQUE,
        agreement_id uuid NOT NULL CONSTRAINT fk_products_agreement REFERENCES agreements,
        zone_id uuid NOT NULL CONSTRAINT fk_products_zone REFERENCES zones,
        operator_id uuid NOT NULL CONSTRAINT fk_products_operator REFERENCES organizations,
        name text NOT NULL, notice jsonb NOT NULL, launched_on date, effect_due_on date, delisted_on date,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_products_name UNIQUE (agreement_id, name));
      CREATE SEQUENCE product_numbers;
      CREATE INDEX ix_products_operator ON products (operator_id, created_at, id);
      CREATE INDEX ix_products_zone ON products (zone_id, created_at, id);
      CREATE TABLE product_notifications (
        product_id uuid NOT NULL CONSTRAINT fk_product_notifications_product REFERENCES products, number int NOT NULL,
        notice jsonb NOT NULL, filed_on date NOT NULL, person_id uuid NOT NULL,
        CONSTRAINT pk_product_notifications PRIMARY KEY (product_id, number));
      CREATE TABLE product_entries (
        id uuid CONSTRAINT pk_product_entries PRIMARY KEY,
        product_id uuid NOT NULL CONSTRAINT fk_product_entries_product REFERENCES products,
        kind text NOT NULL CONSTRAINT ck_product_entries_kind
          CHECK (kind IN ('acknowledgement', 'question', 'reply', 'opinion', 'effect')),
        notification int, content text NOT NULL, organization_id uuid NOT NULL, person_id uuid NOT NULL,
        filed_at timestamptz NOT NULL);
      CREATE INDEX ix_product_entries_product ON product_entries (product_id, filed_at);`);
    await changeable(q, 'products');
    await appendOnly(q, 'product_notifications', 'product_entries');
    await q.query('GRANT USAGE ON SEQUENCE product_numbers TO zonekeeper_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE product_entries, product_notifications, products; DROP SEQUENCE product_numbers');
  }
}
