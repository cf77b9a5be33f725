import {
  defineLifecycle,
  inspector,
  notThePersonWho,
  own,
  R24_1,
  role,
  system,
  time,
  zoneRegulator,
  type Requirement,
} from '../../regulation/index.ts';
import type { PartnerFacts, PartnerState } from './partner.facts.ts';
import {
  R06_2_CONSENT,
  R06_2_CONTRACT,
  R06_2_IDENTITY,
  R06_2_PARTY,
  R06_2_SCENARIOS,
  R06_2_STANDING,
  R06_2_TERM,
} from './partner.rules.ts';

/**
 * Decision of 2026-11-30: partners (合作方; R06-2).
 * - A partner is an entry of its operator under one agreement, by name and code; it need not be on our register, and where
 *   it is, the entry gives it nothing: no login, no reading, no delivery. What it works with it gets from the operator,
 *   inside the zone.
 * - Registered by a decider of the operator, without an approval; the regulator of the zone may object, with a reason that
 *   the operator reads. Until another person lifts it no product is notified or launched that names the partner.
 * - It ends by its last day, by the operator, with the agreement, with the partner itself, and when the agreement passes to
 *   another operator: the contract and the consent forms are the former one's. The successor registers its own.
 */
const operator = [own()];
const regulator = [zoneRegulator()];
const live: PartnerState[] = ['registered', 'objected'];
const inEffect: Requirement<PartnerFacts> = {
  code: 'agreement-not-effective',
  rule: 'R03-2',
  holds: (f) => f.agreementState === 'effective',
  params: (f) => ({ state: f.agreementState }),
};
const requires = [inEffect];
const changing = [R06_2_STANDING, R06_2_SCENARIOS, R06_2_CONSENT, R06_2_TERM, R06_2_CONTRACT];
const rules = [R24_1, R06_2_PARTY, R06_2_IDENTITY, ...changing];

// prettier-ignore
export const partner = defineLifecycle<PartnerFacts>()({
  aggregate: 'partner', path: 'partners', article: 'Art 6', text: { en: 'Partner of an operator', zh: '合作方' },
  initial: 'registered', final: ['ended'],
  states: {
    registered: { en: 'registered', zh: '已登记' },
    objected: { en: 'objected to by the regulator', zh: '监管部门已提出异议' },
    ended: { en: 'ended', zh: '已终止' },
  },
  read: [own(), zoneRegulator(), role('data_authority'), role('governance_center'), inspector('zoneId', 'agreementId', 'operatorId')],
  rows: [
    { act: 'register', text: { en: 'Register a partner', zh: '登记合作方' }, from: [], to: 'registered', by: operator, requires, rules, article: 'Art 6' },
    { act: 'revise', text: { en: 'Revise scenarios, contract or last day', zh: '变更场景、合同或者期限' }, from: ['registered'], to: 'registered', by: operator, requires, rules: changing, article: 'Art 6' },
    { act: 'object', text: { en: 'Object, with a reason', zh: '提出异议' }, from: ['registered'], to: 'objected', by: regulator, article: 'Art 6', basis: ['R06-1', 'R06-2'], protective: true },
    { act: 'lift-objection', text: { en: 'Lift the objection', zh: '撤销异议' }, from: ['objected'], to: 'registered', by: regulator, unless: [notThePersonWho('object')], rules: [R06_2_STANDING], article: 'Art 6', basis: ['R06-1', 'R06-2', 'R15-6'] },
    { act: 'end', text: { en: 'End it', zh: '终止合作' }, from: live, to: 'ended', by: operator, article: 'Art 6', basis: ['R06-2'], protective: true },
    { act: 'lapse', text: { en: 'End with the agreement, its operator or the partner itself', zh: '随协议、运营单位或者合作方终止' }, from: live, to: 'ended', by: [system()], article: 'Art 6', basis: ['R06-2'], protective: true },
    { act: 'expire', text: { en: 'End by date', zh: '到期' }, from: live, to: 'ended', by: [time('validTo', 'after')], article: 'Art 6', basis: ['R06-2'] },
  ],
});
