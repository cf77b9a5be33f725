import { nj2024 as policy } from '../regulation/index.ts';
import { nameKey, type OrganizationFacts } from './organization.facts.ts';
import { R03_1, R05_1_SECTOR } from './organization.rules.ts';

const facts = (over: object): OrganizationFacts => over as OrganizationFacts;

describe('R03-1 who may be recorded as operator', () => {
  const check = (entityType: string, role = 'operator') => R03_1.check(facts({ entityType, input: { role } }), policy);
  it.each(['legal_person', 'unincorporated_organization'])('a %s', (type) => {
    expect(check(type)).toBeUndefined();
  });
  it.each(['administrative_organ', 'authorized_organization', 'public_utility'])('not a %s', (type) => {
    expect(check(type)).toMatchObject({ entityType: type });
  });
  it('says nothing of other roles', () => {
    expect(check('administrative_organ', 'data_provider')).toBeUndefined();
  });
});

describe('R05-1 a sector authority has a sector of the code table', () => {
  const check = (role: string, sectorCode?: string) =>
    R05_1_SECTOR.check(facts({ input: { role, sectorCode } }), policy);
  it('accepts a known one, and none for other roles', () => {
    expect(check('sector_authority', 'health')).toBeUndefined();
    expect(check('operator')).toBeUndefined();
  });
  it.each([
    ['sector_authority', undefined],
    ['sector_authority', 'astrology'],
    ['operator', 'health'],
  ])('refuses %s with %s', (role, sector) => {
    expect(check(role, sector)).toBeDefined();
  });
});

describe('names that look alike', () => {
  it.each([
    ['南京　数据（集团）有限公司', '南京数据(集团)有限公司'],
    ['ＡＢＣ Data', 'abc-data'],
    ['甲\u200b乙', '甲乙'],
  ])('%s is %s', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });
  it('keeps different names apart', () => {
    expect(nameKey('甲乙')).not.toBe(nameKey('乙甲'));
  });
});
