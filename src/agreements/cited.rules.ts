import type { Rule } from '../regulation/index.ts';
import type { Decide } from './agreement.dto.ts';
import type { AgreementFacts } from './agreement.facts.ts';

/**
 * R08-4: conditions that are lost end or suspend an agreement only by a case that was heard and upheld with this very
 * consequence; each carries one decision.
 */
export const citesCase = (consequence: 'suspend' | 'terminate'): Rule<Pick<AgreementFacts, 'cited' | 'input'>> => ({
  id: 'R12-3',
  article: 'Art 12',
  force: 'must',
  pointer: '/eligibilityCaseId',
  text: {
    en: 'On the ground eligibility_lost, and on no other, a decision names an eligibility case of this agreement that was upheld with the consequence {consequence} and has not been carried out yet; {case} is none.',
    zh: '以 eligibility_lost 为事由的，须且仅此事由可载明本协议项下经认定、后果为 {consequence} 且尚未执行的基本条件复查案件；{case} 不符合。',
  },
  check: ({ input, cited }) => {
    const { ground, eligibilityCaseId } = input as Decide;
    const of = cited?.eligibilityCase;
    const carries = of?.state === 'upheld' && of.consequence === consequence && of.executedOn === null;
    const holds = ground === 'eligibility_lost' ? carries : eligibilityCaseId === undefined;
    return holds ? undefined : { consequence, case: eligibilityCaseId ?? '–' };
  },
});

/** Art. 12 违反协议的 [reading]: a breach may be established by a violation report first, and has to be where the set says so. */
export const R12_3_VIOLATION: Rule<Pick<AgreementFacts, 'cited' | 'input'>> = {
  id: 'R12-3',
  article: 'Art 12',
  force: 'must',
  pointer: '/violationId',
  text: {
    en: 'On the ground breach, and on no other, a decision may name a violation report of this agreement that was upheld, and has to where the policy set says so (agreement.breachReport: {breachReport}); {violation} is none.',
    zh: '以 breach 为事由的，可以且仅此事由可载明本协议项下已认定的违约报告，规则集要求的必须载明（agreement.breachReport：{breachReport}）；{violation} 不符合。',
  },
  check: ({ input, cited }, policy) => {
    const { ground, violationId } = input as Decide;
    const must = ground === 'breach' && policy.agreement.breachReport === 'must';
    const holds = violationId === undefined ? !must : ground === 'breach' && cited?.violation?.state === 'upheld';
    return holds ? undefined : { breachReport: policy.agreement.breachReport, violation: violationId ?? '–' };
  },
};
