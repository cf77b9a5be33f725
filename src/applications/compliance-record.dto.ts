import { ResourceView, SearchQuery } from '../platform/acts/views.dto.ts';
import {
  CodeField,
  DateField,
  EnumField,
  EnumQuery,
  IdField,
  IdQuery,
  InstantField,
  LongTextField,
  TextField,
} from '../platform/openapi/fields.ts';
import type { ComplianceRecordState } from './compliance-record.facts.ts';
import { complianceRecord } from './compliance-record.lifecycle.ts';

const kinds = {
  dishonesty: { en: 'listed for serious dishonesty', zh: '严重失信行为记录' },
  incident: { en: 'network or data security incident', zh: '网络安全或者数据安全事件' },
};
const severities = { general: { en: 'general', zh: '一般' }, serious: { en: 'serious', zh: '严重' } };
const { states } = complianceRecord;

export class RecordCompliance {
  @IdField({ en: 'Organization concerned', zh: '所涉单位' }) subjectId: string;
  @EnumField('ComplianceKind', { en: 'Kind', zh: '类别' }, kinds) kind: 'dishonesty' | 'incident';
  @CodeField({ en: 'Kind of incident of the policy set', zh: '事件类型' }, { optional: true, example: 'data_security' })
  incidentKind?: string;
  @EnumField('ComplianceSeverity', { en: 'Severity', zh: '严重程度' }, severities) severity: 'general' | 'serious';
  @DateField({ en: 'Day of the incident, or first day of the listing', zh: '事件发生日或列入日' }) startsOn: string;
  @DateField({ en: 'Last day of the listing; absent while it lasts', zh: '移出日，仍在列则不填' }, { optional: true })
  endsOn?: string;
  @TextField({ en: 'Register or body it comes from', zh: '来源' }, 200, { example: '信用中国' }) source: string;
  @TextField({ en: 'Number or address there', zh: '来源编号或网址' }, 500, { optional: true, sealed: true })
  reference?: string;
  @LongTextField({ en: 'What it says', zh: '内容' }, { sealed: true }) description: string;
  @InstantField({ en: 'When that register was asked', zh: '查询时间' }, { optional: true }) queriedAt?: string;
}
export class RecordRepair {
  @DateField({ en: 'Repaired on', zh: '修复日' }) repairedOn: string;
}
export class AnnulRecord {
  @TextField({ en: 'Why it never counted, with the document', zh: '撤销理由及文件' }, 2000) reason: string;
}
export class ObjectToRecord {
  @TextField({ en: 'What is wrong in it', zh: '异议理由' }, 2000, { sealed: true }) objection: string;
}
export class DismissRecordObjection {
  @TextField({ en: 'Why the record stands', zh: '异议不成立的理由' }, 2000, { sealed: true }) reason: string;
}
export class ComplianceRecordItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('ComplianceRecordState', { en: 'State', zh: '状态' }, states) state: ComplianceRecordState;
  @IdField({ en: 'Organization concerned', zh: '所涉单位' }) subjectId: string;
  @EnumField('ComplianceKind', { en: 'Kind', zh: '类别' }, kinds) kind: string;
  @DateField({ en: 'First day', zh: '开始日' }) startsOn: string;
  @DateField({ en: 'Last day', zh: '结束日' }, { optional: true, nullable: true }) endsOn?: string | null;
}
export class ComplianceRecordView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('ComplianceRecordState', { en: 'State', zh: '状态' }, states) state: ComplianceRecordState;
  @IdField({ en: 'Organization concerned', zh: '所涉单位' }) subjectId: string;
  @EnumField('ComplianceKind', { en: 'Kind', zh: '类别' }, kinds) kind: string;
  @CodeField({ en: 'Kind of incident', zh: '事件类型' }, { optional: true, nullable: true }) incidentKind?:
    string | null;
  @EnumField('ComplianceSeverity', { en: 'Severity', zh: '严重程度' }, severities) severity: string;
  @DateField({ en: 'First day', zh: '开始日' }) startsOn: string;
  @DateField({ en: 'Last day', zh: '结束日' }, { optional: true, nullable: true }) endsOn?: string | null;
  @TextField({ en: 'Source', zh: '来源' }, 200) source: string;
  @TextField({ en: 'Number or address there', zh: '来源编号或网址' }, 500, { optional: true }) reference?: string;
  @TextField({ en: 'What it says', zh: '内容' }, 20_000) description: string;
  @InstantField({ en: 'When that register was asked', zh: '查询时间' }, { optional: true, nullable: true })
  queriedAt?: string | null;
  @DateField({ en: 'Repaired on', zh: '修复日' }, { optional: true, nullable: true }) repairedOn?: string | null;
  @TextField({ en: 'What its organization objected last', zh: '当事单位异议' }, 2000, {
    optional: true,
    nullable: true,
  })
  objection?: string | null;
  @DateField({ en: 'Objected on', zh: '异议日' }, { optional: true, nullable: true }) objectedOn?: string | null;
  @TextField({ en: 'Why the objection was dismissed', zh: '异议不成立的理由' }, 2000, {
    optional: true,
    nullable: true,
  })
  dismissal?: string | null;
  @TextField({ en: 'Why it was annulled', zh: '撤销理由' }, 2000, { optional: true, nullable: true }) annulment?:
    string | null;
}
export class ComplianceRecordQuery extends SearchQuery {
  @EnumQuery('ComplianceRecordState', { en: 'State', zh: '状态' }, states) state?: ComplianceRecordState;
  @IdQuery({ en: 'Organization concerned', zh: '所涉单位' }) subjectId?: string;
  @EnumQuery('ComplianceKind', { en: 'Kind', zh: '类别' }, kinds) kind?: string;
}
