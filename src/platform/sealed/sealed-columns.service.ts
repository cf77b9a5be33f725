import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { AtRestRefused, Crypto } from '../crypto/index.ts';
import type { Values } from '../database/index.ts';
import { indexName, placeOf, scopeOf, sealedName, type SealedTable } from './sealed-table.ts';

/** Seals what is written into columns, and opens what is read from them, for the pipeline. */
@Injectable()
export class SealedColumns {
  constructor(private readonly crypto: Crypto) {}

  /**
   * A row with its sealed columns opened. What was not selected stays away.
   * @param lenient what does not open is null instead of a refusal: for acts that nothing may stand in the way of
   * @throws AtRestRefused
   */
  async opened(table: SealedTable | undefined, row: QueryResultRow, lenient = false): Promise<QueryResultRow> {
    if (!table) return row;
    const opened = { ...row };
    for (const column of table.columns) {
      const { [sealedName(column)]: sealed } = row;
      delete opened[sealedName(column)];
      if (sealed instanceof Buffer) opened[column] = await this.open(table, column, row, sealed, lenient);
    }
    return opened;
  }

  private async open(
    table: SealedTable,
    column: string,
    row: QueryResultRow,
    sealed: Buffer,
    lenient: boolean,
  ): Promise<string | null> {
    try {
      return await this.crypto.atRest.openValue(scopeOf(table, row), placeOf(table, column, row.id), sealed);
    } catch (error) {
      if (lenient && error instanceof AtRestRefused) return null;
      throw error;
    }
  }

  /**
   * What is set, as it is to be kept: sealed columns sealed, with their index, and in the clear nothing of them.
   * @param facts of the row as it will be
   * @throws AtRestRefused
   */
  async kept(table: SealedTable | undefined, facts: object, set: Values | undefined): Promise<Values | undefined> {
    if (!table || !set || touchedBy(table, set).length === 0) return set;
    const row = facts as Values;
    const sealing = await this.crypto.atRest.sealingValues(scopeOf(table, row));
    return this.replaced(table, row, set, (column, text) => sealing.seal(placeOf(table, column, row.id), text));
  }

  /** The same for a rehearsal: nothing is sealed and no key begins, but what is unique shows itself. */
  foreseen(table: SealedTable | undefined, facts: object, set: Values | undefined): Values | undefined {
    return table && set && this.replaced(table, facts as Values, set, () => Buffer.from('foreseen'));
  }

  private replaced(
    table: SealedTable,
    row: Values,
    set: Values,
    seal: (column: string, text: string) => Buffer,
  ): Values {
    const kept: Record<string, unknown> = { ...set };
    for (const column of touchedBy(table, set)) {
      const { [column]: text } = set;
      kept[column] = null;
      kept[sealedName(column)] = typeof text === 'string' ? seal(column, text) : null;
      if (table.index?.column === column) kept[indexName(column)] = indexOf(this.crypto, table, row);
    }
    return kept;
  }

  /** The index of what is looked up: facts that name the parts. Undefined for a table without one. */
  index(table: SealedTable, facts: Readonly<Record<string, unknown>>): Buffer | undefined {
    return indexOf(this.crypto, table, facts);
  }
}

const touchedBy = ({ columns }: SealedTable, set: Values): string[] => columns.filter((c) => set[c] !== undefined);

/** The keyed digest of an indexed column; bound to table and column. */
export function indexOf(
  crypto: Crypto,
  { table, index }: SealedTable,
  facts: Readonly<Record<string, unknown>>,
): Buffer | undefined {
  return index && crypto.blindIndex(`${table}.${index.column}`, index.over.map((name) => String(facts[name]))); // prettier-ignore
}
