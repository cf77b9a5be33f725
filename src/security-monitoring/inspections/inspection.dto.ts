import { ConcurrenceView, ResourceView, SearchQuery } from '../../platform/acts/views.dto.ts';
import {
  DateField,
  EnumField,
  EnumQuery,
  IdField,
  IdsField,
  ListField,
  LongTextField,
  TextField,
} from '../../platform/openapi/fields.ts';
import type { InspectionState } from './inspection.facts.ts';
import { inspection } from './inspection.lifecycle.ts';

const maybe = { optional: true, nullable: true } as const;

export class PlanInspection {
  @IdsField({ en: 'Bodies that inspect together with the one that plans', zh: '会同检查的单位' }, 10, { min: 1 })
  inspectorIds: string[];
  @TextField({ en: 'Why, as it is told to whoever is inspected', zh: '检查事由（告知被检查方）' }, 2000)
  purpose: string;
  @IdsField({ en: 'Zones it covers', zh: '检查的专区' }, 20, { optional: true }) zoneIds?: string[];
  @IdsField({ en: 'Agreements it covers', zh: '检查的协议' }, 50, { optional: true }) agreementIds?: string[];
  @IdsField({ en: 'Operators and providers it covers', zh: '检查的运营单位和数据提供单位' }, 50, { optional: true })
  organizationIds?: string[];
  @DateField({ en: 'First day', zh: '起始日' }) startsOn: string;
  @DateField({ en: 'Last day', zh: '截止日（含）' }, { example: '2026-12-31' }) endsOn: string;
}
export class ReportInspection {
  @TextField(
    { en: 'The findings in short, as they are told to whoever is inspected', zh: '检查发现摘要（告知被检查方）' },
    2000,
  )
  summary: string;
  @LongTextField({ en: 'The report; for those who inspect only', zh: '检查报告，仅检查单位可见' }, { sealed: true })
  report: string;
}
export class InspectionReason {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}
export class InspectionItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('InspectionState', { en: 'State', zh: '状态' }, inspection.states) state: InspectionState;
  @IdField({ en: 'Body that leads', zh: '牵头单位' }) leadId: string;
  @DateField({ en: 'First day', zh: '起始日' }) startsOn: string;
  @DateField({ en: 'Last day', zh: '截止日（含）' }) endsOn: string;
}
export class InspectionView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40, { example: 'NJ-IN-2026-000001' }) caseNumber: string;
  @EnumField('InspectionState', { en: 'State', zh: '状态' }, inspection.states) state: InspectionState;
  @IdField({ en: 'Body that leads', zh: '牵头单位' }) leadId: string;
  @IdsField({ en: 'Bodies that inspect', zh: '检查单位' }, 11) inspectorIds: string[];
  @TextField({ en: 'Why', zh: '检查事由' }, 2000) purpose: string;
  @IdsField({ en: 'Zones it covers', zh: '检查的专区' }, 20) zoneIds: string[];
  @IdsField({ en: 'Agreements it covers; an addressee sees its own', zh: '检查的协议，被检查方仅见本单位的' }, 50)
  agreementIds: string[];
  @IdsField(
    { en: 'Operators and providers it covers; an addressee sees itself', zh: '检查的单位，被检查方仅见本单位' },
    50,
  )
  organizationIds: string[];
  @DateField({ en: 'First day', zh: '起始日' }) startsOn: string;
  @DateField({ en: 'Last day', zh: '截止日（含）' }) endsOn: string;
  @TextField({ en: 'The findings in short', zh: '检查发现摘要' }, 2000, maybe) summary?: string | null;
  @LongTextField({ en: 'The report; for those who inspect only', zh: '检查报告，仅检查单位可见' }, maybe)
  report?: string | null;
  @TextField({ en: 'Why it was given up', zh: '取消理由' }, 2000, maybe) reason?: string | null;
  @IdsField({ en: 'Who is told; for those who inspect only', zh: '已告知的单位，仅检查单位可见' }, 10_000, {
    optional: true,
  })
  addresseeIds?: string[];
  @ListField(
    { en: 'Concurrences on file; for those who inspect only', zh: '会同意见，仅检查单位可见' },
    () => ConcurrenceView,
    1000,
    { optional: true },
  )
  concurrences?: ConcurrenceView[];
}
export class InspectionQuery extends SearchQuery {
  @EnumQuery('InspectionState', { en: 'State', zh: '状态' }, inspection.states) state?: InspectionState;
}
