import { checkTimes, isAccessToken, MOST_SECONDS, openToken, type TokenRefused } from './token.ts';

const encode = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const token = (header: unknown, claims: unknown, signature = 'AAAA'): string =>
  `${encode(header)}.${encode(claims)}.${signature}`;
const good = { alg: 'ES256', typ: 'at+jwt', kid: 'k' };
const refused = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return (error as TokenRefused).reason;
  }
  return 'taken';
};

describe('openToken', () => {
  it('takes one apart', () => {
    const opened = openToken(token({ ...good, typ: 'AT+JWT' }, { sub: 's' }));
    expect([opened, isAccessToken(opened)]).toEqual([
      { algorithm: 'ES256', type: 'at+jwt', kid: 'k', claims: { sub: 's' } },
      true,
    ]);
  });
  it.each<[string, string, string]>([
    ['nothing', '', 'malformed'],
    ['white space in a part', `${encode(good)} .${encode({})}.AAAA`, 'malformed'],
    [
      'the other spelling of base64',
      `${encode(good)}.${encode({ a: '>>>???' }).replace(/[-_]/g, '/')}.AAAA`,
      'malformed',
    ],
    ['base64url with stray bits', token(good, {}, 'AAB'), 'malformed'],
    [
      'bytes that are no UTF-8',
      `${encode(good)}.${Buffer.from([0x7b, 0xff, 0x7d]).toString('base64url')}.AAAA`,
      'malformed',
    ],
    ['a header that is null', token('null', {}), 'malformed'],
    ['claims 40 levels deep', token(good, '{"a":'.repeat(40) + '1' + '}'.repeat(40)), 'malformed'],
    ['__proto__ among the claims', token(good, '{"__proto__":{"sub":"x"}}'), 'malformed'],
    ['an algorithm that is a list', token({ ...good, alg: ['ES256'] }, {}), 'wrong-algorithm'],
    ['a type that is a number', token({ ...good, typ: 1 }, {}), 'wrong-type'],
  ])('refuses %s', (_what, text, reason) => {
    expect(refused(() => openToken(text))).toBe(reason);
  });
});

describe('checkTimes', () => {
  const now = 10_000;
  it.each([
    ['the longest life', { iat: now, exp: now + MOST_SECONDS }, 'taken'],
    ['a second more', { iat: now, exp: now + MOST_SECONDS + 1 }, 'bad-lifetime'],
    ['ended within the skew', { iat: now - 100, exp: now - 29 }, 'taken'],
    ['ended with the skew', { iat: now - 100, exp: now - 30 }, 'expired'],
    ['issued within the skew', { iat: now + 30, exp: now + 100 }, 'taken'],
    ['issued behind it', { iat: now + 31, exp: now + 100 }, 'not-yet-valid'],
    ['valid from within the skew', { iat: now, nbf: now + 30, exp: now + 100 }, 'taken'],
    ['valid from behind it', { iat: now, nbf: now + 31, exp: now + 100 }, 'not-yet-valid'],
    ['ends before it begins', { iat: now, exp: now }, 'bad-lifetime'],
    ['issued before 1970', { iat: -1, exp: 100 }, 'bad-lifetime'],
    ['without an end', { iat: now }, 'bad-lifetime'],
    ['nbf null', { iat: now, exp: now + 1, nbf: null }, 'bad-lifetime'],
  ])('%s', (_what, claims, expected) => {
    expect(
      refused(() => {
        checkTimes(claims, now);
      }),
    ).toBe(expected);
  });
});
