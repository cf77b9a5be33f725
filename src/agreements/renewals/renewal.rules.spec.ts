import { nj2024 as policy } from '../../regulation/index.ts';
import { R12_8, R12_8_AFTER } from '../agreement.basis.rules.ts';
import type { AgreementFacts } from '../agreement.facts.ts';
import { R12_8_WINDOW } from './renewal.rules.ts';

describe('R12-8 when a renewal may be asked for', () => {
  const on = (today: string) => R12_8_WINDOW.check({ agreementTermEnd: '2030-06-01', today }, policy);
  it.each(['2029-12-03', '2030-06-01'])('accepts %s', (today) => {
    expect(on(today)).toBeUndefined();
  });
  it.each(['2029-12-02', '2030-06-02'])('refuses %s', (today) => {
    expect(on(today)).toEqual({ from: '2029-12-03', last: '2030-06-01' });
  });
});

describe('R12-8 what is drafted upon a renewal', () => {
  const renewal = { renewalId: 'r', zoneId: 'z', operatorId: 'o', lastDay: '2030-06-01' };
  const facts = (over: object = {}) =>
    ({ zoneId: 'z', operatorId: 'o', applicationId: null, renewalId: 'r', renewal, termStart: '2030-06-02', ...over }) as unknown as AgreementFacts; // prettier-ignore
  it('is of the same operator in the same zone, and rests on nothing else', () => {
    expect(R12_8.check(facts(), policy)).toBeUndefined();
    expect(R12_8.check(facts({ renewal: null, renewalId: null, applicationId: 'a' }), policy)).toBeUndefined();
    for (const other of [
      { zoneId: 'y' },
      { operatorId: 'p' },
      { applicationId: 'a' },
      { input: { applicationId: 'a' } },
    ])
      expect(R12_8.check(facts(other), policy)).toEqual({ renewal: 'r' });
  });
  it('begins the day after the old last day at the earliest, also once it is revised', () => {
    expect(R12_8_AFTER.check(facts(), policy)).toBeUndefined();
    const early = { last: '2030-06-01', start: '2030-06-01' };
    expect(R12_8_AFTER.check(facts({ termStart: '2030-06-01' }), policy)).toEqual(early);
    expect(R12_8_AFTER.check(facts({ input: { termStart: '2030-06-01' } }), policy)).toEqual(early);
  });
});
