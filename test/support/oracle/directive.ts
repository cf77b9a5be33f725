import { cast } from '../../../src/demo/cast.ts';
import { seedIds } from '../../../src/demo/ids.ts';
import type { Oracle } from './oracle.ts';

const { directives: ids, zones } = seedIds;
const reason = { body: () => ({ reason: 'by the oracle' }) };
const ofHealth = {
  issuer: 'healthAuthority',
  addressee: 'operator',
  doneBy: { issue: ['healthAuthority.1'] },
} as const;
const toCenter = { issuer: 'dataAuthority', addressee: 'governanceCenter', doneBy: { issue: ['dataAuthority.1'] } } as const; // prettier-ignore

/**
 * Art. 6, 23, R06-3, R23-1: the regulator of a zone directs its operators and the center, the data authority the center.
 * Whom it is addressed to answers or objects, who issued it closes, withdraws or, by another person, upholds it (R15-6).
 * Nobody else sees it.
 */
export const directiveOracle: Oracle = {
  aggregate: 'directive',
  path: 'directives',
  states: ['issued', 'answered', 'objected', 'upheld', 'closed', 'withdrawn'],
  sees: `
    IS | *
    TO | *`,
  acts: `
    issue    | ZR | new                    | Art 6
    answer   | TO | issued upheld          | Art 6
    object   | TO | issued                 | Art 6
    uphold   | IS | objected               | Art 6, by another person than who issued it
    withdraw | IS | issued objected upheld | Art 6
    close    | IS | answered               | Art 6`,
  handler: '',
  unless: { uphold: 'issue' },
  calls: {
    issue: {
      about: { zone: 'comprehensive' },
      body: () => ({
        kind: 'requirement',
        zoneId: zones.comprehensive,
        addresseeId: cast.otherOperator.id,
        title: 'for the oracle',
        text: 'in full',
      }),
    },
    answer: { body: () => ({ answer: 'by the oracle' }) },
    object: { body: () => ({ objection: 'by the oracle' }) },
    uphold: reason,
    withdraw: reason,
    close: {},
  },
  specimens: [
    { id: ids.issued, state: 'issued', ...ofHealth },
    { id: ids.answered, state: 'answered', ...ofHealth },
    { id: ids.objected, state: 'objected', ...toCenter },
    // to restrict: answered by the restriction alone
    { id: ids.upheld, state: 'upheld', ...toCenter, bars: { answer: 'out-of-order' } },
    { id: ids.closed, state: 'closed', ...toCenter, addressee: 'otherOperator' },
    { id: ids.withdrawn, state: 'withdrawn', ...toCenter },
  ],
};
