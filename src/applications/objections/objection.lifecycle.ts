import {
  defineLifecycle,
  inspector,
  notThePersonWho,
  own,
  ownAmong,
  R24_3,
  role,
  withZoneRegulators,
  zoneRegulator,
  type Requirement,
} from '../../regulation/index.ts';
import type { ObjectionFacts } from './objection.facts.ts';
import { R10_8 } from './objection.rules.ts';

/*
 * Decision of 2026-11-30: how objections to a published result are read (Art. 10, 向社会公开; the window is a reading).
 * - Who. Every applicant of the round in its own name; for the public the data authority, which names its source.
 * - When. While the result is public and its last day has not passed. What is filed by then is answered, and nothing is
 *   concluded before; the lapse of a policy set keeps nobody from objecting.
 * - By whom answered. The data authority, in sector zones together with the regulator, by persons who neither ended a
 *   review of the round, nor made the result public, nor filed the objection (R15-6).
 * - What follows. A dismissed one leaves the result as it is. An upheld one takes it back, and it is reported, endorsed and
 *   made public anew; where it names an application, its scores are struck and a panel of others is drawn.
 * - Who sees it: who filed it and the bodies that answer it; applicants learn nothing of each other.
 */
const authority = [role('data_authority')];
const together = withZoneRegulators('R06-1');
const others = [notThePersonWho('application.close-review', 'review_result.publish', 'file')];

const publicityRuns: Requirement<ObjectionFacts> = {
  code: 'publicity-over',
  rule: 'R10-8',
  holds: (f) => f.resultState === 'published' && f.publicityEndsOn !== null && f.today <= f.publicityEndsOn,
  params: (f) => ({ state: f.resultState, until: f.publicityEndsOn ?? '–' }),
};

// prettier-ignore
export const objection = defineLifecycle<ObjectionFacts>()({
  aggregate: 'objection', path: 'objections', article: 'Art 10', text: { en: 'Objection to a published result', zh: '公示异议' },
  initial: 'filed', final: ['upheld', 'dismissed', 'withdrawn'],
  states: {
    filed: { en: 'filed, to be answered', zh: '待答复' },
    upheld: { en: 'upheld; the result is taken back', zh: '异议成立，评审结果撤回' },
    dismissed: { en: 'dismissed', zh: '异议不成立' },
    withdrawn: { en: 'withdrawn', zh: '已撤回' },
  },
  read: [own(), role('data_authority'), zoneRegulator(), inspector('zoneId', 'operatorId')],
  always: [R24_3],
  rows: [
    { act: 'file', text: { en: 'Object to a published result', zh: '提出异议' }, from: [], to: 'filed', by: [ownAmong('applicantIds'), ...authority], level: 'handler', requires: [publicityRuns], article: 'Art 10', protective: true },
    { act: 'withdraw', text: { en: 'Withdraw the objection', zh: '撤回异议' }, from: ['filed'], to: 'withdrawn', by: [own()], level: 'handler', article: 'Art 10', basis: ['R10-8'], protective: true },
    { act: 'uphold', text: { en: 'Uphold: the result is taken back', zh: '认定异议成立' }, from: ['filed'], to: 'upheld', by: authority, with: together, unless: others, rules: [R10_8], article: 'Art 10', basis: ['R15-6'], waits: { or: ['dismiss'] } },
    { act: 'dismiss', text: { en: 'Dismiss', zh: '认定异议不成立' }, from: ['filed'], to: 'dismissed', by: authority, with: together, unless: others, article: 'Art 10', basis: ['R10-8', 'R15-6'] },
  ],
});
