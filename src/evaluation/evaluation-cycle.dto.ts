import { ConcurrenceView, ResourceView, SearchQuery } from '../platform/acts/views.dto.ts';
import {
  DateField,
  EnumField,
  EnumQuery,
  IdField,
  IdQuery,
  IntField,
  ListField,
  TextField,
} from '../platform/openapi/fields.ts';
import { evaluationCycle } from './evaluation-cycle.lifecycle.ts';
import type { CycleState } from './evaluation.facts.ts';

export class PlanCycle {
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @IdField({ en: 'Indicator scheme', zh: '指标体系' }) schemeId: string;
  @TextField({ en: 'Name', zh: '名称' }, 100, { example: '2026年度绩效评估' }) name: string;
  @DateField({ en: 'First day evaluated', zh: '评估期起' }) periodStart: string;
  @DateField({ en: 'Last day evaluated', zh: '评估期止（含）' }, { example: '2026-12-31' }) periodEnd: string;
}
export class CycleReason {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}
export class CycleItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('EvaluationCycleState', { en: 'State', zh: '状态' }, evaluationCycle.states) state: CycleState;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @IntField({ en: 'Place among the cycles of the zone', zh: '在本专区中的次序' }, 1, 10_000) sequence: number;
  @TextField({ en: 'Name', zh: '名称' }, 100) name: string;
}
export class CycleView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40, { example: 'NJ-EC-2026-000001' }) caseNumber: string;
  @EnumField('EvaluationCycleState', { en: 'State', zh: '状态' }, evaluationCycle.states) state: CycleState;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @IdField({ en: 'Indicator scheme', zh: '指标体系' }) schemeId: string;
  @IntField({ en: 'Place among the cycles of the zone', zh: '在本专区中的次序' }, 1, 10_000) sequence: number;
  @TextField({ en: 'Name', zh: '名称' }, 100) name: string;
  @DateField({ en: 'First day evaluated', zh: '评估期起' }) periodStart: string;
  @DateField({ en: 'Last day evaluated', zh: '评估期止（含）' }) periodEnd: string;
  @TextField({ en: 'Why it was cancelled', zh: '取消理由' }, 2000, { optional: true, nullable: true }) reason?:
    string | null;
  @ListField({ en: 'Concurrences on file', zh: '会同意见' }, () => ConcurrenceView, 1000)
  concurrences: ConcurrenceView[];
}
export class CycleQuery extends SearchQuery {
  @EnumQuery('EvaluationCycleState', { en: 'State', zh: '状态' }, evaluationCycle.states) state?: CycleState;
  @IdQuery({ en: 'Zone', zh: '专区' }) zoneId?: string;
}
