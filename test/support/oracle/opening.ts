import { seedIds } from '../../../src/demo/ids.ts';
import { joint } from './joint.ts';
import type { Oracle } from './oracle.ts';

const { zones, resources, openings: ids } = seedIds;
const reason = { body: () => ({ reason: 'by the oracle' }) };
const jointIn: Readonly<Record<string, string>> = { proposed: 'open', opened: 'withdraw' };

/** Art. 14, R14-6: proposed by the provider; opened, refused and withdrawn by the data authority with the sector's regulator. */
export const openingOracle: Oracle = {
  aggregate: 'zone_opening',
  path: 'zone-openings',
  states: ['proposed', 'opened', 'refused', 'withdrawn'],
  sees: `
    PR  | *
    DA  | *
    GC  | *
    ZR  | *
    IN  | *
    ANY | opened
    CA | *`,
  acts: `
    propose  | PR | new             | Art 14, of one's own resource
    open     | DA | proposed        | Art 14, together
    refuse   | DA | proposed        | Art 14, together
    retract  | PR | proposed        | Art 14
    withdraw | DA | opened          | Art 14, together
    concur   | SA | proposed opened | Art 14
    request-concurrence | LD | proposed opened | Art 14
    resolve | CG | proposed opened | Art 14, overdue or refused`,
  handler: '',
  calls: {
    propose: {
      taken: 'conflict',
      about: { providers: ['dataProvider'] },
      body: () => ({
        zoneId: zones.comprehensive,
        resourceId: resources.communities,
        modes: ['plain'],
        purpose: '预演',
      }),
    },
    open: {},
    refuse: reason,
    retract: reason,
    withdraw: reason,
    ...joint((state) => jointIn[state] ?? 'open'),
  },
  specimens: [
    { id: ids.proposed, state: 'proposed', zone: 'comprehensive', providers: ['dataProvider'] },
    { id: ids.health, state: 'opened', zone: 'health', providers: ['healthAuthority'] },
    { id: ids.communities, state: 'opened', zone: 'health', providers: ['dataProvider'] },
    { id: ids.refused, state: 'refused', zone: 'transport', providers: ['dataProvider'] },
    { id: ids.withdrawn, state: 'withdrawn', zone: 'transport', providers: ['healthAuthority'] },
  ],
};
/** A proposal to a sector zone, of which the seed has none. */
export const sectorProposal: object = {
  zoneId: zones.transport,
  resourceId: resources.communities,
  modes: ['plain'],
  purpose: '预演',
};
