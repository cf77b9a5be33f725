/** The bare server's statements, each prepared once a connection. */
const prepared = (name: string, text: string): { readonly name: string; readonly text: string } => ({ name, text });

export const issuer = prepared('issuer', 'SELECT kid, private_jwk AS jwk FROM issuer_keys LIMIT 1');
export const standing = prepared(
  'standing',
  `SELECT r.role, array_agg(DISTINCT r.jurisdiction) AS jurisdictions
   FROM persons p JOIN organizations o ON o.id = p.organization_id
     LEFT JOIN organization_roles r ON r.organization_id = o.id
   WHERE p.id = $1 AND p.organization_id = $2 AND p.active AND o.state = 'active' GROUP BY r.role`,
);
export const regulated = prepared(
  'regulated',
  `SELECT zone_id AS id FROM zone_regulators WHERE organization_id = $1
   UNION ALL SELECT id FROM zones WHERE kind = 'comprehensive' AND data_authority_id = $1`,
);

/** The whole resource in one statement: what a hand that knows both ends would write. */
export const agreement = prepared(
  'agreement',
  `SELECT a.id, a.version, a.case_number AS "caseNumber", a.state, a.zone_id AS "zoneId", a.zone_kind AS "zoneKind",
     a.operator_id AS "operatorId", a.regulator_ids AS "regulatorIds", a.data_authority_id AS "dataAuthorityId",
     a.term_start AS "termStart", a.term_end AS "termEnd", a.policy_code AS "policyCode",
     a.security_officer AS "securityOfficer", a.sections, a.application_scope AS "applicationScope",
     a.poor_streak_effect AS "poorStreakEffect", a.decision, a.review_on AS "reviewOn",
     (SELECT coalesce(json_agg(json_build_object('organizationId', s.organization_id, 'personId', s.person_id,
        'signer', s.signer, 'signedAt', s.signed_at) ORDER BY s.signed_at, s.id), '[]')
      FROM agreement_signatures s WHERE s.agreement_id = a.id) AS signatures,
     (SELECT coalesce(json_agg(json_build_object('act', c.act, 'version', c.version, 'organizationId',
        c.organization_id, 'state', c.state) ORDER BY c.recorded_at), '[]')
      FROM concurrences c WHERE c.aggregate_id = a.id) AS concurrences
   FROM agreements a WHERE a.id = $1 AND a.operator_id = $2`,
);
const item = `a.created_at AS "sortKey", a.id, a.case_number AS "caseNumber", a.state, a.zone_id AS "zoneId",
  a.operator_id AS "operatorId", a.term_start AS "termStart", a.term_end AS "termEnd"`;
const order = 'ORDER BY a.created_at DESC, a.id DESC LIMIT $2';
export const firstPage = prepared('first_page', `SELECT ${item} FROM agreements a WHERE a.operator_id = $1 ${order}`);
export const nextPage = prepared(
  'next_page',
  `SELECT ${item} FROM agreements a WHERE a.operator_id = $1 AND (a.created_at, a.id) < ($3, $4::uuid) ${order}`,
);

export const zone = prepared(
  'zone',
  `SELECT a.id, a.version, a.case_number AS "caseNumber", a.name, a.kind, a.sector_code AS "sectorCode", a.state,
     a.jurisdiction, a.purpose, a.data_authority_id AS "dataAuthorityId", a.ready_on AS "readyOn",
     a.opened_on AS "openedOn", a.reason,
     (SELECT coalesce(json_agg(json_build_object('organizationId', r.organization_id, 'lead', r.lead)
        ORDER BY r.lead DESC, r.organization_id), '[]') FROM zone_regulators r WHERE r.zone_id = a.id) AS regulators,
     (SELECT coalesce(json_agg(json_build_object('id', s.id, 'level', s.level, 'certificateNumber',
        s.certificate_number, 'assessor', s.assessor, 'assessedOn', s.assessed_on, 'validUntil', s.valid_until)
        ORDER BY s.assessed_on, s.id), '[]')
      FROM platform_security_records s WHERE s.zone_id = a.id) AS "securityRecords",
     (SELECT coalesce(json_agg(json_build_object('act', c.act, 'version', c.version, 'organizationId',
        c.organization_id, 'state', c.state) ORDER BY c.recorded_at), '[]')
      FROM concurrences c WHERE c.aggregate_id = a.id) AS concurrences
   FROM zones a WHERE a.id = $1 AND a.jurisdiction = ANY($2::text[])`,
);
export const keyLock = prepared('key_lock', 'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 7)) AS free');
export const keyFind = prepared(
  'key_find',
  `SELECT fingerprint, status, object_type, object_id, body_sealed, etag, location
   FROM idempotency_keys WHERE client_id = $1 AND key = $2`,
);

const effects = `
  w0 AS (UPDATE zones SET ready_on = $2, version = $3, updated_at = $4 WHERE id = $1),
  w1 AS (INSERT INTO transitions (aggregate, aggregate_id, version, act, from_state, to_state, article, policy_code,
      person_id, organization_id, caused_by, audit_event_id, legal_at, recorded_at)
    VALUES ('zone', $1, $3, 'report-ready', 'planned', 'planned', 'Art 6', 'nj-2024', $5, $6, NULL, $7, $4, $4)),
  w2 AS (INSERT INTO audit_events (id, operation, object_type, object_id, result, person_id, organization_id,
      client_id, roles, request_id, policy_code, caused_by, legal_at, recorded_at, payload)
    VALUES ($7, 'zone.report-ready', 'zone', $1, 'done', $5, $6, $8, $9, $10, 'nj-2024', NULL, $4, $4, $11)),
  w3 AS (INSERT INTO outbox_events (id, type, aggregate, aggregate_id, version, legal_at, recorded_at)
    VALUES ($12, 'zone.report-ready', 'zone', $1, $3, $4, $4))`;
export const write = prepared('write', `WITH ${effects} SELECT 1`);
export const writeWithKey = prepared(
  'write_with_key',
  `WITH ${effects},
  w4 AS (INSERT INTO idempotency_keys (client_id, key, fingerprint, object_type, object_id, status, body_sealed, etag,
      location, created_at) VALUES ($13, $14, $15, 'zone', $1, 200, convert_to($16, 'UTF8'), $17, NULL, $4))
  SELECT 1`,
);
