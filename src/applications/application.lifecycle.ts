import {
  defineLifecycle,
  during,
  expertOnPanel,
  havingSeen,
  inspector,
  notThePersonWho,
  own,
  R24_3,
  role,
  system,
  time,
  withZoneRegulators,
  zoneRegulator,
  type Requirement,
} from '../regulation/index.ts';
import { R03_1 } from './applicant.rules.ts';
import type { ApplicationFacts, ApplicationState } from './application.facts.ts';
import { R08_1_HEARD, R08_3, R08_3_VERDICT, R09_1, R09_2, R09_3, R09_4, R09_5 } from './application.rules.ts';
import { R08_1, R08_2 } from './compliance-record.rules.ts';
import { R09_8_CONDITIONS, R09_8_FORM, R09_8_MATERIAL, R09_8_PLAN } from './correction.rules.ts';
import { R09_9_FILLED } from './forms/form.rules.ts';
import { nomineeProposed, R10_4_NOMINEE, R10_5_VACANT, registerExhausted, registerHolds } from './nomination.rules.ts';
import { activeReviewers, allScored } from './review.facts.ts';
import { R10_4, R10_5, R10_6_POINTS } from './review.rules.ts';

const authority = [role('data_authority')];
const applicant = [own()];
const expert = [expertOnPanel()];
const together = withZoneRegulators('R06-1');
/** Art. 8, 10: the bodies concur with what verifiers, applicant and experts have put on file, not with a blank. */
const afterVerdicts = havingSeen<ApplicationFacts>(together, 'assess', ({ checklist }) =>
  checklist.every((c) => c.verdict === null) ? undefined : checklist,
);
const afterHearing = havingSeen<ApplicationFacts>(
  together,
  'call-for-statement',
  ({ notes: { grounds, statement } }) => (grounds === undefined ? undefined : { grounds, statement }),
);
const afterScores = havingSeen<ApplicationFacts>(together, 'score', ({ reviewers }) =>
  allScored(reviewers)
    ? activeReviewers(reviewers).map((r) => [r.personId, r.total, ...(r.dissent === null ? [] : [r.dissent])])
    : undefined,
);
/** From the first submission on, others see it; what was never submitted stays the applicant's. */
const filed: ApplicationState[] = ['submitted', 'returned', 'accepted', 'under_review', 'reviewed', 'selected', 'not_selected', 'ineligible', 'withdrawn', 'lapsed', 'forfeited']; // prettier-ignore
const open: ApplicationState[] = ['submitted', 'accepted', 'under_review', 'reviewed'];
const writing: ApplicationState[] = ['draft', 'returned'];

const announced: Requirement<ApplicationFacts> = {
  code: 'announcement-not-open',
  rule: 'R07-3',
  holds: (f) => ['published', 'closed'].includes(f.announcementState),
  params: (f) => ({ state: f.announcementState }),
};
const notSigned: Requirement<ApplicationFacts> = {
  code: 'agreement-signed',
  rule: 'R10-2',
  holds: (f) => f.agreementState === null || ['draft', 'signing', 'abandoned'].includes(f.agreementState),
};
/** R10-5: before that, a dissent would tell of what others are still to score. */
const scoresIn: Requirement<ApplicationFacts> = {
  code: 'out-of-order',
  rule: 'R10-10',
  holds: (f) => allScored(f.reviewers),
  params: () => ({ step: 'score' }),
};
const calledFor: Requirement<ApplicationFacts> = {
  code: 'out-of-order',
  rule: 'R08-1',
  holds: (f) => f.statementDueOn !== null,
  params: () => ({ step: 'call-for-statement' }),
};

// prettier-ignore
export const application = defineLifecycle<ApplicationFacts>()({
  aggregate: 'application', path: 'applications', article: 'Art 8-10', text: { en: 'Application', zh: '授权运营申请' },
  initial: 'draft', final: ['ineligible', 'withdrawn', 'lapsed', 'forfeited'],
  states: {
    draft: { en: 'being prepared', zh: '填报' },
    submitted: { en: 'submitted', zh: '已提交' },
    returned: { en: 'returned for correction', zh: '退回补正' },
    accepted: { en: 'accepted', zh: '已受理' },
    under_review: { en: 'under expert review', zh: '专家评审' },
    reviewed: { en: 'reviewed', zh: '已评审' },
    selected: { en: 'selected', zh: '已选定' },
    not_selected: { en: 'not selected', zh: '未选定' },
    ineligible: { en: 'does not meet the conditions', zh: '不符合条件' },
    withdrawn: { en: 'withdrawn by the applicant', zh: '已撤回' },
    lapsed: { en: 'lapsed', zh: '失效' },
    forfeited: { en: 'selection lost before signing', zh: '丧失选定资格' },
  },
  read: [own(), during(filed, role('data_authority')), during(filed, zoneRegulator()), during(['under_review', 'reviewed'], expertOnPanel()), during(['selected', 'not_selected'], expertOnPanel('sitting')), during(filed, inspector('zoneId', 'operatorId'))],
  always: [R24_3],
  rows: [
    { act: 'draft', text: { en: 'Prepare an application', zh: '填报申请' }, from: [], to: 'draft', by: applicant, level: 'handler', requires: [announced], rules: [R03_1], article: 'Art 9' },
    { act: 'revise', text: { en: 'Revise the draft', zh: '修改草稿' }, from: ['draft'], to: 'draft', by: applicant, level: 'handler', article: 'Art 9' },
    { act: 'revise', text: { en: 'Correct the plan', zh: '补正运营方案' }, from: ['returned'], to: 'returned', by: applicant, level: 'handler', rules: [R09_8_PLAN], article: 'Art 9' },
    { act: 'discard', text: { en: 'Discard the draft', zh: '删除草稿' }, from: ['draft'], to: 'draft', by: applicant, level: 'handler', article: 'Art 9', protective: true },
    { act: 'submit', text: { en: 'Submit', zh: '提交' }, from: writing, to: 'submitted', by: applicant, level: 'handler', requires: [announced], rules: [R09_1, R09_2, R09_3, R09_4, R09_5, R09_9_FILLED, R08_3], article: 'Art 9', waits: { in: ['returned'], due: { on: 'correctionDueOn', period: 'materials.correctionDays' } } },
    { act: 'return', text: { en: 'Return for correction, naming all that is missing', zh: '一次性告知并退回补正' }, from: ['submitted'], to: 'returned', by: authority, with: together, article: 'Art 9' },
    { act: 'miss-correction', text: { en: 'The correction deadline passes', zh: '逾期未补正' }, from: ['returned'], to: 'lapsed', by: [time('correctionDueOn', 'after')], article: 'Art 9', basis: ['R09-1'] },
    { act: 'accept', text: { en: 'Accept for review', zh: '受理' }, from: ['submitted'], to: 'accepted', by: authority, with: afterVerdicts, unless: [notThePersonWho('announcement.publish')], rules: [R08_1, R08_2, R08_3_VERDICT], article: 'Art 8', basis: ['R15-6'], waits: { or: ['return'] } },
    { act: 'mark-ineligible', text: { en: 'Find the conditions not met', zh: '认定不符合条件' }, from: open, to: 'ineligible', by: authority, with: afterHearing, rules: [R08_1_HEARD], article: 'Art 8', basis: ['R08-2'] },
    { act: 'open-review', text: { en: 'Draw the panel and open the review', zh: '抽取专家并开始评审' }, from: ['accepted'], to: 'under_review', by: authority, with: together, rules: [R08_1, R08_2, R10_4], article: 'Art 10', basis: ['R10-1'], waits: {} },
    { act: 'propose-nominee', text: { en: 'Propose an expert for a seat that the register cannot fill', zh: '提名专家递补专家库无法补足的席位' }, from: ['under_review'], to: 'under_review', by: authority, level: 'handler', requires: [registerExhausted], rules: [R10_5_VACANT, R10_4_NOMINEE], article: 'Art 10' },
    { act: 'nominate', text: { en: 'Nominate together', zh: '会同提名' }, from: ['under_review'], to: 'under_review', by: authority, with: together, unless: [notThePersonWho('propose-nominee')], requires: [registerExhausted, nomineeProposed], rules: [R10_5_VACANT, R10_4_NOMINEE], article: 'Art 10', basis: ['R15-6'], waits: { while: 'nomineeProposed' } },
    { act: 'close-review', text: { en: 'Close the review', zh: '结束评审' }, from: ['under_review'], to: 'reviewed', by: authority, with: afterScores, unless: [notThePersonWho('accept')], rules: [R10_5], article: 'Art 10', basis: ['R10-1', 'R15-6'], waits: { while: 'allScored' } },
    { act: 'select', text: { en: 'Selected by the published result', zh: '依公布结果选定' }, from: ['reviewed', 'not_selected'], to: 'selected', by: [system()], article: 'Art 10', basis: ['R10-1'] },
    { act: 'not-select', text: { en: 'Not selected by the published result', zh: '依公布结果未选定' }, from: ['reviewed'], to: 'not_selected', by: [system()], article: 'Art 10', basis: ['R10-1'] },
    { act: 'release', text: { en: 'The published result is taken back', zh: '公布结果撤回' }, from: ['selected', 'not_selected'], to: 'reviewed', by: [system()], article: 'Art 10', basis: ['R10-8'] },
    { act: 'return-to-rank', text: { en: 'The published supplement is taken back', zh: '公布的递补结果撤回' }, from: ['selected'], to: 'not_selected', by: [system()], article: 'Art 10', basis: ['R10-8'] },
    { act: 'replace', text: { en: 'Replaced by the next in rank', zh: '由递补单位替代' }, from: ['selected'], to: 'forfeited', by: [system()], requires: [notSigned], article: 'Art 10', basis: ['R10-9'] },
    { act: 'review-again', text: { en: 'Reviewed again after an upheld objection', zh: '异议成立，另行评审' }, from: ['reviewed', 'selected', 'not_selected'], to: 'under_review', by: [system()], rules: [R10_4], article: 'Art 10', basis: ['R10-8'] },
    { act: 'withdraw', text: { en: 'Withdraw', zh: '撤回申请' }, from: ['returned', ...open, 'selected'], to: 'withdrawn', by: applicant, requires: [notSigned], article: 'Art 10', protective: true },
    { act: 'disqualify', text: { en: 'Take the selection back', zh: '取消选定资格' }, from: ['selected'], to: 'forfeited', by: authority, with: afterHearing, requires: [notSigned], rules: [R08_1_HEARD], article: 'Art 10' },
    { act: 'lapse', text: { en: 'Lapses with the round', zh: '随公告失效' }, from: ['returned', 'draft', ...open], to: 'lapsed', by: [system()], article: 'Art 7', basis: ['R07-3'] },
  ],
  filings: [
    { act: 'upload-material', text: { en: 'File a material', zh: '提交材料' }, from: writing, by: applicant, level: 'handler', rules: [R09_8_MATERIAL], article: 'Art 9', basis: ['R09-6'] },
    { act: 'copy-materials', text: { en: 'File the materials of an earlier application again', zh: '复用既往申请的材料' }, from: ['draft'], by: applicant, level: 'handler', article: 'Art 9', basis: ['R09-6'] },
    { act: 'fill-form', text: { en: 'Write in the form', zh: '填写申请表' }, from: writing, by: applicant, level: 'handler', rules: [R09_8_FORM], article: 'Art 9', basis: ['R09-9'] },
    { act: 'fill-checklist', text: { en: 'Give evidence for conditions', zh: '填写条件证明' }, from: writing, by: applicant, level: 'handler', rules: [R09_8_CONDITIONS], article: 'Art 8', basis: ['R08-3'] },
    { act: 'assess', text: { en: 'Record verdicts on conditions', zh: '认定条件' }, from: ['submitted'], by: authority, level: 'handler', article: 'Art 8', basis: ['R08-3'] },
    { act: 'call-for-statement', text: { en: 'Call for the applicant\'s statement', zh: '告知并听取陈述' }, from: [...open, 'selected'], by: authority, article: 'Art 8', basis: ['R08-1'] },
    { act: 'give-statement', text: { en: 'Give the statement', zh: '提交陈述' }, from: [...open, 'selected'], by: applicant, level: 'handler', requires: [calledFor], article: 'Art 8', basis: ['R08-1'], waits: { while: 'statementOwed', due: { on: 'statementDueOn', period: 'eligibility.statementDays' } } },
    { act: 'declare-interest', text: { en: 'Declare whether there is an interest', zh: '申报利害关系' }, from: ['under_review'], by: expert, level: 'handler', article: 'Art 10', basis: ['R10-4', 'R10-5'], inPerson: true, waits: { of: [expertOnPanel('undeclared')] } },
    { act: 'score', text: { en: 'Score', zh: '评分' }, from: ['under_review'], by: expert, level: 'handler', rules: [R10_6_POINTS], article: 'Art 10', basis: ['R10-4', 'R10-5'], inPerson: true, waits: { of: [expertOnPanel('unscored')] } },
    { act: 'draw-next', text: { en: 'Draw the next of the lot for a vacant seat', zh: '续抽专家递补空缺席位' }, from: ['under_review'], by: authority, level: 'handler', requires: [registerHolds], rules: [R10_5_VACANT], article: 'Art 10' },
    { act: 'dissent', text: { en: 'Record a dissenting opinion', zh: '记录不同意见' }, from: ['under_review', 'reviewed', 'selected', 'not_selected'], by: [expertOnPanel('sitting')], level: 'handler', requires: [scoresIn], article: 'Art 10', inPerson: true },
  ],
});
