import { sql } from '../database/index.ts';

/**
 * Events behind a position, below the horizon: a transaction that began earlier and has not ended holds back all that
 * began after it, so that nothing is ever told behind its place. What changed no state has none (`state` is null).
 */
export const behind =
  sql(`SELECT e.xid::text AS xid, e.id, e.type, e.aggregate, e.aggregate_id AS "objectId", e.version,
    e.legal_at AS "legalAt", e.recorded_at AS "recordedAt", t.to_state AS state, t.article
  FROM outbox_events e LEFT JOIN transitions t ON t.aggregate_id = e.aggregate_id AND t.version = e.version
    AND e.type = t.aggregate || '.' || t.act
  WHERE (e.xid, e.id) > ($1::xid8, $2::uuid) AND e.xid < pg_snapshot_xmin(pg_current_snapshot())
  ORDER BY e.xid, e.id LIMIT $3`);

/** Whose numbering this is, and whether an event is still there. */
export const kept = sql(`SELECT (SELECT system_identifier::text FROM pg_control_system()) AS system,
  EXISTS (SELECT FROM outbox_events e WHERE e.xid = $1::xid8 AND e.id = $2::uuid) AS kept`);

/** The oldest go, in order, up to the first that is young enough (`$1`): whoever still has the one he read missed none. */
export const forget = sql(`DELETE FROM outbox_events WHERE id IN (SELECT e.id FROM outbox_events e
  WHERE (e.xid, e.id) < (SELECT y.xid, y.id FROM outbox_events y WHERE y.recorded_at >= $1 ORDER BY y.xid, y.id LIMIT 1)
  ORDER BY e.xid, e.id LIMIT $2)`);
