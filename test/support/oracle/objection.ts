import { seedIds } from '../../../src/demo/ids.ts';
import { joint } from './joint.ts';
import type { Oracle } from './oracle.ts';

const { objections: ids, reviewResults } = seedIds;
const answer = { body: () => ({ reason: 'by the oracle' }) };
const ended = { 'close-review': ['dataAuthority.1'], publish: ['dataAuthority.2'] } as const;

/**
 * Art. 10: applicants of a round object to its public result, the data authority does so for the public; answered by
 * another person than who ended the review, made the result public or filed the objection (R15-6).
 */
export const objectionOracle: Oracle = {
  aggregate: 'objection',
  path: 'objections',
  states: ['filed', 'upheld', 'dismissed', 'withdrawn'],
  sees: `
    OP | *
    DA | *
    ZR | *
    IN | *
    CA | *`,
  acts: `
    file     | OP DA | new   | Art 10, during publicity
    withdraw | OP    | filed | Art 10
    uphold   | DA    | filed | Art 10, together
    dismiss  | DA    | filed | Art 10, together
    concur   | SA    | filed | Art 10
    request-concurrence | LD | filed | Art 10
    resolve | CG | filed | Art 10, overdue or refused`,
  handler: 'file withdraw',
  unless: { uphold: 'close-review publish file', dismiss: 'close-review publish file' },
  calls: {
    // the days of the seed's public results are over
    file: {
      taken: 'publicity-over',
      about: { operator: 'otherOperator' },
      body: (_specimen, _version, as) => ({
        resultId: reviewResults.published,
        grounds: 'by the oracle',
        ...(as.startsWith('dataAuthority') && { source: 'a letter' }),
      }),
    },
    withdraw: {},
    uphold: answer,
    dismiss: answer,
    ...joint(() => 'uphold'),
  },
  specimens: [
    { id: ids.filed, state: 'filed', zone: 'comprehensive', operator: 'otherOperator', doneBy: ended },
    { id: ids.upheld, state: 'upheld', zone: 'comprehensive', operator: 'otherOperator', doneBy: ended },
    { id: ids.dismissed, state: 'dismissed', zone: 'comprehensive', doneBy: { ...ended, file: ['dataAuthority.1'] } },
    { id: ids.withdrawn, state: 'withdrawn', zone: 'comprehensive', operator: 'operator', doneBy: ended },
  ],
};
