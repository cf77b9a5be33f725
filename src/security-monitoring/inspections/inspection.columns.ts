import type { SealedTable } from '../../platform/sealed/sealed-table.ts';

/** The report is for those who inspect only; its summary is told to whom it concerns. */
export const inspectionTexts = {
  table: 'inspections',
  columns: ['report'],
  scope: { kind: 'inspection', id: 'id' },
} as const satisfies SealedTable;
