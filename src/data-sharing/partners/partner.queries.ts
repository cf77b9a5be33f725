import { aliased } from '../../platform/database/index.ts';

export const registered = [
  'caseNumber',
  'agreementId',
  'zoneId',
  'operatorId',
  'name',
  'creditCode',
  'role',
  'scenarioIds',
  'contractHash',
  'contractDate',
  'validFrom',
  'validTo',
] as const;
export const later = ['objection', 'objectedOn', 'reason'] as const;
export const item = [
  'id',
  'caseNumber',
  'state',
  'agreementId',
  'operatorId',
  'zoneId',
  'name',
  'creditCode',
  'role',
  'validTo',
] as const;
export const whole = `SELECT ${aliased(['id', 'version', 'state', 'jurisdiction', ...registered, ...later])} FROM partners a`;
export const listed = `SELECT ${aliased([...item, 'version'])} FROM partners a`;
/** `state` is the SQL of the state by date; `$1` the ids. */
export const briefsAt = (state: string): string =>
  `SELECT ${aliased(['id', 'agreementId', 'caseNumber', 'name', 'scenarioIds', 'validFrom'])}, ${state} AS state
   FROM partners a WHERE a.id = ANY($1::uuid[])`;
