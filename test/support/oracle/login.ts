import { cast } from '../../../src/demo/cast.ts';
import { seedIds } from '../../../src/demo/ids.ts';
import type { Oracle } from './oracle.ts';

const reason = { body: () => ({ reason: 'by the oracle' }) };
const whose = { organizationId: cast.operator.id, personId: cast.operator.persons[1]?.id };
const { linked, unlinked } = seedIds.personIdentities;
const { registered, active, suspended, revoked } = seedIds.machineClients;
const ours = { operator: 'operator' } as const;
const registeredBy = { register: ['governanceCenter.5'] } as const;

/** Accounts and clients are the system administrator's, permissions the security administrator's; cutting off is everybody's own right. */
export const personIdentityOracle: Oracle = {
  aggregate: 'person_identity',
  path: 'person-identities',
  states: ['linked', 'unlinked'],
  sees: `
    SY | *
    SE | *
    AU | *
    OWN | *`,
  acts: `
    link   | SY     | new    | Art 4
    unlink | SY OWN | linked | Art 4`,
  handler: '',
  calls: {
    link: { body: () => ({ ...whose, issuer: 'https://login.example.gov.cn', subject: 'by-the-oracle' }) },
    unlink: reason,
  },
  specimens: [
    { id: linked, state: 'linked', ...ours },
    { id: unlinked, state: 'unlinked', ...ours },
  ],
};

/** The same for machines; who registers one does not activate it (R15-6): another office does. */
export const machineClientOracle: Oracle = {
  aggregate: 'machine_client',
  path: 'machine-clients',
  states: ['registered', 'active', 'suspended', 'revoked'],
  sees: `
    SY | *
    SE | *
    AU | *
    OWN | *`,
  acts: `
    register   | SY        | new                         | Art 4
    activate   | SE        | registered                  | Art 4, by another person than who registered (R15-6)
    suspend    | SY SE OWN | active                      | Art 4
    resume     | SY        | suspended                   | Art 4
    revoke     | SY SE OWN | registered active suspended | Art 4
    add-key    | SY        | registered active suspended | Art 4
    rotate-key | SY        | registered active suspended | Art 4
    retire-key | SY SE OWN | registered active suspended | Art 4`,
  handler: '',
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
    'rotate-key': {
      body: () => ({
        kid: '2026-05',
        overlapHours: 48,
        jwk: {
          kty: 'EC',
          crv: 'P-256',
          x: 's8dg9TpZdKG-sq37Jia3vNydkoTcnJXB7avU-9l2c5o',
          y: 'UvvqvMwO9nRfxD0cYhEN0ac2mv8EP6rz43Kpme8g7ss',
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
