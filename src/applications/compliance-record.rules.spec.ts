import { nj2024 as policy } from '../regulation/index.ts';
import type { ComplianceFact, ComplianceRecordFacts, LookedBack } from './compliance-record.facts.ts';
import { R08_1, R08_2, R08_2_RECORD } from './compliance-record.rules.ts';

const record = (over: Partial<ComplianceFact>): ComplianceFact => ({
  id: 'r1',
  caseNumber: 'NJ-CR-2026-000001',
  state: 'recorded',
  kind: 'incident',
  incidentKind: 'data_security',
  severity: 'general',
  startsOn: '2025-01-01',
  endsOn: '2025-01-01',
  repairedOn: null,
  ...over,
});
const on = (lookBackAnchor: string | null, ...complianceRecords: ComplianceFact[]): LookedBack => ({
  complianceRecords,
  lookBackAnchor,
});
const incident = (day: string): ComplianceFact => record({ startsOn: day, endsOn: day });
const listing = (startsOn: string, endsOn: string | null): ComplianceFact =>
  record({ kind: 'dishonesty', incidentKind: null, severity: 'serious', startsOn, endsOn });

describe('R08-2 no incident in the three years before', () => {
  it.each([
    ['exactly 3 years before submission', '2026-11-24', '2023-11-24'],
    ['on the day of submission', '2026-11-24', '2026-11-24'],
    ['on 28 February, 3 years before 29 February', '2028-02-29', '2025-02-28'],
  ])('an incident %s counts', (_, anchor, day) => {
    expect(R08_2.check(on(anchor, incident(day)), policy)).toMatchObject({ anchor, years: 3 });
  });
  it.each([
    ['one day earlier than 3 years before submission', '2026-11-24', '2023-11-23'],
    ['one day after submission', '2026-11-24', '2026-11-25'],
    ['on 27 February, 3 years before 29 February', '2028-02-29', '2025-02-27'],
  ])('an incident %s passes', (_, anchor, day) => {
    expect(R08_2.check(on(anchor, incident(day)), policy)).toBeUndefined();
  });
  it('an annulled record never counts; without an anchor nothing is looked at', () => {
    expect(R08_2.check(on('2026-11-24', { ...incident('2026-01-01'), state: 'annulled' }), policy)).toBeUndefined();
    expect(R08_2.check(on(null, incident('2026-01-01')), policy)).toBeUndefined();
  });
  it('a general incident passes only where the set counts serious ones alone', () => {
    const serious = { ...policy, eligibility: { ...policy.eligibility, incidentSeverity: 'serious' as const } };
    expect(R08_2.check(on('2026-11-24', incident('2026-01-01')), serious)).toBeUndefined();
    const grave = { ...incident('2026-01-01'), severity: 'serious' as const };
    expect(R08_2.check(on('2026-11-24', grave), serious)).toBeDefined();
  });
});

describe('R08-1 no serious dishonesty in the three years before', () => {
  it.each([
    ['ended on the first day of the window', '2020-01-01', '2023-11-24'],
    ['began on the last day of the window', '2026-11-24', null],
    ['spans the window and is still open', '2019-05-01', null],
  ])('a listing that %s counts', (_, from, to) => {
    expect(R08_1.check(on('2026-11-24', listing(from, to)), policy)).toMatchObject({ from: '2023-11-24' });
  });
  it.each([
    ['ended one day before the window', '2020-01-01', '2023-11-23'],
    ['begins one day after submission', '2026-11-25', null],
  ])('a listing that %s passes', (_, from, to) => {
    expect(R08_1.check(on('2026-11-24', listing(from, to)), policy)).toBeUndefined();
  });
  it('a repaired listing counts unless the set says otherwise', () => {
    const repaired = { ...listing('2025-01-01', null), repairedOn: '2026-01-01' };
    expect(R08_1.check(on('2026-11-24', repaired), policy)).toBeDefined();
    const lenient = { ...policy, eligibility: { ...policy.eligibility, repairedListing: 'does_not_count' as const } };
    expect(R08_1.check(on('2026-11-24', repaired), lenient)).toBeUndefined();
  });
});

describe('R08-2 what a record must say', () => {
  const check = (over: Partial<ComplianceFact>) =>
    R08_2_RECORD.check({ ...record(over), today: '2026-11-24' } as ComplianceRecordFacts, policy);
  it.each<[string, Partial<ComplianceFact>]>([
    ['an incident of today', { startsOn: '2026-11-24', endsOn: '2026-11-24' }],
    ['a listing that still lasts', { kind: 'dishonesty', incidentKind: null, endsOn: null }],
  ])('accepts %s', (_, over) => {
    expect(check(over)).toBeUndefined();
  });
  it.each<[string, Partial<ComplianceFact>]>([
    ['an incident of tomorrow', { startsOn: '2026-11-25', endsOn: '2026-11-25' }],
    ['an incident of an unknown kind', { incidentKind: 'weather' }],
    ['a listing with a kind of incident', { kind: 'dishonesty' }],
    ['a listing that ends before it begins', { kind: 'dishonesty', incidentKind: null, endsOn: '2024-12-31' }],
  ])('refuses %s', (_, over) => {
    expect(check(over)).toBeDefined();
  });
});
