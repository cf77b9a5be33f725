import { evaluate, nj2024 as policy } from '../../regulation/index.ts';
import type { InspectionFacts } from './inspection.facts.ts';
import { inspection } from './inspection.lifecycle.ts';

const bodies = { da: ['data_authority'], ss: ['security_supervisor'], ms: ['market_supervisor'], op: ['operator'] };
const facts = (more: object = {}): InspectionFacts =>
  ({
    inspectorIds: ['da', 'ss'],
    bodies,
    zoneIds: ['z'],
    agreementIds: [],
    organizationIds: [],
    startsOn: '2026-11-24',
    endsOn: '2026-12-31',
    today: '2026-11-24',
    ...more,
  }) as unknown as InspectionFacts;
const found = (act: string, more?: object) => {
  const rules = inspection.rows.find((r) => r.act === act)?.rules ?? [];
  return evaluate(rules, facts(more), policy).map(({ rule, params }) => [rule, params]);
};

describe('R21-4, R21-5 the plan of an inspection', () => {
  it.each<[string, object]>([
    ['of both bodies', {}],
    ['with a market supervisor', { inspectorIds: ['ss', 'da', 'ms'] }],
    ['of one agreement', { zoneIds: [], agreementIds: ['a'] }],
    ['of one organization', { zoneIds: [], organizationIds: ['op'] }],
    ['of one day, today', { endsOn: '2026-11-24' }],
    ['that begins later', { startsOn: '2026-12-31' }],
  ])('is accepted %s', (_what, more) => {
    expect(found('plan', more)).toEqual([]);
  });
  it.each<[string, object, string, object]>([
    ['the data authority alone', { inspectorIds: ['da'] }, 'R21-4', { missing: 'security_supervisor', others: '-' }],
    ['a supervisor alone', { inspectorIds: ['ss'] }, 'R21-4', { missing: 'data_authority', others: '-' }],
    [
      'a market supervisor in its place',
      { inspectorIds: ['da', 'ms'] },
      'R21-4',
      { missing: 'security_supervisor', others: '-' },
    ],
    ['an operator among them', { inspectorIds: ['da', 'ss', 'op'] }, 'R21-4', { missing: '-', others: 'op' }],
    ['a body that is not active', { inspectorIds: ['da', 'ss', 'x'] }, 'R21-4', { missing: '-', others: 'x' }],
    ['itself', { organizationIds: ['op', 'ss'] }, 'R21-4', { ids: 'ss' }],
    ['nothing', { zoneIds: [] }, 'R21-5', {}],
    [
      'an end before its start',
      { startsOn: '2026-12-02', endsOn: '2026-12-01' },
      'R21-5',
      { startsOn: '2026-12-02', endsOn: '2026-12-01', today: '2026-11-24' },
    ],
    [
      'a last day that was yesterday',
      { startsOn: '2026-11-01', endsOn: '2026-11-23' },
      'R21-5',
      { startsOn: '2026-11-01', endsOn: '2026-11-23', today: '2026-11-24' },
    ],
  ])('is refused for %s', (_what, more, rule, params) => {
    expect(found('plan', more)).toEqual([[rule, params]]);
  });
});

describe('R21-5 the beginning of an inspection', () => {
  it('is accepted on its first day', () => {
    expect(found('begin')).toEqual([]);
  });
  it('is refused on the day before', () => {
    const params = { startsOn: '2026-11-24', today: '2026-11-23' };
    expect(found('begin', { today: '2026-11-23' })).toEqual([['R21-5', params]]);
  });
});
