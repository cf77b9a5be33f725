import { anyone, defineLifecycle, role, system } from '../regulation/index.ts';
import type { SchemeFacts } from './evaluation.facts.ts';
import { R18_3, R18_3_SCALE } from './evaluation.rules.ts';

const authority = [role('data_authority')];

// prettier-ignore
export const indicatorScheme = defineLifecycle<SchemeFacts>()({
  aggregate: 'indicator_scheme', path: 'indicator-schemes', article: 'Art 18', text: { en: 'Indicator scheme', zh: '评估指标体系' },
  initial: 'draft', final: ['in_use'],
  states: {
    draft: { en: 'may still be revised', zh: '可修改' },
    in_use: { en: 'frozen, a cycle uses it', zh: '已用于评估周期，冻结' },
  },
  read: [role('data_authority'), anyone(['in_use'])],
  rows: [
    { act: 'draft', text: { en: 'Draft an indicator scheme', zh: '制定指标体系' }, from: [], to: 'draft', by: authority, level: 'handler', rules: [R18_3, R18_3_SCALE], article: 'Art 18' },
    { act: 'revise', text: { en: 'Revise the scheme', zh: '修改指标体系' }, from: ['draft'], to: 'draft', by: authority, level: 'handler', rules: [R18_3, R18_3_SCALE], article: 'Art 18', basis: ['R18-3'] },
    { act: 'discard', text: { en: 'Discard the scheme', zh: '删除指标体系' }, from: ['draft'], to: 'draft', by: authority, level: 'handler', article: 'Art 18' },
    { act: 'freeze', text: { en: 'Freeze the scheme for a cycle', zh: '冻结指标体系' }, from: ['draft'], to: 'in_use', by: [system()], article: 'Art 18', basis: ['R18-3'] },
  ],
});
