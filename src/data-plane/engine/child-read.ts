import type { DuckDBResult } from '@duckdb/node-api';
import { columnsOf, openDuck } from './duck.ts';
import { EngineError } from './engine-error.ts';
import type { Frame } from './frames.ts';
import { SUBJECT_REF } from './job.ts';
import type { ReadJob } from './job.ts';
import { quoteName, quoteText } from './sql.ts';

/** Bytes of one chunk; only a single longer row makes a longer one. */
export const CHUNK_LIMIT = 64 * 1024;

interface Row {
  at: number;
  ref: string | null;
  json: string;
}

/** Rows of a snapshot, one chunk a call; an exclusion holds from the next chunk on. */
export class RowReader {
  #epoch = 0;
  #given = 0;
  #pending: Row[] = [];
  #last: Row[] = [];
  #done = false;
  readonly #excluded: Set<string>;
  readonly #result: DuckDBResult;
  readonly #limit: number;
  readonly #expected: number;
  #fetched = 0;

  constructor(result: DuckDBResult, job: ReadJob, expected: number) {
    this.#result = result;
    this.#expected = expected;
    this.#excluded = new Set(job.excludedRefs);
    this.#limit = job.limit ?? Number.MAX_SAFE_INTEGER;
  }

  static async open(job: ReadJob, memoryMb: number): Promise<RowReader> {
    const duck = await openDuck(memoryMb, [job.source]);
    const { sql, values } = readSql(job, await columnsOf(duck, job.source));
    const [rows] = (await duck.runAndReadAll(`SELECT count(*) FROM (${sql})`, values)).getRows();
    return new RowReader(await duck.stream(sql, values), job, Number(rows?.[0]));
  }

  exclude(refs: string[]): void {
    for (const ref of refs) this.#excluded.add(ref);
    this.#epoch += 1;
  }

  /** The next chunk, or the end record. */
  async next(): Promise<Frame> {
    this.#last = [];
    let bytes = 0;
    while (this.#given + this.#last.length < this.#limit) {
      const row = await this.#peek();
      if (row === undefined) break;
      const size = Buffer.byteLength(row.json) + 1;
      if (bytes > 0 && bytes + size > CHUNK_LIMIT) break;
      bytes += size;
      this.#last.push(row);
      this.#pending.pop();
    }
    // What was excluded while the engine was asked for more is taken out here, at the last moment.
    return this.#last.length === 0 ? this.#end() : this.#frame();
  }

  /** The last chunk once more, without those excluded meanwhile. */
  again(): Frame {
    this.#given -= this.#last.length;
    return this.#frame();
  }

  #frame(): Frame {
    const at = this.#last.at(-1)?.at ?? -1;
    this.#last = this.#last.filter((row) => row.ref === null || !this.#excluded.has(row.ref));
    this.#given += this.#last.length;
    const payload = Buffer.from(this.#last.map((row) => `${row.json}\n`).join(''));
    return { kind: 'data', epoch: this.#epoch, rows: this.#last.length, last: at, payload };
  }

  #end(): Frame {
    return { kind: 'end', epoch: this.#epoch, rows: this.#given, last: -1, payload: Buffer.alloc(0) };
  }

  /** The next row that is not excluded, left in place; pending rows are kept in reverse. */
  async #peek(): Promise<Row | undefined> {
    for (;;) {
      const row = this.#pending.at(-1);
      if (row !== undefined && (row.ref === null || !this.#excluded.has(row.ref))) return row;
      if (row !== undefined) this.#pending.pop();
      else if (this.#done || !(await this.#fetch())) return undefined;
    }
  }

  async #fetch(): Promise<boolean> {
    const chunk = await this.#result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) {
      this.#done = true;
      // An end record stands for all rows: a result that ran dry early must not get one.
      if (this.#fetched !== this.#expected) throw new EngineError('engine-failed', { kind: 'cut' });
      return false;
    }
    this.#fetched += chunk.rowCount;
    this.#pending = chunk
      .getRows()
      .map(([at, ref, json]) => ({
        at: Number(at),
        ref: ref === null || ref === undefined ? null : String(ref),
        json: String(json),
      }))
      .reverse();
    return true;
  }
}

/** The one statement of a read. Decimals and dates become text, so that JSON keeps them exact. */
export function readSql(job: ReadJob, types: Map<string, string>): { sql: string; values: string[] } {
  const typeOf = (name: string): string => {
    const type = name.startsWith('__') ? undefined : types.get(name);
    if (type === undefined) throw new EngineError('unknown-field', { field: name });
    return type;
  };
  if (job.columns.length === 0) throw new EngineError('unknown-field');
  const fields = job.columns.map((name) => {
    const exact = /^(DECIMAL|DATE)/.test(typeOf(name)) ? `CAST(${quoteName(name)} AS VARCHAR)` : quoteName(name);
    return `${quoteText(name)}: ${exact}`;
  });
  const values: string[] = [];
  const filters = (job.filters ?? []).map((filter) => {
    if (job.filterable?.includes(filter.column) !== true)
      throw new EngineError('unknown-field', { field: filter.column });
    const type = typeOf(filter.column);
    const list = filter.in.map((value) => `TRY_CAST($${values.push(String(value))} AS ${type})`);
    return list.length === 0 ? 'false' : `${quoteName(filter.column)} IN (${list.join(', ')})`;
  });
  if (job.afterRow !== undefined) filters.push(`file_row_number > ${Math.trunc(job.afterRow)}`);
  const ref = types.has(SUBJECT_REF) ? SUBJECT_REF : 'NULL';
  const where = filters.length === 0 ? '' : ` WHERE ${filters.join(' AND ')}`;
  const rows = `read_parquet(${quoteText(job.source)}, file_row_number = true)`;
  return {
    sql: `SELECT file_row_number, ${ref}, CAST(to_json({${fields.join(', ')}}) AS VARCHAR) FROM ${rows}${where}`,
    values,
  };
}
