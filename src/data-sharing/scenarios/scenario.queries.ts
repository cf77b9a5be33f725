import { aliased, byIds, sql } from '../../platform/database/index.ts';

export const scenarioColumns = [
  'id',
  'version',
  'state',
  'jurisdiction',
  'caseNumber',
  'agreementId',
  'operatorId',
  'zoneId',
  'policyCode',
  'title',
  'description',
  'purpose',
  'market',
  'necessaryFields',
  'providerIds',
  'reason',
];
export const whole = `SELECT ${aliased(scenarioColumns)} FROM scenarios a`;
export const listed = `SELECT ${aliased(['id', 'version', 'state', 'caseNumber', 'agreementId', 'operatorId', 'zoneId', 'title', 'purpose'])} FROM scenarios a`;
export const briefs = byIds(sql(`${whole} WHERE a.id = ANY($1::uuid[])`));
export const live = sql(`SELECT id FROM scenarios WHERE agreement_id = $1 AND state <> 'closed' ORDER BY id`);
