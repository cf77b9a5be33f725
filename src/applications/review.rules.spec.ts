import { faultsOf, nj2024 as policy, type AnyLifecycle } from '../regulation/index.ts';
import type { ApplicationFacts } from './application.facts.ts';
import { allScored, drawPanel, eligibleExperts, meanOf, reviewerSeen, totalOf, type ReviewerFact } from './review.facts.ts'; // prettier-ignore
import { scoringOf } from './scoring.ts';
import { R10_4, R10_5, R10_6_POINTS } from './review.rules.ts';
import {
  entriesOf,
  linesOf,
  selectionLost,
  type ReviewResultFacts,
  type RoundApplication,
} from './review-result.facts.ts';
import { reviewResult } from './review-result.lifecycle.ts';
import { R10_1, R10_2, R10_6, R10_9 } from './review-result.rules.ts';

const expert = (n: number, employerId: string | null = null) => ({ personId: `p${n}`, organizationId: 'register', employerId }); // prettier-ignore
const seat = (n: number, total: string | null, state: ReviewerFact['state'] = 'drawn'): ReviewerFact => ({
  id: `s${n}`,
  personId: `p${n}`,
  place: n,
  state,
  interest: null,
  drawSeed: 'seed',
  strikeReason: state === 'struck' ? '异议成立' : null,
  points: total === null ? null : [],
  total,
  comment: total === null ? null : '评语',
  scoredAt: null,
  dissent: null,
  dissentedAt: null,
  nomination: null,
});
const five = [1, 2, 3, 4, 5].map((n) => seat(n, '80.00'));
const facts = (over: object): ApplicationFacts => over as ApplicationFacts;

describe('R10-4 the panel', () => {
  const register = [expert(1), expert(2, 'applicant'), expert(3, 'other'), expert(4), expert(5), expert(6)];
  it('leaves out whom an applicant employs, and the applicant’s own staff', () => {
    const staff = { ...expert(7), organizationId: 'applicant' };
    expect(eligibleExperts([...register, staff], ['applicant']).map((e) => e.personId)).toEqual(['p1', 'p3', 'p4', 'p5', 'p6']); // prettier-ignore
  });
  it('R10-4 needs as many experts as the set says: five pass, four do not', () => {
    const check = (applicantIds: string[]) =>
      R10_4.check(facts({ experts: register, applicantIds, reviewers: [] }), policy);
    expect(check(['applicant'])).toBeUndefined();
    expect(check(['applicant', 'other'])).toEqual({ needed: 5, found: 4 });
    const sat = { experts: register, applicantIds: [], reviewers: [seat(1, '80.00', 'struck')] };
    expect(R10_4.check(facts(sat), policy)).toBeUndefined();
    expect(R10_4.check(facts({ ...sat, reviewers: [1, 2].map((n) => seat(n, null)) }), policy)).toEqual({
      needed: 5,
      found: 4,
    });
  });
  it('draws the same from the same seed, another from another, and the next when one leaves', () => {
    const drawn = drawPanel(register, 'seed', 3);
    expect(drawPanel(register.toReversed(), 'seed', 3)).toEqual(drawn);
    expect(drawPanel(register, 'seed', 4).slice(0, 3)).toEqual(drawn);
    expect(drawPanel(register, 'seed', 1, drawn)).toEqual(drawPanel(register, 'seed', 4).slice(3));
    const orders = new Set(Array.from({ length: 20 }, (_, i) => drawPanel(register, `s${i}`, 6).join()));
    expect(orders.size).toBeGreaterThan(10);
  });
});

describe('R10-5 closing the review', () => {
  const check = (reviewers: ReviewerFact[]) => R10_5.check(facts({ reviewers }), policy);
  it('closes with five scores', () => {
    expect(check(five)).toBeUndefined();
  });
  it('does not close with four of five, with four seats, nor by a struck score', () => {
    expect(check([...five.slice(1), seat(1, null)])).toMatchObject({ scored: 4, seats: 5 });
    expect(check(five.slice(1))).toMatchObject({ scored: 4, seats: 4 });
    expect(check([...five.slice(1), seat(1, null, 'recused')])).toBeDefined();
  });
  it('hides the scores of others until the last is in', () => {
    const four = [...five.slice(0, 4), seat(5, null)];
    const [first] = four;
    if (!first) throw new Error('nobody');
    expect(allScored(four)).toBe(false);
    expect(reviewerSeen(first, 'p2', four)).not.toHaveProperty('total');
    expect(reviewerSeen(first, 'p1', four)).toHaveProperty('total', '80.00');
    expect(reviewerSeen(first, 'p2', five)).toHaveProperty('total', '80.00');
  });
  it('weights points and rounds the mean to two decimals', () => {
    const given = policy.review.criteria.map((c, i) => ({ criterion: c.code, points: 70 + i * 10 }));
    expect(totalOf(given, scoringOf({ scoring: null }, policy).criteria)).toBe('81.00');
    expect(meanOf([seat(1, '80.00'), seat(2, '80.00'), seat(3, '81.00')])).toBe('80.33');
    expect(meanOf([seat(1, '80.00'), seat(2, '99.00', 'recused')])).toBe('80.00');
    expect(meanOf([])).toBeNull();
  });
});

describe('R10-6 by the published criteria', () => {
  const score = (...criteria: string[]) =>
    R10_6_POINTS.check(facts({ input: { points: criteria.map((criterion) => ({ criterion, points: 80 })) } }), policy);
  const all = policy.review.criteria.map((c) => c.code);
  it('takes each once', () => {
    expect(score(...all.toReversed())).toBeUndefined();
    expect(policy.review.criteria.reduce((sum, c) => sum + c.weight, 0)).toBe(100);
  });
  it.each([
    ['one missing', all.slice(1)],
    ['one twice', [...all, all[0] ?? '']],
    ['one invented', [...all.slice(1), 'charm']],
  ])('refuses %s', (_, criteria) => {
    expect(score(...criteria)).toBeDefined();
  });
});

describe('the result of a round', () => {
  const applied = (id: string, mean: string | null, state: RoundApplication['state'] = 'reviewed') => ({ id, operatorId: `o-${id}`, state, mean }); // prettier-ignore
  const round = [applied('a', '70.00'), applied('b', '90.00'), applied('c', '90.00'), applied('d', '59.99'), applied('e', null, 'withdrawn')]; // prettier-ignore
  const result = (over: object): ReviewResultFacts =>
    ({
      applications: round,
      supplementsId: null,
      lostId: null,
      supplemented: null,
      ...over,
    }) as unknown as ReviewResultFacts;
  const check = (selectedIds: string[]) => R10_6.check(result({ entries: [], input: { selectedIds } }), policy);
  it('ranks by mean; equal means share a rank', () => {
    expect(entriesOf(round, ['b']).map((e) => [e.applicationId, e.rank, e.selected])).toEqual([
      ['b', 1, true],
      ['c', 1, false],
      ['a', 3, false],
      ['d', 4, false],
    ]);
  });
  it.each([[['b']], [['b', 'c']], [['b', 'c', 'a']]])('R10-6 may select %j', (ids) => {
    expect(check(ids)).toBeUndefined();
  });
  it.each([
    ['passing over a better one', ['a']],
    ['below the pass mark by a hundredth', ['b', 'c', 'a', 'd']],
    ['one that withdrew', ['b', 'e']],
    ['nobody', []],
  ])('R10-6 may not select %s', (_, ids) => {
    expect(check(ids)).toBeDefined();
  });
  it('R10-1 must match the round as it stands', () => {
    const entries = entriesOf(round, ['b']);
    expect(R10_1.check(result({ entries }), policy)).toBeUndefined();
    const later = round.map((a) => (a.id === 'c' ? { ...a, state: 'withdrawn' as const } : a));
    expect(R10_1.check(result({ entries, applications: later }), policy)).toEqual({ ids: 'c' });
  });
  it('R10-9 the next in rank is who is left of the endorsed rank, one for one, and nobody below the pass mark', () => {
    const concluded = entriesOf(round, ['b']);
    const now = [
      applied('a', '70.00', 'not_selected'),
      applied('b', '90.00', 'forfeited'),
      applied('c', '90.00', 'withdrawn'),
      applied('d', '59.99', 'not_selected'),
    ];
    const supplemented = { state: 'concluded', entries: concluded, agreementState: null };
    const of = { supplementsId: 'r', lostId: 'b', supplemented, applications: now, entries: [] };
    const proposing = (selectedIds: string[], over: object = {}) => result({ ...of, input: { selectedIds }, ...over });
    expect(linesOf(proposing([]), ['a']).map((e) => [e.applicationId, e.rank, e.selected])).toEqual([
      ['a', 3, true],
      ['d', 4, false],
    ]);
    const found = (ids: string[]) => [R10_6.check(proposing(ids), policy), R10_9.check(proposing(ids), policy)];
    expect(found(['a'])).toEqual([undefined, undefined]);
    expect(found(['d'])).toEqual([{ passMark: 60, ids: 'd' }, undefined]); // passes a over, and is below the mark
    for (const gone of ['b', 'c']) expect(found([gone])[0]).toMatchObject({ ids: gone });
    expect(found(['a', 'd'])[1]).toEqual({ count: 2 });
    const without = now.filter((a) => a.id !== 'a');
    expect(R10_6.check(proposing(['d'], { applications: without }), policy)).toBeDefined();
  });
  it.each([
    ['withdrawn', null, true],
    ['forfeited', null, true],
    ['selected', 'abandoned', true],
    ['selected', 'signing', false],
    ['selected', null, false],
    ['not_selected', null, false],
  ] as const)('R10-9 a selection that is %s, its agreement %s, is lost: %s', (state, agreementState, lost) => {
    const entries = entriesOf(round, ['b']);
    const at = (over: object, lostId = 'b') =>
      result({ supplementsId: 'r', lostId, applications: [applied(lostId, '90.00', state)], supplemented: { state: 'concluded', entries, agreementState, ...over } }); // prettier-ignore
    expect(selectionLost(at({}))).toBe(lost);
    expect(selectionLost(at({ state: 'published' }))).toBe(false);
    expect(selectionLost(at({}, 'c'))).toBe(false);
  });
  it('R10-2 the document is of today at the latest', () => {
    const dated = (documentDate: string) =>
      R10_2.check(result({ today: '2026-11-24', input: { documentDate } }), policy);
    expect(dated('2026-11-24')).toBeUndefined();
    expect(dated('2026-11-25')).toEqual({ date: '2026-11-25', today: '2026-11-24' });
  });
  it('R10-1 has a sound graph with one way through', () => {
    expect(faultsOf(reviewResult as unknown as AnyLifecycle)).toEqual([]);
    const into = (to: string) => reviewResult.rows.filter((r) => r.to === to).flatMap((r) => r.from);
    expect([into('reported'), into('endorsed'), into('published'), into('concluded')]).toEqual([
      ['drafted'],
      ['reported'],
      ['endorsed'],
      ['published'],
    ]);
  });
});
