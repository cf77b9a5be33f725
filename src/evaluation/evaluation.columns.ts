import type { SealedTable } from '../platform/sealed/sealed-table.ts';

/** What was said in an appeal; when it was raised and how it was decided stands in the clear, since rules rest on it. */
export const evaluationTexts = {
  table: 'evaluations',
  columns: ['appealTexts'],
  json: ['appealTexts'],
  scope: { kind: 'agreement', id: 'agreementId' },
  dispensable: true,
} as const satisfies SealedTable;
