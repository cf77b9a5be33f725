import { aliased } from '../platform/database/index.ts';

const columns = [
  'id',
  'version',
  'state',
  'jurisdiction',
  'caseNumber',
  'agreementId',
  'zoneId',
  'operatorId',
  'name',
  'notice',
  'launchedOn',
  'effectDueOn',
  'delistedOn',
];
export const listed = `SELECT ${aliased(columns)} FROM products a`;
export const withParts = `SELECT ${aliased(columns)},
  (SELECT coalesce(json_agg(json_build_object('number', n.number, 'filedOn', n.filed_on, 'notice', n.notice)
      ORDER BY n.number), '[]') FROM product_notifications n WHERE n.product_id = a.id) AS notifications,
  (SELECT coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'notification', e.notification,
      'content', e.content, 'organizationId', e.organization_id, 'filedAt', e.filed_at) ORDER BY e.filed_at, e.id), '[]')
    FROM product_entries e WHERE e.product_id = a.id) AS entries
  FROM products a`;

const entry = (kind: string, when: string): string =>
  `EXISTS (SELECT FROM product_entries e WHERE e.product_id = a.id AND e.kind = '${kind}' AND ${when})`;
/** A question is younger than every reply. */
export const questioned = `EXISTS (SELECT FROM product_entries q WHERE q.product_id = a.id AND q.kind = 'question'
  AND NOT ${entry('reply', 'e.filed_at >= q.filed_at')})`;
/** The last notification has no acknowledgement. */
export const unacknowledged = `NOT ${entry('acknowledgement', 'e.notification = (SELECT max(n.number) FROM product_notifications n WHERE n.product_id = a.id)')}`;
