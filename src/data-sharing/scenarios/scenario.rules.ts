import type { ApplicationScope } from '../../agreements/index.ts';
import type { Policy, Rule } from '../../regulation/index.ts';
import type { ResourceBrief } from '../resources/resource.service.ts';
import { asked, type ScenarioFacts } from './scenario.facts.ts';

type R = Rule<ScenarioFacts>;

/** Art. 13 场景驱动: a scenario serves one of the purposes that the agreement names. */
export const R13_1: R = {
  id: 'R13-1',
  article: 'Art 13',
  force: 'must',
  pointer: '/purpose',
  text: {
    en: 'The purpose {purpose} is none of the agreement: {admitted}.',
    zh: '用途 {purpose} 不在协议约定的用途之内（{admitted}）。',
  },
  check: (f) => {
    const { purpose } = asked(f);
    const admitted = f.applicationScope.purposes;
    return admitted.includes(purpose) ? undefined : { purpose, admitted: admitted.join(', ') };
  },
};

type Selected = Pick<ResourceBrief, 'id' | 'providerId' | 'category' | 'grade'>;

/** Whether the agreement's scope of application covers a resource; one that is not graded counts as the threshold. */
export function inScope(scope: ApplicationScope, resource: Selected, policy: Policy): boolean {
  if (scope.excludedResourceIds.includes(resource.id)) return false;
  const grade = resource.grade ?? policy.grade.threshold;
  return scope.selectors.some(
    (s) =>
      (s.resourceId === undefined || s.resourceId === resource.id) &&
      (s.providerId === undefined || s.providerId === resource.providerId) &&
      (s.category === undefined || s.category === resource.category) &&
      (s.highestGrade === undefined || grade <= s.highestGrade) &&
      (s.resourceId !== undefined || s.providerId !== undefined),
  );
}

/** Art. 13 在授权范围内使用: only resources that the agreement's scope covers, and that are in the catalog. */
export const R13_2: R = {
  id: 'R13-2',
  article: 'Art 13',
  force: 'must',
  pointer: '/necessaryFields',
  text: {
    en: 'These resources are outside the scope of the agreement, or not in the catalog: {resources}.',
    zh: '下列数据资源不在协议约定的授权应用范围内，或者未编目：{resources}。',
  },
  check: (f, policy) => {
    const outside = asked(f).necessaryFields.filter(({ resourceId }) => {
      const resource = f.resources.find((r) => r.id === resourceId);
      return !resource || !inScope(f.applicationScope, resource, policy);
    });
    return outside.length === 0 ? undefined : { resources: outside.map((n) => n.resourceId).join(', ') };
  },
};

/** Art. 16 不得过度收集: the necessary fields are named one by one, and they exist. */
export const R16_3: R = {
  id: 'R16-3',
  article: 'Art 16',
  force: 'must',
  pointer: '/necessaryFields',
  text: { en: 'The resources have no such fields: {fields}.', zh: '数据资源没有下列字段：{fields}。' },
  check: (f) => {
    const strange = asked(f).necessaryFields.flatMap(({ resourceId, fields }) => {
      const resource = f.resources.find((r) => r.id === resourceId);
      return resource ? fields.filter((name) => !resource.fields.some((x) => x.name === name)) : [];
    });
    return strange.length === 0 ? undefined : { fields: strange.join(', ') };
  },
};
