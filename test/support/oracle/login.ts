import { cast } from '../../../src/demo/cast.ts';
import { seedIds } from '../../../src/demo/ids.ts';
import type { Oracle } from './oracle.ts';

const reason = { body: () => ({ reason: 'by the oracle' }) };
const whose = { organizationId: cast.operator.id, personId: cast.operator.persons[1]?.id };
const { linked, unlinked } = seedIds.personIdentities;
const { registered, active, suspended, revoked } = seedIds.machineClients;
const ours = { operator: 'operator' } as const;
const registeredBy = { register: ['governanceCenter.1'] } as const;

/** Art. 4: the center runs the platform, its accounts and clients; cutting off is everybody's own right. */
export const personIdentityOracle: Oracle = {
  aggregate: 'person_identity',
  path: 'person-identities',
  states: ['linked', 'unlinked'],
  sees: `
    GC | *
    OWN | *`,
  acts: `
    link   | GC     | new    | Art 4
    unlink | GC OWN | linked | Art 4`,
  calls: {
    link: { body: () => ({ ...whose, issuer: 'https://login.example.gov.cn', subject: 'by-the-oracle' }) },
    unlink: reason,
  },
  specimens: [
    { id: linked, state: 'linked', ...ours },
    { id: unlinked, state: 'unlinked', ...ours },
  ],
};

/** The same for machines; who registers one does not activate it (R15-6). */
export const machineClientOracle: Oracle = {
  aggregate: 'machine_client',
  path: 'machine-clients',
  states: ['registered', 'active', 'suspended', 'revoked'],
  sees: `
    GC | *
    OWN | *`,
  acts: `
    register   | GC     | new                         | Art 4
    activate   | GC     | registered                  | Art 4, by another person than who registered (R15-6)
    suspend    | GC OWN | active                      | Art 4
    resume     | GC     | suspended                   | Art 4
    revoke     | GC OWN | registered active suspended | Art 4
    add-key    | GC     | registered active suspended | Art 4
    retire-key | GC OWN | registered active suspended | Art 4`,
  unless: { activate: 'register' },
  calls: {
    register: { body: () => ({ ...whose, name: '预演对接程序' }) },
    activate: reason,
    suspend: reason,
    resume: reason,
    revoke: reason,
    'add-key': {
      body: () => ({
        jwk: {
          kty: 'EC',
          crv: 'P-256',
          x: '1gC1LHn3T7HF6qUnjATdlhcOcyQ9E-47m8V7qo3jRo4',
          y: 'S7qNqUmqcC70M1ZxL8tNAFA0sRSts-b10GhcYif8k-c',
        },
      }),
    },
    'retire-key': { body: () => ({ kid: '2026-05', reason: 'by the oracle' }) },
  },
  specimens: [
    { id: active, state: 'active', ...ours, doneBy: registeredBy },
    { id: registered, state: 'registered', ...ours, doneBy: registeredBy },
    { id: suspended, state: 'suspended', ...ours, doneBy: registeredBy },
    { id: revoked, state: 'revoked', ...ours, doneBy: registeredBy },
  ],
};
