import { faultsOf, nj2024 as policy, type AnyLifecycle } from '../../regulation/index.ts';
import type { AgreementFacts } from '../agreement.facts.ts';
import { R12_3_VIOLATION } from '../cited.rules.ts';
import type { ViolationFacts } from './violation.facts.ts';
import { violation } from './violation.lifecycle.ts';
import { R12_3_CLAUSE, R12_3_HEARD } from './violation.rules.ts';

describe('R12-3 violation reports', () => {
  it('R12-3 name a part that the agreement has', () => {
    const check = (clause: string, clauses?: string[]) =>
      R12_3_CLAUSE.check({ clause, clauses } as unknown as ViolationFacts, policy);
    expect(check('liability', ['liability', 'term'])).toBeUndefined();
    expect(check('weather', ['liability', 'term'])).toEqual({ clause: 'weather', known: 'liability, term' });
    expect(check('liability')).toEqual({ clause: 'liability', known: '–' });
  });
  it('R12-3 are decided once the operator has answered, or its days are over', () => {
    const check = (answeredOn: string | null, today: string) =>
      R12_3_HEARD.check({ answeredOn, today, dueOn: '2026-12-08' }, policy);
    expect([check(null, '2026-12-09'), check('2026-12-01', '2026-12-01')]).toEqual([undefined, undefined]);
    expect(check(null, '2026-12-08')).toEqual({ dueOn: '2026-12-08' });
  });
  it('R12-3 end upheld, dismissed or withdrawn, and by no date', () => {
    expect(faultsOf(violation as unknown as AnyLifecycle)).toEqual([]);
    expect(violation.rows.filter((r) => r.by.some((p) => p.kind === 'time'))).toEqual([]);
  });
});

describe('R12-3 a breach', () => {
  const asking = (breachReport: 'may' | 'must') => ({ ...policy, agreement: { ...policy.agreement, breachReport } });
  const check = (state: string | null, input: object, breachReport: 'may' | 'must' = 'may') =>
    R12_3_VIOLATION.check(
      { cited: { violation: state === null ? null : { state } }, input } as AgreementFacts,
      asking(breachReport),
    );
  const breach = { ground: 'breach', violationId: 'v' };
  it('R12-3 may cite an upheld report, and needs one where the set says so', () => {
    expect(policy.agreement.breachReport).toBe('may');
    expect([check('upheld', breach), check('upheld', breach, 'must'), check(null, { ground: 'breach' })]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(check(null, { ground: 'breach' }, 'must')).toEqual({ breachReport: 'must', violation: '–' });
    expect(check(null, { ground: 'public_interest' }, 'must')).toBeUndefined();
  });
  it('R12-3 cites no other report, and no other ground does', () => {
    for (const state of [null, 'reported', 'answered', 'dismissed', 'withdrawn'])
      expect(check(state, breach)).toEqual({ breachReport: 'may', violation: 'v' });
    expect(check('upheld', { ...breach, ground: 'mutual' })).toEqual({ breachReport: 'may', violation: 'v' });
  });
});
