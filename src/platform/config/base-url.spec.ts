import { readBaseUrl } from './base-url.ts';

describe('readBaseUrl', () => {
  it.each([
    ['nothing given', undefined, {}, 'http://127.0.0.1:3000'],
    ['an empty variable', undefined, { BASE_URL: '' }, 'http://127.0.0.1:3000'],
    ['the variable', undefined, { BASE_URL: 'https://demo.example/' }, 'https://demo.example'],
    ['an argument before the variable', 'http://[::1]:8080', { BASE_URL: 'http://a.example' }, 'http://[::1]:8080'],
  ])('%s', (_, asked, env, found) => {
    expect(readBaseUrl(asked, env as Record<string, string>)).toBe(found);
  });

  it.each(['127.0.0.1:3000', 'ftp://a.example', 'nonsense'])('refuses %s', (given) => {
    expect(() => readBaseUrl(given, {})).toThrow(given);
  });
});
