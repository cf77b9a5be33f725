import {
  defineLifecycle,
  inspector,
  notThePersonWho,
  own,
  role,
  system,
  withZoneRegulators,
  zoneRegulator,
  type Requirement,
} from '../../regulation/index.ts';
import type { EligibilityCaseFacts, EligibilityCaseState } from './eligibility-case.facts.ts';
import {
  R08_4_CONDITION,
  R08_4_CURE_BY,
  R08_4_CURE_OVER,
  R08_4_HEARD,
  R08_4_RECORD,
} from './eligibility-case.rules.ts';

/*
 * Decision of 2026-11-30: eligibility cases (R08-4; Art. 8 states the conditions, and nothing on what follows in the term).
 * - The conditions bind during the term. Who finds one in doubt opens a case: the data authority, or the regulator of the
 *   zone; one at a time for each condition of an agreement. What is looked back on rests on a compliance record that
 *   stands, when the case is opened and when it is upheld.
 * - Heard first: the operator answers within `eligibility.statementDays`; later, too, until the case is decided, and the
 *   case says that it was late. Whoever has not answered by the last day may be decided upon; silence is no admission.
 * - The cure period runs from the opening, `eligibility.cureDays` or longer. What the operator has done about it, it
 *   reports; each report is a new version, so that a concurrence is with what is on file.
 * - Decided jointly, by persons other than who opened it (R15-6): cured, or upheld with a consequence, which waits for the
 *   end of the cure period. To suspend or terminate is an act of the agreement, with its own concurrence, remedies and
 *   signature, on the ground `eligibility_lost`; it cites the case, which carries one such act (R12-3). Nothing ends by
 *   itself while a case is open, and none of its days ends anything.
 * - Opened in error it is withdrawn by the body that opened it; it falls with the agreement, and where that passes to
 *   another operator, whose own conditions were found met.
 */
const openers = [role('data_authority'), zoneRegulator()];
const opener = [own('openerId', 'data_authority'), own('openerId', 'sector_authority')];
const authority = [role('data_authority')];
const together = withZoneRegulators('R08-4');
const others = [notThePersonWho('open')];
const pending: EligibilityCaseState[] = ['opened', 'answered'];
const living: readonly string[] = ['signed', 'effective', 'suspended'];
const agreementLives: Requirement<EligibilityCaseFacts> = {
  code: 'agreement-not-effective',
  rule: 'R08-4',
  holds: (f) => living.includes(f.agreementState),
  params: (f) => ({ state: f.agreementState }),
};

// prettier-ignore
export const eligibilityCase = defineLifecycle<EligibilityCaseFacts>()({
  aggregate: 'eligibility_case', path: 'eligibility-cases', article: 'Art 8', text: { en: 'Eligibility case during the term', zh: '授权期间基本条件复查' },
  initial: 'opened', final: ['cured', 'upheld', 'withdrawn'],
  states: {
    opened: { en: 'opened, to be answered', zh: '已立案，待答复' },
    answered: { en: 'answered by the operator', zh: '运营单位已答复' },
    cured: { en: 'cured, or never lacking', zh: '已整改或者符合条件' },
    upheld: { en: 'upheld: the condition is not met', zh: '认定不再符合条件' },
    withdrawn: { en: 'withdrawn, or fallen with the agreement', zh: '已撤回或者随协议终结' },
  },
  read: [role('data_authority'), zoneRegulator(), own(), inspector('zoneId', 'agreementId', 'operatorId')],
  rows: [
    { act: 'open', text: { en: 'Open a case', zh: '立案复查' }, from: [], to: 'opened', by: openers, requires: [agreementLives], rules: [R08_4_CONDITION, R08_4_RECORD, R08_4_CURE_BY], article: 'Art 8', basis: ['R06-1'], protective: true },
    { act: 'answer', text: { en: 'Answer', zh: '答复' }, from: ['opened'], to: 'answered', by: [own()], article: 'Art 8', basis: ['R08-4'], waits: { due: { on: 'dueOn', period: 'eligibility.statementDays' } } },
    { act: 'report-cure', text: { en: 'Report what has been done about it', zh: '报告整改情况' }, from: ['answered'], to: 'answered', by: [own()], article: 'Art 8', basis: ['R08-4'] },
    { act: 'cure', text: { en: 'Find it cured', zh: '认定已整改' }, from: pending, to: 'cured', by: authority, with: together, unless: others, rules: [R08_4_HEARD], article: 'Art 8', basis: ['R15-6'], waits: { in: ['opened'], after: 'dueOn', or: ['uphold'], alone: true } },
    { act: 'uphold', text: { en: 'Uphold, with its consequence', zh: '认定不再符合条件并明确后果' }, from: pending, to: 'upheld', by: authority, with: together, unless: others, rules: [R08_4_HEARD, R08_4_RECORD, R08_4_CURE_OVER], article: 'Art 8', basis: ['R15-6'], waits: { in: ['answered'], or: ['cure'], alone: true } },
    { act: 'withdraw', text: { en: 'Withdraw what was opened in error', zh: '撤回（立案有误）' }, from: pending, to: 'withdrawn', by: opener, article: 'Art 8', basis: ['R08-4'], protective: true },
    { act: 'lapse', text: { en: 'Fall with the agreement, or with its passing on', zh: '随协议终止或者承继而终结' }, from: pending, to: 'withdrawn', by: [system()], article: 'Art 12', basis: ['R08-4'], protective: true },
    { act: 'execute', text: { en: 'Carried out by suspending or terminating the agreement', zh: '已据此暂停或者终止协议' }, from: ['upheld'], to: 'upheld', by: [system()], article: 'Art 12', basis: ['R12-3'], protective: true },
  ],
});
