import type { QueryRunner } from 'typeorm';

/** Nothing is written in the clear any more, whoever writes; what lies there stays until it is sealed. */
export const keepSealed = async (q: QueryRunner, table: string, column: string): Promise<void> => {
  await q.query(`CREATE TRIGGER tr_${table}_sealed BEFORE INSERT OR UPDATE OF ${column} ON ${table}
    FOR EACH ROW WHEN (NEW.${column} IS NOT NULL) EXECUTE FUNCTION refuse_plain()`);
};

/** The way back loses nothing: what lies sealed is opened first, by who has the keys. */
export const refuseWhereSealed = async (q: QueryRunner, table: string, column: string): Promise<void> => {
  const [found] = (await q.query(`SELECT EXISTS (SELECT FROM ${table} WHERE ${column}_sealed IS NOT NULL) AS any`)) as {
    any: boolean;
  }[];
  if (found?.any === true) throw new Error(`${table}.${column} lies sealed; run first: npm run admin -- open-columns`);
  await q.query(`DROP TRIGGER tr_${table}_sealed ON ${table}`);
};
