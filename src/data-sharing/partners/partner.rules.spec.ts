import { faultsOf, nj2024 as policy, type AnyLifecycle, type Rule } from '../../regulation/index.ts';
import type { PartnerFacts } from './partner.facts.ts';
import { partner } from './partner.lifecycle.ts';
import {
  R06_2_CONSENT,
  R06_2_CONTRACT,
  R06_2_IDENTITY,
  R06_2_PARTY,
  R06_2_SCENARIOS,
  R06_2_STANDING,
  R06_2_TERM,
  unnamedIn,
} from './partner.rules.ts';

const lawful = {
  name: '雨花算法研究所',
  creditCode: 'C',
  partyIds: ['regulator', 'authority', 'operator'],
  onRegister: { id: 'x', state: 'active', nameKey: '雨花算法研究所' },
  scenarioIds: ['s'],
  scenarios: [
    { id: 's', caseNumber: 'SC-1', state: 'registered' },
    { id: 'closed', caseNumber: 'SC-2', state: 'closed' },
  ],
  forms: [],
  termStart: '2025-06-01',
  termEnd: '2030-06-01',
  validFrom: '2025-06-01',
  validTo: '2030-06-01',
  contractDate: '2026-11-30',
  today: '2026-11-30',
};
const check = (rule: Rule<PartnerFacts>, over: object = {}) =>
  rule.check({ ...lawful, ...over } as unknown as PartnerFacts, policy);
const known = (over: object) => ({ onRegister: { ...lawful.onRegister, ...over } });

describe('R06-2 who may be a partner', () => {
  it('R06-2 no party to the agreement', () => {
    for (const id of lawful.partyIds) expect(check(R06_2_PARTY, known({ id }))).toEqual({ creditCode: 'C' });
    expect(check(R06_2_PARTY)).toBeUndefined();
  });
  it('R06-2 nobody who may not act itself', () => {
    for (const state of ['suspended', 'succeeded', 'dissolved'])
      expect(check(R06_2_STANDING, known({ state }))).toEqual({ creditCode: 'C', state });
    for (const state of ['admitted', 'active']) expect(check(R06_2_STANDING, known({ state }))).toBeUndefined();
  });
  it('R06-2 under the name that the register has for the code, however it is spelled', () => {
    expect(check(R06_2_IDENTITY, { name: '雨花 算法研究所' })).toBeUndefined();
    expect(check(R06_2_IDENTITY, { name: '雨花研究所' })).toEqual({ creditCode: 'C', name: '雨花研究所' });
  });
  it('R06-2 also an organization that the register does not know', () => {
    for (const rule of [R06_2_PARTY, R06_2_STANDING, R06_2_IDENTITY])
      expect(check(rule, { onRegister: null, name: '别名' })).toBeUndefined();
  });
});

describe('R06-2 what a partner is registered for', () => {
  it('R06-2 registered scenarios of the agreement, those of the act before those of the row', () => {
    expect(check(R06_2_SCENARIOS)).toBeUndefined();
    const asked = { input: { scenarioIds: ['s', 'closed', 'strange'] } };
    expect(check(R06_2_SCENARIOS, asked)).toEqual({ scenarios: 'closed, strange' });
  });
  it('R06-2 not where an accepted form leaves it out, and every accepted form counts', () => {
    const form = (...names: string[]) => ({ scenarioId: 's', names });
    expect(check(R06_2_CONSENT)).toBeUndefined(); // no form, no personal information
    expect(check(R06_2_CONSENT, { forms: [form('运营单位', ' 雨花算法研究所。')] })).toBeUndefined();
    const refused = { name: lawful.name, scenarios: 'SC-1' };
    expect(check(R06_2_CONSENT, { forms: [form('运营单位')] })).toEqual(refused);
    expect(check(R06_2_CONSENT, { forms: [form(lawful.name), form('运营单位')] })).toEqual(refused);
    expect(unnamedIn('乙', ['t'], [form('甲')])).toEqual([]);
  });
  it.each([
    ['on the first and the last day of the term', {}, true],
    ['from a day before it', { validFrom: '2025-05-31' }, false],
    ['to a day after it', { validTo: '2030-06-02' }, false],
    ['ends before it begins', { validFrom: '2027-01-02', validTo: '2027-01-01' }, false],
    ['over since yesterday', { validTo: '2026-11-29' }, false],
    ['over with today', { validTo: '2026-11-30' }, true],
    ['prolonged past the term', { input: { validTo: '2030-06-02' } }, false],
  ] as const)('R06-2 in the term of the agreement: %s', (_name, over, holds) => {
    expect(check(R06_2_TERM, over) === undefined).toBe(holds);
  });
  it('R06-2 by a contract that has been made', () => {
    expect(check(R06_2_CONTRACT)).toBeUndefined();
    const tomorrow = { contractDate: '2026-12-01', today: '2026-11-30' };
    expect(check(R06_2_CONTRACT, { input: { contractDate: '2026-12-01' } })).toEqual(tomorrow);
  });
  it('R06-2 until it ends', () => {
    expect(faultsOf(partner as unknown as AnyLifecycle)).toEqual([]);
    const given = new Set(partner.read.flatMap((party) => party.roles));
    expect(given.has('partner')).toBe(false);
  });
});
