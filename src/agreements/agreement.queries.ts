import { keySignature } from '../platform/acts/signing.ts';
import { aliased, sql } from '../platform/database/index.ts';
import { stateOfZone } from '../zones/index.ts';
import { officerChangeSql } from './officers/officer.facts.ts';
import { fixedDigest } from './signing-text.ts';

export const agreementColumns = [
  'id',
  'version',
  'state',
  'jurisdiction',
  'caseNumber',
  'zoneId',
  'zoneKind',
  'zoneRulesNumber',
  'operatorId',
  'applicationId',
  'renewalId',
  'dataAuthorityId',
  'regulatorIds',
  'policyCode',
  'termStart',
  'termEnd',
  'termMaxYears',
  'termWaiverId',
  'securityOfficer',
  'sections',
  'tradeSecretSections',
  'applicationScope',
  'poorStreakEffect',
  'decision',
  'reviewOn',
  'endsOn',
  'remindedOf',
  'remindedDays',
];

export const withSignatures = `SELECT ${aliased(agreementColumns)},
  (SELECT coalesce(json_agg(json_build_object('organizationId', s.organization_id, 'personId', s.person_id, 'actedFor', s.acted_for,
      'signer', s.signer, 'signedAt', s.signed_at,
      'signature', ${keySignature("x.aggregate_id = s.agreement_id AND x.act = 'sign' AND x.organization_id = s.organization_id")}) ORDER BY s.signed_at, s.id), '[]')
    FROM agreement_signatures s WHERE s.agreement_id = a.id) AS signatures,
  ${officerChangeSql},
  ${fixedDigest('a.id')} AS "signingDigest",
  ${stateOfZone('a.zone_id')} AS "zoneState"
  FROM agreements a`;

export const listed = `SELECT ${aliased(['id', 'version', 'state', 'caseNumber', 'zoneId', 'operatorId', 'termStart', 'termEnd', 'endsOn'])} FROM agreements a`;

/** The latest agreement made of each application. */
export const ofApplications = sql(`SELECT DISTINCT ON (a.application_id) a.application_id AS "applicationId", a.state
  FROM agreements a WHERE a.application_id = ANY($1::uuid[]) ORDER BY a.application_id, (a.state = 'abandoned'), a.created_at DESC`);

/** Agreements of a zone or an operator that are being signed, signed, in effect, suspended or under notice; `state` by date. */
export const livingBy = (column: 'zone_id' | 'operator_id', state: string): string =>
  `SELECT a.id FROM agreements a WHERE a.${column} = $1 AND ${state} IN ('signing', 'signed', 'effective', 'suspended', 'termination_pending')
   ORDER BY a.id LIMIT 100`;

/** Whose agreements those are that are offered in zones (`$1`), by operators (`$2`), or named (`$3`), and in which zones. */
export const partiesUnder = sql(`SELECT DISTINCT a.zone_id AS "zoneId", a.operator_id AS "operatorId" FROM agreements a
  WHERE a.state <> 'draft' AND (a.zone_id = ANY($1::uuid[]) OR a.operator_id = ANY($2::uuid[]) OR a.id = ANY($3::uuid[]))`);

const briefColumns = [
  'id',
  'jurisdiction',
  'zoneId',
  'zoneKind',
  'operatorId',
  'regulatorIds',
  'dataAuthorityId',
  'policyCode',
  'poorStreakEffect',
  'applicationScope',
  'termStart',
  'termEnd',
  'securityOfficer',
];
/** `state` is the SQL of the state by date; `$1` the ids. */
export const briefsAt = (state: string): string =>
  `SELECT ${aliased(briefColumns)}, ${officerChangeSql}, ${state} AS state FROM agreements a WHERE a.id = ANY($1::uuid[])`;

/** Agreements that end from `$1` to `$2`, with what was reminded of. */
export const endingSoon =
  sql(`SELECT ${aliased(['id', 'jurisdiction', 'policyCode', 'termEnd', 'remindedOf', 'remindedDays'])}
  FROM agreements a WHERE a.state IN ('signed', 'effective', 'suspended') AND a.term_end BETWEEN $1 AND $2 ORDER BY a.term_end, a.id`);
