import type { SealedTable } from '../../platform/sealed/sealed-table.ts';

/** What is said in a renewal lies under a key of its own, as its materials do; days and results stand in the clear. */
export const renewalTexts = {
  table: 'agreement_renewals',
  columns: ['statement', 'checklist', 'finding'],
  json: ['checklist'],
  scope: { kind: 'agreement_renewal', id: 'id' },
  dispensable: true,
} as const satisfies SealedTable;
