import { snake } from '../database/sql.ts';
import { ANSWERS } from './answers.ts';
import { AUDIT_TEXTS } from './audit-texts.ts';
import { indexName, sealedName, type SealedRow, type SealedTable } from './sealed-table.ts';

/** One column that is kept sealed, in the words of SQL. */
export interface StoredColumn {
  readonly table: string;
  /** The key of a row, and its type. */
  readonly key: string;
  readonly keyType: 'uuid' | 'text';
  /** `kind` of all rows, or the column that says it of each; `id` in the words of SQL. */
  readonly scope: { readonly kind: string; readonly kindColumn?: string; readonly id: string };
  readonly column: string;
  readonly type: 'text' | 'json' | 'jsonb';
  readonly sealed: string;
  readonly index?: { readonly column: string; readonly over: readonly string[] };
}

const storedRow = ({ table, columns, json }: SealedRow, kind: string, id: string): StoredColumn[] =>
  columns.map((name) => ({
    table,
    key: 'id',
    keyType: 'uuid',
    scope: { kind, id: snake(id) },
    column: snake(name),
    type: json?.includes(name) ? 'jsonb' : 'text',
    sealed: snake(sealedName(name)),
  }));
/** The columns of a table that an aggregate declares, and those of its parts. */
export const storedColumns = (sealed: SealedTable): StoredColumn[] => {
  const { scope, index, parts } = sealed;
  const own = storedRow(sealed, scope.kind, scope.id).map((column, i) => ({
    ...column,
    ...(index !== undefined &&
      index.column === sealed.columns[i] && {
        index: { column: snake(indexName(index.column)), over: index.over.map(snake) },
      }),
  }));
  return [...own, ...Object.values(parts ?? {}).flatMap((part) => storedRow(part, scope.kind, part.parent))];
};

/** What was said in acts, beside their audit events. */
export const auditTextsColumn: StoredColumn = {
  table: AUDIT_TEXTS.table,
  key: 'audit_event_id',
  keyType: 'uuid',
  scope: { kind: '', kindColumn: 'scope_kind', id: 'scope_id' },
  column: AUDIT_TEXTS.column,
  type: 'text',
  sealed: `${AUDIT_TEXTS.column}_sealed`,
};

export const answersColumn: StoredColumn = {
  table: 'idempotency_keys',
  key: `(client_id || ' ' || key)`,
  keyType: 'text',
  scope: { kind: ANSWERS.kind, id: `'${ANSWERS.id}'` },
  column: 'body',
  type: 'json',
  sealed: 'body_sealed',
};
