import type { Place, Scope } from '../crypto/index.ts';
import { snake } from '../database/sql.ts';

/**
 * Columns of a table that lie sealed, by the facts' names. `evidence` is kept in `evidence_sealed`; a column `evidence`
 * beside it holds what an earlier version wrote in the clear, until it is sealed, and SQL takes nothing more into it.
 */
export interface SealedTable {
  readonly table: string;
  readonly columns: readonly string[];
  /** Whose data key: `id` is the fact that names it, for good. */
  readonly scope: { readonly kind: string; readonly id: string };
  /** A column that is looked up or unique: a keyed digest over these facts stands in `<column>_index`. */
  readonly index?: { readonly column: string; readonly over: readonly string[] };
}

/** @param facts among which is the one that names the scope */
export const scopeOf = ({ scope }: SealedTable, facts: object): Scope => ({
  kind: scope.kind,
  id: String((facts as Readonly<Record<string, unknown>>)[scope.id]),
});
export const placeOf = ({ table }: SealedTable, column: string, row: unknown): Place => ({
  table,
  column: snake(column),
  row: String(row),
});
/** The fact's names of its sealed form and of its index. */
export const sealedName = (column: string): string => `${column}Sealed`;
export const indexName = (column: string): string => `${column}Index`;
/** What is selected of a sealed column: what lies there, in whatever form. */
export const sealedColumns = (columns: readonly string[]): string[] => columns.flatMap((c) => [c, sealedName(c)]);
