import type { QueryResultRow } from 'pg';
import type { Write } from './batch.ts';
import { snake, sql } from './sql.ts';
import type { Reader, Tx } from './tx.ts';

/** A constraint as the catalog of the database describes it; expressions name the table's columns. */
interface Constraint extends QueryResultRow {
  readonly name: string;
  readonly code: '23505' | '23P01' | '23503' | '23514';
  /** Of unique and exclusion constraints: what is compared, by which operators, of which rows. */
  readonly elements: readonly string[] | null;
  readonly operators: readonly string[] | null;
  readonly predicate: string | null;
  /** Of foreign keys. */
  readonly target: string | null;
  readonly columns: readonly string[] | null;
  readonly keys: readonly string[] | null;
  /** Of checks. */
  readonly check: string | null;
}
const names = (oids: string, table: string): string =>
  `(SELECT array_agg(quote_ident(t.attname) ORDER BY k.n) FROM unnest(${oids}) WITH ORDINALITY k(no, n)
    JOIN pg_attribute t ON t.attrelid = ${table} AND t.attnum = k.no)`;
const ofTable = sql(`
  SELECT c.relname AS name, CASE WHEN i.indisexclusion THEN '23P01' ELSE '23505' END AS code,
    (SELECT array_agg(pg_get_indexdef(i.indexrelid, k, true) ORDER BY k) FROM generate_series(1, i.indnkeyatts) k) AS elements,
    (SELECT array_agg(o.oprname::text ORDER BY u.n) FROM unnest(x.conexclop) WITH ORDINALITY u(id, n)
      JOIN pg_operator o ON o.oid = u.id) AS operators,
    pg_get_expr(i.indpred, i.indrelid) AS predicate,
    NULL AS target, NULL::text[] AS columns, NULL::text[] AS keys, NULL AS check
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  LEFT JOIN pg_constraint x ON x.conindid = i.indexrelid AND x.contype = 'x'
  WHERE i.indrelid = to_regclass($1) AND (i.indisunique OR i.indisexclusion)
  UNION ALL
  SELECT f.conname, CASE f.contype WHEN 'f' THEN '23503' ELSE '23514' END, NULL, NULL, NULL,
    CASE f.contype WHEN 'f' THEN f.confrelid::regclass::text END, ${names('f.conkey', 'f.conrelid')},
    ${names('f.confkey', 'f.confrelid')}, pg_get_expr(f.conbin, f.conrelid)
  FROM pg_constraint f WHERE f.conrelid = to_regclass($1) AND f.contype IN ('f', 'c')
  ORDER BY 2, 1`);

/** What PostgreSQL would have reported, had the rows been written. */
export class WouldViolate extends Error {
  constructor(
    readonly code: string,
    readonly constraint: string,
  ) {
    super(`${constraint} would be violated`);
  }
}

/**
 * Whether rows that are not written would violate a constraint. It only reads: what a write inside a transaction that is
 * rolled back would find too, but holding up the acts of others by its locks. What runs at the same time stays unseen.
 */
export class Constraints {
  private readonly known = new Map<string, readonly Constraint[]>();

  /** Throws `WouldViolate` for the first one violated. */
  async hold(reader: Reader, writes: readonly Write[]): Promise<void> {
    const made = new Set(writes.flatMap((w) => (w.kind === 'insert' ? [w.table] : [])));
    for (const write of writes) {
      if (write.kind === 'remove') continue;
      const gone = writes.filter((w) => w.kind === 'remove' && w.table === write.table);
      const all = await this.of(reader, write.table);
      const asked = all.filter((c) => c.target === null || !made.has(c.target)); // a parent may come in the same breath
      const [violated] = await reader.query<QueryResultRow & { name: string }>(...question(write, gone, asked));
      const found = all.find((c) => c.name === violated?.name);
      if (found) throw new WouldViolate(found.code, found.name);
    }
  }

  private async of(reader: Reader, table: string): Promise<readonly Constraint[]> {
    const known = this.known.get(table) ?? (await reader.query<Constraint>(ofTable, [table]));
    this.known.set(table, known);
    return known;
  }
}

/** One statement: the rows as they would be, and each constraint asked of them. */
function question(write: Write, gone: readonly Write[], all: readonly Constraint[]): Parameters<Tx['query']> {
  const values: unknown[] = [write.json];
  const match = (key: Write['key']): string =>
    Object.entries(key)
      .map(([name, value]) => `"${snake(name)}" = $${values.push(value)}`)
      .join(' AND ');
  const { table } = write;
  const own = write.kind === 'update' ? match(write.key) : undefined;
  const rows =
    own === undefined
      ? `SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)`
      : `SELECT (json_populate_record(a, $1::json)).* FROM ${table} a WHERE ${own}`;
  const others = [...(own === undefined ? [] : [own]), ...gone.map((g) => match(g.key))].map((m) => `NOT (${m})`);
  const asked = all.map((c) => `SELECT ${literal(c.name)} AS name WHERE EXISTS (${violation(c, table, others)})`);
  return [sql(`WITH n AS MATERIALIZED (${rows}) ${asked.join(' UNION ALL ')} LIMIT 1`), values];
}
const literal = (name: string): string => `'${name.replaceAll("'", "''")}'`;

function violation(c: Constraint, table: string, others: readonly string[]): string {
  const { elements, columns, keys, target } = c;
  if (c.check !== null) return `SELECT FROM n WHERE NOT (${c.check})`;
  if (elements) {
    const list = elements.map((e, i) => `${e} AS e${i}`).join(', ');
    const where = c.predicate === null ? [] : [c.predicate];
    const from = (name: string, more: readonly string[]): string =>
      `(SELECT ${list} FROM ${name} WHERE ${['true', ...where, ...more].join(' AND ')})`;
    const equal = elements.map((_, i) => `x.e${i} ${c.operators?.[i] ?? '='} y.e${i}`).join(' AND ');
    return `SELECT FROM ${from('n', [])} x JOIN ${from(table, others)} y ON ${equal}`;
  }
  const set = (columns ?? []).map((name) => `n.${name} IS NOT NULL`).join(' AND ');
  const met = (columns ?? []).map((name, i) => `t.${keys?.[i] ?? 'id'} = n.${name}`).join(' AND ');
  return `SELECT FROM n WHERE ${set} AND NOT EXISTS (SELECT FROM ${target ?? table} t WHERE ${met})`;
}
