import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Actor } from '../../regulation/index.ts';
import type { Ask } from '../acts/ask.ts';
import { Page } from '../acts/cursor.ts';
import { auditEvent } from '../acts/evidence.ts';
import { Binder } from '../acts/scope.ts';
import { Clock, shanghai } from '../clock/clock.ts';
import { Crypto } from '../crypto/index.ts';
import { Batch, Database, snake, sql } from '../database/index.ts';
import { badField, DomainError } from '../errors/domain-error.ts';
import type { AuditEventQuery, AuditEventView } from './audit.dto.ts';
import { eventColumns } from './ledger.queries.ts';

type Row = QueryResultRow & AuditEventView & { sortKey: string; legalAt: Date; recordedAt: Date; payload: Buffer };
const filters = ['objectId', 'objectType', 'organizationId', 'personId', 'operation', 'result'] as const;
const columns = `e.recorded_at::text AS "sortKey", l.leaf_index AS index, ${eventColumns},
  e.legal_at AS "legalAt", e.recorded_at AS "recordedAt"`;

/** Audit events for the audit administrator; that they were read is an audit event, too. */
@Injectable()
export class AuditReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly crypto: Crypto,
  ) {}

  /** One page, newest first, by keyset on (recorded at, id). */
  async events(ask: Ask, query: AuditEventQuery): Promise<{ items: object[]; nextCursor?: string }> {
    const { limit: _limit, cursor: _cursor, ...asked } = query;
    const about = ['audit/events', Object.entries(asked).sort(), ask.client];
    const page = new Page(query, about, (text) => this.crypto.hmac('cursor', text));
    const { after } = page;
    await this.record(ask, 'audit.read', null, { ...asked, ...(after && { after: after.id }) });
    const rows = await this.database.read<Row>(...pageOf(query, after, page.rows));
    return page.of(rows, (row) => row.sortKey, viewOf);
  }

  /** Evidence that the audit itself, or what is made of it, was looked at, before anything is shown. */
  async record(
    ask: Ask,
    operation: string,
    objectId: string | null,
    payload: object,
    objectType = 'audit',
  ): Promise<void> {
    const about = {
      operation,
      objectType,
      objectId,
      result: 'done',
      actor: ask.actor,
      source: ask.source,
      requestId: ask.requestId,
    };
    const times = { moment: this.clock.legal(), recordedAt: this.clock.system(), policyCode: null, causedBy: null };
    await this.database.read(
      ...new Batch().insert('audit_events', [auditEvent({ ...about, ...times, payload })]).statement(),
    );
  }
}

/** Whether this actor reads all evidence. */
export const readsAll = ({ roles }: Actor): boolean => roles.has('audit_administrator');

function pageOf(query: AuditEventQuery, after: { key: string; id: string } | undefined, limit: number) {
  const { bind, values } = new Binder();
  const { from, to } = query;
  if (from !== undefined && to !== undefined && Date.parse(from) > Date.parse(to))
    throw badField('?to', 'out-of-range', 'not before from');
  const where = [
    ...filters.flatMap((name) => (query[name] === undefined ? [] : [`e.${snake(name)} = ${bind(query[name])}`])),
    ...(from === undefined ? [] : [`e.recorded_at >= ${bind(from)}::timestamptz`]),
    ...(to === undefined ? [] : [`e.recorded_at < ${bind(to)}::timestamptz`]),
    ...(after ? [`(e.recorded_at, e.id) < (${bind(after.key)}::timestamptz, ${bind(after.id)}::uuid)`] : []),
  ];
  const text = `SELECT ${columns} FROM audit_events e LEFT JOIN ledger_leaves l ON l.event_id = e.id
    ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY e.recorded_at DESC, e.id DESC LIMIT ${bind(limit)}`;
  return [sql(text), values] as const;
}

function viewOf({ sortKey: _key, payload, index, legalAt, recordedAt, ...plain }: Row): object {
  const input = inputOf(payload);
  return {
    ...plain,
    ...(index !== null && { index }),
    legalAt: shanghai(legalAt),
    recordedAt: shanghai(recordedAt),
    ...(input && { input }),
  };
}

/** What was written by others than the application may be no JSON; it is shown without, and the verifier names it. */
function inputOf(payload: Buffer): object | undefined {
  try {
    const { input } = JSON.parse(payload.toString()) as { input?: unknown };
    return typeof input === 'object' && input !== null && !Array.isArray(input) ? input : undefined;
  } catch {
    return undefined;
  }
}

/** An unknown event and one of others are told apart by nothing. */
export const notFound = (): DomainError => new DomainError('not-found');
