import { faultsOf, type AnyLifecycle } from '../regulation/index.ts';
import type { PolicySetFacts } from './policy-set.facts.ts';
import { policySet } from './policy-set.lifecycle.ts';
import { R24_2_ADOPTED, R24_2_EXTENSION, R24_2_SUCCESSOR, R24_4 } from './policy-set.rules.ts';

const policy = undefined as never;
const issuer = '南京市人民政府办公厅';
const days = { validFrom: '2024-05-24', validTo: '2026-05-23', lastDay: '2026-05-23', today: '2026-05-20' };
const facts = (over: object): PolicySetFacts => ({ id: 'a', issuer, ...days, ...over }) as PolicySetFacts;
const wrong = (found: unknown): unknown => (found as { wrong?: string } | undefined)?.wrong;

it('R24-1 a set ends superseded, or lapses by its last day', () =>
  expect(faultsOf(policySet as unknown as AnyLifecycle)).toEqual([]));

describe('R24-2 an extension', () => {
  const asked = { issuer, datedOn: '2026-05-20', validTo: '2026-05-24' };
  it.each([
    ['of the issuer, dated in time, a day longer', {}, undefined],
    ['dated on the last day', { datedOn: '2026-05-23' }, undefined, '2026-06-01'],
    ['dated a day late', { datedOn: '2026-05-24' }, 'datedOn', '2026-06-01'],
    ['of the future', { datedOn: '2026-05-21' }, 'datedOn'],
    ['of another body', { issuer: '南京市数据局' }, 'issuer'],
    ['that moves nothing', { validTo: '2026-05-23' }, 'validTo'],
    ['of everything wrong', { issuer: 'x', datedOn: '2027-01-01', validTo: '2020-01-01' }, 'issuer, datedOn, validTo'],
  ])('%s', (_name, over, expected, today = days.today) =>
    expect(wrong(R24_2_EXTENSION.check(facts({ today, input: { ...asked, ...over } }), policy))).toBe(expected),
  );
});

describe('R24-2 an adoption', () => {
  const asked = { issuer, documentDate: '2024-05-24' };
  it.each([
    ['by a document of the first day', {}, undefined],
    ['by one of the day after', { documentDate: '2024-05-25' }, 'documentDate'],
    ['by another body', { issuer: 'x' }, 'issuer'],
  ])('%s', (_name, over, expected) =>
    expect(wrong(R24_2_ADOPTED.check(facts({ input: { ...asked, ...over } }), policy))).toBe(expected),
  );
  it('by a document of the future', () => {
    const later = { today: '2024-05-23', input: asked };
    expect(wrong(R24_2_ADOPTED.check(facts(later), policy))).toBe('documentDate');
  });
});

describe('R24-2 a successor', () => {
  const next = { code: 'B', state: 'in_force', validFrom: '2026-05-22', lastDay: '2030-01-01', supersededFrom: null };
  const asked = { successorId: 'b', from: '2026-05-22', documentDate: '2026-05-20' };
  it.each([
    ['in force on that day', {}, {}, undefined],
    ['the day after the last one', { from: '2026-05-24' }, {}, undefined],
    ['later still, with a gap', { from: '2026-05-25' }, {}, 'from'],
    ['from today on', { from: '2026-05-20' }, { validFrom: '2026-01-01' }, 'from'],
    ['before it is in force itself', { from: '2026-05-21' }, {}, 'successorId'],
    ['that was over by then', {}, { lastDay: '2026-05-21' }, 'successorId'],
    ['not adopted', {}, { state: 'draft' }, 'successorId'],
    ['superseded itself', {}, { supersededFrom: '2027-01-01' }, 'successorId'],
    ['itself', { successorId: 'a' }, {}, 'successorId'],
    ['by a document of the future', { documentDate: '2026-05-21' }, {}, 'documentDate'],
  ])('%s', (_name, over, of, expected) => {
    const successor = { ...next, ...of };
    expect(wrong(R24_2_SUCCESSOR.check(facts({ successor, input: { ...asked, ...over } }), policy))).toBe(expected);
  });
  it('of another jurisdiction is none', () =>
    expect(wrong(R24_2_SUCCESSOR.check(facts({ successor: null, input: asked }), policy))).toBe('successorId'));
});

it('R24-4 names every parameter that is laxer, both values and the basis', () => {
  expect(R24_4.check(facts({ laxer: [] }), policy)).toBeUndefined();
  const one = { path: 'agreement.maxYears', above: 'CN-2025-BASE', value: '6', least: '5', basis: 'N-Art 14' };
  expect(R24_4.check(facts({ laxer: [one] }), policy)).toEqual({
    count: 1,
    laxer: 'agreement.maxYears: 6 (CN-2025-BASE: 5, N-Art 14)',
  });
});
