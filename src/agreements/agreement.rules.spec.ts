import { nj2024 as policy } from '../regulation/index.ts';
import { R03_1 } from '../applications/index.ts';
import type { AgreementFacts } from './agreement.facts.ts';
import { R11_1, R11_2, R11_4, R12_1, R12_3, R22_2 } from './agreement.rules.ts';

const facts = (over: object): AgreementFacts => over as AgreementFacts;

describe('R12-1 the term of an agreement', () => {
  const term = (termStart: string, termEnd: string) => R12_1.check(facts({ termStart, termEnd }), policy);
  it.each([
    ['2025-01-01', '2030-01-01', 'ends on the corresponding day'],
    ['2024-02-29', '2029-02-28', 'ends on the last day of February where there is no corresponding day'],
    ['2025-01-01', '2025-01-01', 'lasts one day'],
  ])('accepts %s to %s, which %s', (start, end) => {
    expect(term(start, end)).toBeUndefined();
  });
  it.each([
    ['2025-01-01', '2030-01-02', '2030-01-01'],
    ['2024-02-29', '2029-03-01', '2029-02-28'],
    ['2025-01-02', '2025-01-01', '2030-01-02'],
  ])('refuses %s to %s and names the last lawful day %s', (start, end, last) => {
    expect(term(start, end)).toEqual({ start, end, last });
  });
  it('can be waived only where the set admits an exception', () => {
    expect(R12_1.waivable?.(policy)).toBe(false);
    expect(R12_1.waivable?.({ ...policy, agreement: { ...policy.agreement, overMax: 'exception' } })).toBe(true);
  });
});

describe('R11-1 the eight parts', () => {
  const all = Object.fromEntries(policy.agreement.requiredSections.map((s) => [s.code, 'text']));
  it('accepts all eight', () => {
    expect(Object.keys(all)).toHaveLength(8);
    expect(R11_1.check(facts({ sections: all }), policy)).toBeUndefined();
  });
  it.each(Object.keys(all))('refuses a blank %s', (code) => {
    expect(R11_1.check(facts({ sections: { ...all, [code]: ' \n' } }), policy)).toEqual({ parts: code });
  });
});

describe('R11-2 the application scope', () => {
  const scope = (purposes: string[], selectors: object[]) =>
    R11_2.check(facts({ applicationScope: { purposes, selectors, excludedResourceIds: [] } }), policy);
  it('accepts a resource, or a provider with category and highest grade', () => {
    expect(scope(['p'], [{ resourceId: 'r' }, { providerId: 'o', category: 'c', highestGrade: 3 }])).toBeUndefined();
  });
  it.each([
    ['no purpose', [], [{ resourceId: 'r' }]],
    ['no selector', ['p'], []],
    ['a provider without a grade', ['p'], [{ providerId: 'o', category: 'c' }]],
    ['a resource and a provider in one', ['p'], [{ resourceId: 'r', providerId: 'o', category: 'c', highestGrade: 3 }]],
    ['an empty selector', ['p'], [{}]],
  ])('refuses %s', (_name, purposes, selectors) => {
    expect(scope(purposes, selectors)).toEqual({});
  });
});

describe('R11-4 the effect of two poor results in a row', () => {
  const effect = (poorStreakEffect: object) => R11_4.check(facts({ poorStreakEffect }), policy);
  it.each([[{ kind: 'immediate' }], [{ kind: 'notice', days: 30 }]])('accepts %j', (value) => {
    expect(effect(value)).toBeUndefined();
  });
  it.each([[{ kind: 'notice' }], [{ kind: 'immediate', days: 3 }], [{ kind: 'never' }]])('refuses %j', (value) => {
    expect(effect(value)).toEqual({ admitted: 'immediate, notice' });
  });
});

describe('R03-1 the operator', () => {
  const operator = (operatorEntityType: string, operatorState = 'active', operatorIsOperator = true) =>
    R03_1.check(facts({ operatorEntityType, operatorState, operatorIsOperator }), policy);
  it.each(['legal_person', 'unincorporated_organization'])('may be a %s', (type) => {
    expect(operator(type)).toBeUndefined();
  });
  it.each([
    ['administrative_organ', 'active', true],
    ['legal_person', 'suspended', true],
    ['legal_person', 'active', false],
  ])('may not be a %s that is %s (on record: %s)', (type, state, recorded) => {
    expect(operator(type, state, recorded)).toBeDefined();
  });
});

describe('R22-2 the data security officer', () => {
  it.each([[null], [''], ['  ']])('is missing in %j', (securityOfficer) => {
    expect(R22_2.check(facts({ securityOfficer }), policy)).toEqual({});
  });
  it('is named', () => {
    expect(R22_2.check(facts({ securityOfficer: '何远航' }), policy)).toBeUndefined();
  });
});

describe('R12-3 the ground of a suspension or termination', () => {
  const ground = (input: object) => R12_3.check(facts({ input, sections: { termination: 'text' } }), policy);
  it('accepts a breach with the part of the agreement it rests on', () => {
    expect(ground({ ground: 'breach', clause: 'termination' })).toBeUndefined();
  });
  it('accepts the public interest with a document', () => {
    expect(ground({ ground: 'public_interest', documentNumber: '宁政办〔2026〕1号' })).toBeUndefined();
  });
  it.each([
    [{ ground: 'breach' }, 'clause'],
    [{ ground: 'breach', clause: 'weather' }, 'clause'],
    [{ ground: 'court' }, 'documentNumber'],
    [{ ground: 'whim' }, 'ground'],
    [{ ground: 'poor_twice' }, 'ground'],
  ])('refuses %j: %s is missing', (input, missing) => {
    expect(ground(input)).toMatchObject({ missing });
  });
});
