import { faultsOf, nj2024 as policy, type AnyLifecycle } from '../../regulation/index.ts';
import type { AgreementFacts } from '../agreement.facts.ts';
import { citesCase } from '../cited.rules.ts';
import { isLate } from '../hearing.facts.ts';
import type { EligibilityCaseFacts } from './eligibility-case.facts.ts';
import { eligibilityCase } from './eligibility-case.lifecycle.ts';
import {
  R08_4_CONDITION,
  R08_4_CURE_BY,
  R08_4_CURE_OVER,
  R08_4_HEARD,
  R08_4_RECORD,
} from './eligibility-case.rules.ts';

const facts = (over: object): EligibilityCaseFacts => over as EligibilityCaseFacts;

describe('R08-4 what a case is about', () => {
  it('R08-4 is one of the conditions of the set', () => {
    expect(R08_4_CONDITION.check(facts({ condition: 'qualification' }), policy)).toBeUndefined();
    expect(R08_4_CONDITION.check(facts({ condition: 'weather' }), policy)).toMatchObject({ condition: 'weather' });
  });
  it.each([
    ['qualification', null, [], true],
    ['qualification', 'r', [{ id: 'r' }], true],
    ['qualification', 'r', [], false],
    ['no_security_incident', 'r', [{ id: 'r' }, { id: 's' }], true],
    ['no_security_incident', 't', [{ id: 'r' }], false],
    ['no_security_incident', null, [{ id: 'r' }], false],
    ['no_serious_dishonesty', null, [], false],
  ])('R08-4 %s resting on %s, of %j: %s', (condition, recordId, records, holds) => {
    const found = R08_4_RECORD.check(facts({ condition, recordId, records }), policy);
    expect(found).toEqual(holds ? undefined : { condition, record: recordId ?? '–' });
  });
});

describe('R08-4 the days of a case', () => {
  it.each([
    [undefined, true],
    ['2026-12-31', true],
    ['2026-12-30', false],
  ])('R08-4 thirty days to cure at least: until %s is %s', (cureBy, holds) => {
    const found = R08_4_CURE_BY.check(facts({ today: '2026-12-01', input: { cureBy } }), policy);
    expect(found).toEqual(holds ? undefined : { cureBy, least: '2026-12-31' });
  });
  it.each([
    [null, '2026-12-08', false],
    [null, '2026-12-09', true],
    ['2026-12-02', '2026-12-02', true],
  ])('R08-4 an answer of %s on %s: heard is %s', (answeredOn, today, heard) => {
    const found = R08_4_HEARD.check({ answeredOn, today, dueOn: '2026-12-08' }, policy);
    expect(found).toEqual(heard ? undefined : { dueOn: '2026-12-08' });
  });
  it.each([
    ['none', '2026-12-31', true],
    ['suspend', '2026-12-31', false],
    ['terminate', '2026-12-31', false],
    ['terminate', '2027-01-01', true],
  ])('R08-4 %s on %s, the cure period ending on 31 December: %s', (consequence, today, holds) => {
    const cureBy = '2026-12-31';
    const found = R08_4_CURE_OVER.check(facts({ input: { consequence }, today, cureBy }), policy);
    expect(found).toEqual(holds ? undefined : { consequence, cureBy });
  });
  it('R08-4 an answer after its last day is late', () => {
    const on = (answeredOn: string | null) => isLate({ answeredOn, dueOn: '2026-12-08' });
    expect([on(null), on('2026-12-08'), on('2026-12-09')]).toEqual([false, false, true]);
  });
  it('R08-4 end cured, upheld or withdrawn, and by no date', () => {
    expect(faultsOf(eligibilityCase as unknown as AnyLifecycle)).toEqual([]);
    expect(eligibilityCase.rows.filter((r) => r.by.some((p) => p.kind === 'time'))).toEqual([]);
  });
});

describe('R12-3 the ground of lost eligibility', () => {
  const upheld = { state: 'upheld', consequence: 'suspend', executedOn: null };
  const check = (eligibilityCase: object | null, input: object, act: 'suspend' | 'terminate' = 'suspend') =>
    citesCase(act).check({ cited: { eligibilityCase }, input } as AgreementFacts, policy);
  const lost = { ground: 'eligibility_lost', eligibilityCaseId: 'c' };
  it('R12-3 cites an upheld case with this very consequence, once', () => {
    expect(check(upheld, lost)).toBeUndefined();
    expect(check(upheld, lost, 'terminate')).toEqual({ consequence: 'terminate', case: 'c' });
    expect(check({ ...upheld, consequence: 'none' }, lost)).toEqual({ consequence: 'suspend', case: 'c' });
    expect(check({ ...upheld, executedOn: '2026-12-01' }, lost)).toEqual({ consequence: 'suspend', case: 'c' });
    for (const state of ['opened', 'answered', 'cured', 'withdrawn'])
      expect(check({ ...upheld, state }, lost)).toEqual({ consequence: 'suspend', case: 'c' });
    expect(check(null, lost)).toEqual({ consequence: 'suspend', case: 'c' });
    const bare = { input: { ground: 'eligibility_lost' } } as AgreementFacts;
    expect(citesCase('suspend').check(bare, policy)).toEqual({ consequence: 'suspend', case: '–' });
  });
  it('R12-3 and no other ground does', () => {
    expect(check(null, { ground: 'breach' })).toBeUndefined();
    expect(check(upheld, { ...lost, ground: 'breach' })).toEqual({ consequence: 'suspend', case: 'c' });
  });
});
