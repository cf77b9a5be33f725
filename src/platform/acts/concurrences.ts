import {
  forWhom,
  type AnyLifecycle,
  type ConcurrenceOf,
  type IsoDate,
  type JointStanding,
} from '../../regulation/index.ts';
import { badField, DomainError } from '../errors/domain-error.ts';
import type { ApplyContext, Change, ConcurrenceFact, Facts, RequestFact, ResolutionFact } from './aggregate.ts';
import type { AnyRow } from './decide.ts';
import { seenBy, standingOf, type OnFile } from './joint-standing.ts';

/** What every filing about a joint act names: the act, and the version that was seen. */
export interface JointInput {
  readonly act: string;
  readonly version: number;
}
/** The body of the filing `concur`. */
export interface ConcurrenceInput extends JointInput {
  readonly agrees: boolean;
  readonly reason?: string;
}
/** The body of the filing `resolve`. */
export interface ResolutionInput extends JointInput {
  readonly inFavor: boolean;
  readonly documentNumber: string;
  readonly documentDate: IsoDate;
  readonly reason?: string;
}
type Together = AnyRow & { readonly with: ConcurrenceOf };

const rowsOf = (lifecycle: AnyLifecycle, act: string): Together[] => {
  const joint = lifecycle.rows.filter((r): r is Together => r.act === act && r.with !== undefined);
  if (joint.length === 0) throw badField('/act', 'not-in-list', `${act} is not a joint act here`);
  return joint;
};

/** The joint act as it stands now, and what there is to see of it. @throws DomainError 409, or 412 where it was not seen so */
function asItStands(
  joint: readonly Together[],
  facts: Facts,
  { act, version }: JointInput,
  filing: string,
): { row: Together; seen: string } {
  const row = joint.find((r) => r.from.includes(facts.state));
  if (!row) {
    throw new DomainError('illegal-transition', { params: { act: `${filing} (${act})`, state: facts.state } });
  }
  if (version !== facts.version) throw new DomainError('stale');
  const seen = seenBy(row.with, facts);
  if (seen === undefined) throw new DomainError('out-of-order', { params: { step: row.with.upon?.step ?? '' } });
  return { row, seen };
}
const isNow =
  (act: string, { version }: Facts, seen: string) =>
  (one: OnFile): boolean =>
    one.act === act && one.version === version && one.seen === seen;

/** Who put it on file, and when. */
const filedBy = (aggregate: string, facts: Facts, input: JointInput, seen: string, context: ApplyContext) => ({
  id: context.id(),
  aggregate,
  aggregateId: facts.id,
  version: input.version,
  act: input.act,
  seen,
  organizationId: context.actor.organizationId,
  personId: context.actor.personId,
  actedFor: forWhom(context.actor),
  legalAt: context.moment.instant,
  recordedAt: context.recordedAt,
});
/** What is on file is told at once by the answer. */
const now = (lifecycle: AnyLifecycle, facts: Facts, act: string, more: Partial<Facts>): Partial<Facts> => {
  const standing = standingOf(lifecycle, { ...facts, ...more }, act);
  const others = (facts.joint ?? []).filter((one) => one.act !== act);
  return { ...more, joint: [...others, ...(standing ? [standing] : [])] };
};

/** Checks that this body is asked to concur with this act now, in the version it saw; a refusal gives its reason. */
export function concur(
  lifecycle: AnyLifecycle,
  facts: Facts,
  input: ConcurrenceInput,
  context: ApplyContext,
): Change<Facts> {
  const { organizationId } = context.actor;
  const joint = rowsOf(lifecycle, input.act);
  if (!joint.some((r) => r.with.of(facts).includes(organizationId))) {
    throw new DomainError('forbidden', { params: { act: `concur (${input.act})` } });
  }
  const { seen } = asItStands(joint, facts, input, 'concur');
  if (!input.agrees && input.reason === undefined) throw badField('/reason', 'required', 'a refusal gives its reason');
  const isIt = isNow(input.act, facts, seen);
  const onFile = facts.concurrences.some((c) => isIt(c) && c.organizationId === organizationId);
  if (onFile || facts.concurrenceResolutions?.some(isIt)) throw new DomainError('already-decided');
  const state = input.agrees ? 'given' : 'refused';
  const reason = input.reason ?? null;
  const row = { ...filedBy(lifecycle.aggregate, facts, input, seen, context), state, reason };
  const fact: ConcurrenceFact = { act: input.act, version: input.version, organizationId, state, seen, reason };
  const concurrences = [...facts.concurrences, fact];
  const refused = state === 'refused' && { concurrenceAsked: true };
  return {
    insert: { concurrences: [row] },
    facts: { ...now(lifecycle, facts, input.act, { concurrences }), ...refused },
  };
}

/** Asks every body that has neither been asked nor answered to concur with the act as it stands. */
export function requestConcurrence(
  lifecycle: AnyLifecycle,
  facts: Facts,
  input: JointInput,
  context: ApplyContext,
  dueOn: (rule: string) => IsoDate,
): Change<Facts> {
  const leadId = context.actor.organizationId;
  const joint = rowsOf(lifecycle, input.act);
  if (!joint.some((r) => r.by.some((p) => p.holds(context.actor, facts)))) {
    throw new DomainError('forbidden', { params: { act: `request-concurrence (${input.act})` } });
  }
  const { row, seen } = asItStands(joint, facts, input, 'request-concurrence');
  const isIt = isNow(input.act, facts, seen);
  const known = [
    ...(facts.concurrenceRequests ?? []).filter(isIt).map((r) => r.bodyId),
    ...facts.concurrences.filter(isIt).map((c) => c.organizationId),
  ];
  const asked = row.with.of(facts).filter((id) => id !== leadId && !known.includes(id));
  if (asked.length === 0) throw new DomainError('already-decided');
  const due = dueOn(row.with.rule);
  const rows = asked.map((bodyId) => ({
    ...filedBy(lifecycle.aggregate, facts, input, seen, context),
    bodyId,
    dueOn: due,
  }));
  const { act, version } = input;
  const added = rows.map(({ id, bodyId }): RequestFact => ({
    ...{ id, act, version, seen, bodyId, leadId, dueOn: due },
    escalated: false,
  }));
  const concurrenceRequests = [...(facts.concurrenceRequests ?? []), ...added];
  return {
    insert: { concurrence_requests: rows },
    facts: { ...now(lifecycle, facts, act, { concurrenceRequests }), concurrenceAsked: true },
  };
}

/** Puts on file that the time has run out; once for each body that let it. */
export function escalate(lifecycle: AnyLifecycle, facts: Facts, act: string, context: ApplyContext): Change<Facts> {
  const standing = facts.joint?.find((one) => one.act === act);
  const due = overdueOf(facts, standing).filter((r) => !r.escalated);
  if (due.length === 0) throw new DomainError('already-decided');
  const { moment, recordedAt } = context;
  const rows = due.map(({ id }) => ({ requestId: id, legalAt: moment.instant, recordedAt }));
  return { insert: { concurrence_escalations: rows } };
}
function overdueOf(facts: Facts, standing: JointStanding | undefined): RequestFact[] {
  if (!standing || standing.inFavor !== null) return [];
  const late = standing.bodies.filter((b) => b.state === 'overdue').map((b) => b.organizationId);
  const isIt = isNow(standing.act, facts, standing.seen);
  return (facts.concurrenceRequests ?? []).filter((r) => isIt(r) && late.includes(r.bodyId));
}

/** The city government decides in place of the bodies that were silent or refused. That it may already is checked before. */
export function resolve(
  lifecycle: AnyLifecycle,
  facts: Facts,
  input: ResolutionInput,
  context: ApplyContext,
): Change<Facts> {
  const { row, seen } = asItStands(rowsOf(lifecycle, input.act), facts, input, 'resolve');
  const isIt = isNow(input.act, facts, seen);
  if (facts.concurrenceResolutions?.some(isIt)) throw new DomainError('already-decided');
  const { act, version, inFavor, documentNumber, documentDate, reason = null } = input;
  if (documentDate > facts.today) throw new DomainError('rules-forbid', { findings: [datedLater(row, facts, input)] });
  const filed = filedBy(lifecycle.aggregate, facts, input, seen, context);
  const fact: ResolutionFact = { act, version, seen, inFavor, documentNumber, documentDate, reason };
  const concurrenceResolutions = [...(facts.concurrenceResolutions ?? []), fact];
  return {
    insert: { concurrence_resolutions: [{ ...filed, inFavor, documentNumber, documentDate, reason }] },
    facts: now(lifecycle, facts, act, { concurrenceResolutions }),
  };
}
const datedLater = (row: Together, { today }: Facts, { documentDate }: ResolutionInput) => ({
  rule: row.with.rule,
  article: row.article,
  params: { date: documentDate, today },
  pointer: '/documentDate',
  text: {
    en: 'The document is dated {date}; it cannot be later than {today}.',
    zh: '文件日期为 {date}，不得晚于 {today}。',
  },
});
