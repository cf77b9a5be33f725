import { R03_1, R08_1, R08_2, R08_3, R08_3_VERDICT } from '../../applications/index.ts';
import {
  defineLifecycle,
  havingSeen,
  inspector,
  notAmong,
  own,
  R24_1,
  role,
  system,
  withZoneRegulators,
  zoneRegulator,
  type Requirement,
} from '../../regulation/index.ts';
import type { RenewalFacts, RenewalState } from './renewal.facts.ts';
import { R12_8_WINDOW } from './renewal.rules.ts';

/*
 * Decision of 2026-11-30: how an agreement is renewed (R12-8; Art. 12 has a term, and nothing on what follows it).
 * - A renewal is a new agreement, never a longer term (section 2 of the requirements). This aggregate is what comes before
 *   it, in the place of a round: the operator asks, in the last `agreement.renewalOpensDays` of the term, for the renewal of
 *   an agreement in effect. It may ask while the agreement is suspended, so that a suspension costs it no time; nothing is
 *   granted before that is lifted. Under notice, ended or expired it is too late to ask.
 * - Art. 8 is checked afresh: the evidence an applicant files, each condition found met anew, register and look-backs of the
 *   day of the decision. Under the set in force, not the pinned one: what is granted is a new agreement.
 * - The final results of the operator in the zone (Art. 18) are before the decision: a concurrence is bound to them, and the
 *   record keeps them as they were. No result forbids a renewal by itself, since the text gives a poor one another
 *   consequence (R18-1) and two in a row end the agreement (R18-2); nor does a renewal break the row (R18-4).
 * - The data authority decides with the regulator of a sector zone, by persons who found no condition met (R15-6). What is
 *   asked for in time is decided later, too: nobody loses it by another's delay, and silence is no consent.
 * - A granted renewal lets one agreement be drafted without an application (R10-2): eight parts, a term of its own that
 *   begins after the last day of the old one (R12-1, R12-8), the signatures of exactly the parties; who granted it signs for
 *   nobody. The old agreement stays as it is and expires by its date. No grant carries over.
 * - An agreement that ends early, or passes to another operator, takes its renewal along until the new one is signed; from
 *   then on that stands by itself, and is terminated by itself.
 */
const authority = [role('data_authority')];
const applicant = [own()];
const together = withZoneRegulators('R12-8');
/** Concurred with is what verifiers and evaluations have put on file, not a blank. */
const afterVerdicts = havingSeen<RenewalFacts>(together, 'assess', ({ checklist, evaluations }) =>
  checklist.every((c) => c.verdict === null) ? undefined : { checklist, evaluations },
);
const running: readonly string[] = ['effective', 'suspended'];
const agreementRuns: Requirement<RenewalFacts> = {
  code: 'agreement-not-effective',
  rule: 'R12-8',
  holds: (f) => running.includes(f.agreementState),
  params: (f) => ({ state: f.agreementState }),
};
const undisturbed: readonly string[] = ['effective', 'expired'];
const notStopped: Requirement<RenewalFacts> = {
  code: 'agreement-not-effective',
  rule: 'R12-8',
  holds: (f) => undisturbed.includes(f.agreementState),
  params: (f) => ({ state: f.agreementState }),
};
const didNotAssess = notAmong('assessedBy', {
  en: 'not a person who found conditions met',
  zh: '不得为认定条件的人员',
});
const open: RenewalState[] = ['requested', 'granted'];

// prettier-ignore
export const agreementRenewal = defineLifecycle<RenewalFacts>()({
  aggregate: 'agreement_renewal', path: 'agreement-renewals', article: 'Art 8, 12', text: { en: 'Renewal of an agreement', zh: '授权运营协议续签' },
  initial: 'requested', final: ['refused', 'withdrawn', 'lapsed', 'concluded'],
  states: {
    requested: { en: 'asked for; evidence is filed and assessed', zh: '已申请，提交证明并认定' },
    granted: { en: 'granted: an agreement may be drafted upon it', zh: '同意续签，可据此起草协议' },
    refused: { en: 'refused', zh: '不予续签' },
    withdrawn: { en: 'withdrawn by the operator', zh: '已撤回' },
    lapsed: { en: 'fallen with the agreement, or with its passing on', zh: '随协议终止或者承继而失效' },
    concluded: { en: 'the renewed agreement is signed', zh: '续签协议已签署' },
  },
  read: [role('data_authority'), zoneRegulator(), own(), inspector('zoneId', 'agreementId', 'operatorId')],
  rows: [
    { act: 'request', text: { en: 'Ask for the renewal', zh: '申请续签' }, from: [], to: 'requested', by: applicant, requires: [agreementRuns], rules: [R24_1, R03_1, R12_8_WINDOW], article: 'Art 12' },
    { act: 'grant', text: { en: 'Grant it', zh: '同意续签' }, from: ['requested'], to: 'granted', by: authority, with: afterVerdicts, unless: [didNotAssess], requires: [notStopped], rules: [R24_1, R03_1, R08_1, R08_2, R08_3, R08_3_VERDICT], article: 'Art 12', basis: ['R12-8', 'R15-6'], waits: { or: ['refuse'], alone: true } },
    { act: 'refuse', text: { en: 'Refuse it', zh: '不予续签' }, from: ['requested'], to: 'refused', by: authority, with: together, article: 'Art 12', basis: ['R12-8'] },
    { act: 'withdraw', text: { en: 'Withdraw', zh: '撤回续签申请' }, from: open, to: 'withdrawn', by: applicant, article: 'Art 12', basis: ['R12-8'], protective: true },
    { act: 'lapse', text: { en: 'Fall with the agreement, or with its passing on', zh: '随协议终止或者承继而失效' }, from: open, to: 'lapsed', by: [system()], article: 'Art 12', basis: ['R12-8'], protective: true },
    { act: 'conclude', text: { en: 'The renewed agreement is signed by all', zh: '续签协议已由各方签署' }, from: ['granted'], to: 'concluded', by: [system()], article: 'Art 12', basis: ['R12-8'] },
  ],
  filings: [
    { act: 'upload-material', text: { en: 'File a material', zh: '提交材料' }, from: ['requested'], by: applicant, level: 'handler', article: 'Art 8', basis: ['R08-3'] },
    { act: 'fill-checklist', text: { en: 'Give evidence for conditions', zh: '填写条件证明' }, from: ['requested'], by: applicant, level: 'handler', article: 'Art 8', basis: ['R08-3'] },
    { act: 'assess', text: { en: 'Record verdicts on conditions', zh: '认定条件' }, from: ['requested'], by: authority, level: 'handler', article: 'Art 8', basis: ['R08-3'] },
  ],
});
