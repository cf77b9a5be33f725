import { aliased, sql } from '../../platform/database/index.ts';

export const openingColumns = [
  'id',
  'version',
  'state',
  'jurisdiction',
  'zoneId',
  'resourceId',
  'resourceVersion',
  'grade',
  'providerId',
  'modes',
  'purpose',
  'reason',
  'openedOn',
];
export const opening = `SELECT ${aliased(openingColumns)} FROM zone_openings a`;

export const found = sql(`
  SELECT ${aliased(['id', 'version', 'zoneId', 'resourceId', 'resourceVersion', 'grade', 'modes'])}
  FROM zone_openings a WHERE a.state = 'opened' AND a.zone_id = $1 AND a.resource_id = ANY($2::uuid[])`);
export const live = sql(
  `SELECT id FROM zone_openings WHERE resource_id = $1 AND state IN ('proposed', 'opened') ORDER BY id`,
);
