import {
  defineLifecycle,
  inspector,
  notThePersonWho,
  own,
  role,
  withZoneRegulators,
  zoneRegulator,
  type Party,
  type Requirement,
} from '../../regulation/index.ts';
import type { ViolationFacts, ViolationState } from './violation.facts.ts';
import { R12_3_CLAUSE, R12_3_HEARD } from './violation.rules.ts';

/*
 * Decision of 2026-11-30: violation reports (Art. 12 违反协议的，按照协议约定暂停或者终止; R12-3).
 * - Reported by the regulator of the zone, the center or the data authority, with the part of the agreement that is
 *   violated. Who reported it may withdraw it. The center, which has no say in business, sees what it reported itself.
 * - The operator answers within `agreement.hearingDays`; later, too, until it is decided, and the report says so.
 * - Decided by the data authority, in sector zones together with the regulator, by persons other than who reported it
 *   (R15-6): dismissed, or upheld with what it proposes. A rehearsal shows what a proposed suspension or termination would
 *   change; to suspend or terminate remains the agreement's own act, on the ground `breach`. It may cite an upheld report,
 *   and has to where `agreement.breachReport` says so.
 */
const reporters = [zoneRegulator(), role('governance_center'), role('data_authority')];
const reporter: readonly Party[] = [
  own('reporterId', 'data_authority'),
  own('reporterId', 'sector_authority'),
  own('reporterId', 'governance_center'),
];
const authority = [role('data_authority')];
const together = withZoneRegulators('R12-3');
const others = [notThePersonWho('report')];
const pending: ViolationState[] = ['reported', 'answered'];
const living: readonly string[] = ['signed', 'effective', 'suspended', 'termination_pending'];
const agreementLives: Requirement<ViolationFacts> = {
  code: 'agreement-not-effective',
  rule: 'R12-3',
  holds: (f) => living.includes(f.agreementState),
  params: (f) => ({ state: f.agreementState }),
};

// prettier-ignore
export const violation = defineLifecycle<ViolationFacts>()({
  aggregate: 'violation', path: 'violations', article: 'Art 12', text: { en: 'Violation report', zh: '违约报告' },
  initial: 'reported', final: ['upheld', 'dismissed', 'withdrawn'],
  states: {
    reported: { en: 'reported, to be answered', zh: '已报告，待答复' },
    answered: { en: 'answered by the operator', zh: '运营单位已答复' },
    upheld: { en: 'upheld', zh: '认定违约' },
    dismissed: { en: 'dismissed', zh: '认定不成立' },
    withdrawn: { en: 'withdrawn', zh: '已撤回' },
  },
  read: [role('data_authority'), zoneRegulator(), own(), own('reporterId', 'governance_center'), inspector('zoneId', 'agreementId', 'operatorId')],
  rows: [
    { act: 'report', text: { en: 'Report a violation', zh: '报告违约' }, from: [], to: 'reported', by: reporters, requires: [agreementLives], rules: [R12_3_CLAUSE], article: 'Art 12', basis: ['R06-1'], protective: true },
    { act: 'answer', text: { en: 'Answer', zh: '答复' }, from: ['reported'], to: 'answered', by: [own()], article: 'Art 12', basis: ['R12-3'], waits: { due: { on: 'dueOn', period: 'agreement.hearingDays' } } },
    { act: 'uphold', text: { en: 'Uphold, with what it proposes', zh: '认定违约并提出处理意见' }, from: pending, to: 'upheld', by: authority, with: together, unless: others, rules: [R12_3_HEARD], article: 'Art 12', basis: ['R15-6'], waits: { in: ['answered'], or: ['dismiss'], alone: true } },
    { act: 'dismiss', text: { en: 'Dismiss', zh: '认定不成立' }, from: pending, to: 'dismissed', by: authority, with: together, unless: others, rules: [R12_3_HEARD], article: 'Art 12', basis: ['R15-6'], waits: { in: ['reported'], after: 'dueOn', or: ['uphold'], alone: true } },
    { act: 'withdraw', text: { en: 'Withdraw the report', zh: '撤回报告' }, from: pending, to: 'withdrawn', by: reporter, article: 'Art 12', basis: ['R12-3'], protective: true },
  ],
});
