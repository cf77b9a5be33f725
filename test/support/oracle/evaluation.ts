import { seedIds } from '../../../src/demo/ids.ts';
import { joint } from './joint.ts';
import type { Oracle } from './oracle.ts';

const { indicatorSchemes, evaluationCycles: cycles, evaluations: ids } = seedIds;
const reason = { body: () => ({ reason: 'by the oracle' }) };
const jointCycle: Readonly<Record<string, string>> = { planned: 'open-scoring', scoring: 'close' };
const jointResult: Readonly<Record<string, string>> = { drafted: 'annul', final: 'remind', actioned: 'talk' };
const points = (codes: readonly string[]): object[] => codes.map((indicator) => ({ indicator, points: 70 }));
const given = points(['service', 'security', 'value']);
const schemeBody = {
  name: '预演指标体系',
  indicators: [
    { code: 'service', name: '服务成效', weight: 60 },
    { code: 'security', name: '安全合规', weight: 40 },
  ],
  thresholds: [
    { result: 'excellent', from: 90 },
    { result: 'good', from: 75 },
    { result: 'pass', from: 60 },
  ],
};

/** Art. 18: the scheme is the data authority's, public once a cycle uses it and frozen from then on (R18-3). */
export const indicatorSchemeOracle: Oracle = {
  aggregate: 'indicator_scheme',
  path: 'indicator-schemes',
  states: ['draft', 'in_use'],
  sees: `
    DA  | *
    ANY | in_use`,
  acts: `
    draft   | DA | new   | Art 18
    revise  | DA | draft | Art 18
    discard | DA | draft | Art 18`,
  handler: 'draft revise discard',
  calls: {
    draft: { body: () => schemeBody },
    revise: { method: 'patch', path: '', body: () => ({ name: '预演改名' }) },
    discard: { method: 'delete', path: '' },
  },
  specimens: [
    { id: indicatorSchemes.draft, state: 'draft' },
    { id: indicatorSchemes.in_use, state: 'in_use' },
  ],
};

/** Art. 18, R18-4: planned by the data authority; opened, closed and cancelled together with the zone's regulator. */
export const evaluationCycleOracle: Oracle = {
  aggregate: 'evaluation_cycle',
  path: 'evaluation-cycles',
  states: ['planned', 'scoring', 'closed', 'cancelled'],
  sees: `
    ANY | *
    CA | *`,
  acts: `
    plan         | DA | new             | Art 18
    open-scoring | DA | planned         | Art 18, together
    close        | DA | scoring         | Art 18, together; after its results are settled
    cancel       | DA | planned scoring | Art 18, together; no result that is final
    concur       | SA | planned scoring | Art 18
    request-concurrence | LD | planned scoring | Art 18
    resolve | CG | planned scoring | Art 18, overdue or refused`,
  handler: 'plan',
  calls: {
    plan: {
      body: () => ({
        zoneId: seedIds.zones.comprehensive,
        schemeId: indicatorSchemes.in_use,
        name: '预演周期',
        periodStart: '2026-01-01',
        periodEnd: '2026-06-30',
      }),
    },
    'open-scoring': {},
    close: {},
    cancel: reason,
    ...joint((state) => jointCycle[state] ?? 'close'),
  },
  specimens: [
    { id: cycles.planned, state: 'planned', zone: 'transport' },
    { id: cycles.scoring, state: 'scoring', zone: 'transport', bars: { cancel: 'already-decided' } },
    { id: cycles.closed, state: 'closed', zone: 'transport' },
    { id: cycles.cancelled, state: 'cancelled', zone: 'health' },
    { id: cycles.acted, state: 'scoring', zone: 'health', bars: { cancel: 'already-decided' } },
    { id: cycles.appeals, state: 'scoring', zone: 'health', bars: { close: 'out-of-order' } },
    { id: cycles.drafting, state: 'scoring', zone: 'health', bars: { close: 'out-of-order' } },
  ],
};

const told = {
  zone: 'health',
  operator: 'operator',
  doneBy: { score: ['healthAuthority.1'], sign: ['dataAuthority.1'] },
} as const;

/**
 * Art. 18. Scored by the data authority, the regulator and providers; the operator sees the result when it is told, and
 * has one appeal; final, reminder, talk and annulment together with the regulator (R18-2), in the order of cycles (R18-4).
 */
export const evaluationOracle: Oracle = {
  aggregate: 'evaluation',
  path: 'evaluations',
  states: ['drafted', 'appealed', 'final', 'actioned', 'closed', 'annulled'],
  sees: `
    DA | *
    ZR | *
    DP | *
    OP | *
    CA | *`,
  acts: `
    draft         | DA       | new                             | Art 18
    score         | DA ZR DP | drafted                         | Art 18, before it is told
    publish       | DA       | drafted                         | Art 18, once
    appeal        | OP       | drafted                         | Art 18, once, of what was told
    decide-appeal | DA       | appealed                        | Art 18, by persons who did not score
    finalize      | DA       | drafted                         | Art 18, together
    remind        | DA       | final actioned                  | Art 18, together
    talk          | DA       | final actioned                  | Art 18, together
    close         | DA       | final actioned                  | Art 18; R18-1 is a rule
    annul         | DA       | drafted appealed final actioned | Art 18, together
    concur        | SA       | drafted appealed final actioned | Art 18
    request-concurrence | LD | drafted appealed final actioned | Art 18
    resolve | CG | drafted appealed final actioned | Art 18, overdue or refused`,
  handler: 'draft score appeal',
  unless: { 'decide-appeal': 'score', finalize: 'score decide-appeal sign' },
  calls: {
    draft: {
      taken: 'already-decided',
      body: () => ({ agreementId: seedIds.agreements.effective, cycleId: cycles.appeals }),
    },
    score: { body: () => ({ points: given }) },
    publish: {},
    appeal: { body: () => ({ grounds: 'by the oracle' }) },
    'decide-appeal': { body: () => ({ upheld: true, reason: 'by the oracle', points: given }) },
    finalize: { body: () => ({ acknowledgeTermination: true }) },
    remind: { body: () => ({ content: 'by the oracle' }) },
    talk: {
      body: () => ({
        heldOn: '2026-11-02',
        place: '会议室',
        attendees: ['周明远'],
        issues: '响应不及时',
        demands: '限期整改',
        dueOn: '2026-12-31',
      }),
    },
    close: {},
    annul: reason,
    ...joint((state) => jointResult[state] ?? 'annul'),
  },
  specimens: [
    // not told yet: the operator is no party to it
    {
      id: ids.drafted,
      state: 'drafted',
      zone: 'health',
      doneBy: { sign: ['dataAuthority.1'] },
      bars: { publish: 'out-of-order', appeal: 'out-of-order', finalize: 'out-of-order' },
    },
    { id: ids.appealed, state: 'appealed', ...told },
    {
      id: ids.final,
      state: 'final',
      zone: 'transport',
      operator: 'operator',
      doneBy: { score: ['transportAuthority.1'], sign: ['dataAuthority.1'] },
    },
    { id: ids.actioned, state: 'actioned', ...told },
    {
      id: ids.closed,
      state: 'closed',
      zone: 'transport',
      operator: 'operator',
      doneBy: { score: ['transportAuthority.1'], sign: ['dataAuthority.1'] },
    },
    { id: ids.annulled, state: 'annulled', ...told },
  ],
};
