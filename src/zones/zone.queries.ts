import { aliased, byIds, sql } from '../platform/database/index.ts';

/** Whose rows another module holds while it relies on an open zone. */
export const zoneTable = 'zones';
export const zoneColumns = [
  'id',
  'version',
  'state',
  'jurisdiction',
  'caseNumber',
  'name',
  'kind',
  'sectorCode',
  'purpose',
  'dataAuthorityId',
  'readyOn',
  'openedOn',
  'reason',
];

/** Records of its platform's security, and the reminders given before they end. */
const securityParts = `
  (SELECT coalesce(json_agg(json_build_object('id', s.id, 'type', s.type, 'level', s.level, 'certificateNumber', s.certificate_number,
      'assessor', s.assessor, 'assessedOn', s.assessed_on, 'validUntil', s.valid_until) ORDER BY s.assessed_on, s.id), '[]')
    FROM platform_security_records s WHERE s.zone_id = a.id) AS "securityRecords",
  (SELECT coalesce(json_agg(json_build_object('type', m.type, 'expiresOn', m.expires_on, 'daysBefore', m.days_before)), '[]')
    FROM platform_security_reminders m WHERE m.zone_id = a.id) AS "securityReminders"`;
/** Zones of which a record has not ended by the legal day (`$1`). */
export const withRunningRecords = sql(`SELECT a.id, a.jurisdiction, ${securityParts} FROM zones a
  WHERE a.state IN ('planned', 'open', 'suspended')
    AND EXISTS (SELECT FROM platform_security_records s WHERE s.zone_id = a.id AND s.valid_until >= $1::date) ORDER BY a.id`);

export const withParts = `SELECT ${aliased(zoneColumns)},
  (SELECT coalesce(json_agg(json_build_object('organizationId', r.organization_id, 'lead', r.lead)
      ORDER BY r.lead DESC, r.organization_id), '[]') FROM zone_regulators r WHERE r.zone_id = a.id AND r.until IS NULL) AS regulators,
  ${securityParts},
  (SELECT coalesce(json_agg(json_build_object('number', u.number, 'title', u.title, 'text', u.text, 'sha256', u.sha256,
      'effectiveFrom', u.effective_from, 'publishedOn', u.published_on) ORDER BY u.number), '[]')
    FROM zone_rules u WHERE u.zone_id = a.id) AS "operationRules"
  FROM zones a`;

/** R06-1 as data: sector zones by their named authorities, comprehensive ones by the data authority. */
export const regulatedBy = sql(`
  SELECT zone_id AS id FROM zone_regulators WHERE organization_id = $1 AND until IS NULL
  UNION ALL SELECT id FROM zones WHERE kind = 'comprehensive' AND data_authority_id = $1`);

export const briefs = byIds(
  sql(`
  SELECT a.id, a.state, a.jurisdiction, a.name, a.kind, a.sector_code AS "sectorCode", a.data_authority_id AS "dataAuthorityId",
    ARRAY(SELECT r.organization_id FROM zone_regulators r WHERE r.zone_id = a.id AND r.until IS NULL ORDER BY r.lead DESC, r.organization_id) AS "regulatorIds",
    (SELECT coalesce(json_agg(json_build_object('number', u.number, 'effectiveFrom', u.effective_from) ORDER BY u.number), '[]')
      FROM zone_rules u WHERE u.zone_id = a.id AND u.published_on IS NOT NULL) AS "publishedRules"
  FROM zones a WHERE a.id = ANY($1::uuid[])`),
);

/** State of the zone that `column` names, for another module's select list: saves the round trip of a brief. */
export const stateOfZone = (column: string): string => `(SELECT z.state FROM zones z WHERE z.id = ${column})`;
