import {
  defineLifecycle,
  notAmong,
  notOf,
  notThePersonWho,
  own,
  ownAmong,
  R18_5,
  role,
  system,
  withZoneRegulators,
  zoneRegulator,
  yetTo,
  type Requirement,
} from '../regulation/index.ts';
import type { Finalize } from './evaluation.dto.ts';
import type { EvaluationFacts } from './evaluation.facts.ts';
import { R18_1, R18_1_POOR, R18_3_CORRECTED, R18_3_POINTS, R18_4 } from './evaluation.rules.ts';
import { endingBy, overtaken, stillOpen } from './streak.ts';

type Need = Requirement<EvaluationFacts>;
const authority = [role('data_authority')];
const together = withZoneRegulators('R18-2');
const after = (rule: string, step: string, holds: Need['holds']): Need => ({
  code: 'out-of-order',
  rule,
  holds,
  params: () => ({ step }),
});
const cycleScoring = after('R18-4', 'open-scoring', (f) => f.cycleState === 'scoring');
const scored = after('R18-3', 'score', (f) => f.scores.length > 0);
const published = after('R18-2', 'publish', (f) => f.publishedOn !== null);
const notPublished: Need = { code: 'already-decided', rule: 'R18-3', holds: (f) => f.publishedOn === null };
const notAppealed: Need = { code: 'already-decided', rule: 'R18-4', holds: (f) => f.appeal === null };
/** The operator's window has passed, or its one appeal has been decided. */
const heard = after(
  'R18-2',
  'appeal window',
  (f) => f.appeal?.decision !== undefined || (f.appealDueOn !== null && f.today > f.appealDueOn),
);
const inOrder: Need = {
  code: 'out-of-order',
  rule: 'R18-4',
  holds: (f) => stillOpen(f) === undefined,
  params: (f) => ({ step: `cycle ${stillOpen(f)?.sequence ?? ''}` }),
};
const notOvertaken: Need = {
  code: 'out-of-order',
  rule: 'R18-4',
  holds: (f) => overtaken(f) === undefined,
  params: (f) => ({ step: `cycle ${overtaken(f)?.sequence ?? ''} is final` }),
};
/** What was agreed to end is data use under this agreement; the call must say that it knows (views have no input). */
const acknowledged: Need = {
  code: 'termination-not-acknowledged',
  rule: 'R18-2',
  acknowledges: true,
  holds: (f) =>
    !('input' in f) ||
    endingBy(f, f.today) === undefined ||
    (f.input as Finalize | undefined)?.acknowledgeTermination === true,
};
const ranOnce: Need = {
  code: 'agreement-not-effective',
  rule: 'R12-2',
  holds: (f) => !['draft', 'signing', 'signed', 'abandoned'].includes(f.agreementState),
  params: (f) => ({ state: f.agreementState }),
};
const notOwnHouse = notOf('operatorId', { en: 'never of the evaluated organization', zh: '不得评价本单位' });
const didNotScore = notAmong('scorerIds', { en: 'not a person who scored', zh: '不得为评分人员' });
/** Providers may score; the two who finalize the result are waited for (R18-3). */
const scorers = [role('data_authority'), zoneRegulator()].map((party) => yetTo('scoredBy', party));

// prettier-ignore
export const evaluation = defineLifecycle<EvaluationFacts>()({
  aggregate: 'evaluation', path: 'evaluations', article: 'Art 18', text: { en: 'Evaluation', zh: '绩效评估' },
  initial: 'drafted', final: ['closed', 'annulled'],
  states: {
    drafted: { en: 'being scored, or published and not final', zh: '评分中或者已公布未生效' },
    appealed: { en: 'under appeal', zh: '申诉中' },
    final: { en: 'final', zh: '结果生效' },
    actioned: { en: 'followed by a reminder or a talk', zh: '已提醒或者约谈' },
    closed: { en: 'closed', zh: '已结案' },
    annulled: { en: 'annulled', zh: '已撤销' },
  },
  read: [role('data_authority'), zoneRegulator(), ownAmong('publishedTo'), role('data_provider')],
  rows: [
    { act: 'draft', text: { en: 'Open the evaluation of an operator', zh: '建立绩效评估' }, from: [], to: 'drafted', by: authority, level: 'handler', requires: [cycleScoring, ranOnce, notOvertaken], article: 'Art 18' },
    { act: 'publish', text: { en: 'Tell the operator the result; scores are frozen', zh: '向运营单位告知结果，评分冻结' }, from: ['drafted'], to: 'drafted', by: authority, requires: [notPublished, scored], article: 'Art 18', basis: ['R18-3'], waits: { while: 'publishable' } },
    { act: 'appeal', text: { en: 'Appeal', zh: '申诉' }, from: ['drafted'], to: 'appealed', by: [own('currentOperatorId')], level: 'handler', requires: [published, notAppealed], rules: [R18_4], article: 'Art 18' },
    { act: 'decide-appeal', text: { en: 'Decide the appeal', zh: '处理申诉' }, from: ['appealed'], to: 'drafted', by: authority, unless: [didNotScore], rules: [R18_3_CORRECTED], article: 'Art 18', basis: ['R18-4'], waits: {} },
    { act: 'finalize', text: { en: 'Make the result final', zh: '确定评估结果' }, from: ['drafted'], to: 'final', by: authority, with: together, unless: [didNotScore, notThePersonWho('decide-appeal', 'agreement.sign', 'agreement_amendment.sign')], requires: [published, heard, inOrder, notOvertaken, acknowledged], rules: R18_5, signed: 'decision', article: 'Art 18', basis: ['R15-6', 'R18-2', 'R18-4'], cutsOff: true, waits: { after: 'heardOn' } },
    { act: 'remind', text: { en: 'Remind the operator', zh: '提醒' }, from: ['final', 'actioned'], to: 'actioned', by: authority, with: together, rules: [R18_1_POOR], article: 'Art 18' },
    { act: 'talk', text: { en: 'Record a regulatory talk', zh: '约谈' }, from: ['final', 'actioned'], to: 'actioned', by: authority, with: together, rules: [R18_1_POOR], article: 'Art 18' },
    { act: 'close', text: { en: 'Close', zh: '结案' }, from: ['final', 'actioned'], to: 'closed', by: authority, rules: [R18_1], article: 'Art 18', waits: { or: ['remind', 'talk'] } },
    { act: 'annul', text: { en: 'Annul', zh: '撤销' }, from: ['drafted', 'appealed', 'final', 'actioned'], to: 'annulled', by: authority, with: together, article: 'Art 18', basis: ['R18-4'] },
    { act: 'annul', text: { en: 'The cycle is cancelled', zh: '评估周期取消' }, from: ['drafted', 'appealed'], to: 'annulled', by: [system()], article: 'Art 18', basis: ['R18-4'] },
  ],
  filings: [
    { act: 'score', text: { en: 'File the points of one evaluator', zh: '提交评分' }, from: ['drafted'], by: [role('data_authority'), zoneRegulator(), role('data_provider')], level: 'handler', unless: [notOwnHouse], requires: [cycleScoring, notPublished], rules: [R18_3_POINTS], article: 'Art 18', basis: ['R18-3'], inPerson: true, waits: { of: scorers, while: 'scorable' } },
  ],
});
