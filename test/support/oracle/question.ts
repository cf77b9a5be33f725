import { seedIds } from '../../../src/demo/ids.ts';
import type { Oracle, Specimen } from './oracle.ts';

const whose: Readonly<Record<string, string>> = { asked: 'operator', answered: 'otherOperator', withdrawn: 'otherOperator' }; // prettier-ignore

/**
 * Art. 7. Whoever may apply asks about a call; the data authority answers, and what it answered is everybody's, without
 * the name of who asked: the record itself is for who asked, the data authority and the regulator of the zone.
 */
export const questionOracle: Oracle = {
  aggregate: 'announcement_question',
  path: 'announcement-questions',
  states: ['asked', 'answered', 'withdrawn'],
  sees: `
    OP | *
    DA | *
    ZR | *`,
  acts: `
    ask      | AP | new   | Art 7
    answer   | DA | asked | Art 7
    withdraw | OP | asked | Art 7`,
  handler: 'ask withdraw',
  calls: {
    ask: { body: () => ({ announcementId: seedIds.announcements.published, question: 'by the oracle' }) },
    answer: { body: () => ({ answer: 'by the oracle' }) },
    withdraw: {},
  },
  specimens: Object.entries(seedIds.questions).map(([state, id]): Specimen => ({
    id,
    state,
    zone: 'comprehensive',
    operator: whose[state] as 'operator',
  })),
};
