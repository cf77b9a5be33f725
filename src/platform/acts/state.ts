import { timeRows, type AnyLifecycle, type Columns, type Row, type TimeField } from '../../regulation/index.ts';
import type { LegalMoment } from '../clock/clock.ts';

/** A state change that the calendar made. */
export interface Elapsed {
  readonly act: string;
  readonly from: string;
  readonly to: string;
  readonly article: string;
  readonly cutsOff: boolean;
}
const timeOf = (row: Row<string, never>): TimeField | undefined => row.by.find((p) => p.time)?.time;

function reached({ field, when, unit }: TimeField, facts: object, moment: LegalMoment): boolean {
  const value = (facts as Readonly<Record<string, unknown>>)[field];
  if (value === null || value === undefined) return false;
  if (unit === 'date') return when === 'from' ? moment.date >= String(value) : moment.date > String(value);
  const at = value instanceof Date ? value.getTime() : Date.parse(String(value));
  return when === 'from' ? moment.instant.getTime() >= at : moment.instant.getTime() > at;
}

/** The state changes that the calendar has made since the row was written, in their order. */
export function elapsed(lifecycle: AnyLifecycle, state: string, facts: object, moment: LegalMoment): Elapsed[] {
  const steps: Elapsed[] = [];
  for (let at = state; steps.length < 10;) {
    const row = timeRows(lifecycle).find((r) => {
      const field = r.from.includes(at) && r.to !== at ? timeOf(r) : undefined;
      return field !== undefined && reached(field, facts, moment);
    });
    if (!row) return steps;
    steps.push({ act: row.act, from: at, to: row.to, article: row.article, cutsOff: row.cutsOff ?? false });
    at = row.to;
  }
  throw new Error(`the dates of ${lifecycle.aggregate} lead in a circle`);
}

/** The same as SQL: the state now, and how many changes are pending, from the stored state and the dates. */
export function stateSql(
  lifecycle: AnyLifecycle,
  columns: Columns,
  today: () => string,
  now: () => string,
): { state: string; pending: string } {
  const stored = columns.storedState ?? 'a.state';
  const walk = (at: string, depth: number): { state: string; pending: string } => {
    let result = { state: `'${at}'`, pending: String(depth) };
    for (const row of timeRows(lifecycle).toReversed()) {
      const field = timeOf(row);
      if (!field || !row.from.includes(at) || row.to === at || depth > 5) continue;
      const column = columns[field.field];
      if (column === undefined) throw new Error(`${lifecycle.aggregate}: no SQL expression for ${field.field}`);
      const test = `${field.unit === 'date' ? today() : now()} ${field.when === 'from' ? '>=' : '>'} ${column}`;
      const next = walk(row.to, depth + 1);
      result = {
        state: `CASE WHEN ${test} THEN ${next.state} ELSE ${result.state} END`,
        pending: `CASE WHEN ${test} THEN ${next.pending} ELSE ${result.pending} END`,
      };
    }
    return result;
  };
  const timed = Object.keys(lifecycle.states).filter((s) =>
    timeRows(lifecycle).some((r) => r.from.includes(s) && r.to !== s),
  );
  if (timed.length === 0) return { state: stored, pending: '0' };
  const cases = timed.map((s) => ({ s, ...walk(s, 0) }));
  return {
    state: `CASE ${stored} ${cases.map((c) => `WHEN '${c.s}' THEN ${c.state}`).join(' ')} ELSE ${stored} END`,
    pending: `CASE ${stored} ${cases.map((c) => `WHEN '${c.s}' THEN ${c.pending}`).join(' ')} ELSE 0 END`,
  };
}
