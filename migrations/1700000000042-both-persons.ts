import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signatures and gradings tell persons apart in SQL too: what is done for a colleague counts for both. */
export class BothPersons1700000000042 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE agreement_signatures ADD acted_for uuid;
      CREATE FUNCTION sign_once() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM agreement_signatures s WHERE s.agreement_id = NEW.agreement_id
            AND ARRAY[s.person_id, s.acted_for] && ARRAY[NEW.person_id, NEW.acted_for]) THEN
          RAISE EXCEPTION 'one of the two has signed'
            USING ERRCODE = 'unique_violation', CONSTRAINT = 'uq_agreement_signatures_person';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER tr_agreement_signatures_once BEFORE INSERT ON agreement_signatures
        FOR EACH ROW EXECUTE FUNCTION sign_once();

      ALTER TABLE resource_fields ADD graded_for uuid;
      ALTER TABLE grading_records ADD graded_for uuid, ADD reviewed_for uuid, ADD confirmed_for uuid,
        DROP CONSTRAINT ck_grading_records_persons,
        ADD CONSTRAINT ck_grading_records_persons CHECK (
          NOT ARRAY[graded_by, graded_for] && ARRAY[reviewed_by, reviewed_for]
          AND NOT ARRAY[graded_by, graded_for] && ARRAY[confirmed_by, confirmed_for]
          AND NOT ARRAY[reviewed_by, reviewed_for] && ARRAY[confirmed_by, confirmed_for]);`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE grading_records DROP CONSTRAINT ck_grading_records_persons,
        ADD CONSTRAINT ck_grading_records_persons CHECK (graded_by <> reviewed_by AND graded_by <> confirmed_by
          AND reviewed_by <> confirmed_by),
        DROP graded_for, DROP reviewed_for, DROP confirmed_for;
      ALTER TABLE resource_fields DROP graded_for;
      DROP TRIGGER tr_agreement_signatures_once ON agreement_signatures;
      DROP FUNCTION sign_once;
      ALTER TABLE agreement_signatures DROP acted_for;`);
  }
}
