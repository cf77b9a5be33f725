import { seedIds } from '../../../src/demo/ids.ts';
import { partnerTerms, seedPartners } from '../../../src/demo/seed.partners.ts';
import { makeCreditCode } from '../../../src/organizations/index.ts';
import type { Oracle } from './oracle.ts';

const ids = seedIds.partners;
const reason = { body: () => ({ reason: 'by the oracle' }) };
const ours = { zone: 'health', operator: 'operator' } as const;
/** The one of the seed that has ended may come again. */
export const partnerBody = { ...partnerTerms, ...seedPartners.ended, validFrom: '2026-11-30' };

/** One that nobody knows, in a scenario without a consent form, whose recipients it would have to be among. */
export const strangerBody = (scenarioId: string) => ({
  ...partnerBody,
  name: '合作方公司',
  creditCode: makeCreditCode('91320100', 8100),
  scenarioIds: [scenarioId],
});

/**
 * Art. 6, R06-2: the operator registers who works for it, changes and ends that; the regulator of the zone objects, and
 * another of its persons lifts it (R15-6). A partner has no right by it.
 */
export const partnerOracle: Oracle = {
  aggregate: 'partner',
  path: 'partners',
  states: ['registered', 'objected', 'ended'],
  sees: `
    OP | *
    ZR | *
    DA | *
    GC | *
    IN | *`,
  acts: `
    register       | OP | new                 | Art 6
    revise         | OP | registered          | Art 6
    object         | ZR | registered          | Art 6
    lift-objection | ZR | objected            | Art 6, by another person than who objected
    end            | OP | registered objected | Art 6`,
  handler: '',
  unless: { 'lift-objection': 'object' },
  calls: {
    register: { about: ours, hidden: true, body: () => partnerBody },
    revise: { method: 'patch', path: '', body: () => ({ contractHash: 'ab'.repeat(32) }) },
    object: { body: () => ({ objection: 'by the oracle' }) },
    'lift-objection': reason,
    end: reason,
  },
  specimens: [
    { id: ids.registered, state: 'registered', ...ours },
    { id: ids.objected, state: 'objected', ...ours, doneBy: { object: ['healthAuthority.1'] } },
    { id: ids.ended, state: 'ended', ...ours },
  ],
};
