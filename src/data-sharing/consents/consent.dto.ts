import { ListQuery, ResourceView } from '../../platform/acts/views.dto.ts';
import {
  CodeField,
  EnumField,
  EnumQuery,
  IdField,
  IdQuery,
  InstantField,
  IntField,
  TextField,
} from '../../platform/openapi/fields.ts';
import type { ConsentState } from './consent.facts.ts';
import { consent } from './consent.lifecycle.ts';

export class WithdrawConsent {
  @CodeField({ en: 'Channel of the withdrawal', zh: '撤回渠道代码' }, { example: 'my_nanjing' }) channel: string;
}
export class WithdrawBySubject extends WithdrawConsent {
  @TextField({ en: 'Resident id of the person; never kept', zh: '居民身份证号，不予保存' }, 60, { sensitive: true })
  subject: string;
  @IdField({ en: 'Only this scenario', zh: '仅限该场景' }, { optional: true }) scenarioId?: string;
}
export class Withdrawn {
  @IntField({ en: 'Consents withdrawn', zh: '撤回的授权数' }, 0, 1000) withdrawn: number;
}
export class ConsentItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @EnumField('ConsentState', { en: 'State', zh: '状态' }, consent.states) state: ConsentState;
  @IdField({ en: 'Form', zh: '授权书' }) formId: string;
  @IdField({ en: 'Scenario', zh: '场景' }) scenarioId: string;
  @IdField({ en: 'Operator', zh: '运营单位' }) operatorId: string;
  @InstantField({ en: 'Granted at', zh: '授权时间' }) grantedAt: string;
  @InstantField({ en: 'Expires at', zh: '到期时间' }) expiresAt: string;
}
export class ConsentView extends ResourceView {
  @EnumField('ConsentState', { en: 'State', zh: '状态' }, consent.states) state: ConsentState;
  @IdField({ en: 'Form', zh: '授权书' }) formId: string;
  @IdField({ en: 'Scenario', zh: '场景' }) scenarioId: string;
  @IdField({ en: 'Operator', zh: '运营单位' }) operatorId: string;
  @IdField({ en: 'Batch it came with', zh: '登记批次' }) batchId: string;
  @CodeField({ en: 'Channel', zh: '授权渠道代码' }) channel: string;
  @CodeField({ en: 'How identity was checked', zh: '身份核验方式代码' }) identityCheck: string;
  @TextField(
    { en: 'Reference of the evidence; null where its key is out of use', zh: '凭证编号；密钥停用时为空' },
    200,
    { optional: true, nullable: true },
  )
  evidence?: string | null;
  @InstantField({ en: 'Granted at', zh: '授权时间' }) grantedAt: string;
  @InstantField({ en: 'Expires at', zh: '到期时间' }) expiresAt: string;
  @InstantField({ en: 'Withdrawn at', zh: '撤回时间' }, { optional: true, nullable: true }) withdrawnAt?: string | null;
  @CodeField({ en: 'Channel of the withdrawal', zh: '撤回渠道代码' }, { optional: true, nullable: true })
  withdrawChannel?: string | null;
}
export class ConsentQuery extends ListQuery {
  @EnumQuery('ConsentState', { en: 'State', zh: '状态' }, consent.states) state?: ConsentState;
  @IdQuery({ en: 'Scenario', zh: '场景' }) scenarioId?: string;
  @IdQuery({ en: 'Form', zh: '授权书' }) formId?: string;
}
