import { countsOf } from './duck.ts';
import type { Duck } from './duck.ts';
import type { Evaluation } from './job.ts';
import { quoteName } from './sql.ts';

const persons = (person: string | undefined): string =>
  person === undefined ? 'count(*)' : `count(DISTINCT s.${person})`;

/** Group expressions; a constant (not a position) where there is no quasi-identifier, so that all rows are one class. */
const groups = (names: string[]): string[] =>
  names.length === 0 ? ['(1 + 0)'] : names.map((name) => `s.${quoteName(name)}`);

/** Join that leaves only rows whose class of quasi-identifiers holds at least k persons. Null is a value of its own. */
export function suppressionJoin(rows: string, quasi: string[], k: number, person: string | undefined): string {
  const keys = groups(quasi);
  const named = keys.map((key, i) => `${key} AS q${i}`).join(', ');
  const same = keys.map((key, i) => `${key} IS NOT DISTINCT FROM c.q${i}`).join(' AND ');
  const least = Math.max(1, Math.trunc(k));
  return `JOIN (SELECT ${named} FROM ${rows} GROUP BY ALL HAVING ${persons(person)} >= ${least}) c ON ${same}`;
}

/** k, uniques, classes and, for a sensitive field, l: all counted exactly over the given rows. */
export async function evaluate(
  duck: Duck,
  rows: string,
  quasi: string[],
  sensitive: string | undefined,
  person: string | undefined,
): Promise<Evaluation> {
  const diversity =
    sensitive === undefined
      ? '0'
      : `count(DISTINCT s.${quoteName(sensitive)}) + max(CASE WHEN s.${quoteName(sensitive)} IS NULL THEN 1 ELSE 0 END)`;
  const classes = `SELECT ${persons(person)} AS n, ${diversity} AS l FROM ${rows} GROUP BY ${groups(quasi).join(', ')}`;
  const sql = `SELECT coalesce(min(n), 0), count(*) FILTER (n = 1), count(*), coalesce(min(l), 0) FROM (${classes})`;
  const [k = 0, uniques = 0, count = 0, l = 0] = await countsOf(duck, sql);
  return { k, uniques, classes: count, ...(sensitive === undefined ? {} : { l }) };
}
