import { gradeOf, each } from './share-request.items.ts';

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
