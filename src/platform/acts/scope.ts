import type { Actor, AnyLifecycle, Bind, Columns } from '../../regulation/index.ts';
import type { LegalMoment } from '../clock/clock.ts';
import type { Aggregate, Facts } from './aggregate.ts';
import { stateSql } from './state.ts';

/** Collects the values of a statement and hands out their `$n`. Equal values share one. */
export class Binder {
  readonly values: unknown[];
  private readonly seen = new Map<string, string>();
  constructor(values: readonly unknown[] = []) {
    this.values = [...values];
  }
  readonly bind: Bind = (value) => {
    const key = JSON.stringify(value) ?? 'undefined';
    const known = this.seen.get(key);
    if (known !== undefined) return known;
    this.values.push(value);
    const name = `$${this.values.length}`;
    this.seen.set(key, name);
    return name;
  };
}

/** A concurrence with one of its acts was asked for, or refused, in whatever version. */
const ASKED = `(EXISTS (SELECT FROM concurrence_requests q WHERE q.aggregate_id = a.id)
  OR EXISTS (SELECT FROM concurrences q WHERE q.aggregate_id = a.id AND q.state = 'refused'))`;

/** The aggregate's columns with the state that its dates make of the stored one. */
export function columnsAt<F extends Facts>(a: Aggregate<F>, moment: LegalMoment, bind: Bind): Columns {
  const timed = a.lifecycle.rows.some((r) => r.by.some((p) => p.time));
  const together = a.lifecycle.rows.some((r) => r.with !== undefined) ? { concurrenceAsked: ASKED } : {};
  if (!timed) return { state: 'a.state', ...a.columns, ...together };
  return {
    ...a.columns,
    ...together,
    // lazily: a value that is bound and not used has no type
    get state() {
      return stateSqlAt(a, moment, bind).state;
    },
  };
}

/** State and number of pending changes at a legal moment, as SQL. */
export const stateSqlAt = (
  a: { readonly columns: Columns; readonly lifecycle: unknown },
  moment: LegalMoment,
  bind: Bind,
): { state: string; pending: string } => {
  const today = (): string => `${bind(moment.date)}::date`;
  const now = (): string => `${bind(moment.instant.toISOString())}::timestamptz`;
  return stateSql(a.lifecycle as AnyLifecycle, a.columns, today, now);
};

/** The read right as one predicate: what lists, gets and acts all use. `false` where the actor can see nothing. */
export function visibleSql<F extends Facts>(a: Aggregate<F>, actor: Actor, columns: Columns, bind: Bind): string {
  // first, so that no other party binds a value that the statement then does not use
  if (a.lifecycle.read.some((party) => party.label === 'anyone')) return 'true';
  const parts = a.lifecycle.read.flatMap((party) => party.sql?.(actor, columns, bind) ?? []);
  return parts.length === 0 ? 'false' : `(${[...new Set(parts)].join(' OR ')})`;
}
