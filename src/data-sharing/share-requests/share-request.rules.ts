import { officerPresent } from '../../agreements/index.ts';
import type { ShareRequestFacts } from './share-request.facts.ts';
import { gradeOf, each, type R } from './share-request.items.ts';
import { R14_1, R14_2, R14_6, R16_3, R16_3_FILTER, R16_7, R16_8 } from './share-request.data.rules.ts';

/** Art. 13 以场景为牵引、规范使用: a registered scenario of this agreement, whose purpose the agreement names. */
export const R13_1: R = {
  id: 'R13-1',
  article: 'Art 13',
  force: 'must',
  pointer: '/scenarioId',
  text: {
    en: 'A request needs a registered scenario of this agreement with one of its purposes: {purposes}.',
    zh: '共享申请须基于本协议下已登记的场景，且用途在协议范围内：{purposes}。',
  },
  check: ({ scenario, agreement, agreementId }) => {
    const { purposes } = agreement.applicationScope;
    const right =
      scenario?.state === 'registered' && scenario.agreementId === agreementId && purposes.includes(scenario.purpose);
    return right ? undefined : { purposes: purposes.join(', ') };
  },
};

/** Art. 13 在授权范围内使用: each resource inside the selectors of the agreement and not excluded. */
export const R13_2 = each(
  {
    id: 'R13-2',
    article: 'Art 13',
    text: {
      en: 'Outside the scope of application of the agreement: {resources}.',
      zh: '超出协议的授权应用范围：{resources}。',
    },
  },
  (item, resource, { agreement: { applicationScope: scope } }, policy) =>
    scope.excludedResourceIds.includes(item.resourceId) ||
    !scope.selectors.some(
      (s) =>
        s.resourceId === item.resourceId ||
        (s.providerId === resource.providerId &&
          s.category === resource.category &&
          gradeOf(resource, policy) <= (s.highestGrade ?? 0)),
    ),
);

/** Art. 2 法律法规规定不能对社会开放的: never requested. */
export const R02_2 = each(
  {
    id: 'R02-2',
    article: 'Art 2',
    text: { en: 'Law forbids to open: {resources}.', zh: '法律法规禁止开放：{resources}。' },
  },
  (_item, resource) => resource.openAttribute === 'prohibited' || resource.state === 'prohibited',
);

/** Art. 15: a grant never outlives its agreement. */
export const R15_5 = each(
  {
    id: 'R15-5',
    article: 'Art 15',
    text: {
      en: 'The period must lie within the term of the agreement, which ends on {last}: {resources}.',
      zh: '使用期间须在协议期限内（截止 {last}）：{resources}。',
    },
  },
  ({ validFrom, validTo }, _r, { agreement }) =>
    validFrom > validTo || validFrom < agreement.termStart || validTo > agreement.termEnd,
);

/** Art. 22 数据安全负责人: no request while nobody is named. */
export const R22_2: R = {
  id: 'R22-2',
  article: 'Art 22',
  force: 'must',
  text: { en: 'The operator has no data security officer.', zh: '运营单位未明确数据安全责任人。' },
  check: ({ agreement }) => ((agreement.securityOfficer ?? '').trim() === '' ? {} : undefined),
};

/** Of what is asked for anew, not of what is with the regulator or the providers already. */
export const R22_2_VACANT: R = officerPresent<ShareRequestFacts>(({ agreement }) => agreement.officerVacantSince);

/** Everything a request must satisfy, looked at again at each stage. */
export const requestRules: readonly R[] = [
  R13_1,
  R13_2,
  R02_2,
  R14_1,
  R14_2,
  R14_6,
  R15_5,
  R16_3,
  R16_3_FILTER,
  R16_7,
  R16_8,
  R22_2,
];
