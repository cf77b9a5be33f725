import { deciderOf, defineLifecycle, ownOrganization, personNamed, role, time } from '../../regulation/index.ts';
import type { DelegationFacts } from './delegation.facts.ts';
import { R15_6_BEGINS, R15_6_DELEGATE, R15_6_LASTS } from './delegation.rules.ts';

const offices = [role('system_administrator'), role('security_administrator'), role('audit_administrator')];
/** Cutting is the cheapest path: each of the two, and every decider of their organization. */
const cutting = [
  personNamed('giverId', { en: 'the person who gave it', zh: '委托人' }),
  personNamed('delegateId', { en: 'the person who acts', zh: '受托人' }),
  deciderOf(),
];

// prettier-ignore
export const delegation = defineLifecycle<DelegationFacts>()({
  aggregate: 'delegation', path: 'delegations', article: 'Art 4', text: { en: 'Delegation: one person acts for another', zh: '代理委托' },
  initial: 'given', final: ['lapsed', 'ended'],
  states: {
    given: { en: 'given, before its first day', zh: '已委托，未到首日' },
    in_force: { en: 'in force, as far as the giver may decide himself', zh: '生效（以委托人现有权限为限）' },
    lapsed: { en: 'past its last day', zh: '期满失效' },
    ended: { en: 'ended early', zh: '提前终止' },
  },
  read: [...offices, ownOrganization()],
  rows: [
    { act: 'give', text: { en: 'Let a colleague act for oneself', zh: '委托同事代为办理' }, from: [], to: 'given', by: [ownOrganization()], rules: [R15_6_BEGINS, R15_6_LASTS, R15_6_DELEGATE], article: 'Art 4', basis: ['R15-6'], stepUp: true, inPerson: true },
    { act: 'begin', text: { en: 'Come into force', zh: '生效' }, from: ['given'], to: 'in_force', by: [time('firstDay')], article: 'Art 4' },
    { act: 'lapse', text: { en: 'Lapse', zh: '期满' }, from: ['in_force'], to: 'lapsed', by: [time('lastDay', 'after')], article: 'Art 4' },
    { act: 'end', text: { en: 'End it early', zh: '提前终止' }, from: ['given', 'in_force'], to: 'ended', by: cutting, level: 'handler', article: 'Art 4', basis: ['R15-6'], protective: true, revokes: true },
  ],
});
