import { roles } from './parties.ts';
import { articles } from './articles.ts';
import { basisLabel, parametersOf, valueAt, type Coded, type ParameterPath, type PolicySet } from './policy.ts';
import { cn2025Base, nj2024, policySets } from './policy-sets/index.ts';
import { readings } from './policy-sets/readings.ts';

const identity = ['code', 'jurisdiction', 'title', 'issuer', 'documentNumber', 'validFrom', 'validTo', 'legalBases'];
const leaves = (set: PolicySet): string[] =>
  Object.entries(set)
    .filter(([key]) => ![...identity, 'textHash', 'basis'].includes(key))
    .flatMap(([subject, values]) => Object.keys(values as object).map((name) => `${subject}.${name}`))
    .sort();
const codes = (table: readonly Coded[]): string[] => table.map(({ code }) => code);
const isTable = (value: unknown): value is readonly Coded[] =>
  Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === 'object' && 'code' in entry);

describe.each(policySets.map((set) => [set.code, set] as const))('%s', (_code, set) => {
  it('has a basis for every leaf and no basis without one', () =>
    expect(Object.keys(set.basis).sort()).toEqual(leaves(set)));

  it('is plain JSON', () => expect(JSON.parse(JSON.stringify(set))).toEqual(set));

  it('cites for every parameter an article or rule', () => {
    for (const { path, article } of parametersOf(set))
      expect([path, article]).toEqual([path, expect.stringMatching(/\S/)]);
  });

  it('cites only articles of the Nanjing measures that exist', () => {
    const numbers = parametersOf(set).flatMap(({ article }) => /^Art (\d+)$/.exec(article ?? '')?.[1] ?? []);
    for (const number of numbers) expect(articles.map((article) => `${article.number}`)).toContain(number);
  });

  it('gives every period in days its unit', () => {
    const periods = parametersOf(set).filter(
      ({ path, value }) => /Days$|\.days$/.test(path) && typeof value === 'number',
    );
    expect(periods.length).toBeGreaterThan(15);
    for (const { path, unit } of periods) expect([path, unit]).toEqual([path, expect.stringMatching(/^(work)?days$/)]);
  });

  it('has tables with unique snake_case codes and both texts', () => {
    const tables = parametersOf(set).filter(({ value }) => isTable(value));
    expect(tables.length).toBeGreaterThan(20);
    for (const { value } of tables) {
      const table = value as readonly Coded[];
      expect(new Set(codes(table)).size).toBe(table.length);
      for (const { code, text } of table) {
        expect(code).toMatch(/^[a-z][a-z0-9_]*$/);
        expect(text.zh).toMatch(/\p{Script=Han}/u);
        expect(text.en).toMatch(/^[\x20-\x7e]+$/);
      }
    }
  });

  it('asks for an odd number of experts', () => expect(set.review.minExperts % 2).toBe(1));

  it('lets exactly the data authority and the operator sign in a comprehensive zone, the sector authority first in a sector zone', () => {
    expect(set.agreement.signatories.comprehensive).toEqual(['data_authority', 'operator']);
    expect(set.agreement.signatories.sector).toEqual(['sector_authority', 'data_authority', 'operator']);
    for (const role of set.agreement.signatories.sector) expect(Object.keys(roles)).toContain(role);
  });

  it('names types of materials and grades that exist', () => {
    const types = codes(set.materials.required);
    for (const type of [
      ...set.materials.fiscalYearTypes,
      ...set.materials.thirdPartyTypes,
      ...set.materials.sealedTypes,
    ])
      expect(types).toContain(type);
    const grades = set.grade.levels.map(({ grade }) => grade);
    for (const grade of [set.grade.threshold, ...Object.values(set.grade.floors)]) expect(grades).toContain(grade);
    for (const { grade } of set.grade.crosswalk) expect(grades).toContain(grade);
  });

  it('grades worse harm no lower than lesser harm', () => {
    const rank = (value: number | string): number =>
      typeof value === 'number' ? value : value === 'important' ? 5 : 6;
    for (const { objects, none, general, serious, extraSerious } of set.grade.harmMatrix) {
      const ranks = [none, general, serious, extraSerious].map(rank);
      expect([objects, ranks]).toEqual([objects, ranks.toSorted((a, b) => a - b)]);
    }
  });

  it('reads a foreign level no lower than its own number, up to the highest grade', () => {
    const highest = Math.max(...set.grade.levels.map(({ grade }) => grade));
    for (const { scheme, level, grade } of set.grade.crosswalk)
      expect([scheme, level, grade]).toEqual([scheme, level, Math.min(Number(level.replace(/\D/g, '')), highest)]);
  });

  it('never admits a display mask as de-identification, nor an identifier as it is', () => {
    const kinds = new Map(set.masks.kinds.map((kind) => [kind.code, kind]));
    for (const { code, identifies, admits } of set.masks.fieldClasses) {
      expect([code, admits.filter((mask) => kinds.get(mask)?.display !== false)]).toEqual([code, []]);
      if (identifies === 'direct' || identifies === 'sensitive') expect(admits).not.toContain('none');
    }
  });

  it('puts every direct identifier at grade 3 or above and sensitive personal information at 4', () => {
    for (const { code, identifies } of set.masks.fieldClasses) {
      const floor = { direct: 3, sensitive: 4, quasi: undefined, none: undefined }[identifies];
      expect([code, set.grade.floors[code]]).toEqual([code, floor]);
    }
  });

  it('never provides from the threshold on in the clear', () => {
    expect(set.grade3.modes).not.toContain('plain');
    expect(set.grade3.plainException).toBe('forbidden');
    expect(set.grade.tierModes['core']).toEqual([]);
  });

  it('holds disposal back longer than the time to sue', () =>
    expect(set.remedy.holdDays).toBeGreaterThan(set.remedy.litigationMonths * 31));
});

describe('the two sets', () => {
  it('are structurally equal in keys', () => expect(leaves(nj2024)).toEqual(leaves(cn2025Base)));

  it('take "text" only from their own text', () => {
    const cited = (set: PolicySet) => parametersOf(set).filter(({ source }) => source === 'text');
    for (const { path, article } of cited(nj2024))
      expect([path, article]).toEqual([path, expect.stringMatching(/^Art \d+$/)]);
    for (const { path, article } of cited(cn2025Base))
      expect([path, article]).toEqual([path, expect.stringMatching(/^N(-Art \d+)?$/)]);
    const shared = Object.values(readings).flatMap((subject) => Object.values<{ basis: { source: string } }>(subject));
    expect(shared.filter(({ basis }) => basis.source === 'text')).toEqual([]);
  });

  it.each<[ParameterPath, unknown, unknown]>([
    ['agreement.maxYears', 5, 5],
    ['agreement.overMax', 'forbid', 'forbid'],
    ['agreement.filingRequired', false, true],
    ['eligibility.lookbackYears', 3, 3],
    ['operator.entityTypes', ['legal_person', 'unincorporated_organization'], ['legal_person']],
    ['evaluation.poorStreakToTerminate', 2, 2],
    ['product.selfRedevelopment', 'allowed', 'forbidden'],
    ['pricing.ceilingEnforced', false, true],
    ['registration.required', false, true],
    ['disclosure.annualRequired', false, true],
    ['mlps.minLevel', 3, 3],
    ['grade.threshold', 3, 3],
    ['share.approvalChain', ['zone_regulator', 'data_provider'], ['zone_regulator', 'data_provider']],
    ['restriction.autoOn', ['suspended', 'terminated', 'expired'], ['suspended', 'terminated', 'expired']],
  ])('%s is %j in Nanjing and %j nationally', (path, nanjing, nationally) => {
    expect(valueAt(nj2024, path)).toEqual(nanjing);
    expect(valueAt(cn2025Base, path)).toEqual(nationally);
  });

  it('ask for 6 materials, and for 8 parts of the agreement in Nanjing, 13 nationally', () => {
    expect(policySets.map(({ materials }) => materials.required.length)).toEqual([6, 6]);
    expect(policySets.map(({ agreement }) => agreement.requiredSections.length)).toEqual([8, 13]);
  });

  it('offer the other text’s parts as optional sections, none twice', () => {
    const all = policySets.map(({ agreement }) =>
      [...codes(agreement.requiredSections), ...codes(agreement.optionalSections)].sort(),
    );
    expect(all[0]).toEqual(all[1]);
    expect(new Set(all[0]).size).toBe(all[0]?.length);
  });
});

it.each([
  [nj2024.basis['agreement.maxYears'], 'Art 12'],
  [nj2024.basis['share.regulatorDays'], '[REC] project reading, Art 15'],
  [nj2024.basis['consent.guardianBelowAge'], '[K] general knowledge, PIPL Art 31'],
  [cn2025Base.basis['agreement.maxYears'], 'N-Art 14'],
  [cn2025Base.basis['pricing.ceilingEnforced'], '[national], 发改价格〔2025〕65号'],
])('prints a basis: %#', (basis, label) => expect(basisLabel(basis)).toBe(label));
