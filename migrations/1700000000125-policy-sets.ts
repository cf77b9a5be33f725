import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeable } from './grants.ts';

/** Policy sets on record (Art. 24): loaded, adopted, extended, superseded. Those that come with the product begin here. */
export class PolicySets1700000000125 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE policy_sets (
        id uuid CONSTRAINT pk_policy_sets PRIMARY KEY, version int NOT NULL,
        state text NOT NULL CONSTRAINT ck_policy_sets_state CHECK (state IN ('draft', 'in_force', 'lapsed', 'superseded')),
        jurisdiction text NOT NULL, code text NOT NULL, title jsonb NOT NULL, issuer text NOT NULL,
        valid_from date NOT NULL, valid_to date NOT NULL, definition jsonb,
        document_number text, document_date date, adopted_on date,
        superseded_from date, superseded_by uuid CONSTRAINT fk_policy_sets_superseded_by REFERENCES policy_sets,
        superseding_document text, superseding_date date,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        CONSTRAINT uq_policy_sets_code UNIQUE (code),
        CONSTRAINT ck_policy_sets_days CHECK (valid_from <= valid_to),
        CONSTRAINT ck_policy_sets_adopted CHECK (
          (state = 'draft') = (adopted_on IS NULL) AND (definition IS NULL OR (adopted_on IS NULL) = (document_number IS NULL))
          AND (document_date IS NULL OR document_date <= valid_from)),
        CONSTRAINT ck_policy_sets_loaded CHECK (definition IS NULL OR (
          definition->>'code' = code AND definition->>'jurisdiction' = jurisdiction
          AND definition->>'validFrom' = valid_from::text AND definition->>'validTo' = valid_to::text)),
        CONSTRAINT ck_policy_sets_superseded CHECK (
          (superseded_from IS NULL) = (superseded_by IS NULL) AND (superseded_from IS NULL) = (superseding_document IS NULL)
          AND (superseded_from IS NULL) = (superseding_date IS NULL)
          AND superseded_by <> id AND superseded_from > valid_from AND (state <> 'superseded' OR superseded_from IS NOT NULL)));
      CREATE INDEX ix_policy_sets_superseded_by ON policy_sets (superseded_by);
      CREATE INDEX ix_policy_sets_jurisdiction ON policy_sets (jurisdiction, valid_from);
      INSERT INTO policy_sets
        (id, version, state, jurisdiction, code, title, issuer, document_number, valid_from, valid_to, adopted_on, created_at, updated_at)
      VALUES
        ('01901800-0000-7000-8000-000000000001', 1, 'in_force', 'CN-3201', 'NJ-2024',
          '{"en": "Interim Measures of Nanjing for the Administration of Authorized Operation of Public Data", "zh": "南京市公共数据授权运营管理暂行办法"}',
          '南京市人民政府办公厅', NULL, '2024-05-24', '2026-05-23', '2024-05-24', '2024-05-24 00:00+08', '2024-05-24 00:00+08'),
        ('01901800-0000-7000-8000-000000000002', 1, 'in_force', 'CN', 'CN-2025-BASE',
          '{"en": "Implementation Rules for the Authorized Operation of Public Data Resources (Trial)", "zh": "公共数据资源授权运营实施规范（试行）"}',
          '国家发展改革委、国家数据局', '发改数据规〔2025〕27号', '2025-03-01', '2030-02-28', '2025-03-01', '2025-03-01 00:00+08', '2025-03-01 00:00+08');
      ALTER TABLE policy_extensions ADD CONSTRAINT fk_policy_extensions_set FOREIGN KEY (policy_code) REFERENCES policy_sets (code),
        ADD CONSTRAINT ck_policy_extensions_days CHECK (dated_on <= valid_to);`);
    await changeable(q, 'policy_sets');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE policy_extensions DROP CONSTRAINT ck_policy_extensions_days, DROP CONSTRAINT fk_policy_extensions_set;
      DROP TABLE policy_sets`);
  }
}
