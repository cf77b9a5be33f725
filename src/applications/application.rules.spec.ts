import { faultsOf, nj2024 as policy, type AnyLifecycle } from '../regulation/index.ts';
import type { ApplicationFacts } from './application.facts.ts';
import { application } from './application.lifecycle.ts';
import * as rules from './application.rules.ts';
import type { MaterialFact } from './material.facts.ts';

const facts = (over: object): ApplicationFacts => over as ApplicationFacts;
const material = (type: string, over: Partial<MaterialFact> = {}): MaterialFact =>
  ({ id: `m-${type}`, type, revision: 1, fiscalYear: null, auditorName: null, seal: null, noClosedYear: false, ...over }) as MaterialFact; // prettier-ignore

describe('R09-1 the window of the first submission', () => {
  const opensAt = '2026-03-01T09:00:00.000+08:00';
  const closesAt = '2026-03-31T17:00:00.000+08:00';
  const at = (now: string, submittedAt: string | null = null) =>
    rules.R09_1.check(facts({ now: Date.parse(now), opensAt, closesAt, submittedAt }), policy);
  it.each([
    ['at the second it opens', '2026-03-01T09:00:00.000+08:00'],
    ['in the last millisecond', '2026-03-31T16:59:59.999+08:00'],
    ['in the last second, told in another offset', '2026-03-31T08:59:59Z'],
  ])('takes one %s', (_, now) => {
    expect(at(now)).toBeUndefined();
  });
  it.each([
    ['a second before it opens', '2026-03-01T08:59:59.000+08:00'],
    ['at the very second it closes', '2026-03-31T17:00:00.000+08:00'],
  ])('refuses one %s', (_, now) => {
    expect(at(now)).toEqual({ opensAt, closesAt });
  });
  it('lets a correction in after the window: it has a deadline of its own', () => {
    expect(at('2026-04-02T10:00:00.000+08:00', '2026-03-30T10:00:00.000Z')).toBeUndefined();
  });
});

describe('R09-2 the six materials', () => {
  const six = policy.materials.required.map((t) => t.code);
  it('accepts all six', () => {
    expect(six).toHaveLength(6);
    expect(rules.R09_2.check(facts({ materials: six.map((t) => material(t)) }), policy)).toBeUndefined();
  });
  it.each(six)('misses %s', (type) => {
    const materials = six.filter((t) => t !== type).map((t) => material(t));
    expect(rules.R09_2.check(facts({ materials }), policy)).toEqual({ types: type });
  });
});

describe('R09-3 the latest closed fiscal year', () => {
  const on = (today: string, over: Partial<MaterialFact>) =>
    rules.R09_3.check(facts({ today, materials: [material('audit_report', over)] }), policy);
  it.each([
    ['2026-11-24', 2025, 'the year before'],
    ['2026-04-29', 2024, 'the year before that, one day before 30 April'],
    ['2026-01-01', 2025, 'a year that closed yesterday'],
  ])('on %s accepts %s: %s', (today, fiscalYear) => {
    expect(on(today, { fiscalYear })).toBeUndefined();
  });
  it.each([
    ['2026-04-30', 2024, 'the year before that, on 30 April itself'],
    ['2026-04-29', 2023, 'three years back'],
    ['2026-11-24', 2026, 'the year that still runs'],
  ])('on %s refuses %s: %s', (today, fiscalYear) => {
    expect(on(today, { fiscalYear })).toMatchObject({ types: 'audit_report' });
  });
  it('accepts no closed year only where it is said', () => {
    expect(on('2026-11-24', { noClosedYear: true })).toBeUndefined();
    expect(on('2026-11-24', {})).toBeDefined();
  });
  it('looks at the latest revision only', () => {
    const materials = [material('audit_report', { fiscalYear: 2020 }), material('audit_report', { revision: 2, fiscalYear: 2025 })]; // prettier-ignore
    expect(rules.R09_3.check(facts({ today: '2026-11-24', materials }), policy)).toBeUndefined();
  });
});

describe('R09-4 R09-5 who audits, who seals', () => {
  const audited = (auditorName: string | null) =>
    rules.R09_4.check(
      facts({ applicantName: '金陵数据（南京）有限公司', materials: [material('audit_report', { auditorName })] }),
      policy,
    );
  it('R09-4 takes a third party, and neither nobody nor the applicant under a look-alike name', () => {
    expect(audited('江苏公正会计师事务所')).toBeUndefined();
    expect(audited(null)).toBeDefined();
    expect(audited('金陵数据(南京)有限公司 ')).toBeDefined();
  });
  it('R09-5 wants a record of the seal that is not blank', () => {
    const sealed = (seal: string | null) =>
      rules.R09_5.check(facts({ materials: [material('security_commitment', { seal })] }), policy);
    expect(sealed('公章')).toBeUndefined();
    expect(sealed(' ')).toEqual({ types: 'security_commitment' });
    expect(sealed(null)).toBeDefined();
  });
});

describe('R08-3 the hard conditions', () => {
  const hard = policy.eligibility.conditions.filter((c) => c.test === 'evidence').map((c) => c.code);
  const line = (condition: string, over: object = {}) => ({ condition, materialIds: ['m1'], statement: null, verdict: 'met', ...over }); // prettier-ignore
  const proved = (checklist: object[]) => rules.R08_3.check(facts({ checklist }), policy);
  it('accepts evidence for each', () => {
    expect(proved(hard.map((c) => line(c)))).toBeUndefined();
  });
  it.each(hard)('refuses a blank statement for %s', (code) => {
    const rest = hard.filter((c) => c !== code).map((c) => line(c));
    expect(proved([...rest, line(code, { materialIds: [], statement: ' ' })])).toEqual({ conditions: code });
  });
  it('takes a sentence for an officer, and none for the internal rules', () => {
    const said = hard.map((c) => line(c, { materialIds: [], statement: '何远航' }));
    expect(proved(said)).toEqual({ conditions: 'internal_rules' });
  });
  it('R08-3 is accepted only with every condition found met, look-backs aside', () => {
    const judged = policy.eligibility.conditions.filter((c) => c.test !== 'look_back').map((c) => line(c.code));
    expect(rules.R08_3_VERDICT.check(facts({ checklist: judged }), policy)).toBeUndefined();
    const one = [...judged.slice(1), line('good_standing', { verdict: 'not_met' })];
    expect(rules.R08_3_VERDICT.check(facts({ checklist: one }), policy)).toEqual({ conditions: 'good_standing' });
  });
});

describe('R08-1 nobody is excluded unheard', () => {
  const heard = (today: string, statementDueOn: string | null, statement?: string) =>
    rules.R08_1_HEARD.check(facts({ today, statementDueOn, notes: { statement } }), policy);
  it('holds with a statement, or from the day after its deadline', () => {
    expect(heard('2026-11-24', '2026-12-01', '情况说明')).toBeUndefined();
    expect(heard('2026-12-02', '2026-12-01')).toBeUndefined();
  });
  it('does not hold on the last day without one, nor uncalled', () => {
    expect(heard('2026-12-01', '2026-12-01')).toEqual({ dueOn: '2026-12-01' });
    expect(heard('2026-12-01', null, '主动说明')).toBeDefined();
  });
});

describe('the lifecycle of an application', () => {
  it('has a sound graph', () => {
    expect(faultsOf(application as unknown as AnyLifecycle)).toEqual([]);
  });
  it('R09-6 files materials in draft and returned only', () => {
    const upload = application.filings?.find((f) => f.act === 'upload-material');
    expect(upload?.from).toEqual(['draft', 'returned']);
  });
  it('R10-1 R10-9 reaches selected from reviewed, or as the next in rank from not selected, and never by a person', () => {
    const select = application.rows.filter((r) => r.to === 'selected');
    expect(select.map((r) => [r.act, r.from, r.by.map((p) => p.kind)])).toEqual([
      ['select', ['reviewed', 'not_selected'], ['system']],
    ]);
  });
});
