import { aliased } from '../../platform/database/index.ts';

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
/** `state` is the SQL of the state by date; `$1` the ids. */
export const briefsAt = (state: string): string =>
  `SELECT ${aliased(columns.filter((c) => c !== 'state'))}, ${state} AS state FROM grants a WHERE a.id = ANY($1::uuid[])`;
