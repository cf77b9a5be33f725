import type { Policy, Rule } from '../../regulation/index.ts';
import type { ItemFact, ResourceOfItem, ShareRequestFacts } from './share-request.facts.ts';

type R = Rule<ShareRequestFacts>;
const NOTHING: ResourceOfItem = {
  state: 'unknown',
  version: 0,
  grade: null,
  category: '',
  providerId: '',
  openAttribute: 'prohibited',
  publicSafety: 'none',
  filterable: [],
  organizationSensitive: [],
  openedModes: undefined,
};
const of = (f: ShareRequestFacts, item: ItemFact): ResourceOfItem => f.resources[item.resourceId] ?? NOTHING;
/** R14-1: without a grade it counts as the threshold. */
const gradeOf = (resource: ResourceOfItem, policy: Policy): number => resource.grade ?? policy.grade.threshold;

/** A provider decides on items of its own; elsewhere all items count. */
const concerned = ({ items, input }: ShareRequestFacts): readonly ItemFact[] => {
  const ids = (input as { itemIds?: readonly string[] } | undefined)?.itemIds;
  return items.filter((i) => i.state !== 'refused' && (ids === undefined || ids.includes(i.id)));
};

/** The rule over each item concerned; the finding names the resources. */
const each = (
  about: Omit<R, 'check' | 'force' | 'pointer'>,
  wrong: (item: ItemFact, resource: ResourceOfItem, f: ShareRequestFacts, policy: Policy) => boolean,
): R => ({
  ...about,
  force: 'must',
  pointer: '/items',
  check: (f, policy) => {
    const found = concerned(f).filter((i) => wrong(i, of(f, i), f, policy));
    const resources = [...new Set(found.map((i) => i.resourceId))].join(', ');
    const last = f.agreement.termEnd;
    return found.length === 0 ? undefined : { resources, threshold: policy.grade.threshold, last };
  },
});

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

/** Art. 14: a resource without a current grade is not deliverable. */
export const R14_1 = each(
  { id: 'R14-1', article: 'Art 14', text: { en: 'Not graded: {resources}.', zh: '尚未定级：{resources}。' } },
  (_item, resource) => resource.grade === null,
);

/** Art. 14 三级以上: never plain. */
export const R14_2 = each(
  {
    id: 'R14-2',
    article: 'Art 14',
    text: {
      en: 'From grade {threshold} on nothing is provided plain: {resources}.',
      zh: '{threshold} 级及以上不得原样提供：{resources}。',
    },
  },
  (item, resource, _f, policy) => item.mode === 'plain' && gradeOf(resource, policy) >= policy.grade.threshold,
);

/** Art. 14 开放应用: cataloged, opened in this zone, and in this mode. */
export const R14_6 = each(
  {
    id: 'R14-6',
    article: 'Art 14',
    text: {
      en: 'Not opened in this zone in the way asked for: {resources}.',
      zh: '未在本专区以所申请的方式开放应用：{resources}。',
    },
  },
  (item, resource, _f, policy) =>
    resource.state !== 'cataloged' ||
    (policy.provision.openingRequired && !(resource.openedModes ?? []).includes(item.mode)),
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

/** Art. 16 最小必要: only the fields the scenario registered as necessary. */
export const R16_3 = each(
  {
    id: 'R16-3',
    article: 'Art 16',
    text: {
      en: 'More fields than the scenario registered as necessary: {resources}.',
      zh: '超出场景登记的必要字段：{resources}。',
    },
  },
  (item, _r, { scenario }) => {
    const needed = scenario?.necessaryFields.find((n) => n.resourceId === item.resourceId)?.fields ?? [];
    return !item.fields.every((field) => needed.includes(field));
  },
);

/** Art. 16 最小必要: a row filter is read by everyone who handles the request, so it holds no personal information. */
export const R16_3_FILTER = each(
  {
    id: 'R16-3',
    article: 'Art 16',
    text: {
      en: 'A row filter names one of the fields asked for, and no personal information: {resources}.',
      zh: '行范围条件须为所申请的字段，且不含个人信息：{resources}。',
    },
  },
  ({ rowFilter, fields }, { filterable }) =>
    rowFilter !== null && !(fields.includes(rowFilter.field) && filterable.includes(rowFilter.field)),
);

/** Art. 16 商业秘密: an organization-sensitive field is never provided plain. */
export const R16_7 = each(
  {
    id: 'R16-7',
    article: 'Art 16',
    text: {
      en: 'Holds business-sensitive fields, which are not provided plain: {resources}.',
      zh: '含企业敏感字段，不得原样提供：{resources}。',
    },
  },
  (item, resource) => item.mode === 'plain' && item.fields.some((x) => resource.organizationSensitive.includes(x)),
);

/** Art. 16 不影响公共安全: unassessed or affecting data only in the modes the set leaves for it. */
export const R16_8 = each(
  {
    id: 'R16-8',
    article: 'Art 16',
    text: {
      en: 'Public safety is not assessed or is affected; this way of provision is not open: {resources}.',
      zh: '未作公共安全评估或者影响公共安全，不得以该方式提供：{resources}。',
    },
  },
  (item, resource, _f, policy) =>
    resource.publicSafety !== 'no_effect' && !policy.resource.unassessedModes.includes(item.mode),
);

/** Art. 22 数据安全负责人: no request while nobody is named. */
export const R22_2: R = {
  id: 'R22-2',
  article: 'Art 22',
  force: 'must',
  text: { en: 'The operator has no data security officer.', zh: '运营单位未明确数据安全责任人。' },
  check: ({ agreement }) => ((agreement.securityOfficer ?? '').trim() === '' ? {} : undefined),
};

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
