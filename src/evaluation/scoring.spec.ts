import { misscored, resultOf, scoreText, weighted } from './scoring.ts';

const indicators = [
  { code: 'a', name: 'A', weight: 33 },
  { code: 'b', name: 'B', weight: 67 },
];
const points = (a: number, b: number) => ({
  points: [
    { indicator: 'a', points: a },
    { indicator: 'b', points: b },
  ],
});
const thresholds = [
  { result: 'excellent', from: 90 },
  { result: 'pass', from: 60 },
];

describe('R18-3 the weighted score', () => {
  it.each([
    [[points(100, 100)], '100.00'],
    [[points(0, 0)], '0.00'],
    [[points(50, 60)], '56.70'],
    [[points(50, 60), points(51, 60), points(51, 60)], '56.92'],
  ])('%j is %s', (scores, expected) => expect(scoreText(weighted(indicators, scores))).toBe(expected));
  it.each([
    [9000, 'excellent'],
    [8999, 'pass'],
    [6000, 'pass'],
    [5999, 'poor'],
  ])('%d hundredths are %s', (score, expected) => expect(resultOf(score, thresholds, 'poor')).toBe(expected));
  it('R18-3 names indicators that are left out, given twice or unknown', () => {
    const given = [
      { indicator: 'a', points: 1 },
      { indicator: 'a', points: 2 },
      { indicator: 'c', points: 3 },
    ];
    expect(misscored(indicators, given)).toEqual(['a', 'b', 'c']);
    expect(misscored(indicators, points(1, 2).points)).toEqual([]);
  });
});
