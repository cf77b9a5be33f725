import { aliased, sql } from '../../platform/database/index.ts';
import { sealedName } from '../../platform/sealed/sealed-table.ts';
import { violationTexts } from './violation.columns.ts';

export const reported = [
  'caseNumber',
  'agreementId',
  'zoneId',
  'operatorId',
  'reporterId',
  'clause',
  'report',
  'reportedOn',
  'dueOn',
] as const;
export const later = ['answer', 'answeredOn', 'finding', 'decidedOn', 'measure'] as const;
export const item = [
  'id',
  'caseNumber',
  'state',
  'agreementId',
  'operatorId',
  'zoneId',
  'reporterId',
  'clause',
  'dueOn',
  'measure',
] as const;
const columns = ['id', 'version', 'state', 'jurisdiction', ...reported, ...later];

export const whole = `SELECT ${aliased([...columns, ...violationTexts.columns.map(sealedName)])} FROM violations a`;
export const listed = `SELECT ${aliased([...item, 'version'])} FROM violations a`;
/** Codes of the parts of an agreement. */
export const clausesOf = sql(`SELECT ARRAY(SELECT jsonb_object_keys(g.sections) ORDER BY 1) AS clauses
  FROM agreements g WHERE g.id = $1`);
