import {
  defineLifecycle,
  inspector,
  own,
  role,
  system,
  time,
  zoneRegulator,
  type Condition,
  type Requirement,
} from '../../regulation/index.ts';
import type { FreezeCause, GrantFacts } from './grant.facts.ts';
import { R14_2_GRANT } from './grant.rules.ts';

/** The cause an act is about: the center's own, unless a reaction names another. */
export const causeOf = (f: Pick<GrantFacts, 'input'>): FreezeCause =>
  (f.input as { cause?: FreezeCause } | undefined)?.cause ?? 'center';
const last: Condition<GrantFacts> = {
  name: 'no other cause is left',
  holds: (f) => f.frozenBy.every((c) => c === causeOf(f)),
};
const others: Condition<GrantFacts> = { name: 'another cause remains', holds: (f) => !last.holds(f) };
const agreementInEffect: Requirement<GrantFacts> = {
  code: 'agreement-not-effective',
  rule: 'R12-2',
  holds: (f) => f.agreementState === 'effective',
  params: (f) => ({ state: f.agreementState ?? 'unknown' }),
};
const ofThisCause: Requirement<GrantFacts> = {
  code: 'out-of-order',
  rule: 'R23-1',
  holds: (f) => f.state !== 'frozen' || f.frozenBy.includes(causeOf(f)),
  params: (f) => ({ step: f.frozenBy.join(', ') }),
};
const center = [role('governance_center'), system()];

// prettier-ignore
export const grant = defineLifecycle<GrantFacts>()({
  aggregate: 'grant', path: 'grants', article: 'Art 15', text: { en: 'Grant', zh: '授权共享' },
  initial: 'active', final: ['revoked', 'expired', 'superseded'],
  states: {
    active: { en: 'in force', zh: '有效' },
    frozen: { en: 'frozen', zh: '冻结' },
    revoked: { en: 'revoked', zh: '撤销' },
    expired: { en: 'ended by date', zh: '到期' },
    superseded: { en: 'replaced by a later grant', zh: '被新授权取代' },
  },
  read: [own(), own('providerId', 'data_provider'), zoneRegulator(), role('data_authority'), role('governance_center'), inspector('zoneId', 'agreementId', 'operatorId', 'providerId')],
  rows: [
    { act: 'issue', text: { en: 'Issue, by the provider\'s approval', zh: '经提供单位同意授权' }, from: [], to: 'active', by: [system()], article: 'Art 15', basis: ['R15-4'] },
    { act: 'freeze', text: { en: 'Freeze', zh: '冻结' }, from: ['active'], to: 'frozen', by: center, article: 'Art 23', basis: ['R23-1'], cutsOff: true, protective: true },
    { act: 'freeze', text: { en: 'Freeze', zh: '冻结' }, from: ['frozen'], to: 'frozen', by: center, article: 'Art 23', basis: ['R23-1'], protective: true },
    { act: 'unfreeze', text: { en: 'Unfreeze', zh: '解冻' }, from: ['frozen'], to: 'active', when: last, by: center, requires: [ofThisCause, agreementInEffect], rules: [R14_2_GRANT], article: 'Art 23', basis: ['R23-1'] },
    { act: 'unfreeze', text: { en: 'Unfreeze', zh: '解冻' }, from: ['frozen'], to: 'frozen', when: others, by: center, requires: [ofThisCause], article: 'Art 23', basis: ['R23-1'] },
    { act: 'revoke', text: { en: 'Revoke', zh: '撤销' }, from: ['active', 'frozen'], to: 'revoked', by: [own('providerId', 'data_provider'), zoneRegulator(), system()], article: 'Art 15', basis: ['R02-2', 'R12-2'], cutsOff: true, protective: true },
    { act: 'supersede', text: { en: 'Replace by a later grant', zh: '由新授权取代' }, from: ['active', 'frozen'], to: 'superseded', by: [system()], article: 'Art 15', cutsOff: true },
    { act: 'expire', text: { en: 'Expire', zh: '到期' }, from: ['active', 'frozen'], to: 'expired', by: [time('validTo', 'after')], article: 'Art 15', basis: ['R15-5'], cutsOff: true },
  ],
});
