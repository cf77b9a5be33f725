import { nj2024 as policy } from '../regulation/index.ts';
import type { AnnouncementFacts } from './announcement.facts.ts';
import { R07_1, R07_1_SCOPE, R07_3, R07_3_AMENDED } from './announcement.rules.ts';

const facts = (over: object): AnnouncementFacts => over as AnnouncementFacts;

describe('R07-1 what a published call says', () => {
  it('names conditions and requirements', () => {
    expect(R07_1.check(facts({ applicationConditions: 'a', operationRequirements: 'b' }), policy)).toBeUndefined();
    expect(R07_1.check(facts({ applicationConditions: ' ', operationRequirements: '' }), policy)).toEqual({
      parts: 'applicationConditions, operationRequirements',
    });
  });
  it('has one of the scope kinds of the set', () => {
    expect(R07_1_SCOPE.check(facts({ scopeKind: policy.announcement.scopeKinds[0]?.code }), policy)).toBeUndefined();
    expect(R07_1_SCOPE.check(facts({ scopeKind: 'anything' }), policy)).toBeDefined();
  });
});

describe('R07-3 the window', () => {
  const window = (opensAt: string, closesAt: string, today = '2026-03-01') =>
    R07_3.check(facts({ opensAt, closesAt, today }), policy);
  it('of exactly 20 days from today is long enough', () => {
    expect(window('2026-03-01T00:00:00+08:00', '2026-03-21T00:00:00+08:00')).toBeUndefined();
  });
  it.each([
    ['one second less than 20 days', '2026-03-01T00:00:00+08:00', '2026-03-20T23:59:59+08:00'],
    ['closing before it opens', '2026-04-01T00:00:00+08:00', '2026-03-01T00:00:00+08:00'],
    ['opening yesterday in Shanghai, though today in UTC', '2026-02-28T23:59:59+08:00', '2026-05-01T00:00:00+08:00'],
  ])('%s is refused', (_name, opens, closes) => {
    expect(window(opens, closes)).toMatchObject({ days: 20 });
  });
  it('opening at 00:00 in Shanghai, which is the day before in UTC, is today', () => {
    expect(window('2026-02-28T16:00:00Z', '2026-03-25T00:00:00Z')).toBeUndefined();
  });
  it('is only ever amended to a later end', () => {
    const amend = (next?: string) =>
      R07_3_AMENDED.check(
        facts({ closesAt: '2026-03-21T00:00:00+08:00', input: { text: 't', closesAt: next } }),
        policy,
      );
    expect(amend()).toBeUndefined();
    expect(amend('2026-03-21T00:00:01+08:00')).toBeUndefined();
    expect(amend('2026-03-21T00:00:00+08:00')).toBeDefined();
  });
});
