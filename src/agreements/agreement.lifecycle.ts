import {
  defineLifecycle,
  during,
  inspector,
  notThePersonWho,
  R10_7,
  R12_5,
  own,
  R24_1,
  role,
  signatory,
  system,
  time,
  withZoneRegulators,
  zoneRegulator,
  yetTo,
  type Condition,
  type Requirement,
  type SignedText,
} from '../regulation/index.ts';
import { R03_1, R08_1, R08_2 } from '../applications/index.ts';
import type { AgreementFacts, AgreementState } from './agreement.facts.ts';
import { citesCase, R12_3_VIOLATION } from './cited.rules.ts';
import { agreementText, R10_7_EARLIER, textStands } from './signing-text.ts';
import { inOffice, R22_2_LEFT } from './officers/officer.rules.ts';
import { R12_2_REMINDER, R12_4 } from './agreement.ends.rules.ts';
import { didNotSelect, isSelected, R10_2, R12_8, R12_8_AFTER } from './agreement.basis.rules.ts';
import { R11_1, R11_2, R11_4, R12_1, R12_3, R22_2 } from './agreement.rules.ts';

/** A draft is written between the parties; the center learns of what is open for signature. */
const offered: AgreementState[] = ['signing', 'signed', 'effective', 'suspended', 'termination_pending', 'terminated', 'expired', 'abandoned']; // prettier-ignore
const authority = [role('data_authority')];
const together = withZoneRegulators('R12-3');
const last: Condition<AgreementFacts> = {
  name: 'the last signature',
  holds: (f) => f.signatures.length + 1 === f.partyIds.length,
};
const notLast: Condition<AgreementFacts> = { name: 'others still have to sign', holds: (f) => !last.holds(f) };
const zoneIsOpen: Requirement<AgreementFacts> = {
  code: 'zone-not-open',
  rule: 'R22-1',
  holds: (f) => f.zoneState === 'open',
  params: (f) => ({ state: f.zoneState }),
};
/** R12-4: a term does not grow by the time it was lost. */
const termRuns: Requirement<AgreementFacts> = {
  code: 'agreement-not-effective',
  rule: 'R12-4',
  holds: (f) => f.today <= f.termEnd,
  params: (f) => ({ state: f.state }),
};
/** R11-3: the text in force changes only with an amendment that exactly the parties have signed. */
const amend = { act: 'amend', text: { en: 'Amended by a signed amendment', zh: '依已签署的协议变更修改' }, by: [system()], article: 'Art 11', basis: ['R11-3'], cutsOff: true } as const; // prettier-ignore

/** R10-7: each party's signature is to the text fixed when signing opened, by its key where it has one. */
const toSign = [R24_1, R08_1, R08_2, R12_8_AFTER, textStands<AgreementFacts>(agreementText), R10_7_EARLIER, ...R10_7];
const text: SignedText<AgreementFacts> = { text: agreementText };

/** While there is an agreement whose data somebody has to answer for. */
const bound: AgreementState[] = ['signed', 'effective', 'suspended', 'termination_pending'];
// prettier-ignore
export const agreement = defineLifecycle<AgreementFacts>()({
  aggregate: 'agreement', path: 'agreements', article: 'Art 10-12', text: { en: 'Agreement', zh: '授权运营协议' },
  initial: 'draft', final: ['expired', 'abandoned'],
  states: {
    draft: { en: 'being written', zh: '起草' },
    signing: { en: 'open for signature', zh: '签署中' },
    signed: { en: 'signed by all, before its first day', zh: '已签署未生效' },
    effective: { en: 'in effect', zh: '生效' },
    suspended: { en: 'suspended', zh: '暂停' },
    termination_pending: { en: 'to end after two poor results; no data use', zh: '待终止（不得使用数据）' },
    terminated: { en: 'ended early', zh: '终止' },
    expired: { en: 'ended by date', zh: '到期' },
    abandoned: { en: 'given up before it took effect', zh: '放弃签署' },
  },
  read: [role('data_authority'), zoneRegulator(), own(), during(offered, role('governance_center')), during(offered, inspector('zoneId', 'agreementId', 'operatorId'))],
  rows: [
    { act: 'draft', text: { en: 'Draft an agreement', zh: '起草协议' }, from: [], to: 'draft', by: authority, level: 'handler', rules: [R24_1, R03_1, R10_2, R12_1, R12_8, R12_8_AFTER], article: 'Art 10' },
    { act: 'revise', text: { en: 'Revise the draft', zh: '修改草稿' }, from: ['draft'], to: 'draft', by: authority, level: 'handler', rules: [R12_1, R12_8, R12_8_AFTER], article: 'Art 11' },
    { act: 'discard', text: { en: 'Discard the draft', zh: '删除草稿' }, from: ['draft'], to: 'draft', by: authority, level: 'handler', article: 'Art 10' },
    { act: 'open-signing', text: { en: 'Open for signature', zh: '开始签署' }, from: ['draft'], to: 'signing', by: authority, requires: [zoneIsOpen, isSelected], rules: [R24_1, R10_2, R11_1, R11_2, R11_4, R12_1, R12_8, R12_8_AFTER, R22_2], article: 'Art 11', waits: {} },
    { act: 'sign', text: { en: 'Sign', zh: '签署' }, from: ['signing'], to: 'signing', when: notLast, by: [signatory()], unless: [didNotSelect, notThePersonWho('sign')], refusal: 'not-a-party', requires: [zoneIsOpen, isSelected], rules: toSign, article: 'Art 10', basis: ['R10-3', 'R15-6'], signed: text, waits: { of: [yetTo('signedBy', signatory())] } },
    { act: 'sign', text: { en: 'Sign', zh: '签署' }, from: ['signing'], to: 'signed', when: last, by: [signatory()], unless: [didNotSelect, notThePersonWho('sign')], refusal: 'not-a-party', requires: [zoneIsOpen, isSelected], rules: toSign, article: 'Art 10', basis: ['R10-3', 'R15-6'], signed: text },
    { act: 'abandon', text: { en: 'Give up signing', zh: '放弃签署' }, from: ['signing'], to: 'abandoned', by: authority, article: 'Art 10', protective: true },
    { act: 'take-effect', text: { en: 'Take effect', zh: '生效' }, from: ['signed'], to: 'effective', by: [time('termStart')], article: 'Art 12' },
    { act: 'suspend', text: { en: 'Suspend', zh: '暂停' }, from: ['effective'], to: 'suspended', by: authority, with: together, rules: [R12_3, citesCase('suspend'), R12_3_VIOLATION, ...R12_5], signed: 'decision', article: 'Art 12', basis: ['R12-4'], cutsOff: true, protective: true },
    { act: 'resume', text: { en: 'Resume', zh: '恢复' }, from: ['suspended'], to: 'effective', by: authority, with: together, requires: [zoneIsOpen], article: 'Art 12', basis: ['R12-4'], stepUp: true, waits: { or: ['terminate'], due: { on: 'reviewOn', period: 'agreement.suspensionReviewDays' }, alone: true } },
    { act: 'terminate', text: { en: 'Terminate', zh: '终止' }, from: ['signed', 'effective', 'suspended', 'termination_pending'], to: 'terminated', by: authority, with: together, rules: [R12_3, citesCase('terminate'), R12_3_VIOLATION, ...R12_5], signed: 'decision', article: 'Art 12', basis: ['R12-4'], cutsOff: true, protective: true },
    { act: 'terminate', text: { en: 'Terminate after two poor results', zh: '因连续2次较差终止' }, from: ['signed', 'effective', 'suspended', 'termination_pending'], to: 'terminated', by: [system()], article: 'Art 18', basis: ['R12-3', 'R18-2'], cutsOff: true, protective: true },
    { act: 'give-notice', text: { en: 'Give notice after two poor results', zh: '因连续2次较差预告终止' }, from: ['effective', 'suspended'], to: 'termination_pending', by: [system()], article: 'Art 18', basis: ['R11-4', 'R18-2'], cutsOff: true, protective: true },
    { act: 'withdraw-notice', text: { en: 'Withdraw the notice, the result being overturned', zh: '评估结果被撤销，收回终止预告' }, from: ['termination_pending'], to: 'suspended', by: [system()], article: 'Art 18', basis: ['R18-2'], protective: true },
    { act: 'terminate', text: { en: 'The notice ends', zh: '预告期满终止' }, from: ['termination_pending'], to: 'terminated', by: [time('endsOn')], article: 'Art 18', basis: ['R11-4'], cutsOff: true },
    { act: 'reinstate', text: { en: 'Reinstate, the termination being quashed', zh: '终止决定被撤销，恢复协议' }, from: ['terminated'], to: 'suspended', by: authority, with: together, requires: [termRuns], rules: [R12_3, R12_4, citesCase('suspend'), R12_3_VIOLATION, ...R12_5], signed: 'decision', article: 'Art 12', basis: ['R12-4'], stepUp: true },
    { ...amend, from: ['signed'], to: 'signed' },
    { ...amend, from: ['effective'], to: 'effective' },
    { ...amend, from: ['suspended'], to: 'suspended' },
    { ...amend, from: ['termination_pending'], to: 'termination_pending' },
    { act: 'expire', text: { en: 'Expire', zh: '到期' }, from: ['effective', 'suspended', 'termination_pending'], to: 'expired', by: [time('termEnd', 'after')], article: 'Art 12', basis: ['R12-2'], cutsOff: true },
  ],
  filings: [
    { act: 'record-officer-left', text: { en: 'Record that the data security officer has left', zh: '登记数据安全责任人离任' }, from: bound, by: [own(), zoneRegulator()], level: 'handler', requires: [inOffice], rules: [R22_2_LEFT], article: 'Art 22', basis: ['R22-2'], protective: true },
    { act: 'remind-expiry', text: { en: 'Remind that the term ends', zh: '协议到期提醒' }, from: ['effective', 'suspended'], by: [system()], rules: [R12_2_REMINDER], told: [role('data_authority'), zoneRegulator(), own(), role('governance_center')], article: 'Art 12', basis: ['R12-2'] },
    { act: 'name-officer', text: { en: 'Name the next data security officer', zh: '明确继任数据安全责任人' }, from: bound, by: [own()], article: 'Art 22', basis: ['R22-2'], waits: { while: 'officerVacant' } },
  ],
});
