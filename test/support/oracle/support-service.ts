import { seedIds } from '../../../src/demo/ids.ts';
import type { Oracle } from './oracle.ts';

const { zones, resources, supportServices: ids } = seedIds;
const reason = { body: () => ({ reason: 'by the oracle' }) };
const SENT = 'submitted approved in_force suspended refused withdrawn expired ended';
const of = { zone: 'comprehensive', providers: ['healthAuthority'], doneBy: { submit: ['dataAuthority.1'] } } as const;
export const supportBody = {
  zoneId: zones.comprehensive,
  recipientKind: 'district',
  district: 'by the oracle',
  resourceIds: [resources.health],
  purpose: 'by the oracle',
  startsOn: '2026-11-16',
  endsOn: '2031-12-31',
};

/**
 * Art. 5, R05-2, R05-3: the regulator of a comprehensive zone supports others with its data; each provider approves for its
 * own resources, by another person than who submitted (R15-6), and may take that back. Before it is submitted it concerns
 * nobody else; who is supported is told of what was approved. No operator has anything of it.
 */
export const supportServiceOracle: Oracle = {
  aggregate: 'support_service',
  path: 'support-services',
  states: ['draft', 'submitted', 'approved', 'in_force', 'suspended', 'refused', 'withdrawn', 'expired', 'ended'],
  sees: `
    DA | *
    ZR | *
    GC | ${SENT}
    PR | ${SENT}
    IN | ${SENT}
    RR | approved in_force suspended expired ended`,
  acts: `
    draft    | DA ZR | new                         | Art 5
    submit   | ZR    | draft                       | Art 5
    discard  | ZR    | draft                       | Art 5
    withdraw | ZR    | submitted                   | Art 5
    approve  | PR    | submitted                   | Art 5, by another person than who submitted
    refuse   | PR    | submitted                   | Art 5, by another person than who submitted
    suspend  | ZR    | approved in_force           | Art 5
    resume   | ZR    | suspended                   | Art 5
    end      | ZR PR | approved in_force suspended | Art 5`,
  handler: 'draft discard',
  unless: { approve: 'submit', refuse: 'submit' },
  calls: {
    draft: { about: { zone: 'comprehensive' }, body: () => supportBody },
    submit: {},
    discard: { method: 'delete', path: '' },
    withdraw: reason,
    approve: {},
    refuse: reason,
    suspend: reason,
    resume: reason,
    end: reason,
  },
  specimens: [
    { id: ids.draft, state: 'draft', zone: 'comprehensive', providers: ['healthAuthority'] },
    { id: ids.submitted, state: 'submitted', ...of, reaches: ['transport'] },
    { id: ids.approved, state: 'approved', ...of, reaches: ['transport'] },
    { id: ids.in_force, state: 'in_force', ...of, reaches: ['transport'] },
    { id: ids.suspended, state: 'suspended', ...of },
    { id: ids.refused, state: 'refused', ...of },
    { id: ids.withdrawn, state: 'withdrawn', ...of },
    { id: ids.expired, state: 'expired', ...of, reaches: ['health'] },
    { id: ids.ended, state: 'ended', ...of, reaches: ['transport'] },
  ],
};
