import { createHash } from 'node:crypto';
import type { Actor, AnyLifecycle, BodyStanding, ConcurrenceOf, JointStanding } from '../../regulation/index.ts';
import { canonical } from '../audit/canonical.ts';
import type { ConcurrenceFact, Facts, RequestFact, ResolutionFact } from './aggregate.ts';

/** What a concurrence, a request or a resolution is bound to. */
export interface OnFile {
  readonly act: string;
  readonly version: number;
  readonly seen: string;
}
/** What is on file about joint acts, as it is read beside the row; null for nothing. */
export interface Agreed {
  readonly concurrences?: ConcurrenceFact[] | null | undefined;
  readonly concurrenceRequests?: RequestFact[] | null | undefined;
  readonly concurrenceResolutions?: ResolutionFact[] | null | undefined;
}

/** Digest of what filings put there to concur with, empty where the version says it all; undefined: nothing yet. */
export function seenBy(together: ConcurrenceOf | undefined, facts: Facts): string | undefined {
  if (!together?.upon) return '';
  const substance = together.upon.of(facts);
  return substance === undefined ? undefined : createHash('sha256').update(canonical(substance)).digest('base64url');
}

/** Adds where each joint act stands; nothing where nobody was asked and nobody has answered. */
export function withJointActs<F extends Facts>(lifecycle: AnyLifecycle, facts: F, agreed: Agreed): F {
  const { concurrenceRequests, concurrenceResolutions } = agreed;
  const asked = (concurrenceRequests?.length ?? 0) > 0 || facts.concurrences.some((c) => c.state === 'refused');
  const known = {
    ...facts,
    ...(concurrenceRequests && { concurrenceRequests }),
    ...(concurrenceResolutions && { concurrenceResolutions }),
    ...(asked && { concurrenceAsked: true }),
  };
  const all: readonly OnFile[] = [...facts.concurrences, ...(concurrenceRequests ?? [])];
  const acts = new Set(all.filter((one) => one.version === facts.version).map((one) => one.act));
  if (acts.size === 0) return known;
  return { ...known, joint: [...acts].flatMap((act) => standingOf(lifecycle, known, act) ?? []) };
}

/** Where this act stands in the state, version and substance of now; undefined where it is not joint here. */
export function standingOf(lifecycle: AnyLifecycle, facts: Facts, act: string): JointStanding | undefined {
  const together = lifecycle.rows.find((r) => r.act === act && r.with && r.from.includes(facts.state))?.with;
  const seen = seenBy(together, facts);
  if (!together || seen === undefined) return undefined;
  const now = (one: OnFile): boolean => one.act === act && one.version === facts.version && one.seen === seen;
  const requests = (facts.concurrenceRequests ?? []).filter(now);
  const answers = facts.concurrences.filter(now);
  const leadId = requests[0]?.leadId ?? null;
  const known = new Set([...requests.map((r) => r.bodyId), ...answers.map((c) => c.organizationId)]);
  const bodies = [...known].map((id): BodyStanding => {
    const dueOn = requests.find((r) => r.bodyId === id)?.dueOn ?? null;
    const answer = answers.find((c) => c.organizationId === id)?.state;
    const silent = dueOn !== null && facts.today > dueOn ? 'overdue' : 'requested';
    const answered = answer === 'refused' ? 'refused' : 'given';
    return { organizationId: id, state: answer === undefined ? silent : answered, dueOn };
  });
  const unasked = together.of(facts).filter((id) => id !== leadId && !known.has(id));
  const inFavor = facts.concurrenceResolutions?.find(now)?.inFavor ?? null;
  return { act, version: facts.version, seen, leadId, bodies, unasked, inFavor };
}

/** One line of what is on file, as it is shown. */
interface Line {
  readonly act: string;
  readonly version: number;
  readonly organizationId: string;
  readonly state: 'requested' | 'overdue' | 'lapsed' | ConcurrenceFact['state'];
  readonly dueOn?: string;
  readonly reason?: string;
  readonly resolution?: Omit<ResolutionFact, keyof OnFile>;
}
const same = (a: OnFile, b: OnFile): boolean => a.act === b.act && a.version === b.version && a.seen === b.seen;

/**
 * A line a body and what it saw, also of versions that are past: asked, answered, or resolved by the city government in its
 * place. What a concurrence saw stays inside: whoever guesses scores could check them against the digest. Reasons are for
 * those who do it together, and for the city government.
 */
export function jointLines(lifecycle: AnyLifecycle, facts: Facts, actor: Actor): Line[] {
  const { concurrences, concurrenceRequests = [], concurrenceResolutions = [], joint = [] } = facts;
  const unanswered = concurrenceRequests.filter(
    (r) => !concurrences.some((c) => same(c, r) && c.organizationId === r.bodyId),
  );
  const line = (one: OnFile, organizationId: string, state: Line['state'], reason: string | null): Line => {
    const { act, version } = one;
    const resolved = state === 'given' ? undefined : concurrenceResolutions.find((r) => same(r, one));
    const dueOn = concurrenceRequests.find((r) => same(r, one) && r.bodyId === organizationId)?.dueOn;
    const confidential = takesPart(lifecycle, facts, actor, act);
    return {
      ...{ act, version, organizationId, state: resolved ? 'resolved' : state },
      ...(dueOn !== undefined && { dueOn }),
      ...(reason !== null && confidential && { reason }),
      ...(resolved && { resolution: shownOf(resolved, confidential) }),
    };
  };
  const silent = (r: RequestFact): Line['state'] => {
    const current = r.version === facts.version && joint.some((one) => one.act === r.act && one.seen === r.seen);
    if (!current) return 'lapsed';
    return facts.today > r.dueOn ? 'overdue' : 'requested';
  };
  return [
    ...concurrences.map((c) => line(c, c.organizationId, c.state, c.reason ?? null)),
    ...unanswered.map((r) => line(r, r.bodyId, silent(r), null)),
  ];
}

const shownOf = ({ inFavor, documentNumber, documentDate, reason }: ResolutionFact, confidential: boolean) => ({
  inFavor,
  documentNumber,
  documentDate,
  reason: confidential ? reason : null,
});

const takesPart = (lifecycle: AnyLifecycle, facts: Facts, actor: Actor, act: string): boolean =>
  actor.roles.has('city_government') ||
  lifecycle.rows
    .filter((r) => r.act === act && r.with)
    .some(
      (r) =>
        r.with?.of(facts).includes(actor.organizationId) ||
        r.by.some((p) => p.roles.some((name) => actor.roles.has(name)) && p.holds(actor, facts)),
    );
