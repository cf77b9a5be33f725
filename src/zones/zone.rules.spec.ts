import { nj2024 as policy } from '../regulation/index.ts';
import type { ZoneFacts } from './zone.facts.ts';
import { R05_1, R06_1, READY } from './zone.rules.ts';

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

it('R06-1 opening follows the report of the center', () => {
  expect(READY.check(facts({ readyOn: null }), policy)).toEqual({});
  expect(READY.check(facts({ readyOn: '2026-01-01' }), policy)).toBeUndefined();
});
