import type { SealedTable } from '../../platform/sealed/sealed-table.ts';

/**
 * How a provider names a person is looked up at every login and opened for nobody but who reads the link: by a keyed
 * digest of (issuer, subject), exactly as they are, since to a provider other spellings are other persons.
 */
export const identityColumns: SealedTable = {
  table: 'person_identities',
  columns: ['subject'],
  scope: { kind: 'person', id: 'personId' },
  index: { column: 'subject', over: ['issuer', 'subject'] },
};
