/**
 * SQL: who led an act of a case or concurred with it, and for whom, one row each with `act`, `person_id`, `acted_for`. The
 * case is `a` and what `before` lists (a uuid[]): acts of the latter are named `<aggregate>.<act>`.
 */
export function deeds(before?: string): string {
  const ids = before === undefined ? 'ARRAY[a.id]' : `a.id || ${before}`;
  const name = (t: string): string =>
    `CASE WHEN ${t}.aggregate_id = a.id THEN '' ELSE ${t}.aggregate || '.' END || ${t}.act`;
  return `SELECT ${name('t')} AS act, t.person_id, t.acted_for FROM transitions t WHERE t.aggregate_id = ANY(${ids})
      UNION ALL SELECT ${name('c')}, c.person_id, c.acted_for FROM concurrences c
        WHERE c.aggregate_id = ANY(${ids}) AND c.state = 'given'`;
}

/** SQL: whom these acts on `id`, and concurrences with them, count for, as a uuid[]; the names of acts are the caller's own. */
export const doersOf = (id: string, acts: readonly string[]): string => {
  const named = `IN (${acts.map((act) => `'${act}'`).join(', ')})`;
  return `ARRAY(SELECT u.person FROM (SELECT t.person_id, t.acted_for FROM transitions t
        WHERE t.aggregate_id = ${id} AND t.act ${named}
        UNION ALL SELECT c.person_id, c.acted_for FROM concurrences c
        WHERE c.aggregate_id = ${id} AND c.act ${named} AND c.state = 'given') p
      CROSS JOIN unnest(ARRAY[p.person_id, p.acted_for]) u(person) WHERE u.person IS NOT NULL
      GROUP BY u.person)`;
};

const filings = (operation: string): string =>
  `FROM audit_events e WHERE e.object_id = a.id AND e.operation = '${operation}' AND e.result = 'done'`;
/** SQL: when a filing (`application.assess`) was last put on file for `a`; null for never. */
export const lastFiled = (operation: string): string => `(SELECT max(e.recorded_at) ${filings(operation)})`;
/** SQL: whom that filing counts for, ever, as a uuid[]: where the filing itself lies sealed. */
export const filedBy = (operation: string): string =>
  `ARRAY(SELECT u.person ${filings(operation).replace(' WHERE', ' CROSS JOIN unnest(ARRAY[e.person_id, e.acted_for]) u(person) WHERE')}
    AND u.person IS NOT NULL)`;
