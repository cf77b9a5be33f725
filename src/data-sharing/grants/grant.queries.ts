import { aliased, sql } from '../../platform/database/index.ts';

const columns = [
  'id',
  'version',
  'state',
  'jurisdiction',
  'caseNumber',
  'shareRequestId',
  'itemId',
  'agreementId',
  'zoneId',
  'operatorId',
  'providerId',
  'resourceId',
  'resourceVersion',
  'scenarioId',
  'fields',
  'rowFilter',
  'mode',
  'validFrom',
  'validTo',
  'receipt',
  'frozenBy',
  'reason',
  'policyCode',
];
export const grantSelect = `SELECT ${aliased(columns)} FROM grants a`;
export const behind = sql(`SELECT DISTINCT a.agreement_id AS id FROM grants a WHERE a.state IN ('active', 'frozen')
  AND ($1::uuid IS NULL OR a.operator_id = $1) AND ($2::uuid IS NULL OR a.zone_id = $2)
  AND ($3::uuid IS NULL OR a.resource_id = $3) ORDER BY 1`);
/** `state` is the SQL of the state by date; `$1` the ids. */
export const briefsAt = (state: string): string =>
  `SELECT ${aliased(columns.filter((c) => c !== 'state'))}, ${state} AS state FROM grants a WHERE a.id = ANY($1::uuid[])`;
