import type { ColumnSpec, RejectReason } from './job.ts';
import { isCalendarDay } from './resident-id.ts';

type Check = (text: string, column: ColumnSpec) => RejectReason | undefined;

const NOT_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

// 15 digits are exact in JSON; a longer number is an identifier and belongs in a text column.
const CHECKS: Record<ColumnSpec['type'], Check> = {
  text: (text, { maxLength }) =>
    maxLength !== undefined && text.length > maxLength && [...text].length > maxLength ? 'too-long' : undefined,
  integer: (text) => (/^[+-]?\d{1,15}$/.test(text) ? undefined : 'not-an-integer'),
  decimal: (text, { scale = 6 }) => {
    const parts = /^[+-]?(\d{1,18})(?:\.(\d{1,18}))?$/.exec(text);
    const fits = parts !== null && (parts[1] ?? '').length <= 18 - scale && (parts[2] ?? '').length <= scale;
    return fits ? undefined : 'not-a-decimal';
  },
  date: (text) => (isCalendarDay(text) ? undefined : 'not-a-date'),
  boolean: (text) => (/^(true|false|1|0)$/.test(text) ? undefined : 'not-a-boolean'),
};

/** Why this cell is refused, if it is. An empty field is null, quoted or not. */
export function checkCell(text: string, column: ColumnSpec): RejectReason | undefined {
  if (text === '') return column.nullable ? undefined : 'null-not-allowed';
  if (text.includes('\ufffd')) return 'bad-encoding';
  if (NOT_TEXT.test(text)) return 'control-character';
  return CHECKS[column.type](text, column);
}

/** DuckDB type of a declared column. */
export function sqlType(column: ColumnSpec): string {
  switch (column.type) {
    case 'text':
      return 'VARCHAR';
    case 'integer':
      return 'BIGINT';
    case 'decimal':
      return `DECIMAL(18, ${Math.min(Math.max(Math.trunc(column.scale ?? 6), 0), 10)})`;
    case 'date':
      return 'DATE';
    case 'boolean':
      return 'BOOLEAN';
  }
}

/** A cell as it stands in the cleaned file the engine loads. */
export const written = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
