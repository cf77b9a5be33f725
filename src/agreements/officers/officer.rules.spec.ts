import { nj2024 as policy } from '../../regulation/index.ts';
import type { AgreementFacts } from '../agreement.facts.ts';
import { officerOf, vacantSince, type OfficerChange } from './officer.facts.ts';
import { inOffice, officerPresent, R22_2_LEFT } from './officer.rules.ts';

const left: OfficerChange = { kind: 'left', officer: null, on: '2026-11-01' };
const named: OfficerChange = { kind: 'named', officer: '许知行', on: '2026-11-01' };
const facts = (officerChange: OfficerChange | null, over: object = {}): AgreementFacts =>
  ({ securityOfficer: '何远航', officerChange, today: '2026-11-30', ...over }) as AgreementFacts;

describe('R22-2 who is the data security officer', () => {
  it('R22-2 the one of the signed text, then who was named, and nobody in between', () => {
    expect([null, left, named].map((change) => officerOf(facts(change)))).toEqual(['何远航', null, '许知行']);
    expect([null, left, named].map(vacantSince)).toEqual([null, '2026-11-01', null]);
    expect([null, left, named].map((change) => inOffice.holds(facts(change)))).toEqual([true, false, true]);
  });
  it.each([
    [null, '2026-11-30', true],
    [null, '2026-12-01', false],
    [named, '2026-11-01', true],
    [named, '2026-10-31', false],
  ] as const)('R22-2 after %j may have left on %s: %s', (change, leftOn, holds) => {
    expect(R22_2_LEFT.check(facts(change, { input: { leftOn } }), policy) === undefined).toBe(holds);
  });
});

it.each([
  [null, '2026-11-30', undefined],
  ['2026-11-01', '2026-11-16', undefined],
  ['2026-11-01', '2026-11-17', { since: '2026-11-01', days: 15 }],
] as const)('R22-2 vacant since %s nothing new is asked for on %s: %j', (since, today, found) => {
  expect(officerPresent<{ today: string }>(() => since).check({ today }, policy)).toEqual(found);
});
