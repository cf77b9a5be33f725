import { provisionModes } from '../../data-sharing/index.ts';
import { ResourceView, SearchQuery } from '../../platform/acts/views.dto.ts';
import {
  EnumField,
  EnumQuery,
  IdField,
  IdQuery,
  InstantField,
  IntField,
  StringsField,
  TextField,
} from '../../platform/openapi/fields.ts';
import type { DeliveryState } from './delivery.facts.ts';
import { delivery } from './delivery.lifecycle.ts';

const MOST = 1_000_000_000_000;
const maybe = { optional: true, nullable: true } as const;
export class RequestDelivery {
  @IdField({ en: 'Grant', zh: '授权共享' }) grantId: string;
}
export class DeliveryItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('DeliveryState', { en: 'State', zh: '状态' }, delivery.states) state: DeliveryState;
  @IdField({ en: 'Grant', zh: '授权共享' }) grantId: string;
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @IntField({ en: 'Rows given out', zh: '已交付行数' }, 0, MOST) rows: number;
}
export class DeliveryView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40, { example: 'NJ-DL-2026-000001' }) caseNumber: string;
  @EnumField('DeliveryState', { en: 'State', zh: '状态' }, delivery.states) state: DeliveryState;
  @IdField({ en: 'Grant', zh: '授权共享' }) grantId: string;
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @IdField({ en: 'Resource', zh: '数据资源' }) resourceId: string;
  @IdField({ en: 'Scenario', zh: '场景' }) scenarioId: string;
  @EnumField('ProvisionMode', { en: 'Way of provision', zh: '提供方式' }, provisionModes) mode: string;
  @StringsField({ en: 'Fields', zh: '字段' }, 200, { length: 60 }) fields: string[];
  @IdField({ en: 'Snapshot it goes back to', zh: '所据快照' }, maybe) snapshotId?: string | null;
  @IdField({ en: 'Copy that is read', zh: '所读副本' }, maybe) copyId?: string | null;
  @TextField({ en: 'SM3 of the file that is read', zh: '所读文件摘要（SM3）' }, 64, maybe) sourceHash?: string | null;
  @IntField({ en: 'Rows given out', zh: '已交付行数' }, 0, MOST) rows: number;
  @IntField({ en: 'Bytes given out', zh: '已交付字节数' }, 0, MOST) bytes: number;
  @IntField({ en: 'Chunks given out', zh: '已交付数据块数' }, 0, MOST) chunks: number;
  @IntField({ en: 'Number of the last row given out; -1 for none', zh: '最后一行行号，-1 表示无' }, -1, MOST)
  lastRow: number;
  @IntField({ en: 'Left out: no active consent', zh: '因无有效授权剔除' }, 0, MOST) rowsWithoutConsent: number;
  @InstantField({ en: 'Started at', zh: '开始时间' }, maybe) startedAt?: string | null;
  @InstantField({ en: 'Ended at', zh: '结束时间' }, maybe) endedAt?: string | null;
  @TextField(
    {
      en: 'Why it was cut or failed; with login-revoked the organization, person, level, machine client, key or linked identity of the reader, or the delegation it was read under, was revoked, suspended or ended meanwhile; with process-lost the counts are those last recorded, at most a second before',
      zh: '切断或失败原因；为 login-revoked 时，读取期间读取方的单位、人员、级别、机器客户端、密钥或关联身份已被撤销或停用，或其所依据的代理委托已终止；为 process-lost 时，各项计数为最后一次记录（此前至多一秒）',
    },
    200,
    maybe,
  )
  reason?: string | null;
}
export class DeliveryQuery extends SearchQuery {
  @EnumQuery('DeliveryState', { en: 'State', zh: '状态' }, delivery.states) state?: DeliveryState;
  @IdQuery({ en: 'Grant', zh: '授权共享' }) grantId?: string;
  @IdQuery({ en: 'Agreement', zh: '协议' }) agreementId?: string;
}
