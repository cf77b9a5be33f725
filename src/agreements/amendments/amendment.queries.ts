import { materialsOf } from '../../applications/index.ts';
import { keySignature } from '../../platform/acts/signing.ts';
import { aliased, sql } from '../../platform/database/index.ts';
import { sealedColumns } from '../../platform/sealed/sealed-table.ts';
import { stateOfZone } from '../../zones/index.ts';
import { fixedDigest } from '../signing-text.ts';
import { amendmentTexts } from './amendment.columns.ts';

// prettier-ignore
const columns = ['id', 'version', 'state', 'jurisdiction', 'caseNumber', 'agreementId', 'zoneId', 'operatorId', 'successorId', 'kind',
  'changes', 'grounds', 'declaration', ...sealedColumns(amendmentTexts.columns), 'terms', 'partyIds', 'reason', 'inForceOn'];

/** States in which an agreement holds its place in the zone, as the exclusion constraint has them. */
const holding = "('signed', 'effective', 'suspended', 'termination_pending')";
/**
 * The agreement `g` as it is now. `successor` is the SQL of who would take it over, null where nobody does; `end` that of
 * the last day it would have, null where it stays.
 */
const agreementNow = (successor: string, end: string): string => `g.operator_id AS "currentOperatorId",
  ${stateOfZone('g.zone_id')} AS "zoneState", g.policy_code AS "policyCode", g.data_authority_id AS "dataAuthorityId",
  g.regulator_ids AS "regulatorIds",
  json_build_object('termStart', g.term_start, 'termEnd', g.term_end, 'policyCode', g.policy_code, 'sections', g.sections,
    'applicationScope', g.application_scope, 'poorStreakEffect', g.poor_streak_effect) AS "currentTerms",
  EXISTS (SELECT FROM agreements o WHERE o.operator_id = coalesce(${successor}, g.operator_id) AND o.zone_id = g.zone_id AND o.id <> g.id
    AND o.state IN ${holding} AND daterange(o.term_start, o.term_end, '[]') && daterange(g.term_start, greatest(g.term_start, coalesce(${end}, g.term_end)), '[]'))
    AS "placeTaken"`;

export const whole = `SELECT ${aliased(columns)},
  (SELECT coalesce(json_agg(json_build_object('organizationId', s.organization_id, 'personId', s.person_id,
      'actedFor', s.acted_for, 'signer', s.signer, 'signedAt', s.signed_at,
      'signature', ${keySignature("x.aggregate_id = s.amendment_id AND x.act = 'sign' AND x.organization_id = s.organization_id")}) ORDER BY s.signed_at, s.id), '[]')
    FROM agreement_amendment_signatures s WHERE s.amendment_id = a.id) AS signatures,
  ${fixedDigest('a.id')} AS "signingDigest",
  ${materialsOf('agreement_amendment_materials', 'amendment_id')} AS materials,
  ${agreementNow('a.successor_id', "(a.changes->>'termEnd')::date")}
  FROM agreement_amendments a JOIN agreements g ON g.id = a.agreement_id`;

/** Of a draft that is about to be made: `$1` the agreement, `$2` the successor, `$3` the new last day. */
export const agreementFor = sql(`SELECT g.jurisdiction, g.zone_id AS "zoneId", g.operator_id AS "operatorId",
  ${agreementNow('$2::uuid', '$3::date')} FROM agreements g WHERE g.id = $1`);

export const listed = `SELECT ${aliased(['id', 'version', 'state', 'caseNumber', 'agreementId', 'zoneId', 'operatorId', 'successorId', 'kind'])}
  FROM agreement_amendments a`;

/**
 * Those of these agreements (`$1`) that the successor (`$2`) of their operator (`$3`) is about to take over: open for
 * signature, and signed by the operator itself where it is asked to.
 */
export const aboutToPassOn = sql(`SELECT m.agreement_id AS id FROM agreement_amendments m
  WHERE m.agreement_id = ANY ($1::uuid[]) AND m.state = 'signing' AND m.successor_id = $2::uuid
    AND ($3::uuid <> ALL (m.party_ids) OR EXISTS (SELECT FROM agreement_amendment_signatures s
      WHERE s.amendment_id = m.id AND s.organization_id = $3))`);

/** Ids of the amendments of an agreement that are in force, as a uuid[], for another module's SQL: what its case was built on. */
export const amendmentsInForce = (agreement: string): string =>
  `ARRAY(SELECT m.id FROM agreement_amendments m WHERE m.agreement_id = ${agreement} AND m.state = 'in_force')`;
