import { forWhom, type Actor } from '../../regulation/index.ts';
import { canonical } from '../audit/canonical.ts';
import type { LegalMoment } from '../clock/clock.ts';
import { shanghai } from '../clock/clock.ts';
import type { Values } from '../database/index.ts';
import type { Transition } from './reactions.ts';
import { newId } from '../clock/ids.ts';

export interface Occurrence {
  /** Of the event, where something else names it already. */
  readonly id?: string;
  readonly operation: string;
  readonly objectType: string;
  readonly objectId: string | null;
  readonly result: string;
  readonly actor: Actor | 'system';
  readonly requestId: string;
  /** The address it was asked from; null where nobody asked. */
  readonly source: string | null;
  readonly policyCode: string | null;
  readonly causedBy: string | null;
  /** What was asked, already redacted. */
  readonly payload: unknown;
  readonly moment: LegalMoment;
  readonly recordedAt: Date;
}

/** One audit event as a row: evidence of what was done or refused. The transaction id is the column's default. */
export function auditEvent(o: Occurrence): Values & { readonly id: string } {
  const id = o.id ?? newId();
  const actor = o.actor === 'system' ? undefined : o.actor;
  const content = {
    id,
    operation: o.operation,
    objectType: o.objectType,
    objectId: o.objectId,
    result: o.result,
    personId: actor?.personId ?? null,
    actedFor: actor ? forWhom(actor) : null,
    organizationId: actor?.organizationId ?? null,
    clientId: actor?.clientId ?? null,
    roles: actor ? [...actor.roles.keys()].sort() : [],
    requestId: o.requestId,
    sourceAddress: o.source,
    policyCode: o.policyCode,
    causedBy: o.causedBy,
    legalAt: shanghai(o.moment.instant),
    recordedAt: o.recordedAt.toISOString(),
    input: o.payload ?? {},
  };
  const { input: _input, legalAt: _legalAt, recordedAt: _recordedAt, ...columns } = content;
  return { ...columns, legalAt: o.moment.instant, recordedAt: o.recordedAt, payload: Buffer.from(canonical(content)) };
}

/** SQL: what a change of state `t` is told with. */
export const transitionColumns = `t.version, t.act, t.from_state AS "from", t.to_state AS "to", t.article,
  t.policy_code AS "policyCode", t.organization_id AS "organizationId", t.person_id AS "personId",
  t.acted_for AS "actedFor", t.legal_at AS "legalAt", t.recorded_at AS "recordedAt"`;

/** State history, for the shared table whose key is (aggregate id, version). */
export const transitionRow = (t: Transition, o: Occurrence, article: string): Values => ({
  aggregate: t.aggregate,
  aggregateId: t.id,
  version: t.version,
  act: t.act,
  fromState: t.from,
  toState: t.to,
  article,
  policyCode: o.policyCode,
  personId: o.actor === 'system' ? null : o.actor.personId,
  actedFor: o.actor === 'system' ? null : forWhom(o.actor),
  organizationId: o.actor === 'system' ? null : o.actor.organizationId,
  causedBy: o.causedBy,
  auditEventId: t.auditId,
  legalAt: o.moment.instant,
  recordedAt: o.recordedAt,
});

/** What others are told after the commit. */
export const outboxRow = (
  type: string,
  aggregate: string,
  aggregateId: string,
  version: number,
  o: Occurrence,
): Values => ({
  id: newId(),
  type,
  aggregate,
  aggregateId,
  version,
  legalAt: o.moment.instant,
  recordedAt: o.recordedAt,
});
