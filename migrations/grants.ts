import type { QueryRunner } from 'typeorm';

/** The application role may change these rows; it never has DDL. */
export const changeable = async (q: QueryRunner, ...tables: readonly string[]): Promise<void> => {
  await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${tables.join(', ')} TO zonekeeper_app`);
};

/** History: the application role may add and read; a trigger refuses everything else, whoever asks. */
export const appendOnly = async (q: QueryRunner, ...tables: readonly string[]): Promise<void> => {
  await q.query(`GRANT SELECT, INSERT ON ${tables.join(', ')} TO zonekeeper_app`);
  for (const table of tables) {
    await q.query(`CREATE TRIGGER tr_${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    await q.query(`CREATE TRIGGER tr_${table}_no_truncate BEFORE TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }
};
