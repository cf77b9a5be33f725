import { R03_1, R08_1, R08_2, R08_3, R08_3_VERDICT } from '../../applications/index.ts';
import {
  defineLifecycle,
  inspector,
  during,
  notAmong,
  notThePersonWho,
  R10_7,
  own,
  role,
  signatory,
  system,
  zoneRegulator,
  yetTo,
  type Condition,
  type Party,
  type Requirement,
} from '../../regulation/index.ts';
import type { AgreementState } from '../agreement.facts.ts';
import { R22_2 } from '../agreement.rules.ts';
import { R10_7_EARLIER, textStands } from '../signing-text.ts';
import type { AmendmentFacts, AmendmentState } from './amendment.facts.ts';
import { amendmentText } from './amendment.text.ts';
import { R11_3_ON_RECORD, R11_3_SPOKEN_FOR } from './amendment.rules.ts';
import { ofSuccession, termsRules } from './terms-change.rules.ts';

/*
 * Decision of 2026-11-24: how an agreement passes to an operator's successor (Art. 3, 8, 10-12, 18).
 * - The text in force stays untouched until exactly the parties have signed the next (R11-3): the bodies of Art. 10, the
 *   successor, and the predecessor while it is active. One that is suspended, succeeded or dissolved has nobody who could
 *   log in: then its liquidator, administrator or successor declares for it, in the document that the draft names, and
 *   the set of parties is fixed without it when signing opens. The regulator signs, which is more than to concur.
 * - Nobody operates without Art. 8: the successor files the evidence an applicant files, the authority finds each
 *   condition met, and register, look-backs and findings are asked with the facts of the day when signing opens and at
 *   every signature. Under an agreement its pinned policy set governs, also after its lapse (Art. 24).
 * - Until it is in force the predecessor operates, and answers. Its succession may be recorded once every agreement has
 *   passed on, or is open for signature to that very successor with its own signature given where it is asked for; from
 *   then on nobody uses data until the amendment is in force (a restriction cuts off, as for a suspended operator). An
 *   amendment that fails then leaves the data cut off; the authority drafts another, or terminates (party_ended).
 * - With the last signature the new operator has the agreement, for the term that is left, and all that lives under it.
 *   What is over (deliveries, closed scenarios, decided requests, results) keeps its name, and stays readable to the
 *   predecessor, as does this amendment with the terms it had; the agreement itself is its successor's.
 * - Poor results go along (they are borne by the successor from now on), and so do restrictions for a risk. Consents do
 *   not: a person has consented to the operator the form names (R16-1). PIPL Art. 22 would let a merger inform instead;
 *   that is another reading, and needs the record of having informed.
 * - One who found conditions met, or opened the signing, signs for nobody (R15-6), and signers do not finalize results.
 *
 * Decision of 2026-11-30: how the terms of an agreement change (Art. 11, 12).
 * - By the same way: a version of its own, signed by exactly the parties of Art. 10, nothing of it in force before the
 *   last signature. What it would then say is held to the rules of a new agreement under the set pinned to it: all parts
 *   filled, a precise scope, a term no longer than the set admits from the first day that was agreed, which stays.
 * - A narrower scope takes effect at once: grants of what is outside of it, or of scenarios whose purpose is no longer
 *   named, are revoked in the transaction of the last signature, behind the fence. Requests under way are held to the
 *   new scope at their next stage, products at their next launch.
 * - It ends nothing early: that is a termination, with a ground and remedies (R12-3). Without an operator that can sign
 *   nothing of its terms changes.
 */
const authority = [role('data_authority')];
/** A draft is written between the parties; the center learns of what is open for signature. */
const offered: AmendmentState[] = ['signing', 'in_force', 'refused', 'abandoned'];
const successor: Party = {
  ...own('successorId'),
  label: 'successor',
  text: { en: 'the successor', zh: '承继运营单位' },
};
const living: readonly AgreementState[] = ['signed', 'effective', 'suspended', 'termination_pending'];

const last: Condition<AmendmentFacts> = {
  name: 'the last signature',
  holds: (f) => f.signatures.length + 1 === f.partyIds.length,
};
const notLast: Condition<AmendmentFacts> = { name: 'others still have to sign', holds: (f) => !last.holds(f) };
const agreementLives: Requirement<AmendmentFacts> = {
  code: 'agreement-not-effective',
  rule: 'R11-3',
  holds: (f) => living.includes(f.agreementState),
  params: (f) => ({ state: f.agreementState }),
};
const zoneIsOpen: Requirement<AmendmentFacts> = {
  code: 'zone-not-open',
  rule: 'R22-1',
  holds: (f) => f.zoneState === 'open',
  params: (f) => ({ state: f.zoneState }),
};
/** Conditions are those of who takes over: where nobody does, there is nothing to judge. */
const hasSuccessor: Requirement<AmendmentFacts> = {
  code: 'out-of-order',
  rule: 'R08-3',
  holds: (f) => f.successorId !== null,
  params: () => ({ step: 'successor' }),
};
/** An operator has one agreement in a zone at a time; SQL holds it too. */
const placeIsFree: Requirement<AmendmentFacts> = { code: 'conflict', rule: 'R11-3', holds: (f) => !f.placeTaken };
const requires = [agreementLives, zoneIsOpen, placeIsFree];
/** Of a successor Art. 8 as of an applicant, with the facts of the day; of new terms what every agreement must say. */
const rules = [
  ...[R03_1, R08_1, R08_2, R08_3, R08_3_VERDICT, R11_3_SPOKEN_FOR, R11_3_ON_RECORD, R22_2].map(ofSuccession),
  ...termsRules,
];

const didNotAssess = notAmong('assessedBy', {
  en: 'not a person who found conditions met',
  zh: '不得为认定条件的人员',
});
const signing = {
  act: 'sign',
  text: { en: 'Sign', zh: '签署' },
  from: ['signing'],
  by: [signatory()],
  unless: [didNotAssess, notThePersonWho('open-signing', 'sign')],
  refusal: 'not-a-party',
  requires,
  rules: [...rules, textStands<AmendmentFacts>(amendmentText), R10_7_EARLIER, ...R10_7],
  article: 'Art 10',
  basis: ['R11-3', 'R15-6'],
  signed: { text: amendmentText },
} as const;

// prettier-ignore
export const agreementAmendment = defineLifecycle<AmendmentFacts>()({
  aggregate: 'agreement_amendment', path: 'agreement-amendments', article: 'Art 8, 10-12', text: { en: 'Amendment of an agreement', zh: '授权运营协议变更' },
  initial: 'draft', final: ['in_force', 'refused', 'abandoned'],
  states: {
    draft: { en: 'being written; the successor files its evidence', zh: '起草，承继单位提交证明' },
    signing: { en: 'open for signature', zh: '签署中' },
    in_force: { en: 'signed by all and in force', zh: '已签署并生效' },
    refused: { en: 'refused by a party', zh: '当事方拒绝签署' },
    abandoned: { en: 'given up', zh: '放弃' },
  },
  read: [role('data_authority'), zoneRegulator(), own(), successor, during(offered, role('governance_center')), during(offered, inspector('zoneId', 'agreementId', 'operatorId'))],
  rows: [
    { act: 'draft', text: { en: 'Draft an amendment', zh: '起草协议变更' }, from: [], to: 'draft', by: authority, level: 'handler', requires: [agreementLives], article: 'Art 12', basis: ['R11-3'] },
    { act: 'revise', text: { en: 'Revise the draft', zh: '修改草稿' }, from: ['draft'], to: 'draft', by: authority, level: 'handler', article: 'Art 12' },
    { act: 'discard', text: { en: 'Discard the draft', zh: '删除草稿' }, from: ['draft'], to: 'draft', by: authority, level: 'handler', article: 'Art 12' },
    { act: 'open-signing', text: { en: 'Open for signature', zh: '开始签署' }, from: ['draft'], to: 'signing', by: authority, requires, rules, article: 'Art 8', basis: ['R11-3'], waits: {} },
    { ...signing, to: 'signing', when: notLast, waits: { of: [yetTo('signedBy', signatory())] } },
    { ...signing, to: 'in_force', when: last, cutsOff: true },
    { act: 'refuse', text: { en: 'Refuse to sign', zh: '拒绝签署' }, from: ['signing'], to: 'refused', by: [signatory()], refusal: 'not-a-party', article: 'Art 10', basis: ['R11-3'], protective: true },
    { act: 'abandon', text: { en: 'Give it up', zh: '放弃变更' }, from: ['signing'], to: 'abandoned', by: authority, article: 'Art 10', protective: true },
    { act: 'abandon', text: { en: 'Given up with a party or the agreement', zh: '随当事方或者协议终止而放弃' }, from: ['draft', 'signing'], to: 'abandoned', by: [system()], article: 'Art 12', basis: ['R11-3'], protective: true },
  ],
  filings: [
    { act: 'upload-material', text: { en: 'File a material', zh: '提交材料' }, from: ['draft'], by: [successor], level: 'handler', article: 'Art 8', basis: ['R08-3'] },
    { act: 'fill-checklist', text: { en: 'Give evidence for conditions', zh: '填写条件证明' }, from: ['draft'], by: [successor], level: 'handler', article: 'Art 8', basis: ['R08-3'] },
    { act: 'assess', text: { en: 'Record verdicts on conditions', zh: '认定条件' }, from: ['draft'], by: authority, level: 'handler', requires: [hasSuccessor], article: 'Art 8', basis: ['R08-3'] },
  ],
});
