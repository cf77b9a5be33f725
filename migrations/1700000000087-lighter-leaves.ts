import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Leaves are written by the thousand: that their epoch exists is asked once a statement instead of once a row, and the
 * index that only the foreign key needed goes. Epochs and leaves are never changed or deleted, so that what held when
 * a leaf was written holds for good.
 */
export class LighterLeaves1700000000087 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE ledger_leaves DROP CONSTRAINT fk_ledger_leaves_epoch;
      DROP INDEX ix_ledger_leaves_epoch;
      CREATE FUNCTION leaves_of_known_epochs() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT FROM (SELECT DISTINCT epoch FROM written) w
            WHERE NOT EXISTS (SELECT FROM ledger_epochs e WHERE e.epoch = w.epoch))
          THEN RAISE EXCEPTION 'a leaf of an epoch that there is not' USING ERRCODE = 'foreign_key_violation'; END IF;
        RETURN NULL; END $$;
      CREATE TRIGGER tr_ledger_leaves_epoch AFTER INSERT ON ledger_leaves REFERENCING NEW TABLE AS written
        FOR EACH STATEMENT EXECUTE FUNCTION leaves_of_known_epochs()`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TRIGGER tr_ledger_leaves_epoch ON ledger_leaves;
      DROP FUNCTION leaves_of_known_epochs();
      CREATE INDEX ix_ledger_leaves_epoch ON ledger_leaves (epoch, leaf_index);
      ALTER TABLE ledger_leaves ADD CONSTRAINT fk_ledger_leaves_epoch FOREIGN KEY (epoch) REFERENCES ledger_epochs`);
  }
}
