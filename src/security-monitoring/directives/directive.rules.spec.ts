import { faultsOf, nj2024 as policy, type AnyLifecycle } from '../../regulation/index.ts';
import { R23_1 } from '../restrictions/restriction.lifecycle.ts';
import type { RestrictionFacts } from '../restrictions/restriction.facts.ts';
import { isOverdue, type DirectiveFacts } from './directive.facts.ts';
import { directive } from './directive.lifecycle.ts';
import { R06_3_ADDRESSEE, R06_3_DUE, R23_1_EXECUTED, R23_1_TARGET } from './directive.rules.ts';

const facts = (over: Partial<DirectiveFacts>): DirectiveFacts =>
  ({ kind: 'requirement', targetType: null, targetId: null, addresseeKind: 'center', ...over }) as DirectiveFacts;
const target = { targetType: 'zone', targetId: 'z' } as const;

describe('R06-3 directives', () => {
  it('R06-3 go to whom the regulator directs, with a day that has not passed', () => {
    expect(R06_3_ADDRESSEE.check(facts({ addresseeFit: true }), policy)).toBeUndefined();
    expect(R06_3_ADDRESSEE.check(facts({ addresseeId: 'x', addresseeFit: false }), policy)).toEqual({ addresseeId: 'x' }); // prettier-ignore
    expect(R06_3_ADDRESSEE.check(facts({ addresseeId: 'x' }), policy)).toEqual({ addresseeId: 'x' });
    expect(R06_3_DUE.check(facts({ dueOn: '2026-11-30', today: '2026-11-30' }), policy)).toBeUndefined();
    const late = { dueOn: '2026-11-29', today: '2026-11-30' };
    expect(R06_3_DUE.check(facts(late), policy)).toEqual(late);
  });
  it('R06-3 are overdue from the day after the last one on, as long as they are with the addressee', () => {
    const on = (state: DirectiveFacts['state'], today: string) => isOverdue({ state, dueOn: '2026-11-30', today });
    expect([on('issued', '2026-11-30'), on('issued', '2026-12-01'), on('upheld', '2026-12-01')]).toEqual([
      false,
      true,
      true,
    ]);
    for (const state of ['answered', 'objected', 'closed', 'withdrawn'] as const)
      expect(on(state, '2026-12-01')).toBe(false);
  });
  it('R06-3 end closed or withdrawn', () => {
    expect(faultsOf(directive as unknown as AnyLifecycle)).toEqual([]);
  });
});

describe('R23-1 directives to restrict', () => {
  it.each([
    [{ kind: 'restriction', ...target }, true],
    [{ kind: 'restriction', ...target, addresseeKind: 'operator' }, false],
    [{ kind: 'restriction', targetType: 'zone' }, false],
    [{ kind: 'restriction' }, false],
    [{ kind: 'guidance' }, true],
    [{ kind: 'requirement', ...target }, false],
    [{ kind: 'requirement', targetId: 'z' }, false],
  ] as const)('R23-1 name a target, others none: %j is %s', (over, holds) => {
    expect(R23_1_TARGET.check(facts(over), policy)).toEqual(holds ? undefined : { kind: over.kind });
  });
  it('R23-1 are executed by a restriction alone', () => {
    const check = (over: Partial<DirectiveFacts>) => R23_1_EXECUTED.check(facts(over), policy);
    expect(check({ kind: 'restriction', restrictionId: null })).toEqual({});
    expect(check({ kind: 'restriction', restrictionId: 'r' })).toBeUndefined();
    expect(check({ kind: 'guidance', restrictionId: null })).toBeUndefined();
  });
  it('R23-1 are executed by what has their own target', () => {
    const check = (over: object, of: object | null = { kind: 'restriction', ...target }) =>
      R23_1.check({ ...target, directive: of, ...over } as RestrictionFacts, policy);
    expect([check({}), check({}, null)]).toEqual([undefined, undefined]);
    expect(check({ targetId: 'y' })).toEqual({ targetType: 'zone' });
    expect(check({ targetType: 'grant' })).toEqual({ targetType: 'grant' });
    expect(check({}, { kind: 'requirement', targetType: null, targetId: null })).toEqual({ targetType: 'zone' });
  });
});
