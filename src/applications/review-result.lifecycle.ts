import {
  anyone,
  defineLifecycle,
  during,
  notThePersonWho,
  R10_7,
  R24_3,
  role,
  system,
  withZoneRegulators,
  zoneRegulator,
  type Requirement,
} from '../regulation/index.ts';
import { selectionLost, unfinished, type ReviewResultFacts, type ReviewResultState } from './review-result.facts.ts';
import { R10_1, R10_2, R10_6, R10_9 } from './review-result.rules.ts';

const authority = [role('data_authority')];
const government = [role('city_government')];
const together = withZoneRegulators('R06-1');
const reported: ReviewResultState[] = ['reported', 'endorsed', 'returned', 'declined', 'published', 'concluded'];

const windowClosed: Requirement<ReviewResultFacts> = {
  code: 'out-of-order',
  rule: 'R10-1',
  holds: (f) => f.announcementState === (f.supplementsId === null ? 'closed' : 'completed'),
  params: (f) => ({ step: `announcement (${f.announcementState})` }),
};
const allReviewed: Requirement<ReviewResultFacts> = {
  code: 'out-of-order',
  rule: 'R10-1',
  holds: (f) => unfinished(f.applications).length === 0,
  params: (f) => ({
    step: `review of ${unfinished(f.applications)
      .map((a) => a.id)
      .join(', ')}`,
  }),
};
const publicityOver: Requirement<ReviewResultFacts> = {
  code: 'out-of-order',
  rule: 'R10-1',
  holds: (f) => f.publicityEndsOn !== null && f.today > f.publicityEndsOn,
  params: (f) => ({ step: `publicity until ${f.publicityEndsOn ?? '–'}` }),
};
const objectionsAnswered: Requirement<ReviewResultFacts> = {
  code: 'objection-open',
  rule: 'R10-8',
  holds: (f) => f.openObjectionIds.length === 0,
  params: (f) => ({ ids: f.openObjectionIds.join(', ') }),
};
const lost: Requirement<ReviewResultFacts> = {
  code: 'out-of-order',
  rule: 'R10-9',
  holds: (f) => f.supplementsId === null || selectionLost(f),
  params: (f) => ({ step: `loss of the selection of application ${f.lostId ?? '–'}` }),
};
const ready = [windowClosed, allReviewed, lost];

// prettier-ignore
export const reviewResult = defineLifecycle<ReviewResultFacts>()({
  aggregate: 'review_result', path: 'review-results', article: 'Art 10', text: { en: 'Review result of a round', zh: '评审结果' },
  initial: 'drafted', final: ['declined', 'concluded'],
  states: {
    drafted: { en: 'being drafted', zh: '拟定' },
    reported: { en: 'reported to the city government', zh: '已报市政府' },
    endorsed: { en: 'endorsed', zh: '市政府已同意' },
    returned: { en: 'returned for revision', zh: '退回修改' },
    declined: { en: 'not endorsed', zh: '市政府不同意' },
    published: { en: 'made public', zh: '公示' },
    concluded: { en: 'publicity over, the round is complete', zh: '公示期满' },
  },
  read: [role('data_authority'), zoneRegulator(), during(reported, role('city_government')), anyone(['published', 'concluded'])],
  always: [R24_3],
  rows: [
    { act: 'draft', text: { en: 'Draft the result of the round', zh: '拟定评审结果' }, from: [], to: 'drafted', by: authority, level: 'handler', requires: ready, rules: [R10_6], article: 'Art 10' },
    { act: 'propose-next', text: { en: 'Propose the next in rank for a lost selection', zh: '提出递补' }, from: [], to: 'drafted', by: authority, level: 'handler', requires: ready, rules: [R10_6, R10_9], article: 'Art 10' },
    { act: 'revise', text: { en: 'Revise it', zh: '修改' }, from: ['drafted', 'returned', 'endorsed'], to: 'drafted', by: authority, level: 'handler', requires: ready, rules: [R10_6, R10_9], article: 'Art 10', basis: ['R10-1'], waits: { in: ['returned'] } },
    { act: 'report', text: { en: 'Report to the city government', zh: '报市政府' }, from: ['drafted'], to: 'reported', by: authority, with: together, unless: [notThePersonWho('application.close-review')], requires: ready, rules: [R10_1, R10_6, R10_9], article: 'Art 10', basis: ['R15-6'], waits: {} },
    { act: 'endorse', text: { en: 'Endorse', zh: '同意' }, from: ['reported'], to: 'endorsed', by: government, rules: [R10_2, ...R10_7], signed: 'decision', article: 'Art 10', basis: ['R10-1'], waits: { or: ['return', 'decline'] } },
    { act: 'return', text: { en: 'Return for revision', zh: '退回' }, from: ['reported'], to: 'returned', by: government, rules: [R10_2], article: 'Art 10', basis: ['R10-1'] },
    { act: 'decline', text: { en: 'Decline', zh: '不同意' }, from: ['reported'], to: 'declined', by: government, rules: [R10_2, ...R10_7], signed: 'decision', article: 'Art 10', basis: ['R10-1'] },
    { act: 'publish', text: { en: 'Make public', zh: '公示' }, from: ['endorsed'], to: 'published', by: authority, with: together, unless: [notThePersonWho('application.close-review', 'endorse')], requires: [windowClosed, lost], rules: [R10_1], article: 'Art 10', basis: ['R10-2', 'R15-6'], waits: {} },
    { act: 'conclude', text: { en: 'Conclude the round', zh: '公示期满，完成本轮' }, from: ['published'], to: 'concluded', by: authority, with: together, requires: [publicityOver, objectionsAnswered], article: 'Art 10', basis: ['R10-1'], waits: { after: 'publicityEndsOn', while: 'objectionsAnswered' } },
    { act: 'reopen', text: { en: 'Taken back by an upheld objection', zh: '异议成立，撤回评审结果' }, from: ['reported', 'endorsed', 'published'], to: 'drafted', by: [system()], article: 'Art 10', basis: ['R10-8'] },
  ],
});
