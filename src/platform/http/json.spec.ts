import { DomainError } from '../errors/domain-error.ts';
import { parseJson } from './json.ts';

const refused = (text: string): string | undefined => {
  try {
    parseJson(text);
    return undefined;
  } catch (error) {
    return error instanceof DomainError ? error.details.errors?.[0]?.code : String(error);
  }
};

describe('a JSON body', () => {
  it.each([
    ['deeper than 32 levels', '['.repeat(33) + ']'.repeat(33), 'too-deep'],
    ['10,000 levels deep', '['.repeat(10_000), 'too-deep'],
    ['with a duplicate member', '{"a":1,"b":{"a":1},"a":2}', 'duplicate-member'],
    ['with a duplicate member behind an escape', '{"a":1,"\\u0061":2}', 'duplicate-member'],
    ['with __proto__', '{"__proto__":{}}', 'bad-member'],
    [
      'with 100,000 members',
      `{${Array.from({ length: 100_000 }, (_, i) => `"k${i}":1`).join(',')}}`,
      'too-many-members',
    ],
    ['that is cut short', '{"a":', 'not-json'],
    ['that is empty', '', 'not-json'],
  ])('%s is refused', (_name, text, code) => {
    expect(refused(text)).toBe(code);
  });
  it('of 32 levels, with equal names in different objects, is taken', () => {
    expect(parseJson('{"a":{"a":[{"a":"}\\"{"}]}}')).toEqual({ a: { a: [{ a: '}"{' }] } });
    expect(refused('['.repeat(32) + ']'.repeat(32))).toBeUndefined();
  });
});
