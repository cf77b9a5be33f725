import {
  defineLifecycle,
  inspector,
  notThePersonWho,
  own,
  role,
  system,
  zoneRegulator,
} from '../../regulation/index.ts';
import { inUse } from '../use/use.rules.ts';
import type { DeidentificationFacts } from './deidentification.facts.ts';
import { R14_3_MASKS, R14_3_MEASURE, R14_3_MODE, R14_3_RISK, R14_5, R16_1 } from './deidentification.rules.ts';

const makers = [own('providerId', 'data_provider'), role('governance_center')];
const another = [notThePersonWho('request')];

// prettier-ignore
export const deidentification = defineLifecycle<DeidentificationFacts>()({
  aggregate: 'deidentification', path: 'de-identifications', article: 'Art 14', text: { en: 'De-identified copy', zh: '脱敏副本' },
  initial: 'requested', final: ['rejected', 'failed', 'recalled'],
  states: {
    requested: { en: 'asked for', zh: '已申请' },
    running: { en: 'being made', zh: '制作中' },
    produced: { en: 'made and measured, to be checked', zh: '已制作，待复核' },
    released: { en: 'released by another person', zh: '已放行' },
    rejected: { en: 'rejected', zh: '未放行' },
    failed: { en: 'failed', zh: '制作失败' },
    recalled: { en: 'recalled', zh: '已召回' },
  },
  read: [own('providerId', 'data_provider'), role('governance_center'), own(), zoneRegulator(), inspector('zoneId', 'agreementId', 'operatorId', 'providerId')],
  rows: [
    { act: 'request', text: { en: 'Have a copy made', zh: '申请制作脱敏副本' }, from: [], to: 'requested', by: makers, level: 'handler', requires: inUse, rules: [R14_3_MODE, R14_3_MASKS, R14_3_MEASURE, R16_1], article: 'Art 14' },
    { act: 'start', text: { en: 'Start', zh: '开始制作' }, from: ['requested'], to: 'running', by: [system()], requires: inUse, article: 'Art 14' },
    { act: 'produce', text: { en: 'Finish', zh: '制作完成' }, from: ['running'], to: 'produced', by: [system()], article: 'Art 14' },
    { act: 'fail', text: { en: 'Fail', zh: '制作失败' }, from: ['requested', 'running'], to: 'failed', by: [system()], article: 'Art 14' },
    { act: 'release', text: { en: 'Check and release, with a grade of its own', zh: '复核、定级并放行' }, from: ['produced'], to: 'released', by: makers, unless: another, requires: inUse, rules: [R14_3_RISK, R14_5], article: 'Art 14', basis: ['R14-3', 'R14-5', 'R15-6'], waits: { or: ['reject'] } },
    { act: 'reject', text: { en: 'Do not release', zh: '不予放行' }, from: ['produced'], to: 'rejected', by: makers, unless: another, article: 'Art 14', basis: ['R14-3'] },
    { act: 'recall', text: { en: 'Recall', zh: '召回' }, from: ['released'], to: 'recalled', by: makers, article: 'Art 14', basis: ['R02-2'], cutsOff: true, protective: true },
  ],
});
