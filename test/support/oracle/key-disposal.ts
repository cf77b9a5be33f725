import { seedIds } from '../../../src/demo/ids.ts';
import { joint } from './joint.ts';
import type { Oracle } from './oracle.ts';

const reason = { body: () => ({ reason: 'by the oracle' }) };
export const sealBody = (scopeKind: string, scopeId: string): object => ({
  scopeKind,
  scopeId,
  reason: 'for the oracle',
  basis: 'Art 23',
});

/**
 * Art. 12, 22, 23. The center runs the vault: it seals, and another of its persons lifts, or destroys together with the data
 * authority, which supervises (Art. 6). Whose keys they are is told, and who regulates the zone.
 */
export const keyDisposalOracle: Oracle = {
  aggregate: 'key_disposal',
  path: 'key-disposals',
  states: ['sealed', 'lifting', 'lifted', 'destroying', 'destroyed'],
  sees: `
    GC | *
    DA | *
    SS | *
    ZR | *
    OP | *
    PR | *
    CA | *`,
  acts: `
    seal    | GC | new    | Art 23
    lift    | GC | sealed | Art 23, by another person than who sealed
    destroy | GC | sealed | Art 12, together, by another person than who sealed
    concur  | DA | sealed | Art 12
    request-concurrence | GC | sealed | Art 12
    resolve | CG | sealed | Art 12, overdue or refused`,
  handler: '',
  unless: { lift: 'seal', destroy: 'seal' },
  calls: {
    seal: { body: () => sealBody('application', seedIds.applications.withdrawn) },
    lift: reason,
    destroy: reason,
    ...joint(() => 'destroy'),
  },
  specimens: [],
};
