import { defineLifecycle, notThePersonWho, ownOrganization, role } from '../../regulation/index.ts';
import type { MachineClientFacts } from './machine-client.facts.ts';

/** Clients are the system administrator's; what gives one its rights is the security administrator's. */
const accounts = [role('system_administrator')];
const permissions = [role('security_administrator')];
const offices = [...accounts, ...permissions, role('audit_administrator')];
const cutting = [...accounts, ...permissions, ownOrganization()];

// prettier-ignore
export const machineClient = defineLifecycle<MachineClientFacts>()({
  aggregate: 'machine_client', path: 'machine-clients', article: 'Art 4', text: { en: 'Machine client', zh: '机器客户端' },
  initial: 'registered', final: ['revoked'],
  states: {
    registered: { en: 'registered, gets no tokens yet', zh: '已登记，尚未启用' },
    active: { en: 'active', zh: '启用' },
    suspended: { en: 'suspended', zh: '停用' },
    revoked: { en: 'revoked for good', zh: '已撤销' },
  },
  read: [...offices, ownOrganization()],
  rows: [
    { act: 'register', text: { en: 'Register a machine client', zh: '登记机器客户端' }, from: [], to: 'registered', by: accounts, article: 'Art 4' },
    { act: 'activate', text: { en: 'Let it get tokens', zh: '启用' }, from: ['registered'], to: 'active', by: permissions, unless: [notThePersonWho('register')], article: 'Art 4', basis: ['R15-6'], stepUp: true, waits: {} },
    { act: 'suspend', text: { en: 'Suspend it', zh: '停用' }, from: ['active'], to: 'suspended', by: cutting, article: 'Art 4', protective: true, revokes: true },
    { act: 'resume', text: { en: 'Let it get tokens again', zh: '恢复' }, from: ['suspended'], to: 'active', by: accounts, article: 'Art 4', stepUp: true },
    { act: 'revoke', text: { en: 'Revoke it for good', zh: '撤销' }, from: ['registered', 'active', 'suspended'], to: 'revoked', by: cutting, article: 'Art 4', protective: true, revokes: true },
  ],
  filings: [
    { act: 'add-key', text: { en: 'Add a public key', zh: '登记公钥' }, from: ['registered', 'active', 'suspended'], by: accounts, article: 'Art 4', stepUp: true },
    { act: 'rotate-key', text: { en: 'Add a public key in the place of another, which ends after an overlap', zh: '轮换公钥：登记新公钥，原公钥在重叠期后失效' }, from: ['registered', 'active', 'suspended'], by: accounts, article: 'Art 4', stepUp: true },
    { act: 'retire-key', text: { en: 'Retire a key', zh: '停用公钥' }, from: ['registered', 'active', 'suspended'], by: cutting, article: 'Art 4', protective: true, revokes: true },
  ],
});
