import { nj2024, type Rule } from '../../regulation/index.ts';
import type { DelegationFacts } from './delegation.facts.ts';
import { R15_6_BEGINS, R15_6_DELEGATE, R15_6_LASTS } from './delegation.rules.ts';

const facts = (over: Partial<DelegationFacts>): DelegationFacts =>
  ({ today: '2026-03-01', firstDay: '2026-03-01', lastDay: '2026-03-31', ...over }) as DelegationFacts;
const holds = (rule: Rule<DelegationFacts>, over: Partial<DelegationFacts>): boolean =>
  rule.check(facts(over), nj2024) === undefined;

describe('a delegation', () => {
  it.each([
    ['yesterday', '2026-02-28', false],
    ['today', '2026-03-01', true],
    ['90 days from now', '2026-05-30', true],
    ['91 days from now', '2026-05-31', false],
    ['in a year that only dates know', '9999-12-31', false],
  ])('R15-6: begins %s', (_when, firstDay, expected) => {
    expect(holds(R15_6_BEGINS, { firstDay })).toBe(expected);
  });
  it.each([
    ['ends before it begins', '2026-02-28', false],
    ['is of one day', '2026-03-01', true],
    ['is of 90 days, both ends counted', '2026-05-29', true],
    ['is of 91 days', '2026-05-30', false],
    ['never ends', '9999-12-31', false],
  ])('R15-6: %s', (_what, lastDay, expected) => {
    expect(holds(R15_6_LASTS, { lastDay })).toBe(expected);
  });
  it.each([
    ['a decider', { memberLevel: 'decider', office: null }, true],
    ['a handler', { memberLevel: 'handler', office: null }, true],
    ['who only reads', { memberLevel: 'viewer', office: null }, false],
    ['an administrator', { memberLevel: 'viewer', office: 'audit_administrator' }, false],
    ['an administrator, whatever the level says', { memberLevel: 'decider', office: 'system_administrator' }, false],
  ] as const)('R15-6: is given to %s', (_who, delegate, expected) => {
    expect(holds(R15_6_DELEGATE, { delegate })).toBe(expected);
  });
});
