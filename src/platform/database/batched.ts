import type { QueryResultRow } from 'pg';
import type { Sql } from './sql.ts';
import type { Reader } from './tx.ts';

const keyed = new WeakSet<Sql>();
/**
 * Says of a statement that its first value is a list of ids, and that it has one row at most for each of them, which tells
 * it as `id`: several questions of the same kind may then be asked as one.
 */
export function byIds(statement: Sql): Sql {
  keyed.add(statement);
  return statement;
}

type Rows = QueryResultRow[];
interface Waiting {
  readonly ids: readonly unknown[];
  readonly resolve: (rows: Rows) => void;
  readonly reject: (error: unknown) => void;
}
interface Batch {
  readonly statement: Sql;
  readonly rest: readonly unknown[];
  readonly waiting: Waiting[];
}

/**
 * A reader for many of a kind, over a snapshot that does not change: the same question is asked once, and questions by
 * ids that come up together are one statement. For reads of one transaction, and not longer.
 */
export class Batched implements Reader {
  private readonly answers = new Map<string, Promise<Rows>>();
  private batches = new Map<string, Batch>();
  constructor(private readonly reader: Reader) {}

  readonly query = <R extends QueryResultRow>(statement: Sql, values: readonly unknown[] = []): Promise<R[]> => {
    const question = `${statement.name} ${JSON.stringify(values)}`;
    const known = this.answers.get(question) ?? this.ask(statement, values);
    this.answers.set(question, known);
    return known as Promise<R[]>;
  };

  private ask(statement: Sql, values: readonly unknown[]): Promise<Rows> {
    const [ids, ...rest] = values;
    if (!keyed.has(statement) || !Array.isArray(ids)) return this.reader.query(statement, values);
    const kind = `${statement.name} ${JSON.stringify(rest)}`;
    // once all that runs now has asked what it asks
    if (this.batches.size === 0) setImmediate(() => this.flush());
    const batch = this.batches.get(kind) ?? { statement, rest, waiting: [] };
    this.batches.set(kind, batch);
    return new Promise((resolve, reject) => batch.waiting.push({ ids, resolve, reject }));
  }

  private flush(): void {
    const batches = [...this.batches.values()];
    this.batches = new Map();
    for (const batch of batches) void this.send(batch);
  }
  private async send({ statement, rest, waiting }: Batch): Promise<void> {
    try {
      const ids = [...new Set(waiting.flatMap((w) => w.ids))];
      const rows: Rows = await this.reader.query(statement, [ids, ...rest]);
      const found = new Map(rows.map((row) => [row.id as unknown, row]));
      for (const w of waiting) w.resolve([...new Set(w.ids)].flatMap((id) => found.get(id) ?? []));
    } catch (error) {
      for (const w of waiting) w.reject(error);
    }
  }
}
