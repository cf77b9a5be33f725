import type { SealedTable } from '../../platform/sealed/sealed-table.ts';

/** What is said in the case lies under the key of its agreement; days, condition and consequence stand in the clear. */
export const eligibilityCaseTexts = {
  table: 'eligibility_cases',
  columns: ['fact', 'answer', 'remedy', 'finding'],
  json: ['answer', 'remedy'],
  scope: { kind: 'agreement', id: 'agreementId' },
  dispensable: true,
} as const satisfies SealedTable;
