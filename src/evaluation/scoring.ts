import type { Indicator, Points, ScoreFact, Threshold } from './evaluation.facts.ts';

/** Hundredths of the weighted score: for each indicator the mean of its points, by weight. Half is rounded up. */
export function weighted(indicators: readonly Indicator[], scores: readonly Pick<ScoreFact, 'points'>[]): number {
  const total = indicators.reduce((sum, { code, weight }) => {
    const points = scores.map((s) => s.points.find((p) => p.indicator === code)?.points ?? 0);
    return sum + weight * points.reduce((a, b) => a + b, 0);
  }, 0);
  return Math.round(total / scores.length);
}

/** Hundredths as `45.50`. */
export const scoreText = (hundredths: number): string => (hundredths / 100).toFixed(2);

/** The best result whose threshold the score reaches, else the last of the scale. */
export const resultOf = (hundredths: number, thresholds: readonly Threshold[], worst: string): string =>
  thresholds.find((t) => hundredths >= t.from * 100)?.result ?? worst;

/** What is wrong with one evaluator's points: each indicator of the scheme once, nothing else. */
export function misscored(indicators: readonly Indicator[], points: readonly Points[]): string[] {
  const given = points.map((p) => p.indicator);
  return [
    ...indicators.filter((i) => given.filter((g) => g === i.code).length !== 1).map((i) => i.code),
    ...given.filter((g) => !indicators.some((i) => i.code === g)),
  ];
}
