import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeable } from './grants.ts';

/** Operation rules of a zone by version (Art. 6), and which version an application and an agreement cite. */
export class ZoneRules1700000000091 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE zone_rules (
        zone_id uuid NOT NULL CONSTRAINT fk_zone_rules_zone REFERENCES zones,
        number int NOT NULL CONSTRAINT ck_zone_rules_number CHECK (number > 0),
        title text NOT NULL, text text NOT NULL, sha256 text NOT NULL, effective_from date NOT NULL,
        published_on date, recorded_at timestamptz NOT NULL,
        CONSTRAINT pk_zone_rules PRIMARY KEY (zone_id, number),
        CONSTRAINT ck_zone_rules_forward CHECK (effective_from >= published_on));
      CREATE UNIQUE INDEX uq_zone_rules_proposed ON zone_rules (zone_id) WHERE published_on IS NULL;
      CREATE UNIQUE INDEX uq_zone_rules_first_day ON zone_rules (zone_id, effective_from) WHERE published_on IS NOT NULL;
      CREATE TRIGGER tr_zone_rules_published BEFORE UPDATE OR DELETE ON zone_rules
        FOR EACH ROW WHEN (OLD.published_on IS NOT NULL) EXECUTE FUNCTION refuse_change();
      ALTER TABLE applications ADD COLUMN zone_rules_number int,
        ADD CONSTRAINT fk_applications_zone_rules FOREIGN KEY (zone_id, zone_rules_number) REFERENCES zone_rules;
      ALTER TABLE agreements ADD COLUMN zone_rules_number int,
        ADD CONSTRAINT fk_agreements_zone_rules FOREIGN KEY (zone_id, zone_rules_number) REFERENCES zone_rules;
      CREATE INDEX ix_applications_zone_rules ON applications (zone_id, zone_rules_number);
      CREATE INDEX ix_agreements_zone_rules ON agreements (zone_id, zone_rules_number);`);
    await changeable(q, 'zone_rules');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE agreements DROP COLUMN zone_rules_number CASCADE;
      ALTER TABLE applications DROP COLUMN zone_rules_number CASCADE;
      DROP TABLE zone_rules`);
  }
}
