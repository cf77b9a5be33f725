import { type Sql, snake, sql } from './sql.ts';

export type Values = Readonly<Record<string, unknown>>;

const plain = (value: unknown): unknown =>
  Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value instanceof Date ? value.toISOString() : value;
function record(row: Values): Values {
  const columns: Record<string, unknown> = {};
  for (const name of Object.keys(row)) columns[snake(name)] = plain(row[name]);
  return columns;
}
const columnsOf = (row: Values): string =>
  Object.keys(row)
    .map((name) => `"${snake(name)}"`)
    .join(', ');

/** One part of a batch, for whoever asks what it would do. `json` are the new rows, or what an update sets. */
export interface Write {
  readonly kind: 'insert' | 'update' | 'remove';
  readonly table: string;
  readonly key: Values;
  readonly json: string;
}

/**
 * Writes that leave as one statement: each part a CTE, all of them in one snapshot and one round trip. Names are the
 * facts' names (camelCase); columns are their snake_case.
 */
export class Batch {
  private readonly parts: string[] = [];
  private readonly values: unknown[] = [];
  readonly writes: Write[] = [];

  private bind(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  insert(table: string, rows: readonly Values[], onConflict = ''): this {
    const [first] = rows;
    if (!first) return this;
    const list = columnsOf(first);
    const json = JSON.stringify(rows.map(record));
    if (onConflict === '') this.writes.push({ kind: 'insert', table, key: {}, json });
    const source = `json_populate_recordset(NULL::${table}, ${this.bind(json)}::json)`;
    this.parts.push(`INSERT INTO ${table} (${list}) SELECT ${list} FROM ${source} ${onConflict}`.trim());
    return this;
  }

  /** Sets the named columns of the rows that match `key`. */
  update(table: string, key: Values, set: Values): this {
    const columns = columnsOf(set);
    if (columns === '') return this;
    const json = JSON.stringify(record(set));
    this.writes.push({ kind: 'update', table, key, json });
    const source = `json_populate_record(NULL::${table}, ${this.bind(json)}::json)`;
    this.parts.push(`UPDATE ${table} SET (${columns}) = (SELECT ${columns} FROM ${source}) WHERE ${this.where(key)}`);
    return this;
  }

  remove(table: string, key: Values): this {
    this.writes.push({ kind: 'remove', table, key, json: '' });
    this.parts.push(`DELETE FROM ${table} WHERE ${this.where(key)}`);
    return this;
  }

  /** Any other data-modifying statement; `$1`… are its own values. */
  raw(text: string, values: readonly unknown[]): this {
    const offset = this.values.length;
    this.values.push(...values);
    this.parts.push(text.replace(/\$(\d+)/g, (_, n: string) => `$${offset + Number(n)}`));
    return this;
  }

  private where(key: Values): string {
    return Object.entries(key)
      .map(([name, value]) => `"${snake(name)}" = ${this.bind(plain(value))}`)
      .join(' AND ');
  }

  get empty(): boolean {
    return this.parts.length === 0;
  }

  /** The statement and its values. */
  statement(): readonly [Sql, readonly unknown[]] {
    const ctes = this.parts.map((part, i) => `w${i} AS (${part})`);
    return [sql(`WITH ${ctes.join(',\n')} SELECT 1`), this.values];
  }
}
