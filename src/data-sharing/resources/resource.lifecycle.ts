import {
  anyone,
  defineLifecycle,
  during,
  notThePersonNamed,
  notThePersonWho,
  own,
  R24_1,
  role,
  type Requirement,
} from '../../regulation/index.ts';
import type { ResourceFacts, ResourceState } from './resource.facts.ts';
import {
  FIELD_KNOWN,
  R02_1,
  R02_2,
  R02_2_BASIS,
  R14_1,
  R14_1_FLOOR,
  R14_1_HARM,
  R14_5_LOWER,
  R14_5_RAISE,
  R16_1,
} from './resource.rules.ts';

/** A draft is its provider's, and the data authority's, which may have to record that law forbids to open it (R02-2). */
const listed: ResourceState[] = ['cataloged', 'suspended', 'retired', 'prohibited'];
const provider = [own('providerId', 'data_provider')];
const authority = [role('data_authority')];
const gradings = [R14_1_FLOOR, R14_1_HARM];
const requirement = (holds: (f: ResourceFacts) => boolean): Requirement<ResourceFacts> => ({
  code: 'out-of-order',
  rule: 'R14-5',
  holds,
});
const noneOnItsWay = requirement((f) => f.lowering === null);
const proposed = requirement((f) => f.lowering !== null && f.lowering.checkedBy === null);
const checked = requirement((f) => f.lowering !== null && f.lowering.checkedBy !== null);
const pending = requirement((f) => f.lowering !== null);

// prettier-ignore
export const resource = defineLifecycle<ResourceFacts>()({
  aggregate: 'resource', path: 'resources', article: 'Art 2, 14', text: { en: 'Public data resource', zh: '公共数据资源' },
  initial: 'draft', final: ['retired', 'prohibited'],
  states: {
    draft: { en: 'being described and graded', zh: '编目中' },
    cataloged: { en: 'in the catalog', zh: '已编目' },
    suspended: { en: 'suspended', zh: '暂停提供' },
    retired: { en: 'no longer offered', zh: '停止提供' },
    prohibited: { en: 'law forbids to open it', zh: '禁止开放' },
  },
  read: [own('providerId', 'data_provider'), role('data_authority'), during(listed, role('governance_center')), anyone(['cataloged'])],
  rows: [
    { act: 'draft', text: { en: 'Describe a resource', zh: '登记数据资源' }, from: [], to: 'draft', by: [role('data_provider')], level: 'handler', rules: [R24_1, R02_1, R02_2_BASIS, R16_1, ...gradings], article: 'Art 2' },
    { act: 'revise', text: { en: 'Revise the description', zh: '修改编目' }, from: ['draft'], to: 'draft', by: provider, level: 'handler', rules: [R02_2_BASIS, R16_1, ...gradings], article: 'Art 14' },
    { act: 'discard', text: { en: 'Discard the draft', zh: '删除草稿' }, from: ['draft'], to: 'draft', by: provider, level: 'handler', article: 'Art 14' },
    { act: 'grade', text: { en: 'Grade a field', zh: '字段定级' }, from: ['draft'], to: 'draft', by: provider, level: 'handler', rules: [FIELD_KNOWN, ...gradings], article: 'Art 14' },
    { act: 'catalog', text: { en: 'Enter it in the catalog', zh: '审核入目录' }, from: ['draft'], to: 'cataloged', by: provider, unless: [notThePersonWho('draft', 'revise', 'grade')], rules: [R24_1, R02_2, R14_1, R16_1, ...gradings], article: 'Art 14', basis: ['R15-6'] },
    { act: 'raise', text: { en: 'Raise the grade of a field', zh: '调高字段级别' }, from: ['cataloged'], to: 'cataloged', by: provider, rules: [FIELD_KNOWN, R14_5_RAISE, ...gradings], article: 'Art 14', protective: true },
    { act: 'raise', text: { en: 'Raise the grade of a field', zh: '调高字段级别' }, from: ['suspended'], to: 'suspended', by: provider, rules: [FIELD_KNOWN, R14_5_RAISE, ...gradings], article: 'Art 14', protective: true },
    { act: 'propose-lowering', text: { en: 'Propose to lower the grade of a field', zh: '提请调低字段级别' }, from: ['cataloged'], to: 'cataloged', by: provider, level: 'handler', requires: [noneOnItsWay], rules: [FIELD_KNOWN, R14_5_LOWER, ...gradings], article: 'Art 14' },
    { act: 'check-lowering', text: { en: 'Check the proposed lowering', zh: '复核调低级别' }, from: ['cataloged'], to: 'cataloged', by: provider, unless: [notThePersonNamed('proposedBy')], requires: [proposed], article: 'Art 14', basis: ['R14-5', 'R15-6'], waits: { while: 'loweringProposed' } },
    { act: 'confirm-lowering', text: { en: 'Confirm the lowering', zh: '确认调低级别' }, from: ['cataloged'], to: 'cataloged', by: authority, unless: [notThePersonNamed('proposedBy', 'checkedBy')], requires: [checked], rules: [R24_1, R14_5_LOWER, ...gradings], article: 'Art 14', basis: ['R14-5', 'R15-6'], stepUp: true, waits: { or: ['decline-lowering'], while: 'loweringChecked' } },
    { act: 'decline-lowering', text: { en: 'Decline the lowering', zh: '不予调低级别' }, from: ['cataloged'], to: 'cataloged', by: authority, unless: [notThePersonNamed('proposedBy', 'checkedBy')], requires: [pending], article: 'Art 14', basis: ['R15-6', 'R14-5'] },
    { act: 'assess', text: { en: 'Record the public-safety assessment', zh: '登记公共安全影响评估' }, from: ['draft'], to: 'draft', by: provider, level: 'handler', article: 'Art 16' },
    { act: 'assess', text: { en: 'Record the public-safety assessment', zh: '登记公共安全影响评估' }, from: ['cataloged'], to: 'cataloged', by: provider, level: 'handler', article: 'Art 16' },
    { act: 'suspend', text: { en: 'Suspend the resource', zh: '暂停提供' }, from: ['cataloged'], to: 'suspended', by: [...provider, ...authority], article: 'Art 14', cutsOff: true, protective: true },
    { act: 'resume', text: { en: 'Offer it again', zh: '恢复提供' }, from: ['suspended'], to: 'cataloged', by: [own('suspendedBy', 'data_provider'), ...authority], rules: [R24_1, R02_2, R14_1, ...gradings], article: 'Art 14', stepUp: true },
    { act: 'retire', text: { en: 'Stop offering it', zh: '停止提供' }, from: ['cataloged', 'suspended'], to: 'retired', by: provider, article: 'Art 14', cutsOff: true, protective: true },
    { act: 'prohibit', text: { en: 'Record that law forbids to open it', zh: '登记为禁止开放' }, from: ['draft', 'cataloged', 'suspended'], to: 'prohibited', by: authority, rules: [R02_2_BASIS], article: 'Art 2', cutsOff: true, protective: true },
  ],
});
