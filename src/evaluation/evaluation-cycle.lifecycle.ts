import {
  anyone,
  defineLifecycle,
  role,
  withZoneRegulators,
  zoneRegulator,
  type Requirement,
} from '../regulation/index.ts';
import type { CycleFacts } from './evaluation.facts.ts';

const authority = [role('data_authority')];
const together = withZoneRegulators('R18-4');
const inOrder: Requirement<CycleFacts> = {
  code: 'out-of-order',
  rule: 'R18-4',
  holds: (f) => f.earlierPlanned === 0,
  params: () => ({ step: 'an earlier cycle is still planned' }),
};
const allSettled: Requirement<CycleFacts> = {
  code: 'out-of-order',
  rule: 'R18-4',
  holds: (f) => f.openResults === 0,
  params: (f) => ({ step: `${f.openResults} results are not final` }),
};
const noneFinal: Requirement<CycleFacts> = {
  code: 'already-decided',
  rule: 'R18-4',
  holds: (f) => f.finalResults === 0,
};

// prettier-ignore
export const evaluationCycle = defineLifecycle<CycleFacts>()({
  aggregate: 'evaluation_cycle', path: 'evaluation-cycles', article: 'Art 18', text: { en: 'Evaluation cycle', zh: '绩效评估周期' },
  initial: 'planned', final: ['closed', 'cancelled'],
  states: {
    planned: { en: 'planned', zh: '已计划' },
    scoring: { en: 'being scored', zh: '评分中' },
    closed: { en: 'closed', zh: '已结束' },
    cancelled: { en: 'cancelled', zh: '已取消' },
  },
  read: [role('data_authority'), zoneRegulator(), anyone()],
  rows: [
    { act: 'plan', text: { en: 'Plan a cycle', zh: '制定评估周期' }, from: [], to: 'planned', by: authority, level: 'handler', article: 'Art 18' },
    { act: 'open-scoring', text: { en: 'Open for scoring', zh: '开始评分' }, from: ['planned'], to: 'scoring', by: authority, with: together, requires: [inOrder], article: 'Art 18' },
    { act: 'close', text: { en: 'Close the cycle', zh: '结束评估周期' }, from: ['scoring'], to: 'closed', by: authority, with: together, requires: [allSettled], article: 'Art 18', waits: { while: 'settled' } },
    { act: 'cancel', text: { en: 'Cancel the cycle', zh: '取消评估周期' }, from: ['planned', 'scoring'], to: 'cancelled', by: authority, with: together, requires: [noneFinal], article: 'Art 18' },
  ],
});
