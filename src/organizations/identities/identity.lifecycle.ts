import { defineLifecycle, ownOrganization, role } from '../../regulation/index.ts';
import type { IdentityFacts } from './identity.facts.ts';

/** Accounts are the system administrator's; the other two see them. */
const accounts = [role('system_administrator')];
const offices = [...accounts, role('security_administrator'), role('audit_administrator')];

// prettier-ignore
export const personIdentity = defineLifecycle<IdentityFacts>()({
  aggregate: 'person_identity', path: 'person-identities', article: 'Art 4', text: { en: 'Login of a person at an identity provider', zh: '人员的外部身份' },
  initial: 'linked', final: ['unlinked'],
  states: {
    linked: { en: 'logs the person in', zh: '已关联' },
    unlinked: { en: 'logs nobody in any more', zh: '已解除关联' },
  },
  read: [...offices, ownOrganization()],
  rows: [
    { act: 'link', text: { en: 'Link a login to a person', zh: '关联外部身份' }, from: [], to: 'linked', by: accounts, article: 'Art 4', stepUp: true },
    { act: 'unlink', text: { en: 'Unlink it', zh: '解除关联' }, from: ['linked'], to: 'unlinked', by: [...accounts, ownOrganization()], article: 'Art 4', protective: true, revokes: true },
  ],
});
