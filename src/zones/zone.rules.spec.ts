import { nj2024 as policy } from '../regulation/index.ts';
import type { ZoneFacts } from './zone.facts.ts';
import { R05_1, R06_1, R22_1, R22_1_DATES, READY } from './zone.rules.ts';

const facts = (over: object): ZoneFacts => over as ZoneFacts;
const lead = { organizationId: 'a', lead: true };
const co = { organizationId: 'b', lead: false };

describe('R05-1 a zone has exactly one kind', () => {
  const zone = (kind: string, sectorCode: string | null, regulators: object[]) =>
    R05_1.check(facts({ kind, sectorCode, regulators }), policy);
  it.each([
    ['sector', 'health', [lead]],
    ['sector', 'culture_tourism', [lead, co]],
    ['comprehensive', null, []],
  ])('accepts %s, %s', (kind, sector, regulators) => {
    expect(zone(kind, sector, regulators)).toBeUndefined();
  });
  it.each([
    ['a sector zone without a lead', 'sector', 'health', [co]],
    ['a sector outside the code table', 'sector', 'astrology', [lead]],
    ['a sector zone without a sector', 'sector', null, [lead]],
    ['a comprehensive zone with a sector', 'comprehensive', 'health', []],
    ['a comprehensive zone with a regulator', 'comprehensive', null, [lead]],
  ])('refuses %s', (_name, kind, sector, regulators) => {
    expect(zone(kind, sector, regulators)).toMatchObject({ kind });
  });
});

describe('R06-1 the regulators of a sector zone', () => {
  const check = (sectorAuthorities: object) =>
    R06_1.check(facts({ kind: 'sector', sectorCode: 'health', regulatorIds: ['a'], sectorAuthorities }), policy);
  it('are on record for this very sector', () => {
    expect(check({ a: ['transport', 'health'] })).toBeUndefined();
  });
  it('are refused when they are on record for another one, or not at all', () => {
    expect(check({ a: ['transport'] })).toEqual({ sector: 'health', ids: 'a' });
    expect(check({})).toEqual({ sector: 'health', ids: 'a' });
  });
});

describe('R22-1 the security record of the platform', () => {
  const record = (level: number, assessedOn = '2026-01-01', validUntil = '2026-12-31') => ({
    level,
    assessedOn,
    validUntil,
  });
  const on = (today: string, ...securityRecords: object[]) => R22_1.check(facts({ today, securityRecords }), policy);
  it.each([['2026-01-01'], ['2026-12-31']])('of level 3 holds on its first and last day, %s', (today) => {
    expect(on(today, record(3))).toBeUndefined();
  });
  it.each([['2025-12-31'], ['2027-01-01']])('does not hold on %s', (today) => {
    expect(on(today, record(3))).toEqual({ level: 3, today });
  });
  it('of level 2 is not enough, of level 4 is', () => {
    expect(on('2026-06-01', record(2))).toEqual({ level: 3, today: '2026-06-01' });
    expect(on('2026-06-01', record(2), record(4))).toBeUndefined();
  });
  it('is not recorded before it was assessed, nor when it ends before it begins', () => {
    const input = (assessedOn: string, validUntil: string) =>
      R22_1_DATES.check(facts({ today: '2026-06-01', input: { assessedOn, validUntil } }), policy);
    expect(input('2026-06-01', '2026-06-02')).toBeUndefined();
    expect(input('2026-06-02', '2027-06-02')).toBeDefined();
    expect(input('2026-06-01', '2026-06-01')).toBeDefined();
  });
});

it('R06-1 opening follows the report of the center', () => {
  expect(READY.check(facts({ readyOn: null }), policy)).toEqual({});
  expect(READY.check(facts({ readyOn: '2026-01-01' }), policy)).toBeUndefined();
});
