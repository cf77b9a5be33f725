import { seedIds } from '../../../src/demo/ids.ts';
import { joint } from './joint.ts';
import type { Oracle } from './oracle.ts';

const { eligibilityCases: ids, agreements } = seedIds;
const ours = { zone: 'health', operator: 'operator' } as const;
const ofRegulator = { ...ours, issuer: 'healthAuthority', doneBy: { open: ['healthAuthority.1'] } } as const;
export const caseBody = (condition: string) => ({
  agreementId: agreements.effective,
  condition,
  fact: 'by the oracle',
});
export const statement = { statement: 'by the oracle', evidence: [{ title: 'a list', sha256: 'ab'.repeat(32) }] };

/**
 * Art. 8, R08-4: opened by the data authority or the regulator of the zone, answered by the operator, decided together by
 * persons other than who opened it (R15-6), withdrawn by the body that opened it.
 */
export const eligibilityCaseOracle: Oracle = {
  aggregate: 'eligibility_case',
  path: 'eligibility-cases',
  states: ['opened', 'answered', 'cured', 'upheld', 'withdrawn'],
  sees: `
    DA | *
    ZR | *
    OP | *
    IN | *
    CA | *`,
  acts: `
    open        | DA ZR | new             | Art 8
    answer      | OP    | opened          | Art 8
    report-cure | OP    | answered        | Art 8
    cure        | DA    | opened answered | Art 8, together
    uphold      | DA    | opened answered | Art 8, together
    withdraw    | IS    | opened answered | Art 8
    concur      | SA    | opened answered | Art 8
    request-concurrence | LD | opened answered | Art 8
    resolve | CG | opened answered | Art 8, overdue or refused`,
  handler: '',
  unless: { cure: 'open', uphold: 'open', concur: 'open' },
  calls: {
    open: { about: ours, hidden: true, body: () => caseBody('data_security_capability') },
    answer: { body: () => statement },
    'report-cure': { body: () => statement },
    cure: { body: () => ({ finding: 'by the oracle' }) },
    uphold: { body: () => ({ finding: 'by the oracle', consequence: 'none' }) },
    withdraw: { body: () => ({ reason: 'by the oracle' }) },
    ...joint(() => 'uphold'),
  },
  specimens: [
    { id: ids.opened, state: 'opened', ...ofRegulator },
    { id: ids.answered, state: 'answered', ...ours, issuer: 'dataAuthority', doneBy: { open: ['dataAuthority.1'] } },
    { id: ids.cured, state: 'cured', ...ofRegulator },
    { id: ids.upheld, state: 'upheld', ...ofRegulator },
    { id: ids.withdrawn, state: 'withdrawn', ...ofRegulator },
  ],
};
