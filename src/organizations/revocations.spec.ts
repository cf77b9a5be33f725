import { delegation } from './delegations/delegation.lifecycle.ts';
import { personIdentity } from './identities/identity.lifecycle.ts';
import { machineClient } from './machine-clients/machine-client.lifecycle.ts';
import { organization } from './organization.lifecycle.ts';

// What ends later by itself is read with the login, and needs no news.
// A new act stands in one of the two lists: what takes something from a login is told to every process at once.
describe('acts on organizations and logins', () => {
  it.each([
    {
      table: organization,
      revoke: [
        'suspend',
        'record-succession',
        'dissolve',
        'deactivate-person',
        'set-member-level',
        'appoint',
        'dismiss',
      ],
      give: ['admit', 'verify', 'record-role', 'rename', 'resume', 'add-person', 'rename-person', 'reactivate-person'],
    },
    {
      table: machineClient,
      revoke: ['suspend', 'revoke', 'retire-key'],
      give: ['register', 'activate', 'resume', 'add-key', 'rotate-key'],
    },
    { table: personIdentity, revoke: ['unlink'], give: ['link'] },
    { table: delegation, revoke: ['end'], give: ['give', 'begin', 'lapse'] }, // its dates are asked each time
  ])('$table.aggregate: each revokes or gives', ({ table, revoke, give }) => {
    const steps = [...table.rows, ...(table.filings ?? [])] as readonly { act: string; revokes?: true }[];
    const named = (revokes: boolean) => steps.filter((s) => (s.revokes ?? false) === revokes).map((s) => s.act);
    expect(new Set(named(true))).toEqual(new Set(revoke));
    expect(new Set(named(false))).toEqual(new Set(give));
  });
});
