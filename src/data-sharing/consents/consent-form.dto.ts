import { ListQuery, ResourceView } from '../../platform/acts/views.dto.ts';
import {
  CodesField,
  DateField,
  EnumField,
  EnumQuery,
  FlagField,
  IdField,
  IdQuery,
  IntField,
  ListField,
  LongTextField,
  TextField,
} from '../../platform/openapi/fields.ts';
import type { ConsentFormState } from './consent-form.facts.ts';
import { consentForm } from './consent-form.lifecycle.ts';
import { lineCodes, type LineCode } from './consent-line.ts';

export class Recipient {
  @TextField({ en: 'Name', zh: '名称' }, 200) name: string;
  @FlagField({ en: 'Abroad', zh: '境外接收方' }) abroad: boolean;
  @TextField({ en: 'Record of the cross-border procedure', zh: '数据出境手续记录' }, 200, {
    optional: true,
    nullable: true,
  })
  crossBorderRecord?: string | null;
}
export class DraftConsentForm {
  @IdField({ en: 'The one scenario it is for', zh: '所授权的场景' }) scenarioId: string;
  @TextField({ en: 'Version of the text', zh: '文本版本' }, 40, { example: '2025-1' }) textVersion: string;
  @LongTextField({ en: 'Text shown to the person', zh: '授权书文本' }) text: string;
  @CodesField({ en: 'Classes of fields', zh: '字段类别' }, 50, { min: 1 }) fieldCategories: string[];
  @CodesField({ en: 'Purposes; several are refused', zh: '用途（多于一项的不予认可）' }, 10, { min: 1 })
  purposes: string[];
  @IntField({ en: 'Retention in days', zh: '保存天数' }, 1, 36_500) retentionDays: number;
  @ListField({ en: 'Who receives the data', zh: '接收方' }, () => Recipient, 50, { min: 1 }) recipients: Recipient[];
  @FlagField({ en: 'A box is ticked beforehand', zh: '预先勾选' }) preTicked: boolean;
  @FlagField({ en: 'Without consent the service is refused', zh: '不同意则拒绝服务' }) refusesService: boolean;
  @TextField({ en: 'Why the very service needs it', zh: '为提供该服务所必需的理由' }, 2000, { optional: true })
  necessity?: string;
  @FlagField({ en: 'A separate consent', zh: '单独同意' }) separate: boolean;
}
export class ReviseConsentForm {
  @TextField({ en: 'Version of the text', zh: '文本版本' }, 40, { optional: true }) textVersion?: string;
  @LongTextField({ en: 'Text shown to the person', zh: '授权书文本' }, { optional: true }) text?: string;
  @CodesField({ en: 'Classes of fields', zh: '字段类别' }, 50, { min: 1, optional: true }) fieldCategories?: string[];
  @CodesField({ en: 'Purposes', zh: '用途' }, 10, { min: 1, optional: true }) purposes?: string[];
  @IntField({ en: 'Retention in days', zh: '保存天数' }, 1, 36_500, { optional: true }) retentionDays?: number;
  @ListField({ en: 'Who receives the data', zh: '接收方' }, () => Recipient, 50, { min: 1, optional: true })
  recipients?: Recipient[];
  @FlagField({ en: 'A box is ticked beforehand', zh: '预先勾选' }, { optional: true }) preTicked?: boolean;
  @FlagField({ en: 'Without consent the service is refused', zh: '不同意则拒绝服务' }, { optional: true })
  refusesService?: boolean;
  @TextField({ en: 'Why the very service needs it', zh: '必需的理由' }, 2000, { optional: true, nullable: true })
  necessity?: string | null;
  @FlagField({ en: 'A separate consent', zh: '单独同意' }, { optional: true }) separate?: boolean;
}
export class ConsentFormReason {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}
export class ConsentFormItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @EnumField('ConsentFormState', { en: 'State', zh: '状态' }, consentForm.states) state: ConsentFormState;
  @IdField({ en: 'Scenario', zh: '场景' }) scenarioId: string;
  @IdField({ en: 'Operator', zh: '运营单位' }) operatorId: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @TextField({ en: 'Version of the text', zh: '文本版本' }, 40) textVersion: string;
  @CodesField({ en: 'Classes of fields', zh: '字段类别' }, 50) fieldCategories: string[];
}
export class ConsentFormView extends ResourceView {
  @EnumField('ConsentFormState', { en: 'State', zh: '状态' }, consentForm.states) state: ConsentFormState;
  @IdField({ en: 'Scenario', zh: '场景' }) scenarioId: string;
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @IdField({ en: 'Operator', zh: '运营单位' }) operatorId: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @TextField({ en: 'Version of the text', zh: '文本版本' }, 40) textVersion: string;
  @LongTextField({ en: 'Text shown to the person', zh: '授权书文本' }) text: string;
  @TextField({ en: 'Hash of the text', zh: '文本摘要' }, 64) textHash: string;
  @CodesField({ en: 'Classes of fields', zh: '字段类别' }, 50) fieldCategories: string[];
  @CodesField({ en: 'Purposes', zh: '用途' }, 10) purposes: string[];
  @IntField({ en: 'Retention in days', zh: '保存天数' }, 1, 36_500) retentionDays: number;
  @ListField({ en: 'Who receives the data', zh: '接收方' }, () => Recipient, 50) recipients: Recipient[];
  @FlagField({ en: 'A box is ticked beforehand', zh: '预先勾选' }) preTicked: boolean;
  @FlagField({ en: 'Without consent the service is refused', zh: '不同意则拒绝服务' }) refusesService: boolean;
  @TextField({ en: 'Why the very service needs it', zh: '必需的理由' }, 2000, { optional: true, nullable: true })
  necessity?: string | null;
  @FlagField({ en: 'A separate consent', zh: '单独同意' }) separate: boolean;
  @DateField({ en: 'Accepted on', zh: '认可日' }, { optional: true, nullable: true }) acceptedOn?: string | null;
  @TextField({ en: 'Reason of its end', zh: '停用理由' }, 2000, { optional: true, nullable: true }) reason?:
    string | null;
}
export class ConsentFormQuery extends ListQuery {
  @EnumQuery('ConsentFormState', { en: 'State', zh: '状态' }, consentForm.states) state?: ConsentFormState;
  @IdQuery({ en: 'Scenario', zh: '场景' }) scenarioId?: string;
}
export class RefusedLine {
  @IntField({ en: 'Line of the file, from 1', zh: '行号（自1起）' }, 1, 200_000) line: number;
  @EnumField('ConsentLineCode', { en: 'Why', zh: '原因' }, lineCodes) code: LineCode;
}
/** Numbers of lines and codes: nothing of a line comes back. */
export class BatchReceipt {
  @IdField({ en: 'Batch', zh: '批次' }) batchId: string;
  @IntField({ en: 'Lines read', zh: '读取行数' }, 0, 200_000) lines: number;
  @IntField({ en: 'Consents registered', zh: '登记授权数' }, 0, 200_000) registered: number;
  @IntField({ en: 'Lines refused', zh: '未登记行数' }, 0, 200_000) refusedLines: number;
  @ListField({ en: 'The first thousand refused lines', zh: '未登记的行（前一千条）' }, () => RefusedLine, 1000)
  refused: RefusedLine[];
}
