import type { Place, Scope } from '../crypto/index.ts';
import { snake } from '../database/sql.ts';

/** Columns of one table that lie sealed, by the facts' names. */
export interface SealedRow {
  readonly table: string;
  readonly columns: readonly string[];
  /** Those of them whose facts are JSON values; the others are texts. */
  readonly json?: readonly string[];
}
/**
 * Columns of a table that lie sealed, by the facts' names. `evidence` is kept in `evidence_sealed`; a column `evidence`
 * beside it holds what an earlier version wrote in the clear, until it is sealed, and SQL takes nothing more into it.
 */
export interface SealedTable extends SealedRow {
  /** Whose data key: `id` is the fact that names it, for good. */
  readonly scope: { readonly kind: string; readonly id: string };
  /** A column that is looked up or unique: a keyed digest over these facts stands in `<column>_index`. */
  readonly index?: { readonly column: string; readonly over: readonly string[] };
  /** The record is of use without them: where the keys have ended it is shown, with null in their place. */
  readonly dispensable?: true;
  /** Rows of other tables, under the same key; they stand in the facts as an array by this name, each with its `id`. */
  readonly parts?: Readonly<Record<string, SealedPart>>;
}
export interface SealedPart extends SealedRow {
  /** Its fact that names the scope. */
  readonly parent: string;
}

/** @param facts among which is the one that names the scope */
export const scopeOf = ({ scope }: SealedTable, facts: object): Scope => ({
  kind: scope.kind,
  id: String((facts as Readonly<Record<string, unknown>>)[scope.id]),
});
export const placeOf = ({ table }: SealedRow, column: string, row: unknown): Place => ({
  table,
  column: snake(column),
  row: String(row),
});
/** The fact's names of its sealed form and of its index. */
export const sealedName = (column: string): string => `${column}Sealed`;
export const indexName = (column: string): string => `${column}Index`;
/** What is selected of a sealed column: what lies there, in whatever form. */
export const sealedColumns = (columns: readonly string[]): string[] => columns.flatMap((c) => [c, sealedName(c)]);
/** The same inside `json_build_object`, for rows of `t` that are a part. */
export const sealedJson = (t: string, columns: readonly string[]): string =>
  sealedColumns(columns)
    .map((c) => `'${c}', ${t}.${snake(c)}`)
    .join(', ');
