import { aliased } from '../../platform/database/index.ts';

// prettier-ignore
const columns = ['id', 'version', 'state', 'jurisdiction', 'caseNumber', 'zoneId', 'recipientKind', 'recipientZoneId', 'recipientOrganizationId', 'district', 'providerIds', 'purpose', 'startsOn', 'endsOn', 'reason'];
export const whole = `SELECT ${aliased(columns)},
  (SELECT coalesce(json_agg(json_build_object('resourceId', r.resource_id, 'providerId', r.provider_id) ORDER BY r.resource_id), '[]')
    FROM support_service_resources r WHERE r.support_service_id = a.id) AS resources,
  (SELECT coalesce(json_agg(json_build_object('providerId', p.provider_id, 'state', p.state, 'decidedOn', p.decided_on,
      'reason', p.reason) ORDER BY p.provider_id), '[]') FROM support_service_approvals p WHERE p.support_service_id = a.id) AS approvals
  FROM support_services a`;
// prettier-ignore
export const listed = `SELECT ${aliased(['id', 'version', 'state', 'caseNumber', 'zoneId', 'recipientKind', 'startsOn', 'endsOn'])} FROM support_services a`;

const living = "a.state IN ('draft', 'submitted', 'approved', 'in_force', 'suspended')";
const running = "a.state IN ('approved', 'in_force')";
/** Services that a zone (`$1`) gives or gets. */
const ofZone = '$1::uuid IN (a.zone_id, a.recipient_zone_id)';
export const withdrawnWithZone = `${ofZone} AND a.state = 'submitted'`;
export const endsWithZone = `${ofZone} AND a.state IN ('approved', 'in_force', 'suspended')`;
export const haltsWithZone = `${ofZone} AND ${running}`;
/** Services that rest on a resource (`$1`), in whatever zone or in one (`$2`). */
export const haltsWithResource = `${running} AND ($2::uuid IS NULL OR a.zone_id = $2::uuid)
  AND EXISTS (SELECT FROM support_service_resources r WHERE r.support_service_id = a.id AND r.resource_id = $1::uuid)`;

/** What lives of an organization (`$1`), as provider or recipient, and how it goes over to its successor (`$2`). */
export const livingOf = `SELECT a.id FROM support_services a
  WHERE ${living} AND ($1::uuid = ANY (a.provider_ids) OR a.recipient_organization_id = $1::uuid) ORDER BY a.id`;
export const handedOver = [
  `UPDATE support_service_resources r SET provider_id = $2::uuid FROM support_services a
   WHERE a.id = r.support_service_id AND r.provider_id = $1::uuid AND ${living}`,
  // where both have a line the successor's stands, and is open as long as one of them has not decided
  `UPDATE support_service_approvals q SET state = 'open', decided_on = NULL
   FROM support_service_approvals p, support_services a WHERE a.id = p.support_service_id AND a.state = 'submitted'
     AND q.support_service_id = p.support_service_id AND q.provider_id = $2::uuid AND p.provider_id = $1::uuid AND p.state = 'open'`,
  `DELETE FROM support_service_approvals p USING support_services a WHERE a.id = p.support_service_id AND ${living}
     AND p.provider_id = $1::uuid AND EXISTS (SELECT FROM support_service_approvals q
       WHERE q.support_service_id = p.support_service_id AND q.provider_id = $2::uuid)`,
  `UPDATE support_service_approvals p SET provider_id = $2::uuid FROM support_services a
   WHERE a.id = p.support_service_id AND p.provider_id = $1::uuid AND ${living}`,
  `UPDATE support_services a SET recipient_organization_id = $2::uuid WHERE ${living} AND a.recipient_organization_id = $1::uuid`,
  `UPDATE support_services a SET provider_ids = ARRAY(SELECT DISTINCT x FROM unnest(array_replace(a.provider_ids, $1::uuid, $2::uuid)) AS x)
   WHERE ${living} AND $1::uuid = ANY (a.provider_ids)`,
];
