import { faultsOf, nj2024 as policy, type AnyLifecycle } from '../../regulation/index.ts';
import type { ObjectionFacts } from './objection.facts.ts';
import { objection } from './objection.lifecycle.ts';
import { R10_8 } from './objection.rules.ts';

const facts = (over: object): ObjectionFacts => over as ObjectionFacts;

describe('R10-8 objections to a published result', () => {
  const [file] = objection.rows;
  const open = (over: object): boolean => {
    const result = { resultState: 'published', publicityEndsOn: '2026-10-19', today: '2026-10-19' };
    return (file?.requires ?? []).every((need) => need.holds(facts({ ...result, ...over })));
  };
  it('are taken up to and including the last day of publicity, of a public result only', () => {
    expect(open({})).toBe(true);
    expect(open({ today: '2026-10-20' })).toBe(false);
    expect(open({ resultState: 'concluded' })).toBe(false);
    expect(open({ resultState: 'drafted', publicityEndsOn: null })).toBe(false);
  });
  it('R10-8 repeat the review of an application of the round that has been reviewed and still stands', () => {
    const applications = [
      { id: 'a', state: 'selected' },
      { id: 'b', state: 'not_selected' },
      { id: 'c', state: 'reviewed' },
      { id: 'd', state: 'withdrawn' },
    ];
    const check = (applicationId?: string) =>
      R10_8.check(facts({ applications, supplementsId: null, input: { applicationId } }), policy);
    for (const id of ['a', 'b', 'c', undefined]) expect(check(id)).toBeUndefined();
    for (const id of ['d', 'e']) expect(check(id)).toEqual({ id });
    const late = facts({ applications, supplementsId: 'r', input: { applicationId: 'b' } });
    expect(R10_8.check(late, policy)).toEqual({ id: 'b' });
  });
  it('R10-8 end in one answer', () => {
    expect(faultsOf(objection as unknown as AnyLifecycle)).toEqual([]);
    expect(objection.rows.filter((r) => r.from.length > 0).map((r) => [r.act, r.from])).toEqual([
      ['withdraw', ['filed']],
      ['uphold', ['filed']],
      ['dismiss', ['filed']],
    ]);
  });
});
