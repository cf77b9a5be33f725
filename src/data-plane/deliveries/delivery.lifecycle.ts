import { officerPresent } from '../../agreements/index.ts';
import {
  defineLifecycle,
  inspector,
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
  // there never will be one for a mode that gives no rows: the rule says so
  holds: (f) => f.sourceState === 'ready' || f.mode === 'usable_not_visible',
  params: (f) => ({ what: f.mode === 'plain' ? 'snapshot' : 'released copy' }),
};
/** Everything that must hold whenever data move. */
export const deliverable: readonly Requirement<DeliveryFacts>[] = [...inUse, source];

/** Art. 14, 16 可用不可见: such a grant gives no rows, neither as they are nor masked. */
export const R14_2_UNSEEN: Rule<DeliveryFacts> = {
  id: 'R14-2',
  article: 'Art 14',
  force: 'must',
  pointer: '/grantId',
  text: {
    en: 'The grant is usable but not visible: no rows are delivered and no copy is made for it. Its data may be used only where nobody sees a row, and only checked results leave; for rows ask for a grant in mode de_identified, where the zone opening permits it.',
    zh: '该授权为可用不可见：不交付数据行，也不制作脱敏副本；仅可在不可见数据行的环境中使用，经审核的结果方可输出。如需数据行，请在专区开放允许时另行申请脱敏后提供。',
  },
  check: ({ mode }) => (mode === 'usable_not_visible' ? {} : undefined),
};
/** Art. 14: rows in the clear only below the threshold. */
export const R14_2: Rule<DeliveryFacts> = {
  id: 'R14-2',
  article: 'Art 14',
  force: 'must',
  pointer: '/grantId',
  text: {
    en: 'Grade {grade} is not given in mode {mode} (threshold {threshold}).',
    zh: '级别 {grade} 不得以方式 {mode} 提供（阈值 {threshold}）。',
  },
  check: ({ mode, resourceGrade }, policy) => {
    const { threshold } = policy.grade;
    const grade = resourceGrade ?? threshold;
    return mode === 'plain' && grade >= threshold ? { grade, mode, threshold } : undefined;
  },
};
/** Rules over what is read, looked at again at each renewal. */
export const deliveryRules: readonly Rule<DeliveryFacts>[] = [R14_2_UNSEEN, R14_2, R16_1];

/** Of a new delivery; one that runs goes on. */
export const R22_2: Rule<DeliveryFacts> = officerPresent((f) => f.officerVacantSince);

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
  read: [own(), own('providerId', 'data_provider'), zoneRegulator(), role('data_authority'), role('governance_center'), inspector('zoneId', 'agreementId', 'operatorId', 'providerId')],
  rows: [
    { act: 'request', text: { en: 'Ask for a delivery', zh: '申请交付' }, from: [], to: 'queued', by: [own()], level: 'handler', requires: deliverable, rules: [...deliveryRules, R22_2], article: 'Art 15', basis: ['R15-1', 'R13-3'] },
    { act: 'start', text: { en: 'Begin to read', zh: '开始读取' }, from: ['queued'], to: 'running', by: [system()], requires: deliverable, rules: deliveryRules, article: 'Art 15' },
    { act: 'complete', text: { en: 'Read to its end', zh: '读取完成' }, from: ['running'], to: 'delivered', by: [system()], requires: deliverable, rules: deliveryRules, article: 'Art 15' },
    { act: 'cut', text: { en: 'Cut off', zh: '切断' }, from: ['running'], to: 'cut', by: [system()], article: 'Art 23', basis: ['R23-2'], protective: true },
    { act: 'fail', text: { en: 'Fail', zh: '失败' }, from: ['queued', 'running'], to: 'failed', by: [system()], article: 'Art 15', protective: true },
  ],
});
