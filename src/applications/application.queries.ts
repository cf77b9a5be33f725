import { doersOf, lastFiled } from '../platform/acts/deeds.ts';
import { aliased, sql } from '../platform/database/index.ts';
import { sealedColumns, sealedJson } from '../platform/sealed/sealed-table.ts';
import { applicationTexts } from './application.columns.ts';
import { publicResult } from './own-result.queries.ts';

export const applicationColumns = [
  'id',
  'version',
  'state',
  'jurisdiction',
  'caseNumber',
  'announcementId',
  'zoneId',
  'operatorId',
  'policyCode',
  ...sealedColumns(applicationTexts.columns),
  'submittedAt',
  'correctionDueOn',
  'statementDueOn',
  'drawSeed',
  'mean',
  'zoneRulesNumber',
  'citedForm',
  'nominee',
];

/** Persons who sit on the panel now; recused and struck ones are not among them. */
export const panel = `ARRAY(SELECT r.person_id FROM application_reviewers r
  WHERE r.application_id = a.id AND r.state = 'drawn' ORDER BY r.place)`;

/** The same, as long as the round's own result is not concluded. */
export const sitting = `CASE WHEN EXISTS (SELECT FROM review_results c WHERE c.announcement_id = a.announcement_id
    AND c.supplements_id IS NULL AND c.state = 'concluded') THEN ARRAY[]::uuid[] ELSE ${panel} END`;

const seats = (which: string): string => `ARRAY(SELECT r.person_id FROM application_reviewers r
  WHERE r.application_id = a.id AND r.state = 'drawn' AND r.total IS NULL AND ${which})`;
/** What is waited for in a case, as columns. */
export const owed = {
  statementDueOn: 'a.statement_due_on',
  statementOwed: `coalesce(${lastFiled('application.call-for-statement')}
    > coalesce(${lastFiled('application.give-statement')}, '-infinity'), false)`,
  nomineeProposed: 'a.nominee IS NOT NULL',
  undeclared: seats('num_nonnulls(r.interest, r.interest_sealed) = 0'),
  unscored: seats('num_nonnulls(r.interest, r.interest_sealed) > 0'),
  allScored: `(SELECT count(*) > 0 AND count(*) = count(r.total) FROM application_reviewers r
    WHERE r.application_id = a.id AND r.state = 'drawn')`,
};

/** Materials of a case, from the table of its kind; `of` is the column that names the case. */
export const materialsOf = (
  table: string,
  of: string,
): string => `(SELECT coalesce(json_agg(json_build_object('id', m.id, 'type', m.type, 'revision', m.revision,
    'fileName', m.file_name, 'mediaType', m.media_type, 'bytes', m.bytes, 'sha256', m.sha256, 'sm3', m.sm3,
    'objectKey', m.object_key, 'fiscalYear', m.fiscal_year, 'auditorName', m.auditor_name, 'seal', m.seal,
    'noClosedYear', m.no_closed_year, 'tradeSecret', m.trade_secret, 'uploadedBy', m.uploaded_by, 'uploadedAt', m.uploaded_at)
    ORDER BY m.type, m.revision), '[]') FROM ${table} m WHERE m.${of} = a.id)`;
const materials = materialsOf('application_materials', 'application_id');

const reviewers = `(SELECT coalesce(json_agg(json_build_object('id', r.id, 'personId', r.person_id, 'place', r.place,
    'state', r.state, 'drawSeed', r.draw_seed, 'strikeReason', r.strike_reason, 'points', r.points, 'total', r.total::text,
    ${sealedJson('r', applicationTexts.parts.reviewers.columns)}, 'scoredAt', r.scored_at, 'dissentedAt', r.dissented_at,
    'nomination', r.nomination) ORDER BY r.place), '[]') FROM application_reviewers r WHERE r.application_id = a.id)`;

export const withParts = `SELECT ${aliased(applicationColumns)}, n.state AS "announcementState", n.transition, n.scoring,
  n.form, n.form_version AS "formVersion",
  n.opens_at AS "opensAt", n.closes_at AS "closesAt", ${materials} AS materials, ${reviewers} AS reviewers,
  ${panel} AS panel, ${sitting} AS sitting, ARRAY(SELECT DISTINCT o.operator_id FROM applications o
    WHERE o.announcement_id = a.announcement_id) AS "applicantIds", ${publicResult} AS "publicResult"
  FROM applications a JOIN announcements n ON n.id = a.announcement_id`;

const listColumns = ['id', 'version', 'state', 'caseNumber', 'announcementId', 'zoneId', 'operatorId', 'submittedAt', 'correctionDueOn']; // prettier-ignore
export const listed = `SELECT ${aliased(listColumns)} FROM applications a`;

export const announced = sql(`SELECT n.id, n.state, n.jurisdiction, n.zone_id AS "zoneId", n.opens_at AS "opensAt",
    n.closes_at AS "closesAt", n.policy_code AS "policyCode", n.transition, n.scoring, n.form,
    n.form_version AS "formVersion",
    ARRAY(SELECT DISTINCT o.operator_id FROM applications o WHERE o.announcement_id = n.id) AS "applicantIds"
  FROM announcements n WHERE n.id = $1 AND n.state <> 'draft'`);

/** Who reported or published a result, as a uuid[]. */
const carriedBy = (result: string): string => doersOf(result, ['report', 'publish']);
/** Order of the results of a round: first the one that selected this application. */
const selecting = (application: string): string =>
  `s.entries @> jsonb_build_array(jsonb_build_object('applicationId', ${application}, 'selected', true)) DESC, s.created_at`;
/** The same by the application that the result selected, for another module's SQL. */
export const resultBy = (application: string): string =>
  carriedBy(`(SELECT s.id FROM review_results s JOIN applications q ON q.announcement_id = s.announcement_id
    WHERE q.id = ${application} ORDER BY ${selecting('q.id')} LIMIT 1)`);

export const selected =
  sql(`SELECT a.id AS "applicationId", a.announcement_id AS "announcementId", a.zone_id AS "zoneId",
    a.operator_id AS "operatorId", a.state, coalesce(r.state = 'concluded', false) AS "resultConcluded",
    r.document_number AS "endorsementNumber",
    ${carriedBy('r.id')} AS "resultBy", a.policy_code AS "policyCode", n.transition
  FROM applications a JOIN announcements n ON n.id = a.announcement_id
  LEFT JOIN LATERAL (SELECT * FROM review_results s WHERE s.announcement_id = a.announcement_id
    ORDER BY ${selecting('a.id')} LIMIT 1) r ON true
  WHERE a.id = ANY($1::uuid[])`);

export const held = sql('SELECT a.state FROM applications a WHERE a.id = $1 FOR SHARE');
