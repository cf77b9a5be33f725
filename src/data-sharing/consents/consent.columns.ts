import type { SealedTable } from '../../platform/sealed/sealed-table.ts';

/** What a consent is proved by, under the key of its scenario. The person stands there as a keyed reference only. */
export const consentColumns: SealedTable = {
  table: 'consents',
  columns: ['evidence'],
  scope: { kind: 'scenario', id: 'scenarioId' },
};
