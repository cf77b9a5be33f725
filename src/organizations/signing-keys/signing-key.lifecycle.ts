import { anyone, defineLifecycle, notThePersonWho, ownOrganization } from '../../regulation/index.ts';
import type { SigningKeyFacts } from './signing-key.facts.ts';
import { R10_7_DISTRUST, R10_7_HELD } from './signing-key.rules.ts';

/*
 * Decision of 2026-11-24: whose the keys are. The measures say who signs, not with what; so an organization answers for
 * its own keys, and no office lends it one: a decider registers it with the proof that he holds it, another decider lets
 * it count (R15-6). The center has no say in business: it activates none, and its administrators take no part (the
 * database refuses them). Cutting off is the cheapest path, open to every handler of the organization. Of a leak that
 * others hear of first, the organization is told, or suspended.
 */
const ours = [ownOrganization()];

// prettier-ignore
export const signingKey = defineLifecycle<SigningKeyFacts>()({
  aggregate: 'signing_key', path: 'signing-keys', article: 'Art 10', text: { en: 'Signing key of an organization', zh: '单位签名密钥' },
  initial: 'pending', final: ['revoked'],
  states: {
    pending: { en: 'registered, signs nothing yet', zh: '已登记，尚未启用' },
    active: { en: 'active: what it signs counts', zh: '启用' },
    retired: { en: 'retired: what it signed stands', zh: '已停用（此前签名有效）' },
    revoked: { en: 'revoked: nothing is trusted from the day named', zh: '已撤销（自所载时间起不予信任）' },
  },
  read: [ownOrganization(), anyone(['active', 'retired', 'revoked'])],
  rows: [
    { act: 'register', text: { en: 'Register a public key', zh: '登记公钥' }, from: [], to: 'pending', by: ours, rules: [R10_7_HELD], article: 'Art 10', stepUp: true },
    { act: 'activate', text: { en: 'Let it count', zh: '启用' }, from: ['pending'], to: 'active', by: ours, unless: [notThePersonWho('register')], article: 'Art 10', basis: ['R10-7', 'R15-6'], stepUp: true, waits: {} },
    { act: 'retire', text: { en: 'Retire it', zh: '停用' }, from: ['active'], to: 'retired', by: ours, article: 'Art 10', basis: ['R10-7'], protective: true },
    { act: 'revoke', text: { en: 'Revoke it', zh: '撤销' }, from: ['pending', 'active', 'retired'], to: 'revoked', by: ours, level: 'handler', rules: [R10_7_DISTRUST], article: 'Art 10', basis: ['R10-7'], protective: true },
  ],
});
