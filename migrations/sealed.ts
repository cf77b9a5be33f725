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

const triggerOf = (table: string, column: string): string => `tr_${table}_${column}_sealed`;
/** The same for tables of several such columns: each is its own, since an older value of another may still lie in the clear. */
export const keepEachSealed = async (q: QueryRunner, table: string, columns: readonly string[]): Promise<void> => {
  for (const column of columns)
    await q.query(`CREATE TRIGGER ${triggerOf(table, column)} BEFORE INSERT OR UPDATE OF ${column} ON ${table}
      FOR EACH ROW WHEN (NEW.${column} IS NOT NULL) EXECUTE FUNCTION refuse_plain()`);
};
export const refuseWhereAnySealed = async (
  q: QueryRunner,
  table: string,
  columns: readonly string[],
): Promise<void> => {
  const any = columns.map((column) => `${column}_sealed IS NOT NULL`).join(' OR ');
  const [found] = (await q.query(`SELECT EXISTS (SELECT FROM ${table} WHERE ${any}) AS any`)) as { any: boolean }[];
  if (found?.any === true) throw new Error(`${table} holds sealed values; run first: npm run admin -- open-columns`);
  for (const column of columns) await q.query(`DROP TRIGGER ${triggerOf(table, column)} ON ${table}`);
};
