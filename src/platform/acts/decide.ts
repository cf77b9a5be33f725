import {
  evaluate,
  levelOf,
  personsOf,
  reaches,
  type Actor,
  type AnyLifecycle,
  type Condition,
  type Finding,
  type Policy,
  type Row,
  type Step,
} from '../../regulation/index.ts';
import { DomainError } from '../errors/domain-error.ts';
import type { Facts } from './aggregate.ts';
import { seenBy, type OnFile } from './joint-standing.ts';

export type AnyStep = Step<string, never>;
export type AnyRow = Row<string, never>;
type Entitled = { readonly actor: Actor | 'system' };

/** Rows and filings of one act. */
export const stepsOf = (lifecycle: AnyLifecycle, act: string): readonly AnyStep[] => {
  const rows: readonly AnyStep[] = lifecycle.rows.filter((r) => r.act === act);
  return rows.length > 0 ? rows : (lifecycle.filings ?? []).filter((f) => f.act === act);
};
export const isRow = (step: AnyStep): step is AnyRow => 'to' in step;

/** The act is possible, but its weight must be acknowledged; the pipeline adds what it would change. */
export class Unacknowledged extends DomainError {
  readonly step: AnyStep;
  constructor(step: AnyStep, ...refusal: ConstructorParameters<typeof DomainError>) {
    super(...refusal);
    this.step = step;
  }
}

const entitled = (step: AnyStep, facts: Facts, { actor }: Entitled): boolean =>
  actor === 'system' || step.by.some((p) => p.roles.some((r) => actor.roles.has(r)) && p.holds(actor, facts));
/** Reading is everybody's, preparing a handler's, deciding a decider's. */
const levelEnough = (step: AnyStep, { actor }: Entitled): boolean =>
  actor === 'system' || reaches(actor.level, levelOf(step));
const reserved = (step: AnyStep, { actor }: Entitled): boolean =>
  step.inPerson === true && actor !== 'system' && actor.actingFor !== undefined;
const excluded = (step: AnyStep, facts: Facts, { actor }: Entitled) =>
  actor === 'system' ? undefined : step.unless?.find((e) => e.excludes(actor, facts));
const chosen = (step: AnyStep, facts: Facts): boolean => {
  const when = isRow(step) ? (step.when as Condition<Facts> | undefined) : undefined;
  return when?.holds(facts) ?? true;
};

/**
 * The row an act takes, or the refusal: right (403), a strong login where the row wants one (401), version (412), state
 * (409), rules (422, all findings), in this order. Pure; the facts carry the act's input.
 */
export function decide(
  lifecycle: AnyLifecycle,
  act: string,
  facts: Facts,
  who: Entitled,
  policy: Policy,
  expected?: number,
): AnyStep {
  const mine = rightTo(lifecycle, act, facts, who);
  refuseWeak(mine, act, facts, who);
  if (expected !== undefined && expected !== facts.version) throw new DomainError('stale');
  const step = mine.find((s) => (s.from.length === 0 || s.from.includes(facts.state)) && chosen(s, facts));
  const allowed = (): string[] => (who.actor === 'system' ? [] : allowedActions(lifecycle, facts, who.actor));
  if (!step)
    throw new DomainError('illegal-transition', { params: { act, state: facts.state }, allowedActions: allowed() });
  for (const need of step.requires ?? []) {
    if (need.holds(facts as never)) continue;
    const findings = need.findings?.(facts as never);
    const details = {
      params: need.params?.(facts as never) ?? {},
      allowedActions: allowed(),
      ...(findings && { findings }),
    };
    throw need.acknowledges
      ? new Unacknowledged(step, need.code as never, details)
      : new DomainError(need.code as never, details);
  }
  const findings = findingsOf(step, facts, who, policy);
  if (findings.length > 0) throw new DomainError('rules-forbid', { findings });
  return step;
}

function rightTo(lifecycle: AnyLifecycle, act: string, facts: Facts, who: Entitled): readonly AnyStep[] {
  const steps = stepsOf(lifecycle, act);
  const derived = who.actor === 'system' ? steps.filter((s) => s.by.some((p) => p.kind === 'system')) : [];
  const mine = derived.length > 0 ? derived : steps.filter((s) => entitled(s, facts, who));
  if (mine.length === 0) throw new DomainError((steps[0]?.refusal ?? 'forbidden') as never, { params: { act } });
  if (mine.every((s) => reserved(s, who))) throw new DomainError('in-person', { params: { act } });
  const enough = mine.filter((s) => levelEnough(s, who));
  if (enough.length === 0) {
    const needs = mine.some((s) => levelOf(s) === 'handler') ? 'needs-handler' : 'needs-decider';
    throw new DomainError(needs, { params: { act } });
  }
  const free = enough.filter((s) => !excluded(s, facts, who));
  const [first] = enough;
  if (free.length === 0 && first) {
    throw new DomainError(excluded(first, facts, who)?.code ?? 'forbidden', {
      params: { act: doneBefore(first, facts, who) },
    });
  }
  return free;
}
/** Dangerous rows need a strong and recent login; one who may act at all is told how to get one (RFC 9470). */
function refuseWeak(mine: readonly AnyStep[], act: string, facts: Facts, { actor }: Entitled): void {
  if (actor !== 'system' && mine.some((s) => s.stepUp && chosen(s, facts))) needStrong(actor, act);
}
/** Refuses a login that is weak or old, and says how to get a better one; the route asks for `stepUp` in its entry. */
export function needStrong({ assurance }: Actor, act: string): void {
  if (assurance?.strong) return;
  const { machine = false, acrValues = '', maxAge = 0 } = assurance ?? {};
  if (machine) throw new DomainError('person-required', { params: { act } });
  const challenge = [
    'error="insufficient_user_authentication"',
    'error_description="A strong and recent login is needed"',
    ...(acrValues === '' ? [] : [`acr_values="${acrValues}"`]),
    `max_age=${maxAge}`,
  ];
  throw new DomainError('step-up-required', { params: { act, maxAge }, challenge: challenge.join(', ') });
}
const doneBefore = (step: AnyStep, facts: Facts, { actor }: Entitled): string =>
  Object.entries(facts.doneBy)
    .filter(
      ([name, people]) =>
        actor !== 'system' &&
        personsOf(actor).some((p) => people.includes(p)) &&
        step.unless?.some((e) => e.label.includes(name)),
    )
    .map(([name]) => name)
    .join(', ') || step.act;

/** Missing concurrences first, then the rules in their order. */
function findingsOf(step: AnyStep, facts: Facts, { actor }: Entitled, policy: Policy): Finding[] {
  const missing = actor === 'system' ? [] : concurrencesMissing(step, facts, actor.organizationId);
  return [...missing, ...evaluate(step.rules ?? [], facts as never, policy)];
}

/** Silence is never concurrence; a missing or refused one is made up for by a resolution in favor alone. */
export function concurrencesMissing(step: AnyStep, facts: Facts, lead: string): Finding[] {
  const need = step.with;
  if (!need) return [];
  const seen = seenBy(need, facts);
  const now = ({ act, version, seen: saw }: OnFile): boolean =>
    act === step.act && version === facts.version && saw === seen;
  if (facts.concurrenceResolutions?.some((r) => now(r) && r.inFavor)) return [];
  return need
    .of(facts)
    .filter((id) => id !== lead)
    .filter((id) => !facts.concurrences.some((c) => now(c) && c.organizationId === id && c.state !== 'refused'))
    .map((id) => ({
      rule: need.rule,
      article: step.article,
      params: { organizationId: id, act: step.act, version: facts.version },
      text: {
        en: 'The concurrence of organization {organizationId} with {act} (version {version}, as it stands now) is not on file.',
        zh: '缺少单位 {organizationId} 对 {act}（版本 {version}、现有内容）的会同意见。',
      },
    }));
}

/** Names of what this actor may do next, by state and right; rules may still forbid it, validateOnly tells. */
export function allowedActions(lifecycle: AnyLifecycle, facts: Facts, actor: Actor): string[] {
  const steps: readonly AnyStep[] = [...lifecycle.rows, ...(lifecycle.filings ?? [])];
  const open = steps.filter(
    (s) =>
      s.from.includes(facts.state) &&
      entitled(s, facts, { actor }) &&
      !reserved(s, { actor }) &&
      levelEnough(s, { actor }) &&
      !excluded(s, facts, { actor }) &&
      (s.requires ?? []).every((r) => r.holds(facts as never)),
  );
  return [...new Set(open.map((s) => s.act))];
}
