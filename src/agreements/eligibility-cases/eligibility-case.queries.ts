import { aliased } from '../../platform/database/index.ts';
import { sealedName } from '../../platform/sealed/sealed-table.ts';
import { eligibilityCaseTexts } from './eligibility-case.columns.ts';

export const opened = [
  'caseNumber',
  'agreementId',
  'zoneId',
  'operatorId',
  'openerId',
  'condition',
  'recordId',
  'fact',
  'openedOn',
  'dueOn',
  'cureBy',
] as const;
export const later = [
  'answer',
  'answeredOn',
  'remedy',
  'remediedOn',
  'finding',
  'decidedOn',
  'consequence',
  'executedOn',
] as const;
export const item = [
  'id',
  'caseNumber',
  'state',
  'agreementId',
  'operatorId',
  'zoneId',
  'condition',
  'dueOn',
  'cureBy',
  'consequence',
] as const;
const columns = ['id', 'version', 'state', 'jurisdiction', ...opened, ...later];

export const whole = `SELECT ${aliased([...columns, ...eligibilityCaseTexts.columns.map(sealedName)])} FROM eligibility_cases a`;
export const listed = `SELECT ${aliased([...item, 'version'])} FROM eligibility_cases a`;
