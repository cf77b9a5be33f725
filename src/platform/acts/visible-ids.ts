import type { Actor } from '../../regulation/index.ts';
import type { LegalMoment } from '../clock/clock.ts';
import { sql, type Reader } from '../database/index.ts';
import type { Aggregate, Facts } from './aggregate.ts';
import { Binder, columnsAt, visibleSql } from './scope.ts';

/** Ids of what an actor may see of an aggregate by one of its list filters, oldest first; at most `limit`. */
export async function visibleIds<F extends Facts>(
  reader: Reader,
  a: Aggregate<F>,
  by: { readonly filter: string; readonly value: string },
  { actor, moment, limit }: { readonly actor: Actor; readonly moment: LegalMoment; readonly limit: number },
): Promise<string[]> {
  const { bind, values } = new Binder();
  const filter = a.list?.filters[by.filter];
  if (filter === undefined) throw new Error(`${a.lifecycle.aggregate} has no filter ${by.filter}`);
  const where = `${filter.replaceAll('?', () => bind(by.value))} AND ${visibleSql(a, actor, columnsAt(a, moment, bind), bind)}`;
  const text = `SELECT a.id FROM ${a.table} a WHERE ${where} ORDER BY a.created_at, a.id LIMIT ${bind(limit)}`;
  return (await reader.query<{ id: string }>(sql(text), values)).map(({ id }) => id);
}
