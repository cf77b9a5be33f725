import type { Rule } from '../regulation/index.ts';
import type { RecordRole } from './organization.dto.ts';
import type { OrganizationFacts } from './organization.facts.ts';

type R = Rule<OrganizationFacts>;

/** Art. 3 运营单位是法人或者非法人组织. A natural person has no entity type at all; public bodies do not operate. */
export const R03_1: R = {
  id: 'R03-1',
  article: 'Art 3',
  force: 'must',
  pointer: '/role',
  text: {
    en: 'A {entityType} cannot be an operator; the policy set admits {admitted}.',
    zh: '{entityType} 不得作为运营单位；规则集许可的主体类型为 {admitted}。',
  },
  check: ({ entityType, input }, policy) => {
    const { role } = input as RecordRole;
    const admitted: readonly string[] = policy.operator.entityTypes;
    return role !== 'operator' || admitted.includes(entityType)
      ? undefined
      : { entityType, admitted: admitted.join(', ') };
  },
};

/** Art. 5 行业主管部门 of a sector of the code table; other roles have no sector. */
export const R05_1_SECTOR: R = {
  id: 'R05-1',
  article: 'Art 5',
  force: 'must',
  pointer: '/sectorCode',
  text: {
    en: 'A sector authority is recorded with one sector of the code table ({known}), other roles with none.',
    zh: '行业主管部门须登记代码表中的一个行业（{known}），其他角色不登记行业。',
  },
  check: ({ input }, policy) => {
    const { role, sectorCode } = input as RecordRole;
    const known = policy.zone.sectors.map((s) => s.code);
    const right =
      role === 'sector_authority' ? sectorCode !== undefined && known.includes(sectorCode) : sectorCode === undefined;
    return right ? undefined : { known: known.join(', ') };
  },
};
