import { validate, version } from 'uuid';
import { newId } from './ids.ts';

describe('newId', () => {
  it('gives version 7 of the moment, all different and ascending', () => {
    const before = Date.now();
    const ids = Array.from({ length: 20_000 }, newId);
    const after = Date.now();
    expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
    const moment = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
    expect(moment(ids[0] ?? '')).toBeGreaterThanOrEqual(before);
    expect(moment(ids.at(-1) ?? '')).toBeLessThanOrEqual(after + 1);
  });
  it('leaves no bit of the random part the same in all of them', () => {
    const tails = Array.from({ length: 300 }, () => BigInt(`0x${newId().slice(24)}`));
    expect(tails.reduce((a, b) => a | b)).toBe(2n ** 48n - 1n);
    expect(tails.reduce((a, b) => a & b)).toBe(0n);
  });
});
