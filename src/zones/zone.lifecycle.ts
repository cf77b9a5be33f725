import {
  anyone,
  defineLifecycle,
  havingSeen,
  notThePersonWho,
  role,
  system,
  withZoneRegulators,
  zoneRegulator,
  type Condition,
  type Requirement,
} from '../regulation/index.ts';
import { proposedRules } from './operation-rules/operation-rules.facts.ts';
import { R06_3, rulesProposed } from './operation-rules/operation-rules.rules.ts';
import type { ZoneFacts } from './zone.facts.ts';
import { R22_1, R22_1_CRYPTO, R22_1_DATES, reminderDue } from './platform-security/platform-security.rules.ts';
import { R05_1, R06_1, READY } from './zone.rules.ts';

const authority = [role('data_authority')];
const center = [role('governance_center')];
const together = withZoneRegulators('R06-1');
/** Art. 6, 12: a zone does not close over agreements that have not ended. */
const nobodyWorks: Requirement<ZoneFacts> = {
  code: 'agreements-live',
  rule: 'R12-4',
  holds: (f) => f.livingAgreements === 0,
  params: (f) => ({ count: String(f.livingAgreements) }),
};
/*
 * Decision of 2026-11-30: operation rules (R06-3) are a filing of their zone and a joint act on it, no aggregate: they have
 * no life but proposed and published, and the regulators concur with the very text that was proposed (as in Art. 8, 10).
 */
const withText = havingSeen<ZoneFacts>(together, 'propose-rules', proposedRules);
const during = (state: ZoneFacts['state'], name: string): Condition<ZoneFacts> => ({
  name,
  holds: (f) => f.state === state,
});

// prettier-ignore
export const zone = defineLifecycle<ZoneFacts>()({
  aggregate: 'zone', path: 'zones', article: 'Art 4-6', text: { en: 'Public data zone', zh: '公共数据专区' },
  initial: 'planned', final: ['closed', 'cancelled'],
  states: {
    planned: { en: 'planned', zh: '筹建' },
    open: { en: 'open', zh: '开放运行' },
    suspended: { en: 'suspended', zh: '暂停' },
    closed: { en: 'closed', zh: '关闭' },
    cancelled: { en: 'cancelled before opening', zh: '取消筹建' },
  },
  read: [role('data_authority'), role('governance_center'), zoneRegulator(), anyone(['open', 'suspended', 'closed'])],
  rows: [
    { act: 'plan', text: { en: 'Plan a zone', zh: '筹建专区' }, from: [], to: 'planned', by: authority, rules: [R05_1, R06_1], article: 'Art 5' },
    { act: 'report-ready', text: { en: 'Report the zone ready', zh: '报告就绪' }, from: ['planned'], to: 'planned', by: center, article: 'Art 6', waits: { while: 'notReady' } },
    { act: 'open', text: { en: 'Open the zone', zh: '开放专区' }, from: ['planned'], to: 'open', by: authority, with: together, unless: [notThePersonWho('report-ready')], rules: [READY, R22_1], article: 'Art 22', basis: ['R15-6'], waits: { while: 'ready' } },
    { act: 'suspend', text: { en: 'Suspend the zone', zh: '暂停专区' }, from: ['open'], to: 'suspended', by: authority, with: together, article: 'Art 6', protective: true },
    { act: 'resume', text: { en: 'Resume the zone', zh: '恢复专区' }, from: ['suspended'], to: 'open', by: authority, with: together, rules: [R22_1], article: 'Art 22', stepUp: true },
    { act: 'close', text: { en: 'Close the zone', zh: '关闭专区' }, from: ['open', 'suspended'], to: 'closed', by: authority, with: together, requires: [nobodyWorks], article: 'Art 6', basis: ['R12-4'], protective: true },
    { act: 'cancel', text: { en: 'Give up the plan', zh: '取消筹建' }, from: ['planned'], to: 'cancelled', by: authority, with: together, article: 'Art 6' },
    { act: 'publish-rules', text: { en: 'Publish the operation rules', zh: '公布授权运营规则' }, from: ['planned'], to: 'planned', when: during('planned', 'it is planned'), by: authority, with: withText, requires: [rulesProposed], rules: [R06_3], article: 'Art 6', waits: { while: 'rulesProposed' } },
    { act: 'publish-rules', text: { en: 'Publish the operation rules', zh: '公布授权运营规则' }, from: ['open'], to: 'open', when: during('open', 'it is open'), by: authority, with: withText, requires: [rulesProposed], rules: [R06_3], article: 'Art 6', waits: { while: 'rulesProposed' } },
  ],
  filings: [
    { act: 'propose-rules', text: { en: 'Propose operation rules', zh: '拟定授权运营规则' }, from: ['planned', 'open'], by: authority, level: 'handler', rules: [R06_3], article: 'Art 6' },
    { act: 'record-platform-security', text: { en: 'Record the platform\'s security level', zh: '登记平台等保记录' }, from: ['planned', 'open', 'suspended'], by: center, level: 'handler', rules: [R22_1_DATES], article: 'Art 22' },
    { act: 'record-crypto-assessment', text: { en: 'Record an assessment of the cryptography', zh: '登记密评结论' }, from: ['planned', 'open', 'suspended'], by: center, level: 'handler', rules: [R22_1_DATES, R22_1_CRYPTO], article: 'Art 22' },
    { act: 'remind-platform-security', text: { en: 'Remind that a record runs out', zh: '备案或者密评到期提醒' }, from: ['planned', 'open', 'suspended'], by: [system()], requires: [reminderDue], told: [...authority, ...center, zoneRegulator()], article: 'Art 22', basis: ['R22-1'] },
  ],
});
