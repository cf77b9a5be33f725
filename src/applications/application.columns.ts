import type { SealedTable } from '../platform/sealed/sealed-table.ts';

/** What applicant, authority and experts said in a case lies under the case's key, as its materials do. */
export const applicationTexts = {
  table: 'applications',
  columns: ['plan', 'checklist', 'notes', 'answers'],
  json: ['checklist', 'notes', 'answers'],
  scope: { kind: 'application', id: 'id' },
  dispensable: true,
  parts: {
    reviewers: { table: 'application_reviewers', columns: ['interest', 'comment', 'dissent'], parent: 'applicationId' },
  },
} as const satisfies SealedTable;
