import { cn2025Base, nj2024, policySets } from './policy-sets/index.ts';
import { extensionsThatCount, governing, inForce, jurisdictionChain, lastDay, type Extension } from './validity.ts';

const extension = (over: Partial<Extension> = {}): Extension => ({
  policyCode: 'NJ-2024',
  documentNumber: 'DEMO-1',
  issuer: nj2024.issuer,
  datedOn: '2026-05-01',
  validTo: '2028-05-23',
  note: { en: 'demonstration assumption', zh: '演示假定' },
  demonstration: true,
  ...over,
});

describe('NJ-2024 without extension', () => {
  it.each([
    ['not yet in force on 2024-05-23', '2024-05-23', false],
    ['in force on 2024-05-24', '2024-05-24', true],
    ['in force on 2026-05-23', '2026-05-23', true],
    ['lapsed on 2026-05-24', '2026-05-24', false],
  ])('%s', (_name, date, expected) => expect(inForce(nj2024, [], date)).toBe(expected));
});

describe('an extension (R24-2)', () => {
  it.each([
    ['dated on the last day counts', extension({ datedOn: '2026-05-23' }), '2028-05-23'],
    ['dated a day after the last day does not', extension({ datedOn: '2026-05-24' }), '2026-05-23'],
    ['from another issuer does not', extension({ issuer: '南京市数据局' }), '2026-05-23'],
    ['of another set does not', extension({ policyCode: 'CN-2025-BASE' }), '2026-05-23'],
    ['that would shorten the set does not', extension({ validTo: '2026-01-01' }), '2026-05-23'],
  ])('%s', (_name, one, expected) => expect(lastDay(nj2024, [one])).toBe(expected));

  it('is in force on its last day and lapsed the day after', () => {
    expect(inForce(nj2024, [extension()], '2028-05-23')).toBe(true);
    expect(inForce(nj2024, [extension()], '2028-05-24')).toBe(false);
  });

  it('makes room for a second one dated within it, in any order of the list', () => {
    const second = extension({ documentNumber: 'DEMO-2', datedOn: '2028-05-23', validTo: '2029-05-23' });
    expect(lastDay(nj2024, [second, extension()])).toBe('2029-05-23');
    expect(lastDay(nj2024, [second])).toBe('2026-05-23');
    expect(extensionsThatCount(nj2024, [second, extension()]).map((one) => one.documentNumber)).toEqual([
      'DEMO-1',
      'DEMO-2',
    ]);
  });
});

describe('R24-2 a set that a successor takes over from', () => {
  const superseded = { ...nj2024, supersededFrom: '2026-01-01' };
  it('ends the day before, whatever its text or an extension says', () => {
    expect(lastDay(superseded, [])).toBe('2025-12-31');
    expect(lastDay(superseded, [extension()])).toBe('2025-12-31');
    expect([inForce(superseded, [], '2025-12-31'), inForce(superseded, [], '2026-01-01')]).toEqual([true, false]);
  });
  it('ends by its own last day, where that is earlier', () =>
    expect(lastDay({ ...nj2024, supersededFrom: '2026-05-24' }, [])).toBe('2026-05-23'));
});

it.each([
  ['CN-3201', ['CN-3201', 'CN-32', 'CN']],
  ['CN-32', ['CN-32', 'CN']],
  ['CN', ['CN']],
])('R24-4 %s stands under %j', (code, chain) => expect(jurisdictionChain(code)).toEqual(chain));

describe('which set governs', () => {
  const city = ['CN-3201'];
  const chain = ['CN-3201', 'CN-32', 'CN'];
  it.each([
    ['the city set on its last day', chain, '2026-05-23', 'NJ-2024', true],
    ['the national set the day after', chain, '2026-05-24', 'CN-2025-BASE', true],
    ['the lapsed city set, when only the city is asked', city, '2026-05-24', 'NJ-2024', false],
    ['the city set, nearest of two in force', chain, '2025-03-01', 'NJ-2024', true],
    ['the national set for a city without its own', ['CN-3702', 'CN'], '2025-03-01', 'CN-2025-BASE', true],
    ['the lapsed city set after both have lapsed', chain, '2030-03-01', 'NJ-2024', false],
  ])('%s', (_name, jurisdictions, date, code, holds) => {
    const found = governing(policySets, [], jurisdictions, date);
    expect([found?.set.code, found?.inForce]).toEqual([code, holds]);
  });

  it.each([
    ['before any set', chain, '2024-05-23'],
    ['in a jurisdiction without sets', ['CN-3702'], '2025-03-01'],
    ['with an empty chain', [], '2025-03-01'],
  ])('none %s', (_name, jurisdictions, date) => expect(governing(policySets, [], jurisdictions, date)).toBeUndefined());

  it('the city set by its extension on 2026-05-24, marked as a demonstration; not marked on 2026-05-23', () => {
    const on = (date: string) => governing(policySets, [extension()], chain, date);
    expect(on('2026-05-24')).toEqual({ set: nj2024, inForce: true, lastDay: '2028-05-23', demonstration: true });
    expect(on('2026-05-23')).toMatchObject({ inForce: true, demonstration: false });
    expect(governing(policySets, [extension({ demonstration: false })], chain, '2026-05-24')?.demonstration).toBe(
      false,
    );
  });

  it('of two sets of one jurisdiction in force, the later', () => {
    const successor = { ...nj2024, code: 'NJ-2026', validFrom: '2026-04-01', validTo: '2031-03-31' };
    expect(governing([successor, ...policySets], [], chain, '2026-04-01')?.set.code).toBe('NJ-2026');
    expect(governing([successor, ...policySets], [], chain, '2026-03-31')?.set.code).toBe('NJ-2024');
  });

  it('of two that lapsed, the one that lapsed last', () => {
    const older = {
      ...cn2025Base,
      code: 'NJ-OLD',
      jurisdiction: 'CN-3201',
      validFrom: '2020-01-01',
      validTo: '2023-12-31',
    };
    expect(governing([older, nj2024], [], city, '2026-06-01')?.set.code).toBe('NJ-2024');
    expect(governing([older, nj2024], [], city, '2024-02-01')?.set.code).toBe('NJ-OLD');
  });
});
