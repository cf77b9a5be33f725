import type { CycleResult, PoorTerms } from './evaluation.facts.ts';
import { endingBy, overtaken, poorRow, stillOpen, unravels } from './streak.ts';

const terms: PoorTerms = {
  poor: 'poor',
  streakToTerminate: 2,
  onStreak: 'terminate',
  resetOnRenewal: false,
  missingBreaks: false,
};
type Short = 'poor' | 'good' | 'cancelled' | 'missing' | 'appealed' | 'open';
const cycle = (kind: Short, i: number): CycleResult => {
  const held = kind !== 'missing' && kind !== 'open';
  const state = kind === 'appealed' ? 'appealed' : kind === 'cancelled' ? 'drafted' : 'closed';
  return {
    sequence: i + 1,
    cycleState: kind === 'cancelled' ? 'cancelled' : kind === 'appealed' || kind === 'open' ? 'scoring' : 'closed',
    periodEnd: '2026-06-30',
    evaluationId: held ? `e${i + 1}` : null,
    caseNumber: held ? `C${i + 1}` : null,
    agreementId: held ? 'a1' : null,
    state: held ? state : null,
    result: held ? (kind === 'good' ? 'good' : 'poor') : null,
  };
};
const cycles = (...kinds: Short[]): CycleResult[] => kinds.map(cycle);
const length = (kinds: Short[], more: Partial<PoorTerms> = {}): number =>
  poorRow(cycles(...kinds), { ...terms, ...more }, 'a1').length;

describe('R18-2 the row of poor results', () => {
  it.each<[Short[], number]>([
    [[], 0],
    [['poor'], 1],
    [['poor', 'poor'], 2],
    [['poor', 'good', 'poor'], 1],
    [['poor', 'cancelled', 'poor'], 2],
    [['poor', 'missing', 'poor'], 2],
    [['poor', 'appealed'], 1],
    [['poor', 'poor', 'good'], 0],
  ])('%j makes %d', (kinds, expected) => expect(length(kinds)).toBe(expected));
  it('R18-4 is broken by a missing result only where the set says so', () =>
    expect(length(['poor', 'missing', 'poor'], { missingBreaks: true })).toBe(1));
  it('R18-2 starts anew with a renewal only where the set says so', () => {
    const renewed = cycles('poor', 'poor').map((c, i) => ({ ...c, agreementId: `a${i}` }));
    expect([
      poorRow(renewed, terms, 'a1').length,
      poorRow(renewed, { ...terms, resetOnRenewal: true }, 'a1').length,
    ]).toEqual([2, 1]);
  });
});

describe('R18-2 the row of an operator that has taken an agreement over', () => {
  const inherited = (kind: Short, i: number): CycleResult => ({
    ...cycle(kind, i),
    evaluationId: `x${i + 1}`,
    agreementId: 'taken',
  });
  it.each<[string, CycleResult[], number]>([
    ['two poor results of one cycle are one', [cycle('poor', 0), inherited('poor', 0)], 1],
    ['a poor one is not shed by a good one of another agreement', [inherited('poor', 0), cycle('good', 0), cycle('poor', 1)], 2], // prettier-ignore
    ['two good ones break it', [cycle('poor', 0), inherited('good', 1), cycle('good', 1), cycle('poor', 2)], 1],
    ['an inherited poor one and an own one make two', [inherited('poor', 0), cycle('poor', 1)], 2],
    ['one that is not final yet counts neither way', [cycle('poor', 0), inherited('appealed', 1), cycle('poor', 2)], 2],
  ])('%s', (_, results, expected) => expect(poorRow(results, terms, 'a1')).toHaveLength(expected));
});

const standing = {
  id: 'e2',
  sequence: 2,
  cycles: cycles('poor', 'appealed'),
  result: 'poor',
  terms,
  agreementId: 'a1',
  agreementState: 'effective' as const,
  agreementTermStart: '2025-01-01',
  agreementTermEnd: '2029-12-31',
  poorStreakEffect: { kind: 'immediate' as const },
};
describe('R18-2 what a final result does to the agreement', () => {
  const ending = (more: Partial<Parameters<typeof endingBy>[0]>) => {
    const found = endingBy({ ...standing, ...more }, '2026-11-24');
    return found && [found.act, found.endsOn, found.row.map((c) => c.caseNumber)];
  };
  it('R18-2 ends it at once by default', () => expect(ending({})).toEqual(['terminate', null, ['C1', 'C2']]));
  it('R11-4 gives notice where it was agreed', () =>
    expect(ending({ poorStreakEffect: { kind: 'notice', days: 30 } })?.slice(0, 2)).toEqual([
      'give-notice',
      '2026-12-24',
    ]));
  it('R11-4 a notice longer than the term sets no day of its own', () =>
    expect(
      ending({ poorStreakEffect: { kind: 'notice', days: 30 }, agreementTermEnd: '2026-12-01' })?.slice(0, 2),
    ).toEqual(['give-notice', null]));
  it('R18-2 opens a case where the set says so', () =>
    expect(ending({ terms: { ...terms, onStreak: 'open_case' } })?.slice(0, 2)).toEqual(['give-notice', null]));
  it('R18-2 needs as many as the set says', () =>
    expect(ending({ terms: { ...terms, streakToTerminate: 3 } })).toBeUndefined());
  it.each(['terminated', 'expired', 'termination_pending'] as const)(
    'R18-4 ends nothing when it is %s',
    (agreementState) => expect(ending({ agreementState })).toBeUndefined(),
  );
  it('R18-2 a better result ends nothing', () => expect(ending({ result: 'pass' })).toBeUndefined());
  it('R18-4 an overturned result takes a pending end back', () => {
    const pending = { ...standing, agreementState: 'termination_pending' as const };
    expect([
      unravels({ ...pending, cycles: cycles('poor', 'poor') }),
      unravels({ ...pending, cycles: cycles('poor', 'poor', 'poor') }),
    ]).toEqual([true, false]);
  });
});

describe('R18-4 the order of cycles', () => {
  const open = (kinds: Short[], agreementTermStart = '2025-01-01') =>
    stillOpen({ cycles: cycles(...kinds, 'poor'), sequence: kinds.length + 1, agreementTermStart })?.sequence;
  it.each<[Short[], number | undefined]>([
    [['appealed'], 1],
    [['open'], 1],
    [['poor', 'appealed'], 2],
    [['missing'], undefined],
    [['cancelled'], undefined],
    [['poor', 'cancelled', 'good'], undefined],
  ])('before it %j leaves open: %p', (kinds, expected) => expect(open(kinds)).toBe(expected));
  it('R18-4 does not wait for a time before the agreement', () => expect(open(['open'], '2026-07-01')).toBeUndefined());
  it('R18-4 nothing becomes final behind a later result', () =>
    expect(overtaken({ cycles: cycles('open', 'poor'), sequence: 1, agreementTermStart: '2025-01-01' })?.sequence).toBe(
      2,
    ));
});
