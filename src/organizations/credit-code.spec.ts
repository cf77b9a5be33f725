import { creditCodeHolds, makeCreditCode } from './credit-code.ts';

describe('the unified social credit code (GB 32100)', () => {
  it('holds for the published vector', () => {
    expect(creditCodeHolds('91350100M000100Y43')).toBe(true);
  });
  it.each(['91350100M000100Y44', '91350100M000100X43', '91350100I000100Y43', '91350100m000100y43', '', '9135'])(
    'fails for %j',
    (code) => {
      expect(creditCodeHolds(code)).toBe(false);
    },
  );
  it('can be made for generated data', () => {
    for (let serial = 1; serial < 200; serial += 1)
      expect(creditCodeHolds(makeCreditCode('91320100', serial))).toBe(true);
  });
});
