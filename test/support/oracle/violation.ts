import { seedIds } from '../../../src/demo/ids.ts';
import { statement } from './eligibility-case.ts';
import { joint } from './joint.ts';
import type { Oracle } from './oracle.ts';

const { violations: ids, agreements } = seedIds;
const ours = { zone: 'health', operator: 'operator' } as const;
const ofCenter = { ...ours, issuer: 'governanceCenter', doneBy: { report: ['governanceCenter.1'] } } as const;

export const violationBody = { agreementId: agreements.effective, clause: 'liability', report: statement };

/**
 * Art. 12, R12-3: reported by the regulator of the zone, the center or the data authority, answered by the operator,
 * decided together by persons other than who reported it (R15-6). The center sees what it reported, and no other.
 */
export const violationOracle: Oracle = {
  aggregate: 'violation',
  path: 'violations',
  states: ['reported', 'answered', 'upheld', 'dismissed', 'withdrawn'],
  sees: `
    DA | *
    ZR | *
    OP | *
    RE | *
    IN | *
    CA | *`,
  acts: `
    report   | DA ZR GC | new               | Art 12
    answer   | OP       | reported          | Art 12
    uphold   | DA       | reported answered | Art 12, together
    dismiss  | DA       | reported answered | Art 12, together
    withdraw | RE       | reported answered | Art 12
    concur   | SA       | reported answered | Art 12
    request-concurrence | LD | reported answered | Art 12
    resolve | CG | reported answered | Art 12, overdue or refused`,
  handler: '',
  unless: { uphold: 'report', dismiss: 'report', concur: 'report' },
  calls: {
    report: { about: ours, hidden: true, body: () => violationBody },
    answer: { body: () => statement },
    uphold: { body: () => ({ finding: 'by the oracle', measure: 'none' }) },
    dismiss: { body: () => ({ finding: 'by the oracle' }) },
    withdraw: { body: () => ({ reason: 'by the oracle' }) },
    ...joint(() => 'uphold'),
  },
  specimens: [
    { id: ids.reported, state: 'reported', ...ofCenter },
    {
      id: ids.answered,
      state: 'answered',
      ...ours,
      issuer: 'healthAuthority',
      doneBy: { report: ['healthAuthority.1'] },
    },
    { id: ids.upheld, state: 'upheld', ...ours, issuer: 'dataAuthority', doneBy: { report: ['dataAuthority.1'] } },
    { id: ids.dismissed, state: 'dismissed', ...ofCenter },
    { id: ids.withdrawn, state: 'withdrawn', ...ofCenter },
  ],
};
