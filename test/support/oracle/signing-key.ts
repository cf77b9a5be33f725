import { seedIds } from '../../../src/demo/ids.ts';
import { newPen, registration } from '../signing.ts';
import type { Oracle } from './oracle.ts';

const reason = { body: () => ({ reason: 'by the oracle' }) };
const { pending, active, retired, revoked } = seedIds.signingKeys;
const ours = { operator: 'securitySupervisor' as 'operator', doneBy: { register: ['securitySupervisor.1'] } } as const;

/**
 * An organization answers for its own keys (Art. 10): one who decides registers it, another one lets it count (R15-6).
 * To cut one off is every handler's, and no administrator's; whoever has a signature to verify reads what
 * counts or has counted, and of what is only registered nothing.
 */
export const signingKeyOracle: Oracle = {
  aggregate: 'signing_key',
  path: 'signing-keys',
  table: 'organization_keys',
  states: ['pending', 'active', 'retired', 'revoked'],
  sees: `
    OWN | *
    ANY | active retired revoked`,
  acts: `
    register | MEM    | new                    | Art 10
    activate | OWN    | pending                | Art 10, by another person than who registered (R15-6)
    retire   | OWN    | active                 | Art 10
    revoke   | OWN    | pending active retired | Art 10`,
  handler: 'revoke',
  unless: { activate: 'register' },
  calls: {
    register: { body: (_specimen, version, as) => registration(as, newPen('ES256'), `预演密钥 ${version}`) },
    activate: reason,
    retire: reason,
    revoke: reason,
  },
  specimens: [
    { id: pending, state: 'pending', ...ours },
    { id: active, state: 'active', ...ours },
    { id: retired, state: 'retired', ...ours },
    { id: revoked, state: 'revoked', ...ours },
  ],
};
