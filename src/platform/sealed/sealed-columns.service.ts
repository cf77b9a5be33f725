import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { AtRestRefused, Crypto, type Scope } from '../crypto/index.ts';
import type { Values } from '../database/index.ts';
import { indexName, placeOf, scopeOf, sealedName, type SealedRow, type SealedTable } from './sealed-table.ts';

/** What becomes null where it does not open: nothing, what lies under keys that have ended, or anything. */
export type Lenience = 'none' | 'ended' | 'all';
/** What an act writes into the own row and into parts. */
export interface Written {
  readonly set?: object | undefined;
  readonly insert?: Readonly<Record<string, readonly Values[]>>;
  readonly update?: Readonly<Record<string, readonly { readonly key: Values; readonly set: Values }[]>>;
}
/** Seals a text for a column of a row; undefined where it is to stay as it is. */
type Seal = (of: SealedRow, column: string, row: unknown, text: string) => Buffer | undefined;

/** Seals what is written into columns, and opens what is read from them, for the pipeline. */
@Injectable()
export class SealedColumns {
  constructor(private readonly crypto: Crypto) {}

  /**
   * A row with its sealed columns, and those of its parts, opened. What was not selected stays away.
   * @throws AtRestRefused as far as `lenience` does not make it null: acts that nothing may stand in the way of take all
   */
  async opened(
    table: SealedTable | undefined,
    row: QueryResultRow,
    lenience: Lenience = 'none',
  ): Promise<QueryResultRow> {
    if (!table) return row;
    const scope = scopeOf(table, row);
    const opened: QueryResultRow = await this.openedRow(table, scope, row, lenience);
    for (const [name, part] of Object.entries(table.parts ?? {})) {
      const rows = row[name] as readonly QueryResultRow[] | undefined;
      if (rows) opened[name] = await Promise.all(rows.map((one) => this.openedRow(part, scope, one, lenience)));
    }
    return opened;
  }

  private async openedRow(
    of: SealedRow,
    scope: Scope,
    row: QueryResultRow,
    lenience: Lenience,
  ): Promise<QueryResultRow> {
    const opened = { ...row };
    for (const column of of.columns) {
      const sealed = bytesOf(row[sealedName(column)]);
      delete opened[sealedName(column)];
      if (sealed) opened[column] = await this.open(of, column, scope, row.id, sealed, lenience);
    }
    return opened;
  }

  private async open(
    of: SealedRow,
    column: string,
    scope: Scope,
    row: unknown,
    sealed: Buffer,
    lenience: Lenience,
  ): Promise<unknown> {
    try {
      const text = await this.crypto.atRest.openValue(scope, placeOf(of, column, row), sealed);
      return of.json?.includes(column) ? JSON.parse(text) : text;
    } catch (error) {
      if (!(error instanceof AtRestRefused) || lenience === 'none') throw error;
      if (lenience === 'ended' && error.code === 'content-altered') throw error;
      return null;
    }
  }

  /**
   * What is written, as it is to be kept: sealed columns sealed, with their index, and in the clear nothing of them.
   * @param facts of the row as it will be
   * @param lenient under keys that have ended these columns stay as they are, instead of a refusal
   * @throws AtRestRefused
   */
  async kept(table: SealedTable | undefined, facts: object, change: Written, lenient = false): Promise<Written> {
    if (!table || !touches(table, change)) return change;
    const sealing = await this.crypto.atRest.sealingValues(scopeOf(table, facts)).catch((error: unknown) => {
      if (lenient && error instanceof AtRestRefused) return undefined;
      throw error;
    });
    return this.replaced(table, facts as Values, change, (of, column, row, text) =>
      sealing?.seal(placeOf(of, column, row), text),
    );
  }

  /** The same for a rehearsal: nothing is sealed and no key begins, but what is unique shows itself. */
  foreseen(table: SealedTable | undefined, facts: object, change: Written): Written {
    return table ? this.replaced(table, facts as Values, change, () => Buffer.from('foreseen')) : change;
  }

  private replaced(table: SealedTable, facts: Values, change: Written, seal: Seal): Written {
    const set = change.set && this.replacedRow(table, facts.id, change.set as Values, seal);
    if (set && table.index && set[sealedName(table.index.column)])
      (set as Record<string, unknown>)[indexName(table.index.column)] = indexOf(this.crypto, table, facts);
    const [insert, update] = [{ ...change.insert }, { ...change.update }];
    for (const part of Object.values(table.parts ?? {})) {
      const [made, changed] = [insert[part.table], update[part.table]];
      if (made) insert[part.table] = made.map((row) => this.replacedRow(part, row.id, row, seal));
      if (changed)
        update[part.table] = changed.map(({ key, set: own }) => ({
          key,
          set: this.replacedRow(part, key.id, own, seal),
        }));
    }
    return { set, insert, update };
  }

  private replacedRow(of: SealedRow, row: unknown, set: Values, seal: Seal): Values {
    const kept: Record<string, unknown> = { ...set };
    for (const column of touchedBy(of, set)) {
      const text = textOf(of, column, set[column]);
      const sealed = text === null ? null : seal(of, column, row, text);
      if (sealed === undefined) delete kept[column];
      else Object.assign(kept, { [column]: null, [sealedName(column)]: sealed });
    }
    return kept;
  }

  /** The index of what is looked up: facts that name the parts. Undefined for a table without one. */
  index(table: SealedTable, facts: Readonly<Record<string, unknown>>): Buffer | undefined {
    return indexOf(this.crypto, table, facts);
  }
}

/** Inside a JSON array PostgreSQL writes bytes in hex. */
const bytesOf = (value: unknown): Buffer | undefined => {
  if (value instanceof Buffer) return value;
  return typeof value === 'string' && value.startsWith('\\x') ? Buffer.from(value.slice(2), 'hex') : undefined;
};
const textOf = ({ json }: SealedRow, column: string, value: unknown): string | null => {
  if (value === null) return null;
  return json?.includes(column) ? JSON.stringify(value) : String(value);
};
const touchedBy = ({ columns }: SealedRow, set: Values): string[] => columns.filter((c) => set[c] !== undefined);
const touches = (table: SealedTable, { set, insert, update }: Written): boolean =>
  (set !== undefined && touchedBy(table, set as Values).length > 0) ||
  Object.values(table.parts ?? {}).some((part) => insert?.[part.table] ?? update?.[part.table]);

/** The keyed digest of an indexed column; bound to table and column. */
export function indexOf(
  crypto: Crypto,
  { table, index }: SealedTable,
  facts: Readonly<Record<string, unknown>>,
): Buffer | undefined {
  return index && crypto.blindIndex(`${table}.${index.column}`, index.over.map((name) => String(facts[name]))); // prettier-ignore
}
