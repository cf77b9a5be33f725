import {
  callable,
  expression,
  personsOf,
  waitingStates,
  type Actor,
  type Bind,
  type Columns,
  type Exclusion,
  type Party,
  type Waits,
} from '../../regulation/index.ts';
import type { AnyAggregate } from '../acts/aggregate.ts';
import { deeds, lastFiled } from '../acts/deeds.ts';
import type { AnyStep } from '../acts/decide.ts';
import { columnsAt, stateSqlAt, visibleSql } from '../acts/scope.ts';
import type { LegalMoment } from '../clock/clock.ts';

/** One thing that is waited for: a step, the concurrence of other bodies with it (会同), or the resolution in its place. */
export interface Owed {
  readonly aggregate: AnyAggregate;
  readonly step: AnyStep;
  /** Absent where it is owed only once it was asked for. */
  readonly waits?: Waits;
  /** What answers it: the step itself, then its alternatives. */
  readonly answers: readonly AnyStep[];
  readonly kind: 'step' | 'concurrence' | 'resolution';
  /** Ends the id of a task, behind that of the object. */
  readonly key: string;
}
/** Who asks, when, and how values are bound. */
export interface Asked {
  readonly actor: Actor;
  readonly columns: Columns;
  readonly bind: Bind;
}

export function owedOf(aggregate: AnyAggregate): Owed[] {
  const { rows, filings = [] } = aggregate.lifecycle;
  const steps: readonly AnyStep[] = [...rows, ...filings];
  return steps.flatMap((step) => {
    const { waits, act } = step;
    if (!waits) return [];
    const states = waitingStates(step);
    const others = (waits.or ?? []).flatMap(
      (name) => steps.find((s) => s.act === name && callable(s) && s.from.some((x) => states.includes(x))) ?? [],
    );
    const own = { aggregate, step, waits, answers: [step, ...others] };
    const joint = step.with !== undefined && !waits.alone;
    const owed: Owed[] = [
      { ...own, kind: 'step', key: act },
      ...(joint ? [{ ...own, kind: 'concurrence' as const, key: `concur.${act}` }] : []),
    ];
    return owed;
  });
}

/** The statement that finds what this actor's organization owes of it; undefined where it never can. */
export function owedSql(owed: Owed, actor: Actor, moment: LegalMoment, bind: Bind): string | undefined {
  const { aggregate: a, step, waits, key, kind } = owed;
  if (!waits) return undefined;
  const columns = columnsAt(a as never, moment, bind);
  const asked = { actor, columns, bind };
  const found = kind === 'step' ? answering(owed, waits, asked) : concurring(owed, asked, moment);
  if (!found) return undefined;
  const state = expression(columns, 'state');
  const due = waits.due ? expression(columns, waits.due.on) : 'NULL';
  const where = [
    `${state} = ANY(${bind(waitingStates(step))}::text[])`,
    found.condition,
    visibleSql(a as never, actor, columns, bind),
    ...(waits.while === undefined ? [] : [`(${expression(columns, waits.while)})`]),
    ...(waits.after === undefined ? [] : [`${bind(moment.date)}::date > ${expression(columns, waits.after)}`]),
  ];
  return `SELECT a.id::text || '.${key}' AS id, a.id AS "objectId", '${a.lifecycle.aggregate}' AS aggregate, '${key}' AS key,
    ${a.caption ?? 'a.case_number'} AS caption, ${state} AS state, ${expression(columns, 'jurisdiction')} AS jurisdiction,
    ${found.acts} AS acts, ${due}::date AS "dueOn", false AS clocked FROM ${a.table} a WHERE ${where.join(' AND ')}`;
}

interface Found {
  readonly condition: string;
  /** Names of the acts that the actor's right covers, a text[]. */
  readonly acts: string;
}
/** Each alternative is looked at by itself: who may not uphold, having issued, may still withdraw. */
function answering({ aggregate, step, answers }: Owed, waits: Waits, asked: Asked): Found | undefined {
  const states = waitingStates(step);
  const { actor, columns, bind } = asked;
  const mine = answers.flatMap((s) => {
    const entitled = entitledSql(waits.of ?? s.by, asked);
    // in person: nobody does it in a colleague's place
    if (entitled === undefined || (s.inPerson && actor.actingFor !== undefined)) return [];
    const open = states.every((x) => s.from.includes(x))
      ? []
      : [`${expression(columns, 'state')} = ANY(${bind(s.from)}::text[])`];
    return [{ act: s.act, condition: `(${[entitled, ...freeSql(aggregate, s, asked), ...open].join(' AND ')})` }];
  });
  if (mine.length === 0) return undefined;
  const acts = mine.map(({ act, condition }) => `CASE WHEN ${condition} THEN '${act}' END`);
  return {
    condition: `(${mine.map((m) => m.condition).join(' OR ')})`,
    acts: `array_remove(ARRAY[${acts.join(', ')}]::text[], NULL)`,
  };
}

/**
 * A concurrence counts for the version that was seen; what filings make of the substance is sealed here and there, so that
 * it is asked for again once its step was filed again.
 */
function concurring({ aggregate, step, answers }: Owed, asked: Asked, moment: LegalMoment): Found | undefined {
  const { actor, bind } = asked;
  const together = step.with;
  const entitled = together && entitledSql([together.party], asked);
  if (!together || entitled === undefined) return undefined;
  const leads = entitledSql(step.by, asked);
  const acts = answers.filter((s) => s.with !== undefined).map((s) => s.act);
  const seen = together.upon && lastFiled(`${aggregate.lifecycle.aggregate}.${together.upon.step}`);
  const { pending } = stateSqlAt(aggregate, moment, bind);
  const onFile = (table: string, body: string): string =>
    `EXISTS (SELECT FROM ${table} c WHERE c.aggregate_id = a.id AND c.act = ANY(${bind(acts)}::text[])
    AND c.version = a.version + ${pending} AND c.${body} = ${bind(actor.organizationId)}::uuid${seen ? ` AND c.recorded_at >= ${seen}` : ''})`;
  const conditions = [
    entitled,
    ...(leads === undefined ? [] : [`NOT ${leads}`]),
    ...(seen ? [`${seen} IS NOT NULL`] : []),
    ...freeSql(aggregate, step, asked),
    `NOT ${onFile('concurrences', 'organization_id')}`,
    `NOT ${onFile('concurrence_requests', 'body_id')}`, // it has a clock, and a line of its own
  ];
  return { condition: conditions.join(' AND '), acts: "ARRAY['concur']" };
}

function entitledSql(parties: readonly Party[], { actor, columns, bind }: Asked): string | undefined {
  const mine = parties.filter((p) => p.roles.some((r) => actor.roles.has(r)));
  const parts = new Set(mine.flatMap((p) => p.sql?.(actor, columns, bind) ?? []));
  return parts.size === 0 ? undefined : `(${[...parts].join(' OR ')})`;
}

/** Who is excluded by what he did before (R15-6) is not waited for; a colleague is. */
export const freeSql = (a: AnyAggregate, { unless = [] }: AnyStep, asked: Asked): string[] =>
  unless.flatMap((e) => excludedSql(a, e, asked)).map((excluded) => `NOT ${excluded}`);

function excludedSql(a: AnyAggregate, { about }: Exclusion, { actor, columns, bind }: Asked): string[] {
  const people = (): string => `${bind(personsOf(actor))}::uuid[]`;
  const { acts, persons = [], organization } = about ?? {};
  return [
    ...(acts
      ? [
          `EXISTS (SELECT FROM (${deeds(a.caseBefore)}) d WHERE d.act = ANY(${bind(acts)}::text[])
            AND ARRAY[d.person_id, d.acted_for] && ${people()})`,
        ]
      : []),
    ...persons.map((name) => `coalesce(${expression(columns, name)} && ${people()}, false)`),
    ...(organization === undefined
      ? []
      : [`coalesce(${expression(columns, organization)} = ${bind(actor.organizationId)}::uuid, false)`]),
  ];
}
