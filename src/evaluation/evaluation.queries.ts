import { aliased, sql } from '../platform/database/index.ts';
import { sealedColumns } from '../platform/sealed/sealed-table.ts';
import { evaluationTexts } from './evaluation.columns.ts';

export const schemes = `SELECT ${aliased(['id', 'version', 'state', 'jurisdiction', 'name', 'indicators', 'thresholds'])}
  FROM indicator_schemes a`;
export const schemeBrief = sql('SELECT jurisdiction FROM indicator_schemes WHERE id = $1');

const cycleColumns = [
  'id',
  'version',
  'state',
  'jurisdiction',
  'caseNumber',
  'zoneId',
  'schemeId',
  'sequence',
  'name',
  'periodStart',
  'periodEnd',
  'reason',
];
export const listedCycles = `SELECT ${aliased(cycleColumns)} FROM evaluation_cycles a`;
export const cyclesWithCounts = `SELECT ${aliased(cycleColumns)},
  (SELECT count(*)::int FROM evaluation_cycles p WHERE p.zone_id = a.zone_id AND p.sequence < a.sequence
    AND p.state = 'planned') AS "earlierPlanned",
  (SELECT count(*)::int FROM evaluations e WHERE e.cycle_id = a.id AND e.state IN ('drafted', 'appealed')) AS "openResults",
  (SELECT count(*)::int FROM evaluations e WHERE e.cycle_id = a.id AND e.state IN ('final', 'actioned', 'closed'))
    AS "finalResults"
  FROM evaluation_cycles a`;
export const nextSequence = sql(
  'SELECT coalesce(max(sequence), 0) + 1 AS sequence FROM evaluation_cycles WHERE zone_id = $1',
);

const evaluationColumns = [
  'id',
  'version',
  'state',
  'jurisdiction',
  'caseNumber',
  'agreementId',
  'cycleId',
  'zoneId',
  'operatorId',
  'borneBy',
  'publishedOn',
  'appealDueOn',
  'appealDueAssumed',
  'score',
  'result',
  'appeal',
  'finalOn',
  'annulment',
];
export const listedEvaluations = `SELECT ${aliased(evaluationColumns)} FROM evaluations a`;

/**
 * Every cycle of a zone with the results that one operator bears: its own, and those of agreements it has taken over, so
 * that a cycle may be there twice. Annulled results are missing ones.
 */
const results = (zone: string, operator: string): string => `
  (SELECT coalesce(json_agg(json_build_object('sequence', k.sequence, 'cycleState', k.state, 'periodEnd', k.period_end, 'evaluationId', e.id,
      'caseNumber', e.case_number, 'agreementId', e.agreement_id, 'state', e.state, 'result', e.result)
      ORDER BY k.sequence, e.id), '[]')
    FROM evaluation_cycles k
    LEFT JOIN evaluations e ON e.cycle_id = k.id AND ${operator} = ANY (e.borne_by) AND e.state <> 'annulled'
    WHERE k.zone_id = ${zone})`;

/** Final results that an operator (`$1`) bears in a zone (`$2`), oldest cycle first. */
export const finalResults = sql(`SELECT e.case_number AS "caseNumber", e.agreement_id AS "agreementId", k.name AS cycle,
  k.period_start AS "periodStart", k.period_end AS "periodEnd", e.score::text AS score, e.result, e.final_on AS "finalOn"
  FROM evaluations e JOIN evaluation_cycles k ON k.id = e.cycle_id
  WHERE e.zone_id = $2 AND $1::uuid = ANY (e.borne_by) AND e.state IN ('final', 'actioned', 'closed')
  ORDER BY k.sequence, e.id`);

/** Whose row a result is placed in: of its bearers the last, who has the agreement now. */
const bearer = 'a.borne_by[cardinality(a.borne_by)]';

const texts = sealedColumns(evaluationTexts.columns);
export const evaluationsWithParts = `SELECT ${aliased([...evaluationColumns, ...texts])}, c.sequence, c.state AS "cycleState",
  s.indicators, s.thresholds,
  (SELECT coalesce(json_agg(json_build_object('organizationId', p.organization_id, 'personId', p.person_id,
      'points', p.points, 'comment', p.comment) ORDER BY p.scored_at, p.id), '[]')
    FROM evaluation_scores p WHERE p.evaluation_id = a.id) AS scores,
  (SELECT coalesce(json_agg(json_build_object('kind', m.kind, 'on', m.taken_on, 'record', m.record)
      ORDER BY m.taken_on, m.id), '[]')
    FROM evaluation_measures m WHERE m.evaluation_id = a.id) AS measures,
  ${results('a.zone_id', bearer)} AS cycles
  FROM evaluations a JOIN evaluation_cycles c ON c.id = a.cycle_id JOIN indicator_schemes s ON s.id = c.scheme_id`;

/** The cycle a new evaluation belongs to, with the operator's results in the zone. */
export const cycleForNew =
  sql(`SELECT c.zone_id AS "zoneId", c.sequence, c.state AS "cycleState", s.indicators, s.thresholds,
  ${results('c.zone_id', '$2::uuid')} AS cycles
  FROM evaluation_cycles c JOIN indicator_schemes s ON s.id = c.scheme_id WHERE c.id = $1`);

const scores = (column: string): string =>
  `ARRAY(SELECT p.${column} FROM evaluation_scores p WHERE p.evaluation_id = a.id)`;
/** What is waited for of an evaluation, as columns. */
export const evaluationOwed = {
  scoredBy: scores('organization_id'),
  scorerIds: scores('person_id'),
  scorable: `a.published_on IS NULL
    AND EXISTS (SELECT FROM evaluation_cycles c WHERE c.id = a.cycle_id AND c.state = 'scoring')`,
  publishable: `a.published_on IS NULL AND cardinality(${scores('id')}) > 0`,
  // once the one appeal is decided nothing is waited for
  heardOn: "CASE WHEN a.appeal->'decision' IS NULL THEN a.appeal_due_on ELSE '-infinity'::date END",
};
const inCycle = (states: string): string =>
  `EXISTS (SELECT FROM evaluations e WHERE e.cycle_id = a.id AND e.state ${states})`;
/** Every result of a cycle is final, and there is one. */
export const settled = `${inCycle("<> 'annulled'")} AND NOT ${inCycle("IN ('drafted', 'appealed')")}`;
