import type { ConcurrenceOf } from './concurrence.ts';
import type { IsoDate } from './dates.ts';
import type { Exclusion } from './exclusions.ts';
import type { Filing, Requirement, Row } from './lifecycle.ts';
import { role, system, type Actor, type Party, type Standing } from './parties.ts';
import type { Finding } from './rule.ts';

/** What one body has done about a joint act, as the act stands now. */
export interface BodyStanding {
  readonly organizationId: string;
  readonly state: 'requested' | 'overdue' | 'given' | 'refused';
  /** The last day on which its answer is in time; null where it was never asked. */
  readonly dueOn: IsoDate | null;
}
/** Where a joint act stands as it is now; only of acts with anything on file. */
export interface JointStanding {
  readonly act: string;
  readonly version: number;
  /** Digest of what the concurrences saw, as they hold it. */
  readonly seen: string;
  /** Who asked, and therefore leads; null where a body answered unasked. */
  readonly leadId: string | null;
  readonly bodies: readonly BodyStanding[];
  /** Bodies whose concurrence is needed and that were not even asked. */
  readonly unasked: readonly string[];
  /** What the city government resolved; null as long as it has not. */
  readonly inFavor: boolean | null;
}
interface JointFacts extends Standing {
  readonly version?: number;
  readonly joint?: readonly JointStanding[];
  /** Something of it was asked for, or refused, in whatever version. */
  readonly concurrenceAsked?: boolean;
  readonly input?: unknown;
}
type Joint = Row<string, never>;

/** Silence is never concurrence: it, like a refusal, only brings the matter before the city government. */
export const isEscalated = ({ bodies, unasked, inFavor }: JointStanding): boolean =>
  inFavor === null &&
  unasked.length === 0 &&
  bodies.some((b) => b.state === 'overdue' || b.state === 'refused') &&
  bodies.every((b) => b.state !== 'requested');

/** The city government reads what it may have to resolve: once a concurrence was asked for, or refused. */
export const governmentOnceAsked = (): Party => {
  const government = role('city_government');
  return {
    ...government,
    label: 'city_government_once_asked',
    text: { en: 'city government, once a concurrence was asked for', zh: '市政府（提出会同请求后）' },
    holds: (actor, facts) => government.holds(actor, facts) && (facts as JointFacts).concurrenceAsked === true,
    sql: (actor, columns, bind) => {
      const held = government.sql?.(actor, columns, bind);
      return held && `(${held} AND ${columns.concurrenceAsked ?? 'false'})`;
    },
  };
};

/** Joint rows of the state it is in; where there are none, all: the state then says no (409), not the right (403). */
const inState = (joint: readonly Joint[], state = ''): readonly Joint[] => {
  const now = joint.filter((r) => r.from.includes(state));
  return now.length > 0 ? now : joint;
};
const idsOf = (joint: readonly Joint[], facts: object): string[] => joint.flatMap((r) => r.with?.of(facts) ?? []);

/** What follows from the joint rows of a table: asking for a concurrence, giving or refusing it, running out, resolving. */
export function jointFilings(joint: readonly Joint[]): Filing<string, never>[] {
  const [first] = joint;
  const party = first?.with?.party;
  if (!first || !party) throw new Error('no joint act');
  const common = {
    article: first.article,
    from: [...new Set(joint.flatMap((r) => r.from))],
    basis: [...new Set(joint.flatMap((r) => (r.with ? [r.with.rule] : [])))],
  };
  const leads = leadsOf(joint);
  return [
    {
      ...common,
      act: 'concur',
      text: { en: 'Put a concurrence on file', zh: '提交会同意见' },
      by: [
        { ...party, holds: (actor, facts) => idsOf(inState(joint, facts.state), facts).includes(actor.organizationId) },
      ],
      ...(joint.some((r) => r.unless) && { unless: [asForTheActItself(joint)] }),
    },
    {
      ...common,
      act: 'request-concurrence',
      text: { en: 'Ask for the concurrence of the other body', zh: '提请会同' },
      by: leads.map((lead) => ({ ...lead, holds: (actor, facts) => leadsTogether(joint, lead, actor, facts) })),
      told: [party],
    },
    {
      ...common,
      act: 'escalate-concurrence',
      text: { en: 'The time for a concurrence has run out', zh: '会同期限届满' },
      by: [system()],
      told: [...leads, party, role('city_government')],
    },
    {
      ...common,
      act: 'resolve',
      text: { en: 'Resolve a concurrence that is overdue or refused', zh: '裁定逾期或者不同意的会同事项' },
      by: [{ ...role('city_government'), holds: (actor, facts) => resolves(joint, actor, facts) }],
      requires: [escalated(joint)] as unknown as readonly Requirement<never>[],
      told: [...leads, party],
    },
  ];
}

/** Whoever may take one of the acts. */
const leadsOf = (joint: readonly Joint[]): Party[] => [
  ...new Map(joint.flatMap((r) => r.by.map((p) => [p.label, p] as const))).values(),
];
const leadsTogether = (joint: readonly Joint[], lead: Party, actor: Actor, facts: Standing): boolean =>
  lead.holds(actor, facts) &&
  inState(joint, facts.state).some(
    (r) => r.by.some((p) => p.label === lead.label) && r.with?.of(facts).some((id) => id !== actor.organizationId),
  );
/** Nobody resolves between itself and another one. */
const resolves = (joint: readonly Joint[], actor: Actor, facts: Standing): boolean =>
  role('city_government').holds(actor, facts) &&
  !idsOf(inState(joint, facts.state), facts).includes(actor.organizationId) &&
  !((facts as JointFacts).joint ?? []).some((one) => one.leadId === actor.organizationId);

/** Art. 7, 10, 12, 14, 18 会同 [reading]: not before the other body has let its time run out, or has refused. */
const escalated = (joint: readonly Joint[]): Requirement<JointFacts> => ({
  code: 'concurrence-awaited',
  rule: joint[0]?.with?.rule ?? '',
  holds: (facts) => {
    const { act, version } = (facts.input ?? {}) as { act?: string; version?: number };
    const standings = (facts.joint ?? []).filter((one) => one.version === facts.version);
    if (act === undefined) return standings.some(isEscalated);
    // what is wrong with the question itself is told by its own code
    if (!joint.some((r) => r.act === act && r.from.includes(facts.state ?? '')) || version !== facts.version)
      return true;
    return standings.some((one) => one.act === act && (isEscalated(one) || one.inFavor !== null));
  },
  params: (facts) => ({ act: (facts.input as { act?: string } | undefined)?.act ?? '' }),
  findings: (facts) => awaited(joint, facts),
});

/** One finding a body that still has time, or was not asked at all. */
function awaited(joint: readonly Joint[], facts: JointFacts): Finding[] {
  const { act } = (facts.input ?? {}) as { act?: string };
  const row = joint.find((r) => r.act === act && r.from.includes(facts.state ?? ''));
  const together: ConcurrenceOf | undefined = row?.with;
  if (!row || !together) return [];
  const { rule } = together;
  const standing = facts.joint?.find((one) => one.act === act);
  const bodies = standing?.bodies ?? [];
  const open = bodies.filter((b) => b.state === 'requested');
  const unasked = standing?.unasked ?? together.of(facts);
  const base = { rule, article: row.article };
  return [
    ...open.map(({ organizationId, dueOn }) => ({
      ...base,
      params: { organizationId, act: row.act, dueOn: dueOn ?? '' },
      text: {
        en: 'Organization {organizationId} may answer on {act} until {dueOn}.',
        zh: '单位 {organizationId} 对 {act} 的会同期限至 {dueOn}。',
      },
    })),
    ...unasked.map((organizationId) => ({
      ...base,
      params: { organizationId, act: row.act },
      text: {
        en: 'Organization {organizationId} has not been asked to concur with {act} as it stands now.',
        zh: '尚未就 {act} 的现有内容提请单位 {organizationId} 会同。',
      },
    })),
  ];
}

/** To concur is to decide (R15-6): who may not take the joint act may not concur with it either. */
const asForTheActItself = (joint: readonly Joint[]): Exclusion => ({
  label: 'as_for_the_act_itself',
  text: { en: 'as for the act itself', zh: '与该行为的回避要求相同' },
  code: 'separation-of-duties',
  excludes: (actor, facts) => {
    const { act, state } = { state: facts.state ?? '', ...(facts as { input?: { act?: string } }).input };
    const now = joint.filter((r) => (act === undefined ? r.from.includes(state) : r.act === act));
    return now.length > 0 && now.every((r) => r.unless?.some((e) => e.excludes(actor, facts)));
  },
});
