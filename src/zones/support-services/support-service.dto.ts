import type { Text } from '../../regulation/index.ts';
import { ResourceView, SearchQuery } from '../../platform/acts/views.dto.ts';
import {
  DateField,
  EnumField,
  EnumQuery,
  IdField,
  IdQuery,
  IdsField,
  ListField,
  TextField,
} from '../../platform/openapi/fields.ts';
import type { ApprovalFact, RecipientKind, SupportServiceState } from './support-service.facts.ts';
import { supportService } from './support-service.lifecycle.ts';

const maybe = { optional: true, nullable: true } as const;
export const recipientKinds: Readonly<Record<RecipientKind, Text>> = {
  zone: { en: 'another zone', zh: '其他专区' },
  sector_body: { en: 'a sector authority', zh: '行业主管部门' },
  district: { en: 'a district', zh: '区域' },
};
const approvalStates: Readonly<Record<ApprovalFact['state'], Text>> = {
  open: { en: 'not decided', zh: '未决定' },
  approved: { en: 'approved', zh: '同意' },
  refused: { en: 'refused', zh: '不同意' },
};

export class DraftSupportService {
  @IdField({ en: 'Zone whose data give support', zh: '提供支撑的专区' }) zoneId: string;
  @EnumField('RecipientKind', { en: 'Kind of recipient', zh: '支撑对象类型' }, recipientKinds)
  recipientKind: RecipientKind;
  @IdField({ en: 'Zone that is supported', zh: '受支撑的专区' }, { optional: true }) recipientZoneId?: string;
  @IdField({ en: 'Sector authority that is supported', zh: '受支撑的行业主管部门' }, { optional: true })
  recipientOrganizationId?: string;
  @TextField({ en: 'District that is supported', zh: '受支撑的区域' }, 100, { optional: true, example: '江北新区' })
  district?: string;
  @IdsField({ en: 'Resources, open in the zone', zh: '已向专区开放的数据资源' }, 100, { min: 1 })
  resourceIds: string[];
  @TextField({ en: 'What for', zh: '支撑目的' }, 2000) purpose: string;
  @DateField({ en: 'First day', zh: '起始日' }) startsOn: string;
  @DateField({ en: 'Last day', zh: '截止日（含）' }, { example: '2026-12-31' }) endsOn: string;
}
export class SupportReason {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}
export class SupportedResourceView {
  @IdField({ en: 'Resource', zh: '数据资源' }) resourceId: string;
  @IdField({ en: 'Its provider', zh: '数据提供单位' }) providerId: string;
}
export class SupportApprovalView {
  @IdField({ en: 'Provider', zh: '数据提供单位' }) providerId: string;
  @EnumField('SupportApprovalState', { en: 'What it says', zh: '意见' }, approvalStates) state: ApprovalFact['state'];
  @DateField({ en: 'Decided on', zh: '决定日期' }, maybe) decidedOn?: string | null;
  @TextField({ en: 'Reason of a refusal', zh: '不同意的理由' }, 2000, maybe) reason?: string | null;
}
export class SupportServiceItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('SupportServiceState', { en: 'State', zh: '状态' }, supportService.states) state: SupportServiceState;
  @IdField({ en: 'Zone whose data give support', zh: '提供支撑的专区' }) zoneId: string;
  @EnumField('RecipientKind', { en: 'Kind of recipient', zh: '支撑对象类型' }, recipientKinds)
  recipientKind: RecipientKind;
  @DateField({ en: 'First day', zh: '起始日' }) startsOn: string;
  @DateField({ en: 'Last day', zh: '截止日（含）' }) endsOn: string;
}
export class SupportServiceView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40, { example: 'NJ-SV-2026-000001' }) caseNumber: string;
  @EnumField('SupportServiceState', { en: 'State', zh: '状态' }, supportService.states) state: SupportServiceState;
  @IdField({ en: 'Zone whose data give support', zh: '提供支撑的专区' }) zoneId: string;
  @EnumField('RecipientKind', { en: 'Kind of recipient', zh: '支撑对象类型' }, recipientKinds)
  recipientKind: RecipientKind;
  @IdField({ en: 'Zone that is supported', zh: '受支撑的专区' }, maybe) recipientZoneId?: string | null;
  @IdField({ en: 'Sector authority that is supported', zh: '受支撑的行业主管部门' }, maybe)
  recipientOrganizationId?: string | null;
  @TextField({ en: 'District that is supported', zh: '受支撑的区域' }, 100, maybe) district?: string | null;
  @ListField(
    { en: 'Resources; a provider sees its own', zh: '数据资源，提供单位仅见本单位的' },
    () => SupportedResourceView,
    100,
  )
  resources: SupportedResourceView[];
  @ListField(
    { en: 'What the providers say; a provider sees its own', zh: '提供单位意见，提供单位仅见本单位的' },
    () => SupportApprovalView,
    100,
  )
  approvals: SupportApprovalView[];
  @TextField({ en: 'What for', zh: '支撑目的' }, 2000) purpose: string;
  @DateField({ en: 'First day', zh: '起始日' }) startsOn: string;
  @DateField({ en: 'Last day', zh: '截止日（含）' }) endsOn: string;
  @TextField(
    { en: 'Reason of the last suspension, resumption or end', zh: '最近一次暂停、恢复或者终止的理由' },
    2000,
    maybe,
  )
  reason?: string | null;
}
export class SupportServiceQuery extends SearchQuery {
  @EnumQuery('SupportServiceState', { en: 'State', zh: '状态' }, supportService.states) state?: SupportServiceState;
  @IdQuery({ en: 'Zone whose data give support', zh: '提供支撑的专区' }) zoneId?: string;
}
