import { canonical } from '../../platform/audit/canonical.ts';
import type { Rule } from '../../regulation/index.ts';
import type { AgreementFacts } from '../agreement.facts.ts';
import { R11_1, R11_2, R11_4, R12_1 } from '../agreement.rules.ts';
import { termsAfter, type AmendmentFacts, type AmendmentKind } from './amendment.facts.ts';

type R = Rule<AmendmentFacts>;

const onlyFor =
  (kind: AmendmentKind) =>
  (rule: R): R => ({ ...rule, check: (f, policy) => (f.kind === kind ? rule.check(f, policy) : undefined) });
/** Rules about who takes over. */
export const ofSuccession = onlyFor('operator_succession');
const ofTerms = onlyFor('terms_change');

/** A rule about the text of an agreement, asked of the text that it would have. What it waives is not waived anew. */
const ofTextAfter = (rule: Rule<AgreementFacts>): R => {
  const { waivable: _waivable, ...plain } = rule;
  return ofTerms({
    ...plain,
    pointer: `/changes${rule.pointer ?? ''}`,
    check: (f, policy) => rule.check(termsAfter(f.currentTerms, f.changes) as AgreementFacts, policy),
  });
};

/** Art. 11 [reading] 变更须有实质内容. */
const R11_3_CHANGES: R = {
  id: 'R11-3',
  article: 'Art 11',
  force: 'must',
  pointer: '/changes',
  text: {
    en: 'The amendment changes nothing: every part it names says what the agreement says already.',
    zh: '协议变更未作任何实质修改：所列各部分与现行文本一致。',
  },
  check: ({ currentTerms, changes }) =>
    changes.tradeSecretSections === undefined &&
    canonical(termsAfter(currentTerms, changes)) === canonical(currentTerms)
      ? {}
      : undefined,
};
/** Art. 11, 12 [reading] 提前终止不得以变更期限代替: an early end is a termination, with its ground and its remedies. */
const R11_3_TERM: R = {
  id: 'R11-3',
  article: 'Art 11',
  force: 'must',
  pointer: '/changes/termEnd',
  text: {
    en: 'The term would end on {end}, which is over on {today}: an agreement ends early by its termination, not by an amendment.',
    zh: '变更后的截止日 {end} 早于 {today}：提前终止应当依终止程序办理，不得以变更期限代替。',
  },
  check: ({ changes: { termEnd }, today }) =>
    termEnd === undefined || termEnd >= today ? undefined : { end: termEnd, today },
};

/** Art. 10: the operator signs its own terms; nobody declares for it. */
const R11_3_ACTIVE: R = {
  id: 'R11-3',
  article: 'Art 11',
  force: 'must',
  text: {
    en: 'The operator is {state} and cannot sign: its terms are not changed without it.',
    zh: '运营单位状态为 {state}，不能签署，不得在其缺席时变更协议内容。',
  },
  check: ({ predecessorState }) => (predecessorState === 'active' ? undefined : { state: predecessorState }),
};

/** R11-3, R12-1: what the agreement would say must be what it could have said when it was signed, under the set pinned to it. */
export const termsRules: readonly R[] = [
  ...[R11_3_CHANGES, R11_3_ACTIVE, R11_3_TERM].map(ofTerms),
  ...[R11_1, R11_2, R11_4, R12_1].map(ofTextAfter),
];
