import { createHash } from 'node:crypto';
import { forWhom, type AnyLifecycle, type ConcurrenceOf } from '../../regulation/index.ts';
import { canonical } from '../audit/canonical.ts';
import { badField, DomainError } from '../errors/domain-error.ts';
import type { ApplyContext, Change, ConcurrenceFact, Facts } from './aggregate.ts';

/** The body of the filing `concur`. */
export interface ConcurrenceInput {
  readonly act: string;
  readonly version: number;
  readonly agrees: boolean;
  readonly reason?: string;
}

/** Digest of what filings put there to concur with, empty where the version says it all; undefined: nothing yet. */
export function seenBy(together: ConcurrenceOf | undefined, facts: Facts): string | undefined {
  if (!together?.upon) return '';
  const substance = together.upon.of(facts);
  return substance === undefined ? undefined : createHash('sha256').update(canonical(substance)).digest('base64url');
}

/** Checks that this body is asked to concur with this act now, in the version it saw; a refusal gives its reason. */
export function concur(
  lifecycle: AnyLifecycle,
  facts: Facts,
  input: ConcurrenceInput,
  context: ApplyContext,
): Change<Facts> {
  const joint = lifecycle.rows.filter((r) => r.act === input.act && r.with !== undefined);
  if (joint.length === 0) throw badField('/act', 'not-in-list', `${input.act} is not a joint act here`);
  if (!joint.some((r) => r.with?.of(facts).includes(context.actor.organizationId))) {
    throw new DomainError('forbidden', { params: { act: `concur (${input.act})` } });
  }
  const row = joint.find((r) => r.from.includes(facts.state));
  if (!row) {
    throw new DomainError('illegal-transition', { params: { act: `concur (${input.act})`, state: facts.state } });
  }
  if (input.version !== facts.version) throw new DomainError('stale');
  if (!input.agrees && input.reason === undefined) throw badField('/reason', 'required', 'a refusal gives its reason');
  const { organizationId } = context.actor;
  const seen = seenBy(row.with, facts);
  if (seen === undefined) throw new DomainError('out-of-order', { params: { step: row.with?.upon?.step ?? '' } });
  const onFile = facts.concurrences.some(
    (c) => c.act === input.act && c.version === input.version && c.organizationId === organizationId && c.seen === seen,
  );
  if (onFile) throw new DomainError('already-decided');
  return changeOf(lifecycle.aggregate, facts, input, seen, context);
}

function changeOf(
  aggregate: string,
  facts: Facts,
  input: ConcurrenceInput,
  seen: string,
  { actor, id, moment, recordedAt }: ApplyContext,
): Change<Facts> {
  const state = input.agrees ? 'given' : 'refused';
  const row = {
    id: id(),
    aggregate,
    aggregateId: facts.id,
    version: input.version,
    act: input.act,
    organizationId: actor.organizationId,
    personId: actor.personId,
    actedFor: forWhom(actor),
    state,
    reason: input.reason ?? null,
    seen,
    legalAt: moment.instant,
    recordedAt,
  };
  const { organizationId } = actor;
  const fact: ConcurrenceFact = { act: input.act, version: input.version, organizationId, state, seen };
  return { insert: { concurrences: [row] }, facts: { concurrences: [...facts.concurrences, fact] } };
}
