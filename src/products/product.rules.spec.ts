import { cn2025Base, nj2024, type Policy } from '../regulation/index.ts';
import type { Notice, ProductFacts } from './product.facts.ts';
import { cents, missingParts, R17_1, R17_2, R19_1_BEFORE } from './product.rules.ts';

const facts = (notice: Notice, notifications: readonly unknown[] = []): ProductFacts =>
  ({ notice, notifications }) as unknown as ProductFacts;
const priced = (price: string, more: Notice = {}, ceiling?: string): ProductFacts =>
  facts({ pricing: { unit: 'per_call', price, ...(ceiling !== undefined && { ceiling }) }, ...more });
const capped: Policy = { ...nj2024, pricing: { ...nj2024.pricing, ceilingEnforced: true } };

describe('Art. 17, 19: the rules of products', () => {
  it('R19-1 the effect may follow later', () =>
    expect(missingParts({}, nj2024)).toEqual(['pricing', 'pricing_basis', 'scenarios', 'scope_of_use', 'mode_of_use']));
  it('R19-1 the notice comes before the launch only where the set says so', () => {
    const later: Policy = { ...nj2024, product: { ...nj2024.product, noticeBeforeLaunch: false } };
    expect([R19_1_BEFORE.check(facts({}), nj2024), R19_1_BEFORE.check(facts({}), later)]).toEqual([{}, undefined]);
  });
  it('R17-1 public governance and welfare are free where the set says so', () => {
    const welfare = { purposes: ['public_welfare'] };
    expect(R17_1.check(priced('0.01', welfare), cn2025Base)).toEqual({ purposes: 'public_welfare' });
    expect(R17_1.check(priced('0.00', welfare), cn2025Base)).toBeUndefined();
    expect(R17_1.check(priced('0.01', welfare), nj2024)).toBeUndefined();
  });
  it('R17-2 the ceiling holds to the cent where it is enforced', () => {
    expect(R17_2.check(priced('10.01', {}, '10'), capped)).toMatchObject({ price: '10.01', ceiling: '10' });
    expect(R17_2.check(priced('10', {}, '10.00'), capped)).toBeUndefined();
    expect(R17_2.check(priced('10'), capped)).toMatchObject({ ceiling: '-' });
    expect(R17_2.check(priced('99999999999999.99'), nj2024)).toBeUndefined();
  });
  it('counts money exactly', () =>
    expect([cents('99999999999999.99'), cents('0.5'), cents('7')]).toEqual([9999999999999999n, 50n, 700n]));
});
