import { ResourceView, SearchQuery } from '../../platform/acts/views.dto.ts';
import {
  DateField,
  EnumField,
  EnumQuery,
  IdField,
  IdQuery,
  IdsField,
  Sha256Field,
  TextField,
} from '../../platform/openapi/fields.ts';
import type { PartnerRole, PartnerState } from './partner.facts.ts';
import { partner } from './partner.lifecycle.ts';

const maybe = { optional: true, nullable: true } as const;
const roles = {
  technology: { en: 'technical support', zh: '技术支持' },
  processing: { en: 'processing of data', zh: '数据加工' },
  sales: { en: 'marketing and sales', zh: '市场推广与销售' },
  other: { en: 'other work', zh: '其他' },
};
const hash = { en: 'SHA-256 of the contract between the two, hexadecimal', zh: '双方合同的 SHA-256（十六进制）' };

export class RegisterPartner {
  @IdField({ en: 'Agreement in effect', zh: '所依据的协议' }) agreementId: string;
  @TextField({ en: 'Registered name', zh: '登记名称' }, 100, { example: '雨花算法研究所（演示）' }) name: string;
  @TextField({ en: 'Unified social credit code', zh: '统一社会信用代码' }, 18, { example: '91350100M000100Y43' })
  creditCode: string;
  @EnumField('PartnerRole', { en: 'Role in the work', zh: '合作角色' }, roles) role: PartnerRole;
  @IdsField({ en: 'Registered scenarios of the agreement that it works in', zh: '参与的已登记应用场景' }, 100, {
    min: 1,
  })
  scenarioIds: string[];
  @Sha256Field(hash) contractHash: string;
  @DateField({ en: 'Date of the contract', zh: '合同签订日' }) contractDate: string;
  @DateField({ en: 'First day, in the term of the agreement', zh: '起始日（协议期限内）' }) validFrom: string;
  @DateField({ en: 'Last day, in the term of the agreement', zh: '截止日（协议期限内）' }, { example: '2030-06-01' })
  validTo: string;
}
export class RevisePartner {
  @EnumField('PartnerRole', { en: 'Role in the work', zh: '合作角色' }, roles, { optional: true }) role?: PartnerRole;
  @IdsField({ en: 'Registered scenarios of the agreement that it works in', zh: '参与的已登记应用场景' }, 100, {
    min: 1,
    optional: true,
  })
  scenarioIds?: string[];
  @Sha256Field(hash, { optional: true }) contractHash?: string;
  @DateField({ en: 'Date of the contract', zh: '合同签订日' }, { optional: true }) contractDate?: string;
  @DateField({ en: 'Last day, in the term of the agreement', zh: '截止日（协议期限内）' }, { optional: true })
  validTo?: string;
}
export class ObjectToPartner {
  @TextField({ en: 'Reason, told to the operator', zh: '异议理由（告知运营单位）' }, 2000) objection: string;
}
export class PartnerReason {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}
export class PartnerItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('PartnerState', { en: 'State', zh: '状态' }, partner.states) state: PartnerState;
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @IdField({ en: 'Operator', zh: '运营单位' }) operatorId: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @TextField({ en: 'Registered name', zh: '登记名称' }, 100) name: string;
  @TextField({ en: 'Unified social credit code', zh: '统一社会信用代码' }, 18) creditCode: string;
  @EnumField('PartnerRole', { en: 'Role in the work', zh: '合作角色' }, roles) role: PartnerRole;
  @DateField({ en: 'Last day', zh: '截止日' }) validTo: string;
}
export class PartnerView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40, { example: 'NJ-PT-2026-000001' }) caseNumber: string;
  @EnumField('PartnerState', { en: 'State', zh: '状态' }, partner.states) state: PartnerState;
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @IdField({ en: 'Operator', zh: '运营单位' }) operatorId: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @TextField({ en: 'Registered name', zh: '登记名称' }, 100) name: string;
  @TextField({ en: 'Unified social credit code', zh: '统一社会信用代码' }, 18) creditCode: string;
  @EnumField('PartnerRole', { en: 'Role in the work', zh: '合作角色' }, roles) role: PartnerRole;
  @IdsField({ en: 'Scenarios that it works in', zh: '参与的应用场景' }, 100) scenarioIds: string[];
  @Sha256Field(hash) contractHash: string;
  @DateField({ en: 'Date of the contract', zh: '合同签订日' }) contractDate: string;
  @DateField({ en: 'First day', zh: '起始日' }) validFrom: string;
  @DateField({ en: 'Last day', zh: '截止日' }) validTo: string;
  @TextField({ en: 'Last objection of the regulator', zh: '最近一次异议理由' }, 2000, maybe) objection?: string | null;
  @DateField({ en: 'Objected to on', zh: '提出异议日' }, maybe) objectedOn?: string | null;
  @TextField({ en: 'Why the objection was lifted, or the partner ended', zh: '撤销异议或者终止的理由' }, 2000, maybe)
  reason?: string | null;
}
export class PartnerQuery extends SearchQuery {
  @EnumQuery('PartnerState', { en: 'State', zh: '状态' }, partner.states) state?: PartnerState;
  @IdQuery({ en: 'Agreement', zh: '协议' }) agreementId?: string;
  @IdQuery({ en: 'Zone', zh: '专区' }) zoneId?: string;
}
