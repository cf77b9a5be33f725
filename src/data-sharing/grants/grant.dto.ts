import { ResourceView, SearchQuery } from '../../platform/acts/views.dto.ts';
import {
  DateField,
  EnumField,
  EnumQuery,
  IdField,
  IdQuery,
  IntField,
  ObjectField,
  StringsField,
  TextField,
} from '../../platform/openapi/fields.ts';
import type { FreezeCause, GrantState } from './grant.facts.ts';
import { grant } from './grant.lifecycle.ts';

export const provisionModes = {
  plain: { en: 'plain, inside the zone', zh: '原样提供（域内）' },
  de_identified: { en: 'de-identified', zh: '脱敏后提供' },
  usable_not_visible: { en: 'usable but not visible', zh: '可用不可见' },
};
export class RowFilter {
  @TextField({ en: 'Field that is no personal information', zh: '字段（不得为个人信息）' }, 60, { example: 'district' })
  field: string;
  @StringsField({ en: 'Only rows with one of these values', zh: '仅取这些值' }, 100, { min: 1, length: 100 })
  values: string[];
}
export class GrantReason {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}
export class GrantItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('GrantState', { en: 'State', zh: '状态' }, grant.states) state: GrantState;
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @IdField({ en: 'Resource', zh: '数据资源' }) resourceId: string;
  @IdField({ en: 'Scenario', zh: '场景' }) scenarioId: string;
  @EnumField('ProvisionMode', { en: 'Way of provision', zh: '提供方式' }, provisionModes) mode: string;
  @DateField({ en: 'Last day', zh: '截止日（含）' }) validTo: string;
}
export class GrantView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40, { example: 'NJ-GR-2026-000001' }) caseNumber: string;
  @EnumField('GrantState', { en: 'State', zh: '状态' }, grant.states) state: GrantState;
  @IdField({ en: 'Share request it came from', zh: '共享申请' }) shareRequestId: string;
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @IdField({ en: 'Operator', zh: '运营单位' }) operatorId: string;
  @IdField({ en: 'Provider', zh: '数据提供单位' }) providerId: string;
  @IdField({ en: 'Resource', zh: '数据资源' }) resourceId: string;
  @IntField({ en: 'Version of the resource', zh: '数据资源版本' }, 1, 1_000_000) resourceVersion: number;
  @IdField({ en: 'Scenario', zh: '场景' }) scenarioId: string;
  @StringsField({ en: 'Fields', zh: '字段' }, 200, { length: 60 }) fields: string[];
  @ObjectField({ en: 'Only these rows', zh: '行范围' }, () => RowFilter, { optional: true, nullable: true })
  rowFilter?: RowFilter | null;
  @EnumField('ProvisionMode', { en: 'Way of provision', zh: '提供方式' }, provisionModes) mode: string;
  @DateField({ en: 'First day', zh: '起始日' }) validFrom: string;
  @DateField({ en: 'Last day', zh: '截止日（含）' }) validTo: string;
  @TextField({ en: 'Receipt of the sharing exchange platform', zh: '共享交换平台回执号' }, 100) receipt: string;
  @StringsField({ en: 'Why it is frozen', zh: '冻结原因' }, 10) frozenBy: FreezeCause[];
  @TextField({ en: 'Reason of the last decision on it', zh: '最近一次决定的理由' }, 2000, {
    optional: true,
    nullable: true,
  })
  reason?: string | null;
}
export class GrantQuery extends SearchQuery {
  @EnumQuery('GrantState', { en: 'State', zh: '状态' }, grant.states) state?: GrantState;
  @IdQuery({ en: 'Agreement', zh: '协议' }) agreementId?: string;
  @IdQuery({ en: 'Resource', zh: '数据资源' }) resourceId?: string;
  @IdQuery({ en: 'Scenario', zh: '场景' }) scenarioId?: string;
  @IdQuery({ en: 'Share request', zh: '共享申请' }) shareRequestId?: string;
}
