import { cast } from '../../../src/demo/cast.ts';
import { seedIds } from '../../../src/demo/ids.ts';
import { joint } from './joint.ts';
import { memberOf, type Oracle } from './oracle.ts';

const ids = seedIds.inspections;
const byAuthority = ['dataAuthority', 'securitySupervisor'] as const;
const bySupervisor = ['securitySupervisor', 'dataAuthority'] as const;

/**
 * Art. 21. The data authority and security supervisors inspect together: whoever plans leads, every other body concurs, and
 * another person than who reported closes (R15-6). Who is inspected, the regulators of the zones reached and the center are
 * told once it has begun; a plan is the matter of those who make it, and of the data authority, which coordinates (Art. 6).
 */
export const inspectionOracle: Oracle = {
  aggregate: 'inspection',
  path: 'inspections',
  states: ['planned', 'running', 'reported', 'closed', 'cancelled'],
  sees: `
    DA | *
    IB | *
    GC | running reported closed
    RR | running reported closed
    AD | running reported closed
    CA | *`,
  acts: `
    plan   | DA SS | new      | Art 21
    begin  | LE    | planned  | Art 21, together
    cancel | LE    | planned  | Art 21
    report | LE    | running  | Art 21
    close  | LE    | reported | Art 21, by another person than who reported
    concur | JO    | planned  | Art 21
    request-concurrence | LE | planned | Art 21
    resolve | CG | planned | Art 21, overdue or refused`,
  handler: 'plan',
  unless: { close: 'report' },
  calls: {
    plan: {
      body: (_specimen, _version, as) => ({
        inspectorIds: [memberOf(as) === 'dataAuthority' ? cast.securitySupervisor.id : cast.dataAuthority.id],
        purpose: 'for the oracle',
        zoneIds: [seedIds.zones.comprehensive],
        startsOn: '2026-11-16',
        endsOn: '2031-12-31',
      }),
    },
    begin: {},
    cancel: { body: () => ({ reason: 'by the oracle' }) },
    report: { body: () => ({ summary: 'by the oracle', report: 'in full' }) },
    close: {},
    ...joint(() => 'begin'),
  },
  specimens: [
    { id: ids.planned, state: 'planned', inspectors: byAuthority },
    {
      id: ids.running,
      state: 'running',
      inspectors: bySupervisor,
      reaches: ['health', 'transport', 'comprehensive'],
      addressees: ['operator', 'otherOperator'],
    },
    {
      id: ids.reported,
      state: 'reported',
      inspectors: byAuthority,
      reaches: ['transport'],
      addressees: ['operator'],
      doneBy: { report: ['dataAuthority.1'] },
    },
    {
      id: ids.closed,
      state: 'closed',
      inspectors: byAuthority,
      reaches: ['comprehensive'],
      addressees: ['operator', 'otherOperator'],
      doneBy: { report: ['dataAuthority.1'] },
    },
    { id: ids.cancelled, state: 'cancelled', inspectors: bySupervisor },
  ],
};
