import { expression, type Actor, type Bind, type Columns } from '../../regulation/index.ts';
import type { AnyAggregate } from '../acts/aggregate.ts';
import { lastFiled } from '../acts/deeds.ts';
import type { AnyStep } from '../acts/decide.ts';
import { columnsAt, stateSqlAt, visibleSql } from '../acts/scope.ts';
import type { LegalMoment } from '../clock/clock.ts';
import { freeSql, type Owed } from './owed.ts';

/** What is owed of an aggregate, with the concurrences and resolutions that are owed once they were asked for (会同). */
export function jointOwedOf(aggregate: AnyAggregate, owed: readonly Owed[]): Owed[] {
  const known = new Set(owed.map((o) => o.key));
  const steps = new Map(jointRows(aggregate).map((row) => [row.act, row] as const));
  const more = [...steps.values()].flatMap((step): Owed[] => [
    { aggregate, step, answers: [step], kind: 'concurrence', key: `concur.${step.act}` },
    { aggregate, step, answers: [step], kind: 'resolution', key: `resolve.${step.act}` },
  ]);
  return [...owed, ...more.filter((o) => !known.has(o.key))];
}
const jointRows = ({ lifecycle }: AnyAggregate): AnyStep[] => lifecycle.rows.filter((r) => r.with !== undefined);

/** Both statements of a table with joint acts: what this actor's organization was asked, and what it may resolve. */
export function jointSql(a: AnyAggregate, actor: Actor, moment: LegalMoment, bind: Bind): string[] {
  const rows = jointRows(a);
  const columns = columnsAt(a as never, moment, bind);
  const roles = rows.flatMap((r) => r.with?.party.roles ?? []);
  return [
    ...(roles.some((r) => actor.roles.has(r)) ? [askedSql(a, rows, actor, columns, moment, bind)] : []),
    ...(actor.roles.has('city_government') ? [escalatedSql(a, rows, actor, columns, moment, bind)] : []),
  ];
}

/** `x` is a request, a refusal: of what stands now. What filings make of it is sealed; there, their time tells. */
function current(a: AnyAggregate, rows: readonly AnyStep[], x: string): string[] {
  return rows.flatMap((r) => {
    const step = r.with?.upon?.step;
    if (step === undefined) return [];
    return [`(${x}.act <> '${r.act}' OR ${x}.recorded_at >= ${lastFiled(`${a.lifecycle.aggregate}.${step}`)})`];
  });
}
const answered = (x: string, version: string): string =>
  `EXISTS (SELECT FROM concurrences c WHERE c.aggregate_id = a.id AND c.version = ${version} AND c.act = ${x}.act
    AND c.seen = ${x}.seen AND c.organization_id = ${x}.body_id)`;
const resolved = (x: string, version: string): string =>
  `EXISTS (SELECT FROM concurrence_resolutions s WHERE s.aggregate_id = a.id AND s.version = ${version}
    AND s.act = ${x}.act AND s.seen = ${x}.seen)`;
const selected = (a: AnyAggregate, columns: Columns, key: string, act: string, due: string): string =>
  `SELECT a.id::text || '.${key}.' || x.act AS id, a.id AS "objectId", '${a.lifecycle.aggregate}' AS aggregate,
    '${key}.' || x.act AS key, ${a.caption ?? 'a.case_number'} AS caption, ${expression(columns, 'state')} AS state,
    ${expression(columns, 'jurisdiction')} AS jurisdiction, ARRAY['${act}']::text[] AS acts, ${due}::date AS "dueOn",
    true AS clocked FROM ${a.table} a`;

type Branch = (
  a: AnyAggregate,
  rows: readonly AnyStep[],
  actor: Actor,
  columns: Columns,
  moment: LegalMoment,
  bind: Bind,
) => string;

const askedSql: Branch = (a, rows, actor, columns, moment, bind) => {
  const version = `a.version + ${stateSqlAt(a, moment, bind).pending}`;
  const asked = { actor, columns, bind };
  // two rows of one act exclude alike
  const free = [...new Map(rows.map((r) => [r.act, r] as const)).values()].flatMap((r) =>
    freeSql(a, r, asked).map((one) => `(x.act <> '${r.act}' OR ${one})`),
  );
  const where = [
    `x.body_id = ${bind(actor.organizationId)}::uuid`,
    visibleSql(a as never, actor, columns, bind),
    `NOT ${answered('x', version)}`,
    `NOT ${resolved('x', version)}`,
    ...current(a, rows, 'x'),
    ...free,
  ];
  return `${selected(a, columns, 'concur', 'concur', 'x.due_on')} JOIN concurrence_requests x
    ON x.aggregate_id = a.id AND x.version = ${version} WHERE ${where.join(' AND ')}`;
};

const escalatedSql: Branch = (a, rows, actor, columns, moment, bind) => {
  const version = `a.version + ${stateSqlAt(a, moment, bind).pending}`;
  const today = `${bind(moment.date)}::date`;
  const standing = `SELECT r.act, r.seen, r.recorded_at, r.due_on < ${today} AS late FROM concurrence_requests r
      WHERE r.aggregate_id = a.id AND r.version = ${version} AND NOT ${answered('r', version)}
    UNION ALL SELECT c.act, c.seen, c.recorded_at, true FROM concurrences c
      WHERE c.aggregate_id = a.id AND c.version = ${version} AND c.state = 'refused'`;
  const where = [`NOT ${resolved('y', version)}`, ...current(a, rows, 'y')];
  return `${selected(a, columns, 'resolve', 'resolve', 'NULL')} CROSS JOIN LATERAL (SELECT y.act FROM (${standing}) y
    WHERE ${where.join(' AND ')} GROUP BY y.act, y.seen HAVING bool_and(y.late)) x
    WHERE ${visibleSql(a as never, actor, columns, bind)}`;
};
