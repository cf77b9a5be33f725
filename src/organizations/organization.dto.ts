import { roles, type OrganizationRole, type Text } from '../regulation/index.ts';
import { CodeField, DateField, EnumField, IdField, ListField, TextField } from '../platform/openapi/fields.ts';
import { ResourceView, SearchQuery } from '../platform/acts/views.dto.ts';
import { EnumQuery, TextQuery } from '../platform/openapi/fields.ts';
import { PersonView } from './person.dto.ts';
import type { EntityType, OrganizationState } from './organization.facts.ts';
import { organization } from './organization.lifecycle.ts';

const entityTypes: Readonly<Record<EntityType, Text>> = {
  administrative_organ: { en: 'administrative organ', zh: '行政机关' },
  authorized_organization: { en: 'organization authorized by law to manage public affairs', zh: '法律法规授权的组织' },
  public_utility: { en: 'public utility', zh: '公共企事业单位' },
  legal_person: { en: 'legal person', zh: '法人' },
  unincorporated_organization: { en: 'unincorporated organization', zh: '非法人组织' },
};

export class AdmitOrganization {
  @TextField({ en: 'Registered name', zh: '登记名称' }, 100, { example: '南京示范数据科技有限公司' }) name: string;
  @TextField({ en: 'Unified social credit code', zh: '统一社会信用代码' }, 18, { example: '91350100M000100Y43' })
  creditCode: string;
  @EnumField(
    'EntityType',
    { en: 'Kind of entity; natural persons are not admitted', zh: '主体类型，不接入自然人' },
    entityTypes,
  )
  entityType: EntityType;
  @TextField({ en: 'Jurisdiction', zh: '管辖区域' }, 20, { example: 'CN-3201' }) jurisdiction: string;
}
export class VerifyOrganization {
  @TextField({ en: 'How the identity was verified', zh: '核验方式' }, 500, {
    example: '营业执照与国家企业信用信息公示系统比对一致',
  })
  method: string;
}
export class RecordRole {
  @EnumField('Role', { en: 'Role', zh: '角色' }, roles) role: OrganizationRole;
  @CodeField(
    { en: 'Sector, for a sector authority', zh: '行业，仅行业主管部门填写' },
    { optional: true, example: 'health' },
  )
  sectorCode?: string;
  @TextField({ en: 'Legal basis', zh: '法律依据' }, 500) legalBasis: string;
}
export class RenameOrganization {
  @TextField({ en: 'New registered name', zh: '新登记名称' }, 100) name: string;
  @TextField({ en: 'Reason and document', zh: '原因及文件' }, 500) reason: string;
}
export class OrganizationReason {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}
export class RecordSuccession {
  @IdField({ en: 'Successor', zh: '承继单位' }) successorId: string;
  @TextField({ en: 'Reason and document', zh: '原因及文件' }, 2000) reason: string;
}
export class RoleView {
  @EnumField('Role', { en: 'Role', zh: '角色' }, roles) role: OrganizationRole;
  @TextField({ en: 'Jurisdiction', zh: '管辖区域' }, 20) jurisdiction: string;
  @CodeField({ en: 'Sector', zh: '行业' }, { optional: true, nullable: true }) sectorCode?: string | null;
  @TextField({ en: 'Legal basis', zh: '法律依据' }, 500) legalBasis: string;
}
export class FormerNameView {
  @TextField({ en: 'Name', zh: '名称' }, 100) name: string;
  @DateField({ en: 'Last day of the name', zh: '停用日' }) until: string;
}
export class OrganizationItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Registered name', zh: '登记名称' }, 100) name: string;
  @TextField({ en: 'Unified social credit code', zh: '统一社会信用代码' }, 18) creditCode: string;
  @EnumField('EntityType', { en: 'Kind of entity', zh: '主体类型' }, entityTypes) entityType: EntityType;
  @EnumField('OrganizationState', { en: 'State', zh: '状态' }, organization.states) state: OrganizationState;
}
export class OrganizationView extends ResourceView {
  @TextField({ en: 'Registered name', zh: '登记名称' }, 100) name: string;
  @TextField({ en: 'Unified social credit code', zh: '统一社会信用代码' }, 18) creditCode: string;
  @EnumField('EntityType', { en: 'Kind of entity', zh: '主体类型' }, entityTypes) entityType: EntityType;
  @EnumField('OrganizationState', { en: 'State', zh: '状态' }, organization.states) state: OrganizationState;
  @TextField({ en: 'Jurisdiction', zh: '管辖区域' }, 20) jurisdiction: string;
  @DateField({ en: 'Identity verified on', zh: '身份核验日' }, { optional: true, nullable: true }) verifiedOn?:
    string | null;
  @IdField({ en: 'Successor', zh: '承继单位' }, { optional: true, nullable: true }) succeededBy?: string | null;
  @ListField({ en: 'Roles', zh: '角色' }, () => RoleView, 50) roles: RoleView[];
  @ListField({ en: 'Names it had before', zh: '曾用名' }, () => FormerNameView, 100) formerNames: FormerNameView[];
  @ListField(
    {
      en: 'Persons; only for the organization itself, the center and the data authority',
      zh: '人员，仅本单位、治理中心和数据主管部门可见',
    },
    () => PersonView,
    1000,
    { optional: true },
  )
  persons?: PersonView[];
}
export class OrganizationQuery extends SearchQuery {
  @EnumQuery('OrganizationState', { en: 'State', zh: '状态' }, organization.states) state?: OrganizationState;
  @EnumQuery('Role', { en: 'Holds this role', zh: '具有该角色' }, roles) role?: OrganizationRole;
  @TextQuery({ en: 'Part of the name', zh: '名称包含' }, 100) name?: string;
}
