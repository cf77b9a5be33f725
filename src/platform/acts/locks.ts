import { uuidLiteral } from '../database/index.ts';
import type { AnyAggregate } from './aggregate.ts';
import { isRow, stepsOf } from './decide.ts';

/** Whether an act cuts off data use: it then takes the fence exclusively, on connections of its own. */
export const cutsOff = (a: AnyAggregate, act: string): boolean =>
  stepsOf(a.lifecycle, act).some((s) => isRow(s) && s.cutsOff === true);

/** Whether an act is never to wait behind slow work: it cuts off data use, or a login. */
export const isUrgent = (a: AnyAggregate, act: string): boolean =>
  cutsOff(a, act) || stepsOf(a.lifecycle, act).some((s) => s.revokes === true);

/**
 * The locks of an act, each a statement of its own ahead of every read, in the order fence, then row. An aggregate
 * behind the fence of an agreement takes it shared; the act that cuts off takes it exclusively. The fence column never
 * changes, so reading it beside the lock is safe.
 */
export function locksFor(a: AnyAggregate, act: string, id: string): string[] {
  const cut = cutsOff(a, act);
  const row = uuidLiteral(id);
  const own = a.fence === 'a.id';
  const fence =
    a.fence === undefined || (own && !cut)
      ? []
      : [
          `SELECT pg_advisory_xact_lock${cut ? '' : '_shared'}(fence_of(${a.fence})) FROM ${a.table} a WHERE a.id = ${row}`,
        ];
  const parent =
    a.parent && (a.parent.acts?.includes(act) ?? true)
      ? [shareOf(a.parent.table, `(SELECT ${a.parent.column} FROM ${a.table} a WHERE a.id = ${row})`)]
      : [];
  return [...fence, ...parent, `SELECT FROM ${a.table} a WHERE a.id = ${row} FOR UPDATE`];
}

/** A new aggregate under an agreement holds its fence shared: a suspension waits for it, or it for the suspension. */
export function locksForNew(a: AnyAggregate, input: object): string[] {
  const fence = a.fenceOf?.(input);
  const shared = fence ? [`SELECT pg_advisory_xact_lock_shared(fence_of(${uuidLiteral(fence.agreementId)}))`] : [];
  const parent = a.parent?.of(input);
  return [...shared, ...(a.parent && parent !== undefined ? [shareOf(a.parent.table, uuidLiteral(parent))] : [])];
}
/** The column that names a parent never changes, so reading it beside the lock is safe. */
const shareOf = (table: string, id: string): string => `SELECT FROM ${table} p WHERE p.id = ${id} FOR SHARE`;
