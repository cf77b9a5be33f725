import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a restriction reaches, so that they are told (Art. 23); what monitoring saw stands apart from the reason. */
export class RestrictionReach1700000000031 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE restrictions ADD operator_ids uuid[] NOT NULL DEFAULT '{}', ADD zone_ids uuid[] NOT NULL DEFAULT '{}',
        ADD monitoring_note text;
      UPDATE restrictions r SET
        operator_ids = ARRAY(SELECT a.operator_id FROM agreements a WHERE a.id = ANY(r.agreement_ids)
          UNION SELECT r.target_id WHERE r.target_type = 'operator' ORDER BY 1),
        zone_ids = ARRAY(SELECT a.zone_id FROM agreements a WHERE a.id = ANY(r.agreement_ids)
          UNION SELECT r.target_id WHERE r.target_type = 'zone' ORDER BY 1);
      ALTER TABLE restrictions ALTER operator_ids DROP DEFAULT, ALTER zone_ids DROP DEFAULT;`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE restrictions DROP operator_ids, DROP zone_ids, DROP monitoring_note');
  }
}
