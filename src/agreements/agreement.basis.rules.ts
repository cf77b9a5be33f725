import { notAmong, type Requirement, type Rule } from '../regulation/index.ts';
import type { ReviseAgreement } from './agreement.dto.ts';
import type { AgreementFacts } from './agreement.facts.ts';

type R = Rule<AgreementFacts>;

/**
 * Art. 10: the endorsed result of the round is public and concluded, and the selection still stands; or, R12-8, a renewal was
 * granted in the place of a round.
 */
export const isSelected: Requirement<AgreementFacts> = {
  code: 'out-of-order',
  rule: 'R10-2',
  holds: ({ application, renewal }) =>
    renewal?.state === 'granted' ||
    (application?.state === 'selected' && application.resultConcluded && application.endorsementNumber !== null),
  params: ({ application, renewal }) => ({
    step: renewal
      ? `grant (renewal: ${renewal.state})`
      : application
        ? `review result (application: ${application.state})`
        : 'application',
  }),
};
/** R15-6: who carried the result of the round or granted the renewal, in whichever body, does not sign what is built upon it. */
export const didNotSelect = notAmong('selectedBy', {
  en: 'not a person who reported or published the result, or granted the renewal',
  zh: '不得为报告或者公布评审结果、同意续签的人员',
});

/** Art. 10: of the application of this very operator in this very zone. */
export const R10_2: R = {
  id: 'R10-2',
  article: 'Art 10',
  force: 'must',
  pointer: '/applicationId',
  text: {
    en: 'Application {application} is not one of this operator in this zone.',
    zh: '申请 {application} 并非该运营单位在该专区的申请。',
  },
  check: ({ application, zoneId, operatorId }) =>
    application === null || (application.zoneId === zoneId && application.operatorId === operatorId)
      ? undefined
      : { application: application.applicationId },
};

/** Art. 12 [reading] 续签协议系新协议: upon a renewal of this very operator in this zone, and then upon no application. */
export const R12_8: R = {
  id: 'R12-8',
  article: 'Art 12',
  force: 'must',
  pointer: '/renewalId',
  text: {
    en: 'An agreement is made of an application or upon a renewal, and {renewal} is to be one of this operator in this zone.',
    zh: '协议依据申请或者续签之一起草，且续签 {renewal} 须为该运营单位在该专区的续签。',
  },
  check: ({ input, renewal, zoneId, operatorId, ...f }) => {
    const { applicationId = f.applicationId, renewalId = f.renewalId } = (input ?? {}) as ReviseAgreement;
    const own = renewal === null || (renewal.zoneId === zoneId && renewal.operatorId === operatorId);
    return own && (applicationId === null || renewalId === null) ? undefined : { renewal: renewalId ?? '–' };
  },
};

/** Art. 12 [reading] 续签协议自原协议期满后起算: the two terms do not overlap, and the old one is not cut short. */
export const R12_8_AFTER: R = {
  id: 'R12-8',
  article: 'Art 12',
  force: 'must',
  pointer: '/termStart',
  text: {
    en: 'A renewed agreement begins after {last}, the last day of the one it renews, not on {start}.',
    zh: '续签协议的起始日须在原协议截止日 {last} 之后（现为 {start}）。',
  },
  check: ({ input, renewal, ...f }) => {
    const { termStart: start = f.termStart } = (input ?? {}) as ReviseAgreement;
    return renewal === null || start > renewal.lastDay ? undefined : { last: renewal.lastDay, start };
  },
};
