import type { PolicySet } from '../policy.ts';
import { cn2025Base, nj2024 } from './index.ts';
import { asStrict, laxerThan } from './overlay.ts';
import { parameters, type Strictness } from './parameters.ts';

const city = (over: object): PolicySet => ({ ...cn2025Base, code: 'XX-2026', jurisdiction: 'CN-9901', ...over });

describe('R24-4 which of two values is the stricter one', () => {
  it.each<[Strictness, unknown, unknown, boolean]>([
    ['less', 5, 5, true],
    ['less', 3, 5, true],
    ['less', 6, 5, false],
    ['less', '03-30', '03-31', true],
    ['less', '04-01', '03-31', false],
    ['more', 5, 5, true],
    ['more', 7, 5, true],
    ['more', 4, 5, false],
    ['more', { a: 3, b: 1 }, { a: 3 }, true],
    ['more', { a: 2 }, { a: 3 }, false],
    ['more', { b: 9 }, { a: 3 }, false],
    ['fewer', ['a'], ['a', 'b'], true],
    ['fewer', ['c'], ['a', 'b'], false],
    ['wider', [{ code: 'a' }, { code: 'b' }], [{ code: 'b' }], true],
    ['wider', [{ code: 'a' }], [{ code: 'b' }], false],
    ['kept', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
    ['kept', [1, 2], [2, 1], false],
    ['open', 1, 'x', true],
    [['forbid', 'exception'], 'forbid', 'exception', true],
    [['forbid', 'exception'], 'exception', 'exception', true],
    [['forbid', 'exception'], 'exception', 'forbid', false],
    [[true, false], true, false, true],
    [[true, false], false, true, false],
  ])('%j: %j under %j is lawful: %s', (stricter, lower, upper, lawful) =>
    expect(asStrict(stricter, lower, upper)).toBe(lawful),
  );
});

describe('R24-4 a set laid over another', () => {
  it('may say the same', () => {
    expect(laxerThan(city({}), cn2025Base)).toEqual([]);
  });
  it('may be stricter', () => {
    const { agreement, review } = cn2025Base;
    const stricter = { agreement: { ...agreement, maxYears: 3 }, review: { ...review, minExperts: 7 } };
    expect(laxerThan(city(stricter), cn2025Base)).toEqual([]);
  });
  it('is laxer in a parameter: named with both values and the basis of the upper one', () => {
    const lax = city({
      agreement: { ...cn2025Base.agreement, maxYears: 6 },
      mlps: { ...cn2025Base.mlps, minLevel: 2 },
    });
    expect(laxerThan(lax, cn2025Base)).toEqual([
      { path: 'agreement.maxYears', above: 'CN-2025-BASE', value: '6', least: '5', basis: 'N-Art 14' },
      { path: 'mlps.minLevel', above: 'CN-2025-BASE', value: '2', least: '3', basis: '[REC] project reading, Art 22' },
    ]);
  });
  it('the Nanjing measures would be, had they come after the national rules', () => {
    const paths = laxerThan(nj2024, cn2025Base).map(({ path }) => path);
    expect(paths).toContain('operator.entityTypes');
    expect(paths).toContain('agreement.requiredSections');
    expect(paths).toContain('product.selfRedevelopment');
    expect(paths).not.toContain('agreement.maxYears');
  });
  it('knows a direction for every parameter, and most have one', () => {
    expect(Object.keys(parameters).sort()).toEqual(Object.keys(nj2024.basis).sort());
    const open = Object.values(parameters).filter(({ stricter }) => stricter === 'open');
    expect(open.length).toBeLessThan(Object.keys(parameters).length / 4);
  });
});
