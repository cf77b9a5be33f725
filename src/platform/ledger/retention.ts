import { auditEvent } from '../acts/evidence.ts';
import { dayOf } from '../clock/clock.ts';
import { newId } from '../clock/ids.ts';
import { Batch } from '../database/batch.ts';
import { sql } from '../database/sql.ts';
import { DISPOSAL, type Disposed } from './disposal.ts';
import { epochOf, type Query } from './ledger.queries.ts';

const months = sql(`SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
  WHERE i.inhparent = 'audit_events'::regclass AND c.relname ~ '^events_[0-9]{4}_[0-9]{2}$' ORDER BY 1`);
/** What a month holds: how many events, when the last of them was recorded, how many of them are sealed. */
const held = (name: string) =>
  sql(`SELECT count(*)::int AS events, max(e.recorded_at) AS newest, count(l.leaf_index)::int AS sealed,
    max(l.leaf_index)::text AS last FROM evidence.${name} e LEFT JOIN ledger_leaves l ON l.event_id = e.id`);
/** Its places in the ledger, as runs without a gap. */
const places = (name: string) =>
  sql(`SELECT min(i)::text AS "from", (max(i) + 1)::text AS "to" FROM (
    SELECT l.leaf_index AS i, l.leaf_index - row_number() OVER (ORDER BY l.leaf_index) AS run
    FROM evidence.${name} e JOIN ledger_leaves l ON l.event_id = e.id) t GROUP BY run ORDER BY min(i)`);
/** What was said in them goes with them. */
const forget = (name: string) =>
  sql(`DELETE FROM audit_texts t USING evidence.${name} e WHERE t.audit_event_id = e.id`);
const drop = (name: string) => sql(`DROP TABLE evidence.${name}`);
const [begin, commit, rollback] = [sql('BEGIN'), sql('COMMIT'), sql('ROLLBACK')];

export interface Retention {
  readonly now: Date;
  /** Events recorded before go; whole months only. */
  readonly before: Date;
  /** How far somebody outside has noted down what was sealed. */
  readonly witnessed: number;
  /** False tells only what would go. */
  readonly apply: boolean;
}
/** A month that is gone or would go, or why it stays. */
export interface MonthFate {
  readonly month: string;
  readonly events: number;
  readonly stays?: 'not-sealed' | 'not-witnessed';
}
interface Held extends Record<string, unknown> {
  readonly events: number;
  readonly newest: Date | null;
  readonly sealed: number;
  readonly last: string | null;
}

/**
 * Lets go of the months whose time is over: the events, never their hashes, and each month together with the event that
 * says so. A month of which anything is not sealed, or that nobody outside has noted down, stays.
 * @param query a connection of the tables' owner: the application has no right to do this
 */
export async function dispose(query: Query, retention: Retention): Promise<MonthFate[]> {
  const fates: MonthFate[] = [];
  for (const { name } of await query<{ name: string }>(months)) {
    const month = name.slice('events_'.length).replace('_', '-');
    if (endOf(month) > retention.before.getTime()) break;
    const fate = await within(query, () => disposeOf(query, name, month, retention));
    if (fate) fates.push(fate);
  }
  return fates;
}
const endOf = (month: string): number => Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)));

async function within<T>(query: Query, work: () => Promise<T>): Promise<T> {
  await query(begin);
  try {
    const done = await work();
    await query(commit);
    return done;
  } catch (error) {
    await query(rollback).catch(() => undefined);
    throw error;
  }
}

async function disposeOf(
  query: Query,
  name: string,
  month: string,
  { now, before, witnessed, apply }: Retention,
): Promise<MonthFate | undefined> {
  const [found] = await query<Held>(held(name));
  const { events = 0, newest = null, sealed = 0, last = null } = found ?? {};
  // an id says when it was made, and the clock of who made it may have been wrong
  if (newest !== null && newest >= before) return undefined;
  if (sealed < events) return { month, events, stays: 'not-sealed' };
  if (last !== null && Number(last) >= witnessed) return { month, events, stays: 'not-witnessed' };
  if (!apply) return { month, events };
  if (events > 0) await record(query, name, { month, before: before.toISOString(), events }, now);
  await query(forget(name));
  await query(drop(name));
  return { month, events };
}

async function record(query: Query, name: string, about: Omit<Disposed, 'ranges'>, now: Date): Promise<void> {
  const runs = await query<{ from: string; to: string }>(places(name));
  const payload: Disposed = { ...about, ranges: runs.map(({ from, to }) => [Number(from), Number(to)] as const) };
  const epoch = await epochOf(query);
  const event = auditEvent({
    operation: DISPOSAL,
    objectType: 'audit',
    objectId: epoch?.origin ?? newId(),
    result: 'done',
    actor: 'system',
    requestId: `admin:${newId()}`,
    source: null,
    policyCode: null,
    causedBy: null,
    payload,
    moment: { instant: now, date: dayOf(now) },
    recordedAt: now,
  });
  await query(...new Batch().insert('audit_events', [event]).statement());
}
