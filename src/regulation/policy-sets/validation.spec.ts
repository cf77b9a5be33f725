import type { PolicySet } from '../policy.ts';
import { parameters } from './parameters.ts';
import { cn2025Base, faultsOfSet, nj2024, policySets } from './index.ts';

type Loose = Record<string, Record<string, unknown>>;
const copy = (set: PolicySet = nj2024): Loose => JSON.parse(JSON.stringify(set)) as Loose;
const put = (subject: string, name: string, value: unknown): Loose => {
  const set = copy();
  (set[subject] as Record<string, unknown>)[name] = value;
  return set;
};
const told = (set: unknown): string[] => faultsOfSet(set).map(({ pointer, code }) => `${pointer} ${code}`);

describe('R24-5 a set handed in as JSON', () => {
  it.each(policySets.map((set) => [set.code, set] as const))('%s is one', (_code, set) =>
    expect(faultsOfSet(copy(set))).toEqual([]),
  );
  it.each(Object.keys(parameters))('needs %s, of its kind, and its basis', (path) => {
    const [subject = '', name = ''] = path.split('.');
    const without = copy();
    delete without[subject]?.[name];
    expect(told(without)).toContain(`/${subject}/${name} required`);
    for (const value of [null, { x: {} }, 'no such value'.repeat(20), -1])
      expect([path, value, told(put(subject, name, value)).some((one) => one.startsWith(`/${subject}/${name}`))]).toEqual([path, value, true]); // prettier-ignore
    const groundless = copy();
    delete groundless.basis?.[path];
    expect(told(groundless)).toEqual([`/basis/${path} required`]);
  });
  it('knows no other parameter, subject or member', () => {
    expect(told(put('agreement', 'maxMonths', 60))).toEqual(['/agreement/maxMonths unknown-field']);
    expect(told({ ...copy(), weather: {} })).toEqual(['/weather unknown-field']);
    expect(told({ ...copy(), supersededFrom: '2030-01-01' })).toEqual(['/supersededFrom unknown-field']);
    expect(told({ ...copy(), basis: { ...copy().basis, 'a.b': { source: 'text', article: 'Art 1' } } })).toEqual([
      '/basis/a.b unknown-field',
    ]);
  });
  it('is told everything at once', () => {
    const set = put('agreement', 'maxYears', 0);
    (set.review as Record<string, unknown>).minExperts = 4;
    (set as Record<string, unknown>).validFrom = '2026-02-30';
    delete set.audit?.retentionMonths;
    expect(told(set).sort()).toEqual(
      ['/agreement/maxYears out-of-range', '/audit/retentionMonths required', '/review/minExperts invalid', '/validFrom not-a-date'].sort(), // prettier-ignore
    );
  });
  it.each([
    ['a text', 'x', [' not-an-object']],
    ['a list', [], [' not-an-object']],
    ['null', null, [' not-an-object']],
  ])('is none: %s', (_name, value, faults) => expect(told(value)).toEqual(faults));
  it('says of a period in days whether they are working days', () => {
    const set = copy();
    (set.basis as Record<string, object>)['share.providerDays'] = { source: 'text', article: 'Art 15', unit: 'months' };
    expect(told(set)).toEqual(['/basis/share.providerDays/unit not-in-list']);
  });
  it.each<[string, string, string, unknown]>([
    ['weights that make 100', 'review', 'criteria', [{ code: 'a', text: { en: 'a', zh: '甲' }, weight: 99 }]],
    ['materials that exist', 'materials', 'sealedTypes', ['no_such_material']],
    ['a threshold that is a grade', 'grade', 'threshold', 9],
    ['floors of classes that exist', 'grade', 'floors', { no_such_class: 3 }],
    ['both signatories', 'agreement', 'signatories', { comprehensive: ['data_authority', 'sector_authority'], sector: ['data_authority', 'operator'] }],
    ['keys held longer than one may sue', 'remedy', 'holdDays', 30],
  ])('owes itself %s', (_name, subject, name, value) =>
    expect(told(put(subject, name, value))).toEqual([`/${subject}/${name} invalid`]),
  ); // prettier-ignore
  it('begins before it ends, in a place, under a code', () => {
    expect(told({ ...copy(), validFrom: '2026-05-24' })).toEqual(['/validTo invalid']);
    expect(told({ ...copy(), jurisdiction: 'US-CA' })).toEqual(['/jurisdiction invalid']);
    expect(told({ ...copy(), code: 'nanjing' })).toEqual(['/code invalid']);
    expect(told({ ...copy(cn2025Base), title: { en: 'a\u0000', zh: '甲' } })).toEqual(['/title/en bad-characters']);
  });
  it('lists nothing twice', () => {
    const [first] = nj2024.zone.sectors;
    expect(told(put('zone', 'sectors', [first, first]))).toEqual(['/zone/sectors/1 listed-twice']);
  });
});
