import { aliased, byIds, sql } from '../../platform/database/index.ts';
import { sealedColumns } from '../../platform/sealed/sealed-table.ts';

// prettier-ignore
const formColumns = ['id', 'version', 'state', 'jurisdiction', 'scenarioId', 'agreementId', 'operatorId', 'zoneId', 'policyCode',
  'textVersion', 'text', 'textHash', 'fieldCategories', 'purposes', 'retentionDays', 'recipients', 'preTicked', 'refusesService',
  'necessity', 'separate', 'acceptedOn', 'reason'];
export const form = `SELECT ${aliased(formColumns)} FROM consent_forms a`;
export const listedForms = `SELECT ${aliased(['id', 'version', 'state', 'scenarioId', 'operatorId', 'zoneId', 'textVersion', 'fieldCategories'])} FROM consent_forms a`;

// prettier-ignore
const consentColumns = ['id', 'version', 'state', 'jurisdiction', 'formId', 'scenarioId', 'operatorId', 'zoneId', 'batchId',
  'channel', 'identityCheck', ...sealedColumns(['evidence']), 'grantedAt', 'expiresAt', 'withdrawnAt', 'withdrawChannel'];
export const consent = `SELECT ${aliased(consentColumns)} FROM consents a`;
export const listedConsents = `SELECT ${aliased(['id', 'version', 'state', 'formId', 'scenarioId', 'operatorId', 'grantedAt', 'expiresAt'])} FROM consents a`;

/** Whom the accepted forms of these scenarios (`$1`) name as recipients: a list for each form. */
export const acceptedFor = byIds(
  sql(`SELECT a.scenario_id AS id,
    json_agg(ARRAY(SELECT r->>'name' FROM jsonb_array_elements(a.recipients) r) ORDER BY a.id) AS recipients
  FROM consent_forms a WHERE a.scenario_id = ANY($1::uuid[]) AND a.state = 'accepted' GROUP BY a.scenario_id`),
);

/** Lines of a chunk, checked and without any identifier; the evidence is sealed for the consent that a line becomes. */
export const stage = sql(`
  INSERT INTO consent_lines (batch_id, line, id, subject_ref, guardian_ref, channel, identity_check, evidence_sealed, granted_at,
    expires_at, staged_at)
  SELECT $1, r.line, r.id, decode(r.ref, 'hex'), decode(r.guardian, 'hex'), r.channel, r.identity, decode(r.evidence, 'base64'), r.granted,
    r.expires, $3
  FROM json_to_recordset($2::json) AS r(line int, id uuid, ref text, guardian text, channel text, identity text, evidence text,
    granted timestamptz, expires timestamptz)`);

export const unstage = sql('DELETE FROM consent_lines WHERE batch_id = $1 OR staged_at < $2');

/**
 * In the transaction of the filing, one after the other. The stage has no statistics, and what is inserted grows what is
 * looked up; so every line looks its person up by index: scalar subqueries, which no planner turns into a join.
 */
export const byIndex = `SELECT set_config('enable_seqscan', 'off', true), set_config('statement_timeout', '120s', true),
  set_config('work_mem', '64MB', true)`;
/** What was on file ends where a later consent takes its place: found once a line (an array), then taken by primary key. */
export const supersede = `
  UPDATE consents c SET state = CASE WHEN c.expires_at <= $3 THEN 'expired' ELSE 'superseded' END, version = c.version + 1,
    updated_at = $4
  WHERE c.state = 'active' AND c.id = ANY (ARRAY(
    SELECT (SELECT o.id FROM consents o WHERE o.scenario_id = $2 AND o.subject_ref = l.subject_ref AND o.state = 'active'
      AND o.granted_at < l.granted_at) FROM consent_lines l WHERE l.batch_id = $1))`;
const withdrawnLater = `(SELECT c.id FROM consents c WHERE c.subject_ref = l.subject_ref AND c.scenario_id = f.scenario_id
    AND c.state = 'withdrawn' AND c.withdrawn_at >= l.granted_at LIMIT 1)`;
/**
 * A consent of that time or later, and a withdrawal after it, win over a line. In the order of the references, so that the
 * index grows page by page. With the receipt: lines that became no consent join those refused before; the first thousand are
 * named.
 */
export const activate = `
  WITH made AS (
    INSERT INTO consents (id, version, state, jurisdiction, form_id, scenario_id, operator_id, zone_id, batch_id, subject_ref,
      guardian_ref, channel, identity_check, evidence_sealed, granted_at, expires_at, created_at, updated_at)
    SELECT l.id, 1, 'active', f.jurisdiction, f.id, f.scenario_id, f.operator_id, f.zone_id, $1, l.subject_ref, l.guardian_ref,
      l.channel, l.identity_check, l.evidence_sealed, l.granted_at, l.expires_at, $9, $9
    FROM consent_lines l JOIN consent_forms f ON f.id = $2
    WHERE l.batch_id = $1 AND ${withdrawnLater} IS NULL
      AND (SELECT c.id FROM consents c WHERE c.subject_ref = l.subject_ref AND c.scenario_id = f.scenario_id
        AND c.state = 'active') IS NULL
    ORDER BY l.subject_ref
    RETURNING id),
  late AS (
    SELECT l.line, CASE WHEN ${withdrawnLater} IS NOT NULL THEN 'withdrawn-later' ELSE 'already-registered' END AS code
    FROM consent_lines l JOIN consent_forms f ON f.id = $2
    WHERE l.batch_id = $1 AND l.id NOT IN (SELECT id FROM made)),
  refused AS (
    SELECT line, code FROM late
    UNION ALL SELECT r.line, r.code FROM jsonb_to_recordset($5::jsonb) AS r(line int, code text)
    ORDER BY line LIMIT 1000),
  done AS (SELECT count(*)::int AS n FROM made)
  INSERT INTO consent_batches (id, form_id, digest, lines, registered, refused_lines, refused, organization_id, person_id,
    legal_at, recorded_at)
  SELECT $1, $2, $3, $4::int, n, $4::int - n,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('line', line, 'code', code) ORDER BY line), '[]') FROM refused), $6, $7, $8, $9
  FROM done`;

export const receipt = sql(`
  SELECT id AS "batchId", lines, registered, refused_lines AS "refusedLines", refused FROM consent_batches
  WHERE form_id = $1 AND digest = $2 ORDER BY recorded_at DESC LIMIT 1`);

/** Active consents of a person, for a withdrawal by identity. */
export const ofSubject = sql(`
  SELECT c.id FROM (SELECT DISTINCT scenario_id FROM consent_forms) f
  JOIN consents c ON c.scenario_id = f.scenario_id AND c.subject_ref = $1 AND c.state = 'active'
  WHERE $2::uuid IS NULL OR f.scenario_id = $2 ORDER BY c.id LIMIT 1000`);

/** R16-1: given to whom the scenario belongs now; a consent to an operator that was is none to its successor. */
const toItsOperator = 'c.operator_id = (SELECT s.operator_id FROM scenarios s WHERE s.id = $1)';
/** One page of references in the order of the reference. */
export const activeRefs = sql(`
  SELECT encode(c.subject_ref, 'hex') AS ref FROM consents c
  WHERE c.scenario_id = $1 AND ${toItsOperator} AND c.state = 'active' AND c.granted_at <= $2 AND c.expires_at > $2
    AND c.subject_ref > decode($3, 'hex')
    AND ($4::text[] IS NULL OR EXISTS (SELECT FROM consent_forms f WHERE f.id = c.form_id AND f.field_categories @> $4))
  ORDER BY c.subject_ref LIMIT 20000`);
export const withdrawnSince = sql(`
  SELECT DISTINCT encode(subject_ref, 'hex') AS ref FROM consents
  WHERE scenario_id = $1 AND state = 'withdrawn' AND withdrawn_at >= $2`);
export const activeCount = sql(`
  SELECT count(*)::int AS n FROM consents c
  WHERE c.scenario_id = $1 AND ${toItsOperator} AND c.state = 'active' AND c.granted_at <= $2 AND c.expires_at > $2`);
