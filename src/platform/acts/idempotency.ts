import { sql, type Batch, type Tx } from '../database/index.ts';
import { DomainError } from '../errors/domain-error.ts';
import type { Ask } from './ask.ts';

const lock = sql('SELECT pg_try_advisory_xact_lock(hashtextextended($1, 7)) AS free');
const find =
  sql(`SELECT fingerprint, status, object_type AS "objectType", object_id AS "objectId", body, etag, location,
  audit_event_id AS "auditEventId"
  FROM idempotency_keys WHERE client_id = $1 AND key = $2`);

export interface StoredAnswer {
  readonly fingerprint: Buffer;
  readonly status: number;
  readonly objectType: string;
  readonly objectId: string;
  readonly body: object;
  readonly etag: string | null;
  readonly location: string | null;
  /** Absent in answers that were kept before there were receipts. */
  readonly auditEventId: string | null;
}

/** Sends both statements at once; the key's lock is held to the end of the transaction. */
export async function findAnswer(tx: Tx, ask: Ask): Promise<StoredAnswer | undefined> {
  if (ask.key === undefined) return undefined;
  const [locked, found] = await Promise.all([
    tx.query<{ free: boolean }>(lock, [`${ask.client} ${ask.key}`]),
    tx.query<StoredAnswer & Record<string, unknown>>(find, [ask.client, ask.key]),
  ]);
  if (!locked[0]?.free) throw new DomainError('request-in-progress', { retryAfter: 1 });
  const [row] = found;
  if (row && !row.fingerprint.equals(ask.fingerprint())) throw new DomainError('idempotency-key-reuse');
  return row;
}

/** Repeats a stored answer; the caller has checked again that this actor may still see the object. */
export function replay(ask: Ask, stored: StoredAnswer): object {
  ask.header('idempotency-replayed', 'true');
  if (stored.etag !== null) ask.header('etag', stored.etag);
  if (stored.location !== null) ask.header('location', stored.location);
  if (stored.auditEventId !== null) giveReceipt(ask, stored.auditEventId);
  ask.status(stored.status);
  return stored.body;
}

/** The receipt of an act: under this id its proof is given out. */
export const giveReceipt = (ask: Ask, auditEventId: string): void => ask.header('audit-event', auditEventId);

export interface Answer {
  readonly status: number;
  readonly body: object;
  readonly etag: string | null;
  readonly location: string | null;
}

/** Keeps a committed effect's answer, in the effect's own transaction. */
export function keepAnswer(
  batch: Batch,
  ask: Ask,
  object: { type: string; id: string },
  answer: Answer,
  auditEventId: string,
  at: Date,
): void {
  if (ask.key === undefined) return;
  batch.insert('idempotency_keys', [
    {
      clientId: ask.client,
      key: ask.key,
      fingerprint: ask.fingerprint(),
      objectType: object.type,
      objectId: object.id,
      status: answer.status,
      body: answer.body,
      etag: answer.etag,
      location: answer.location,
      auditEventId,
      createdAt: at,
    },
  ]);
}
