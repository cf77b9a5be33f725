import {
  defineLifecycle,
  during,
  inspector,
  notThePersonWho,
  own,
  providerOfItem,
  R15_7,
  role,
  system,
  zoneRegulator,
  ownAmong,
  type Condition,
  type Requirement,
} from '../../regulation/index.ts';
import type { ShareRequestFacts, ShareRequestState } from './share-request.facts.ts';
import { R22_2_VACANT, requestRules } from './share-request.rules.ts';

type Asked = { readonly itemIds?: readonly string[] } | undefined;
const asked = (f: ShareRequestFacts): readonly string[] => (f.input as Asked)?.itemIds ?? [];
/** What stands when the items named in the input are decided one way. */
const after = (f: ShareRequestFacts, now: 'approved' | 'refused'): Set<string> =>
  new Set(f.items.map((i) => (asked(f).includes(i.id) && i.state === 'open' ? now : i.state)));
const leaves = (
  now: 'approved' | 'refused',
  states: readonly string[],
  name: string,
): Condition<ShareRequestFacts> => ({
  name,
  holds: (f) => {
    const left = after(f, now);
    const kind = left.has('open') ? 'open' : left.size > 1 ? 'mixed' : now;
    return states.includes(kind);
  },
});
const inEffect: Requirement<ShareRequestFacts> = {
  code: 'agreement-not-effective',
  rule: 'R12-2',
  holds: (f) => f.agreement.state === 'effective',
  params: (f) => ({ state: f.agreement.state }),
};
const zoneIsOpen: Requirement<ShareRequestFacts> = {
  code: 'zone-not-open',
  rule: 'R22-1',
  holds: (f) => f.zoneState === 'open',
  params: (f) => ({ state: f.zoneState }),
};
const usable = [inEffect, zoneIsOpen];
const operator = [own()];
/** Before it is submitted it concerns nobody else. */
const sent: ShareRequestState[] = ['submitted', 'returned', 'rejected', 'confirmed', 'approved', 'partly_approved', 'refused', 'fulfilled', 'withdrawn', 'lapsed']; // prettier-ignore
const regulator = [zoneRegulator()];
const provider = [providerOfItem()];
/** R15-7: signed by who confirms or rejects, approves or refuses, with a key where they have one. */
const decisionRules = [...requestRules, ...R15_7];
const otherStage = [notThePersonWho('confirm', 'return', 'reject')];

// prettier-ignore
export const shareRequest = defineLifecycle<ShareRequestFacts>()({
  aggregate: 'share_request', path: 'share-requests', article: 'Art 13, 15', text: { en: 'Share request', zh: '共享申请' },
  initial: 'draft', final: ['rejected', 'refused', 'fulfilled', 'withdrawn', 'lapsed'],
  states: {
    draft: { en: 'being written', zh: '起草' },
    submitted: { en: 'with the regulator of the zone', zh: '待专区监管部门评估' },
    returned: { en: 'returned for correction', zh: '退回补正' },
    rejected: { en: 'rejected by the regulator', zh: '监管部门不予确认' },
    confirmed: { en: 'confirmed, with the providers', zh: '已确认，待提供单位审核' },
    approved: { en: 'approved by every provider', zh: '提供单位全部同意' },
    partly_approved: { en: 'approved in part', zh: '部分同意' },
    refused: { en: 'refused by every provider', zh: '提供单位不同意' },
    fulfilled: { en: 'supply has arrived', zh: '已落实' },
    withdrawn: { en: 'withdrawn by the operator', zh: '申请人撤回' },
    lapsed: { en: 'ended with its agreement', zh: '随协议终止' },
  },
  read: [own(), during(sent, zoneRegulator()), during(sent, providerOfItem()), during(sent, role('data_authority')), during(sent, role('governance_center')), during(sent, inspector('zoneId', 'agreementId', 'operatorId', 'providerIds'))],
  rows: [
    { act: 'draft', text: { en: 'Draft a share request', zh: '起草共享申请' }, from: [], to: 'draft', by: operator, level: 'handler', requires: usable, rules: [R22_2_VACANT], article: 'Art 15', basis: ['R03-2'] },
    { act: 'revise', text: { en: 'Revise it', zh: '修改共享申请' }, from: ['draft'], to: 'draft', when: { name: 'it is a draft', holds: (f) => f.state === 'draft' }, by: operator, level: 'handler', article: 'Art 15' },
    { act: 'revise', text: { en: 'Correct it', zh: '补正共享申请' }, from: ['returned'], to: 'returned', when: { name: 'it was returned', holds: (f) => f.state === 'returned' }, by: operator, level: 'handler', article: 'Art 15' },
    { act: 'discard', text: { en: 'Discard the draft', zh: '删除草稿' }, from: ['draft'], to: 'draft', by: operator, level: 'handler', article: 'Art 15' },
    { act: 'submit', text: { en: 'Submit to the regulator', zh: '提交' }, from: ['draft', 'returned'], to: 'submitted', by: operator, level: 'handler', requires: usable, rules: [...requestRules, R22_2_VACANT], article: 'Art 13', waits: { in: ['returned'] } },
    { act: 'withdraw', text: { en: 'Withdraw', zh: '撤回' }, from: ['submitted', 'returned', 'confirmed'], to: 'withdrawn', by: operator, article: 'Art 15', protective: true },
    { act: 'return', text: { en: 'Return for correction', zh: '退回补正' }, from: ['submitted'], to: 'returned', by: regulator, article: 'Art 15', basis: ['R15-3'] },
    { act: 'reject', text: { en: 'Reject', zh: '不予确认' }, from: ['submitted'], to: 'rejected', by: regulator, rules: R15_7, signed: 'decision', article: 'Art 15', basis: ['R15-3'] },
    { act: 'confirm', text: { en: 'Assess and confirm', zh: '评估确认' }, from: ['submitted'], to: 'confirmed', by: regulator, requires: usable, rules: decisionRules, signed: 'decision', article: 'Art 15', basis: ['R15-1'], waits: { or: ['return', 'reject'], due: { on: 'dueOn', period: 'share.regulatorDays' } } },
    { act: 'approve', text: { en: 'Approve items of one\'s own', zh: '审核同意' }, from: ['confirmed'], to: 'confirmed', when: leaves('approved', ['open'], 'others still have to decide'), by: provider, unless: otherStage, requires: usable, rules: decisionRules, signed: 'decision', article: 'Art 15', basis: ['R15-1', 'R15-2', 'R15-6'], waits: { or: ['refuse'], of: [ownAmong('waitingIds', 'data_provider')], due: { on: 'dueOn', period: 'share.providerDays' } } },
    { act: 'approve', text: { en: 'Approve items of one\'s own', zh: '审核同意' }, from: ['confirmed'], to: 'approved', when: leaves('approved', ['approved'], 'all items are approved'), by: provider, unless: otherStage, requires: usable, rules: decisionRules, signed: 'decision', article: 'Art 15', basis: ['R15-1', 'R15-2', 'R15-6'] },
    { act: 'approve', text: { en: 'Approve items of one\'s own', zh: '审核同意' }, from: ['confirmed'], to: 'partly_approved', when: leaves('approved', ['mixed'], 'others were refused'), by: provider, unless: otherStage, requires: usable, rules: decisionRules, signed: 'decision', article: 'Art 15', basis: ['R15-1', 'R15-2', 'R15-6'] },
    { act: 'refuse', text: { en: 'Refuse items of one\'s own', zh: '审核不同意' }, from: ['confirmed'], to: 'confirmed', when: leaves('refused', ['open'], 'others still have to decide'), by: provider, unless: otherStage, rules: R15_7, signed: 'decision', article: 'Art 15', basis: ['R15-1', 'R15-2', 'R15-3', 'R15-6'] },
    { act: 'refuse', text: { en: 'Refuse items of one\'s own', zh: '审核不同意' }, from: ['confirmed'], to: 'refused', when: leaves('refused', ['refused'], 'all items are refused'), by: provider, unless: otherStage, rules: R15_7, signed: 'decision', article: 'Art 15', basis: ['R15-1', 'R15-2', 'R15-3', 'R15-6'] },
    { act: 'refuse', text: { en: 'Refuse items of one\'s own', zh: '审核不同意' }, from: ['confirmed'], to: 'partly_approved', when: leaves('refused', ['mixed'], 'others were approved'), by: provider, unless: otherStage, rules: R15_7, signed: 'decision', article: 'Art 15', basis: ['R15-1', 'R15-2', 'R15-3', 'R15-6'] },
    { act: 'fulfill', text: { en: 'Confirm that the supply has arrived', zh: '确认落实' }, from: ['approved', 'partly_approved'], to: 'fulfilled', by: operator, level: 'handler', article: 'Art 15', waits: {} },
    { act: 'lapse', text: { en: 'End with the agreement', zh: '随协议终止' }, from: ['draft', 'submitted', 'returned', 'confirmed'], to: 'lapsed', by: [system()], article: 'Art 12', basis: ['R12-2'] },
  ],
});
