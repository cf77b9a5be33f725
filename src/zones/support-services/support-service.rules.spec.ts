import { evaluate, nj2024 } from '../../regulation/index.ts';
import type { SupportServiceFacts } from './support-service.facts.ts';
import { supportService } from './support-service.lifecycle.ts';
import { supportRules } from './support-service.rules.ts';

const whole = {
  zoneKind: 'comprehensive',
  recipientKind: 'zone',
  recipientFit: true,
  resources: [
    { resourceId: 'r1', providerId: 'p1' },
    { resourceId: 'r2', providerId: 'p2' },
  ],
  openIds: ['r1', 'r2', 'r3'],
  startsOn: '2026-12-01',
  endsOn: '2026-12-31',
  today: '2026-11-30',
};
const found = (more: object = {}): unknown[] =>
  evaluate(supportRules, { ...whole, ...more } as unknown as SupportServiceFacts, nj2024).map((f) => [
    f.rule,
    f.params,
  ]);

describe('R05-2, R05-3 a support service', () => {
  it.each<[string, object]>([
    ['out of a comprehensive zone, whole', {}],
    ['of a single day, which is today', { startsOn: '2026-11-30', endsOn: '2026-11-30' }],
    ['that began before today', { startsOn: '2026-01-01' }],
  ])('is accepted %s', (_what, more) => {
    expect(found(more)).toEqual([]);
  });
  it.each<[string, object, string, object]>([
    ['out of a sector zone', { zoneKind: 'sector' }, 'R05-2', { kind: 'sector' }],
    ['of a recipient that is none', { recipientFit: false }, 'R05-3', { kind: 'zone' }],
    ['of a resource that is not open in the zone', { openIds: ['r1'] }, 'R05-3', { resources: 'r2' }],
    [
      'that ends before it starts',
      { startsOn: '2026-12-02', endsOn: '2026-12-01' },
      'R05-3',
      { startsOn: '2026-12-02', endsOn: '2026-12-01', today: '2026-11-30' },
    ],
    [
      'whose last day was yesterday',
      { startsOn: '2026-11-01', endsOn: '2026-11-29' },
      'R05-3',
      { startsOn: '2026-11-01', endsOn: '2026-11-29', today: '2026-11-30' },
    ],
  ])('is refused %s', (_what, more, rule, params) => {
    expect(found(more)).toEqual([[rule, params]]);
  });
});

describe('R05-3 the approval of the providers', () => {
  const after = (...waitingIds: string[]): unknown =>
    supportService.rows.find((r) => r.act === 'approve' && r.when?.holds({ waitingIds } as never))?.to;
  it('is complete with the last of them only', () => {
    expect([after('p1', 'p2'), after('p2')]).toEqual(['submitted', 'approved']);
  });
});
