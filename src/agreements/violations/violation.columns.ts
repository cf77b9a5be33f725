import type { SealedTable } from '../../platform/sealed/sealed-table.ts';

/** What is said in the case lies under the key of its agreement; clause, days and measure stand in the clear. */
export const violationTexts = {
  table: 'violations',
  columns: ['report', 'answer', 'finding'],
  json: ['report', 'answer'],
  scope: { kind: 'agreement', id: 'agreementId' },
  dispensable: true,
} as const satisfies SealedTable;
