import {
  defineLifecycle,
  during,
  inspector,
  notThePersonWho,
  own,
  ownAmong,
  providerOfItem,
  R24_1,
  regulatorOfAny,
  role,
  system,
  time,
  zoneRegulator,
  type Condition,
  type Requirement,
} from '../../regulation/index.ts';
import type { SupportServiceFacts, SupportServiceState } from './support-service.facts.ts';
import { R05_3_RECIPIENT, R05_3_RESOURCES, supportRules } from './support-service.rules.ts';

/*
 * Decision of 2026-11-30: how the support of Art. 5 is read here.
 * - Who. The regulator of the comprehensive zone drafts and submits; every provider of a resource named approves or refuses,
 *   for its own resources, by a person who did not submit (R15-6). Each approval is needed: one refusal is the end of it.
 * - What. A record that data of the zone support a zone, a sector authority or a district, in these days, for this purpose.
 *   It is no grant and no opening: an operator of the recipient zone asks for data as before (Art. 13, 15).
 * - Over. By its last day; early, by the regulator or by a provider, with a reason; with the zone at either end of it.
 * - Suspended. With a resource of it that is no longer open in the zone, and with the zone; it resumes by the regulator's act
 *   once all is open again, since nobody else has looked at the others in the meantime.
 */
const regulator = [zoneRegulator()];
const drafting = [zoneRegulator(), role('data_authority')];
const provider = [ownAmong('deciderIds', 'data_provider')];
const sent: SupportServiceState[] = [
  'submitted',
  'approved',
  'in_force',
  'suspended',
  'refused',
  'withdrawn',
  'expired',
  'ended',
];
const agreed: SupportServiceState[] = ['approved', 'in_force', 'suspended', 'expired', 'ended'];
const zoneIsOpen: Requirement<SupportServiceFacts> = {
  code: 'zone-not-open',
  rule: 'R22-1',
  holds: (f) => f.zoneState === 'open',
  params: (f) => ({ state: f.zoneState }),
};
const othersWait: Condition<SupportServiceFacts> = {
  name: 'others still have to decide',
  holds: (f) => f.waitingIds.length > 1,
};
const last: Condition<SupportServiceFacts> = { name: 'all have approved', holds: (f) => f.waitingIds.length <= 1 };
const otherStage = [notThePersonWho('submit')];
const rules = [R24_1, ...supportRules];

// prettier-ignore
export const supportService = defineLifecycle<SupportServiceFacts>()({
  aggregate: 'support_service', path: 'support-services', article: 'Art 5', text: { en: 'Support service', zh: '数据支撑服务' },
  initial: 'draft', final: ['refused', 'withdrawn', 'expired', 'ended'],
  states: {
    draft: { en: 'being written', zh: '起草' },
    submitted: { en: 'with the providers', zh: '待提供单位同意' },
    approved: { en: 'approved, not begun', zh: '已同意，未开始' },
    in_force: { en: 'in force', zh: '支撑中' },
    suspended: { en: 'suspended', zh: '暂停' },
    refused: { en: 'refused by a provider', zh: '提供单位不同意' },
    withdrawn: { en: 'withdrawn before all had approved', zh: '同意前撤回' },
    expired: { en: 'expired', zh: '到期' },
    ended: { en: 'ended early', zh: '提前终止' },
  },
  read: [zoneRegulator(), role('data_authority'), during(sent, role('governance_center')), during(sent, providerOfItem()), during(agreed, regulatorOfAny('recipientZoneIds')), during(agreed, own('recipientOrganizationId', 'sector_authority')), during(sent, inspector('zoneId', 'providerIds'))],
  rows: [
    { act: 'draft', text: { en: 'Draft a support service', zh: '起草数据支撑服务' }, from: [], to: 'draft', by: drafting, level: 'handler', requires: [zoneIsOpen], rules, article: 'Art 5' },
    { act: 'submit', text: { en: 'Ask the providers', zh: '提请提供单位同意' }, from: ['draft'], to: 'submitted', by: regulator, requires: [zoneIsOpen], rules, article: 'Art 5', basis: ['R06-1'] },
    { act: 'discard', text: { en: 'Discard the draft', zh: '删除草稿' }, from: ['draft'], to: 'draft', by: regulator, level: 'handler', article: 'Art 5' },
    { act: 'withdraw', text: { en: 'Withdraw', zh: '撤回' }, from: ['submitted'], to: 'withdrawn', by: [zoneRegulator(), system()], article: 'Art 5', protective: true },
    { act: 'approve', text: { en: 'Approve for one\'s own resources', zh: '同意（本单位数据资源）' }, from: ['submitted'], to: 'submitted', when: othersWait, by: provider, unless: otherStage, requires: [zoneIsOpen], rules, article: 'Art 5', basis: ['R05-3', 'R15-6'], waits: { or: ['refuse'], of: [ownAmong('waitingIds', 'data_provider')] } },
    { act: 'approve', text: { en: 'Approve for one\'s own resources', zh: '同意（本单位数据资源）' }, from: ['submitted'], to: 'approved', when: last, by: provider, unless: otherStage, requires: [zoneIsOpen], rules, article: 'Art 5', basis: ['R05-3', 'R15-6'] },
    { act: 'refuse', text: { en: 'Refuse for one\'s own resources', zh: '不同意（本单位数据资源）' }, from: ['submitted'], to: 'refused', by: provider, unless: otherStage, article: 'Art 5', basis: ['R05-3', 'R15-6'] },
    { act: 'begin', text: { en: 'Begin on its first day', zh: '开始' }, from: ['approved'], to: 'in_force', by: [time('startsOn')], article: 'Art 5', basis: ['R05-3'] },
    { act: 'suspend', text: { en: 'Suspend', zh: '暂停' }, from: ['approved', 'in_force'], to: 'suspended', by: [zoneRegulator(), system()], article: 'Art 5', basis: ['R05-3'], protective: true },
    { act: 'resume', text: { en: 'Resume', zh: '恢复' }, from: ['suspended'], to: 'approved', by: regulator, requires: [zoneIsOpen], rules: [R24_1, R05_3_RECIPIENT, R05_3_RESOURCES], article: 'Art 5', basis: ['R05-3'], stepUp: true },
    { act: 'end', text: { en: 'End early', zh: '提前终止' }, from: ['approved', 'in_force', 'suspended'], to: 'ended', by: [zoneRegulator(), providerOfItem(), system()], article: 'Art 5', basis: ['R05-3'], protective: true },
    { act: 'expire', text: { en: 'Expire', zh: '到期' }, from: ['submitted', 'approved', 'in_force', 'suspended'], to: 'expired', by: [time('endsOn', 'after')], article: 'Art 5', basis: ['R05-3'] },
  ],
});
