import { Allowance } from './allowance.ts';

describe('refusals of strangers', () => {
  it('are written one by one up to the burst, then counted by code until time gives more', () => {
    let now = 0;
    const allowance = new Allowance(() => now, 3, 10_000);
    const took = (n: number, code = 'unauthenticated'): number =>
      Array.from({ length: n }, () => allowance.take(code)).filter(Boolean).length;
    expect(took(5)).toBe(3);
    expect(took(1, 'not-found')).toBe(0);
    expect(allowance.drain()).toEqual({ unauthenticated: 2, 'not-found': 1 });
    expect(allowance.drain()).toBeUndefined();
    now += 19_999;
    expect(took(5)).toBe(1);
    now += 1;
    expect(took(5)).toBe(1);
    now += 3_600_000;
    expect(took(5)).toBe(3);
  });
  it('a day of flood writes fewer than ten thousand', () => {
    let now = 0;
    const allowance = new Allowance(() => now);
    let written = 0;
    for (; now < 86_400_000; now += 500) if (allowance.take('unauthenticated')) written += 1;
    expect([written > 5_000, written < 10_000]).toEqual([true, true]);
  });
});
