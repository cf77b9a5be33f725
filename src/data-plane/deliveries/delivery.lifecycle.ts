import {
  defineLifecycle,
  own,
  role,
  system,
  zoneRegulator,
  type Requirement,
  type Rule,
} from '../../regulation/index.ts';
import { R16_1 } from '../deidentifications/deidentification.rules.ts';
import { inUse } from '../use/use.rules.ts';
import type { DeliveryFacts } from './delivery.facts.ts';

const source: Requirement<DeliveryFacts> = {
  code: 'source-not-ready',
  rule: 'R14-3',
  holds: (f) => f.sourceState === 'ready',
  params: (f) => ({ what: f.mode === 'plain' ? 'snapshot' : 'released copy' }),
};
/** Everything that must hold whenever data move. */
export const deliverable: readonly Requirement<DeliveryFacts>[] = [...inUse, source];

/** Art. 14: rows in the clear only below the threshold, rows at all only plain or de-identified. */
export const R14_2: Rule<DeliveryFacts> = {
  id: 'R14-2',
  article: 'Art 14',
  force: 'must',
  pointer: '/grantId',
  text: {
    en: 'Grade {grade} in mode {mode} gives no rows (threshold {threshold}).',
    zh: '级别 {grade}、方式 {mode} 不得提供数据行（阈值 {threshold}）。',
  },
  check: ({ mode, resourceGrade }, policy) => {
    const { threshold } = policy.grade;
    const grade = resourceGrade ?? threshold;
    const given = mode === 'de_identified' || (mode === 'plain' && grade < threshold);
    return given ? undefined : { grade, mode, threshold };
  },
};
/** Rules over what is read, looked at again at each renewal. */
export const deliveryRules: readonly Rule<DeliveryFacts>[] = [R14_2, R16_1];

// prettier-ignore
export const delivery = defineLifecycle<DeliveryFacts>()({
  aggregate: 'delivery', path: 'deliveries', article: 'Art 15', text: { en: 'Delivery', zh: '数据交付' },
  initial: 'queued', final: ['delivered', 'failed', 'cut'],
  states: {
    queued: { en: 'to be read by the operator', zh: '待读取' },
    running: { en: 'being read', zh: '读取中' },
    delivered: { en: 'read to its end', zh: '已交付' },
    failed: { en: 'failed', zh: '失败' },
    cut: { en: 'cut off', zh: '已切断' },
  },
  read: [own(), own('providerId', 'data_provider'), zoneRegulator(), role('data_authority'), role('governance_center')],
  rows: [
    { act: 'request', text: { en: 'Ask for a delivery', zh: '申请交付' }, from: [], to: 'queued', by: [own()], level: 'handler', requires: deliverable, rules: deliveryRules, article: 'Art 15', basis: ['R15-1', 'R13-3'] },
    { act: 'start', text: { en: 'Begin to read', zh: '开始读取' }, from: ['queued'], to: 'running', by: [system()], requires: deliverable, rules: deliveryRules, article: 'Art 15' },
    { act: 'complete', text: { en: 'Read to its end', zh: '读取完成' }, from: ['running'], to: 'delivered', by: [system()], requires: deliverable, rules: deliveryRules, article: 'Art 15' },
    { act: 'cut', text: { en: 'Cut off', zh: '切断' }, from: ['running'], to: 'cut', by: [system()], article: 'Art 23', basis: ['R23-2'], protective: true },
    { act: 'fail', text: { en: 'Fail', zh: '失败' }, from: ['queued', 'running'], to: 'failed', by: [system()], article: 'Art 15', protective: true },
  ],
});
