import { snake } from '../database/sql.ts';
import { ANSWERS } from './answers.ts';
import { indexName, sealedName, type SealedTable } from './sealed-table.ts';

/** One column that is kept sealed, in the words of SQL. */
export interface StoredColumn {
  readonly table: string;
  /** The key of a row, and its type. */
  readonly key: string;
  readonly keyType: 'uuid' | 'text';
  readonly scope: { readonly kind: string; readonly id: string };
  readonly column: string;
  readonly type: 'text' | 'json';
  readonly sealed: string;
  readonly index?: { readonly column: string; readonly over: readonly string[] };
}

/** The columns of a table that an aggregate declares. */
export const storedColumns = ({ table, columns, scope, index }: SealedTable): StoredColumn[] =>
  columns.map((name) => ({
    table,
    key: 'id',
    keyType: 'uuid',
    scope: { kind: scope.kind, id: snake(scope.id) },
    column: snake(name),
    type: 'text',
    sealed: snake(sealedName(name)),
    ...(index?.column === name && { index: { column: snake(indexName(name)), over: index.over.map(snake) } }),
  }));

export const answersColumn: StoredColumn = {
  table: 'idempotency_keys',
  key: `(client_id || ' ' || key)`,
  keyType: 'text',
  scope: { kind: ANSWERS.kind, id: `'${ANSWERS.id}'` },
  column: 'body',
  type: 'json',
  sealed: 'body_sealed',
};
