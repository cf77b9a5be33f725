import { nj2024 as policy } from '../regulation/index.ts';
import { R06_2_PARTNERS } from './product-partners.rules.ts';
import type { ProductFacts } from './product.facts.ts';

const partner = { id: 'p', state: 'registered', scenarioIds: ['s', 't'], validFrom: '2026-11-30' };
const check = (notice: object, over: object = {}, input?: object) =>
  R06_2_PARTNERS.check(
    { today: '2026-11-30', notice, input, partners: [{ ...partner, ...over }] } as unknown as ProductFacts,
    policy,
  );
const named = { partnerIds: ['p'], scenarioIds: ['s'] };

describe('R06-2 partners of a product', () => {
  it('R06-2 need not be there', () => {
    expect([check({}), check({ partnerIds: [] }), check({ scenarioIds: ['x'] })]).toEqual([undefined, undefined, undefined]); // prettier-ignore
  });
  it('R06-2 are registered for every scenario in which they work', () => {
    expect(check(named)).toBeUndefined();
    expect(check({ ...named, scenarioIds: ['s', 't'] })).toBeUndefined();
    expect(check({ ...named, scenarioIds: ['s', 'u'] })).toEqual({ partners: 'p (not in u)' });
    expect(check({ partnerIds: ['p'] })).toEqual({ partners: 'scenarioIds' });
  });
  it('R06-2 are neither objected to nor ended, and have begun', () => {
    for (const state of ['objected', 'ended']) expect(check(named, { state })).toEqual({ partners: `p (${state})` });
    expect(check(named, { validFrom: '2026-12-01' })).toEqual({ partners: 'p (valid from 2026-12-01)' });
    expect(check({ ...named, partnerIds: ['p', 'q'] })).toEqual({ partners: 'q (unknown)' });
  });
  it('R06-2 count as the change would leave them', () => {
    expect(check(named, { state: 'objected' }, { notice: { partnerIds: [] } })).toBeUndefined();
    expect(check({}, { state: 'objected' }, { notice: named })).toEqual({ partners: 'p (objected)' });
  });
});
