import type { SealedTable } from '../../platform/sealed/sealed-table.ts';

/** What a successor says to the conditions of Art. 8, and what was found, lies under the key of the amendment, as its materials do. */
export const amendmentTexts = {
  table: 'agreement_amendments',
  columns: ['checklist'],
  json: ['checklist'],
  scope: { kind: 'agreement_amendment', id: 'id' },
  dispensable: true,
} as const satisfies SealedTable;
