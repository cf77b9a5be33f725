import { cast } from '../../../src/demo/cast.ts';
import { seedIds } from '../../../src/demo/ids.ts';
import { applicationScope, sections } from '../../../src/demo/seed.agreements.ts';
import { joint } from './joint.ts';
import type { Oracle } from './oracle.ts';

const ids = seedIds.agreements;
const jointIn: Readonly<Record<string, string>> = {
  signed: 'terminate',
  termination_pending: 'terminate',
  effective: 'suspend',
  suspended: 'resume',
  terminated: 'reinstate',
};
export const decision = {
  ground: 'breach',
  fact: 'late with rectification',
  clause: 'termination',
  remedies: 'reconsideration or lawsuit',
};
/** A draft that may be opened for signature. */
export const agreementBody = (zoneId: string, operatorId: string, termStart: string, termEnd: string): object => ({
  zoneId,
  operatorId,
  termStart,
  termEnd,
  securityOfficer: '何远航',
  sections,
  applicationScope,
  poorStreakEffect: { kind: 'immediate' },
});

/**
 * Art. 10-12. Exactly the parties sign (R10-3), each by one person who signs nothing else (R15-6). Suspension, its end
 * and termination are the data authority's, in a sector zone with its regulator's concurrence (R12-3); the operator can
 * not reverse them. The center reads, and has no say.
 */
export const agreementOracle: Oracle = {
  aggregate: 'agreement',
  path: 'agreements',
  states: [
    'draft',
    'signing',
    'signed',
    'effective',
    'suspended',
    'termination_pending',
    'terminated',
    'expired',
    'abandoned',
  ],
  sees: `
    DA | *
    GC | signing signed effective suspended termination_pending terminated expired abandoned
    SA | *
    OP | *
    IN | signing signed effective suspended termination_pending terminated expired abandoned
    CA | *`,
  acts: `
    draft        | DA       | new                        | Art 10
    revise       | DA       | draft                      | Art 11
    discard      | DA       | draft                      | Art 10
    open-signing | DA       | draft                      | Art 11
    sign         | DA SA OP | signing                    | Art 10
    abandon      | DA       | signing                    | Art 10
    suspend      | DA       | effective                  | Art 12, together
    resume       | DA       | suspended                  | Art 12, together
    reinstate    | DA       | terminated                 | Art 12, together
    terminate    | DA       | signed effective suspended termination_pending | Art 12, together
    record-officer-left | OP ZR | signed effective suspended termination_pending | Art 22
    name-officer | OP       | signed effective suspended termination_pending | Art 22
    concur       | SA       | signed effective suspended termination_pending terminated | Art 12
    request-concurrence | LD | signed effective suspended termination_pending terminated | Art 12
    resolve | CG | signed effective suspended termination_pending terminated | Art 12, overdue or refused`,
  handler: 'draft revise discard record-officer-left',
  unless: { sign: 'sign result' },
  calls: {
    draft: {
      body: () => agreementBody(seedIds.zones.comprehensive, cast.otherOperator.id, '2032-01-01', '2033-01-01'),
    },
    revise: { method: 'patch', path: '', body: () => ({ securityOfficer: '许知行' }) },
    discard: { method: 'delete', path: '' },
    'open-signing': {},
    sign: { body: () => ({ signer: '签署人' }) },
    abandon: { body: () => ({ reason: 'by the oracle' }) },
    suspend: { body: () => decision },
    resume: { body: () => ({ reason: 'by the oracle' }) },
    terminate: { body: () => decision },
    reinstate: { body: () => ({ ...decision, ground: 'court', documentNumber: 'by the oracle' }) },
    'record-officer-left': { body: () => ({ leftOn: '2026-11-16' }) },
    'name-officer': { body: () => ({ securityOfficer: '许知行' }) },
    ...joint((state) => jointIn[state] ?? 'suspend'),
  },
  specimens: [
    {
      id: ids.draft,
      state: 'draft',
      zone: 'health',
      operator: 'otherOperator',
      doneBy: { result: ['dataAuthority.2', 'healthAuthority.2'] },
    },
    {
      id: ids.signing,
      state: 'signing',
      zone: 'comprehensive',
      operator: 'operator',
      doneBy: { result: ['dataAuthority.2'] },
    },
    {
      id: ids.signed,
      state: 'signed',
      zone: 'transport',
      operator: 'otherOperator',
      doneBy: { sign: ['transportAuthority.1', 'dataAuthority.1', 'otherOperator.1'] },
    },
    {
      id: ids.effective,
      state: 'effective',
      zone: 'health',
      operator: 'operator',
      doneBy: { sign: ['healthAuthority.1', 'dataAuthority.1', 'operator.1'] },
    },
    {
      id: ids.suspended,
      state: 'suspended',
      zone: 'comprehensive',
      operator: 'otherOperator',
      doneBy: { sign: ['dataAuthority.1', 'otherOperator.1'] },
    },
    {
      id: ids.terminated,
      state: 'terminated',
      zone: 'comprehensive',
      operator: 'operator',
      doneBy: { sign: ['dataAuthority.1', 'operator.1'] },
    },
    {
      id: ids.expired,
      state: 'expired',
      zone: 'transport',
      operator: 'operator',
      doneBy: { sign: ['transportAuthority.1', 'dataAuthority.1', 'operator.1'] },
    },
    {
      id: ids.termination_pending,
      state: 'termination_pending',
      zone: 'transport',
      operator: 'operator',
      doneBy: { sign: ['transportAuthority.1', 'dataAuthority.1', 'otherOperator.1'] },
    },
    { id: ids.abandoned, state: 'abandoned', zone: 'comprehensive', operator: 'operator' },
  ],
};
