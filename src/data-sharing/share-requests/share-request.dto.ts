import { ResourceView, SearchQuery } from '../../platform/acts/views.dto.ts';
import {
  DateField,
  EnumField,
  EnumQuery,
  IdField,
  IdQuery,
  IdsField,
  ListField,
  ObjectField,
  StringsField,
  TextField,
} from '../../platform/openapi/fields.ts';
import type { ProvisionMode } from '../../regulation/index.ts';
import { provisionModes, RowFilter } from '../grants/grant.dto.ts';
import type { ShareRequestState } from './share-request.facts.ts';
import { shareRequest } from './share-request.lifecycle.ts';

export class ShareItemInput {
  @IdField({ en: 'Resource', zh: '数据资源' }) resourceId: string;
  @StringsField({ en: 'Fields asked for', zh: '申请字段' }, 200, { min: 1, length: 60 }) fields: string[];
  @EnumField('ProvisionMode', { en: 'Way of provision', zh: '提供方式' }, provisionModes) mode: ProvisionMode;
  @ObjectField({ en: 'Only these rows', zh: '行范围' }, () => RowFilter, { optional: true }) rowFilter?: RowFilter;
  @DateField({ en: 'First day', zh: '起始日' }) validFrom: string;
  @DateField({ en: 'Last day', zh: '截止日（含）' }, { example: '2027-01-01' }) validTo: string;
}
export class DraftShareRequest {
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @IdField({ en: 'Scenario', zh: '场景' }) scenarioId: string;
  @TextField({ en: 'Why these data are needed', zh: '申请理由' }, 2000) purposeNote: string;
  @ListField({ en: 'What is asked for', zh: '申请内容' }, () => ShareItemInput, 50, { min: 1 }) items: ShareItemInput[];
}
export class ReviseShareRequest {
  @TextField({ en: 'Why these data are needed', zh: '申请理由' }, 2000, { optional: true }) purposeNote?: string;
  @ListField({ en: 'Replaces all items', zh: '替换全部申请内容' }, () => ShareItemInput, 50, { min: 1, optional: true })
  items?: ShareItemInput[];
}
export class ShareReason {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}
export class ApproveItems {
  @IdsField({ en: 'Items of your own', zh: '本单位的申请项' }, 50, { min: 1 }) itemIds: string[];
  @TextField(
    {
      en: 'Receipt of the sharing exchange platform; without it the built-in one',
      zh: '共享交换平台回执号，缺省由平台生成',
    },
    100,
    { optional: true },
  )
  receipt?: string;
}
export class RefuseItems {
  @IdsField({ en: 'Items of your own', zh: '本单位的申请项' }, 50, { min: 1 }) itemIds: string[];
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}
const itemStates = {
  open: { en: 'not decided', zh: '待审核' },
  approved: { en: 'approved', zh: '同意' },
  refused: { en: 'refused', zh: '不同意' },
};
export class ShareItemView {
  @IdField({ en: 'Item', zh: '申请项' }) id: string;
  @IdField({ en: 'Resource', zh: '数据资源' }) resourceId: string;
  @IdField({ en: 'Provider, once submitted', zh: '数据提供单位（提交后）' }, { optional: true, nullable: true })
  providerId?: string | null;
  @StringsField({ en: 'Fields', zh: '字段' }, 200, { length: 60 }) fields: string[];
  @EnumField('ProvisionMode', { en: 'Way of provision', zh: '提供方式' }, provisionModes) mode: string;
  @ObjectField({ en: 'Only these rows', zh: '行范围' }, () => RowFilter, { optional: true, nullable: true })
  rowFilter?: RowFilter | null;
  @DateField({ en: 'First day', zh: '起始日' }) validFrom: string;
  @DateField({ en: 'Last day', zh: '截止日（含）' }) validTo: string;
  @EnumField('ShareItemState', { en: 'State', zh: '状态' }, itemStates) state: string;
  @TextField({ en: 'Reason of a refusal', zh: '不同意理由' }, 2000, { optional: true, nullable: true }) reason?:
    string | null;
  @IdField({ en: 'Grant', zh: '授权共享' }, { optional: true, nullable: true }) grantId?: string | null;
}
export class ShareRequestItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('ShareRequestState', { en: 'State', zh: '状态' }, shareRequest.states) state: ShareRequestState;
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @IdField({ en: 'Scenario', zh: '场景' }) scenarioId: string;
  @IdField({ en: 'Operator', zh: '运营单位' }) operatorId: string;
  @DateField({ en: 'Due on', zh: '办理期限' }, { optional: true, nullable: true }) dueOn?: string | null;
}
export class ShareRequestView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40, { example: 'NJ-SR-2026-000001' }) caseNumber: string;
  @EnumField('ShareRequestState', { en: 'State', zh: '状态' }, shareRequest.states) state: ShareRequestState;
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @IdField({ en: 'Operator', zh: '运营单位' }) operatorId: string;
  @IdField({ en: 'Scenario', zh: '场景' }) scenarioId: string;
  @TextField({ en: 'Why these data are needed', zh: '申请理由' }, 2000) purposeNote: string;
  @ListField({ en: 'Items; a provider sees its own', zh: '申请项，提供单位仅见本单位的' }, () => ShareItemView, 50)
  items: ShareItemView[];
  @DateField({ en: 'Submitted on', zh: '提交日' }, { optional: true, nullable: true }) submittedOn?: string | null;
  @DateField({ en: 'Confirmed on', zh: '确认日' }, { optional: true, nullable: true }) confirmedOn?: string | null;
  @DateField(
    { en: 'The stage it is in is due on; lateness is never consent', zh: '本环节办理期限，逾期不视为同意' },
    { optional: true, nullable: true },
  )
  dueOn?: string | null;
  @TextField({ en: 'Reason of the last return or rejection', zh: '最近一次退回或不予确认的理由' }, 2000, {
    optional: true,
    nullable: true,
  })
  reason?: string | null;
}
export class ShareRequestQuery extends SearchQuery {
  @EnumQuery('ShareRequestState', { en: 'State', zh: '状态' }, shareRequest.states) state?: ShareRequestState;
  @IdQuery({ en: 'Agreement', zh: '协议' }) agreementId?: string;
  @IdQuery({ en: 'Scenario', zh: '场景' }) scenarioId?: string;
}
