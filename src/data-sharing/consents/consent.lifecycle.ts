import { defineLifecycle, own, role, system, time, zoneRegulator } from '../../regulation/index.ts';
import type { ConsentFacts } from './consent.facts.ts';

// prettier-ignore
export const consent = defineLifecycle<ConsentFacts>()({
  aggregate: 'consent', path: 'consents', article: 'Art 16', text: { en: 'Consent of a person', zh: '个人授权' },
  initial: 'active', final: ['withdrawn', 'expired', 'superseded'],
  states: {
    active: { en: 'active', zh: '有效' },
    withdrawn: { en: 'withdrawn by the person', zh: '已撤回' },
    expired: { en: 'ended by date', zh: '到期' },
    superseded: { en: 'replaced by a later one', zh: '已被替代' },
  },
  read: [own(), role('data_subject'), zoneRegulator(), role('data_authority'), role('governance_center')],
  rows: [
    { act: 'register', text: { en: 'Register, in a batch', zh: '批量登记' }, from: [], to: 'active', by: [system()], article: 'Art 16', basis: ['R16-1', 'R16-6'] },
    { act: 'withdraw', text: { en: 'Withdraw the consent', zh: '撤回授权' }, from: ['active'], to: 'withdrawn', by: [role('data_subject')], level: 'handler', article: 'Art 16', basis: ['R16-4'], protective: true },
    { act: 'expire', text: { en: 'Expire', zh: '到期' }, from: ['active'], to: 'expired', by: [time('expiresAt', 'from', 'instant')], article: 'Art 16', basis: ['R16-4'] },
    { act: 'supersede', text: { en: 'Replaced by a later one', zh: '被后续授权替代' }, from: ['active'], to: 'superseded', by: [system()], article: 'Art 16', basis: ['R16-4'] },
  ],
});
