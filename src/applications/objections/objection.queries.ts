import { aliased, sql } from '../../platform/database/index.ts';

const columns = [
  'id',
  'version',
  'state',
  'jurisdiction',
  'caseNumber',
  'resultId',
  'announcementId',
  'zoneId',
  'operatorId',
  'source',
  'grounds',
  'filedOn',
  'reason',
  'reviewAgainId',
];
/** The result `r` and its round, by the names of the facts. */
const round = `r.state AS "resultState", r.supplements_id AS "supplementsId", r.publicity_ends_on AS "publicityEndsOn",
   r.policy_code AS "policyCode", n.transition,
  ARRAY(SELECT DISTINCT p.operator_id FROM applications p
    WHERE p.announcement_id = n.id AND p.submitted_at IS NOT NULL) AS "applicantIds",
  (SELECT coalesce(json_agg(json_build_object('id', p.id, 'state', p.state) ORDER BY p.id), '[]')
    FROM applications p WHERE p.announcement_id = n.id) AS applications`;

export const whole = `SELECT ${aliased(columns)}, ${round} FROM objections a
  JOIN review_results r ON r.id = a.result_id JOIN announcements n ON n.id = r.announcement_id`;
export const listed = `SELECT ${aliased(['id', 'version', 'state', 'caseNumber', 'resultId', 'announcementId', 'operatorId'])} FROM objections a`;

/** A result (`$1`) with its round; one that was never made public is known to the bodies of the round alone (`$2`). */
export const objectedTo =
  sql(`SELECT r.jurisdiction, r.announcement_id AS "announcementId", r.zone_id AS "zoneId", ${round}
  FROM review_results r JOIN announcements n ON n.id = r.announcement_id
  WHERE r.id = $1 AND ($2::boolean OR r.state IN ('published', 'concluded'))`);
