import type { IsoDate } from '../../regulation/index.ts';
import { sql } from './sql.ts';
import type { Reader } from './tx.ts';

/** City prefix of a jurisdiction's case numbers. */
const prefixes: Readonly<Record<string, string>> = { 'CN-3201': 'NJ' };

/** `NJ-AG-2026-000001` from a sequence: unique, not gapless; the year is that of the legal day. */
export async function caseNumber(
  tx: Reader,
  sequence: string,
  kind: string,
  jurisdiction: string,
  today: IsoDate,
): Promise<string> {
  const [row] = await tx.query<{ n: number }>(sql(`SELECT nextval('${sequence}') AS n`));
  const prefix = prefixes[jurisdiction] ?? jurisdiction.replace(/\W/g, '');
  return `${prefix}-${kind}-${today.slice(0, 4)}-${String(row?.n ?? 0).padStart(6, '0')}`;
}
