import type { SealedTable } from '../platform/sealed/sealed-table.ts';

/** What is said about an organization, and by it, lies under a key of that organization. */
export const complianceTexts = {
  table: 'compliance_records',
  columns: ['reference', 'description', 'objection', 'dismissal'],
  scope: { kind: 'organization', id: 'subjectId' },
} as const satisfies SealedTable;
