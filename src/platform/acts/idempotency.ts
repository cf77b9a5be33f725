import { Injectable } from '@nestjs/common';
import { Crypto } from '../crypto/index.ts';
import { sql, type Batch, type Tx } from '../database/index.ts';
import { DomainError } from '../errors/domain-error.ts';
import { answerPlace, ANSWERS } from '../sealed/answers.ts';
import type { Ask } from './ask.ts';

const lock = sql('SELECT pg_try_advisory_xact_lock(hashtextextended($1, 7)) AS free');
const find =
  sql(`SELECT fingerprint, status, object_type AS "objectType", object_id AS "objectId", body, body_sealed AS "bodySealed", etag, location,
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

type Kept = Omit<StoredAnswer, 'body'> & { readonly body: object | null; readonly bodySealed: Buffer | null };

/** The answers that are kept for whoever asks again. */
@Injectable()
export class Answers {
  constructor(private readonly crypto: Crypto) {}

  /** Sends both statements at once; the key's lock is held to the end of the transaction. */
  async find(tx: Tx, ask: Ask): Promise<StoredAnswer | undefined> {
    if (ask.key === undefined) return undefined;
    const [locked, found] = await Promise.all([
      tx.query<{ free: boolean }>(lock, [`${ask.client} ${ask.key}`]),
      tx.query<Kept & Record<string, unknown>>(find, [ask.client, ask.key]),
    ]);
    if (!locked[0]?.free) throw new DomainError('request-in-progress', { retryAfter: 1 });
    const [row] = found;
    if (!row) return undefined;
    if (!row.fingerprint.equals(ask.fingerprint())) throw new DomainError('idempotency-key-reuse');
    const { bodySealed, body, ...rest } = row;
    if (bodySealed === null) return { ...rest, body: body ?? {} };
    const text = await this.crypto.atRest.openValue(ANSWERS, answerPlace(ask.client, ask.key), bodySealed);
    return { ...rest, body: JSON.parse(text) as object };
  }

  /** Keeps a committed effect's answer, in the effect's own transaction. */
  async keep(
    batch: Batch,
    ask: Ask,
    object: { type: string; id: string },
    answer: Answer,
    auditEventId: string,
    at: Date,
  ): Promise<void> {
    if (ask.key === undefined) return;
    const sealing = await this.crypto.atRest.sealingValues(ANSWERS);
    batch.insert('idempotency_keys', [
      {
        clientId: ask.client,
        key: ask.key,
        fingerprint: ask.fingerprint(),
        objectType: object.type,
        objectId: object.id,
        status: answer.status,
        bodySealed: sealing.seal(answerPlace(ask.client, ask.key), JSON.stringify(answer.body)),
        etag: answer.etag,
        location: answer.location,
        auditEventId,
        createdAt: at,
      },
    ]);
  }
}
