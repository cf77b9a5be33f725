import { ConcurrenceView, ResourceView, SearchQuery } from '../platform/acts/views.dto.ts';
import {
  CodeField,
  DateField,
  DecimalField,
  EnumField,
  EnumQuery,
  FlagField,
  IdField,
  IdQuery,
  IntField,
  ListField,
  ObjectField,
  StringsField,
  TextField,
  ValuesField,
} from '../platform/openapi/fields.ts';
import type { EvaluationState } from './evaluation.facts.ts';
import { evaluation } from './evaluation.lifecycle.ts';

export class DraftEvaluation {
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @IdField({ en: 'Cycle', zh: '评估周期' }) cycleId: string;
}
export class PointsInput {
  @CodeField({ en: 'Indicator of the scheme', zh: '指标' }, { example: 'security' }) indicator: string;
  @IntField({ en: 'Points', zh: '得分' }, 0, 100) points: number;
}
export class Score {
  @ListField({ en: 'Points, each indicator once', zh: '各项得分' }, () => PointsInput, 50, { min: 1 })
  points: PointsInput[];
  @TextField({ en: 'Comment', zh: '评语' }, 2000, { optional: true }) comment?: string;
}
export class Appeal {
  @TextField({ en: 'Grounds', zh: '申诉理由' }, 5000, { sealed: true }) grounds: string;
}
export class DecideAppeal {
  @FlagField({ en: 'Whether the appeal succeeds', zh: '是否成立' }) upheld: boolean;
  @TextField({ en: 'Reason', zh: '理由' }, 5000, { sealed: true }) reason: string;
  @ListField({ en: 'The points that stand instead, if it succeeds', zh: '成立时的更正得分' }, () => PointsInput, 50, {
    optional: true,
  })
  points?: PointsInput[];
}
export class Finalize {
  @FlagField(
    { en: 'You know that this ends the agreement, if it does', zh: '知悉此行为将终止协议（如将终止）' },
    { optional: true },
  )
  acknowledgeTermination?: boolean;
}
export class Remind {
  @TextField({ en: 'What the operator is reminded of', zh: '提醒内容' }, 5000) content: string;
  @DateField({ en: 'To be put right by', zh: '整改期限' }, { optional: true }) dueOn?: string;
}
export class Talk {
  @DateField({ en: 'Day', zh: '约谈日期' }) heldOn: string;
  @TextField({ en: 'Place', zh: '地点' }, 200) place: string;
  @StringsField({ en: 'Who attended', zh: '参加人员' }, 50, { min: 1 }) attendees: string[];
  @TextField({ en: 'Issues', zh: '问题' }, 5000) issues: string;
  @TextField({ en: 'Demands', zh: '要求' }, 5000) demands: string;
  @DateField({ en: 'To be put right by', zh: '整改期限' }) dueOn: string;
}
export class Annul {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
  @TextField({ en: 'Number of the document it rests on', zh: '依据文号' }, 100, { optional: true })
  documentNumber?: string;
}

export class ScoreView extends Score {
  @IdField({ en: 'Evaluator', zh: '评分单位' }) organizationId: string;
}
export class AppealDecisionView {
  @DateField({ en: 'Day', zh: '日期' }) on: string;
  @FlagField({ en: 'Whether the appeal succeeded', zh: '是否成立' }) upheld: boolean;
  @TextField({ en: 'Reason', zh: '理由' }, 5000, { nullable: true }) reason: string | null;
}
export class AppealView {
  @DateField({ en: 'Day', zh: '日期' }) on: string;
  @TextField({ en: 'Grounds', zh: '申诉理由' }, 5000, { nullable: true }) grounds: string | null;
  @ObjectField({ en: 'Decision', zh: '处理决定' }, () => AppealDecisionView, { optional: true })
  decision?: AppealDecisionView;
}
export class MeasureView {
  @CodeField({ en: 'Kind', zh: '措施' }, { example: 'reminder' }) kind: string;
  @DateField({ en: 'Day', zh: '日期' }) on: string;
  @ValuesField({ en: 'Record', zh: '记录' }, 10) record: Record<string, unknown>;
}
export class EvaluationItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('EvaluationState', { en: 'State', zh: '状态' }, evaluation.states) state: EvaluationState;
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @IdField({ en: 'Cycle', zh: '评估周期' }) cycleId: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @IdField({ en: 'Operator', zh: '运营单位' }) operatorId: string;
  @CodeField({ en: 'Result of the scale', zh: '结果等次' }, { optional: true, nullable: true }) result?: string | null;
}
export class EvaluationView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40, { example: 'NJ-EV-2026-000001' }) caseNumber: string;
  @EnumField('EvaluationState', { en: 'State', zh: '状态' }, evaluation.states) state: EvaluationState;
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @IdField({ en: 'Cycle', zh: '评估周期' }) cycleId: string;
  @IntField({ en: 'Place of the cycle in the zone', zh: '周期次序' }, 1, 10_000) cycleSequence: number;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @IdField({ en: 'Operator', zh: '运营单位' }) operatorId: string;
  @ListField({ en: 'Points; until published only your own', zh: '评分，公布前仅显示本单位' }, () => ScoreView, 1000)
  scores: ScoreView[];
  @DecimalField(
    { en: 'Weighted score', zh: '加权得分' },
    { digits: 3, optional: true, nullable: true, example: '45.50' },
  )
  score?: string | null;
  @CodeField({ en: 'Result of the scale', zh: '结果等次' }, { optional: true, nullable: true, example: 'poor' })
  result?: string | null;
  @DateField({ en: 'Told to the operator on', zh: '告知日' }, { optional: true, nullable: true }) publishedOn?:
    string | null;
  @DateField({ en: 'Last day to appeal', zh: '申诉截止日' }, { optional: true, nullable: true }) appealDueOn?:
    string | null;
  @FlagField({ en: 'The days ran through a year whose holidays are assumed', zh: '期限跨越节假日为假定的年份' })
  appealDueAssumed: boolean;
  @ObjectField({ en: 'The one appeal', zh: '申诉' }, () => AppealView, { optional: true, nullable: true })
  appeal?: AppealView | null;
  @DateField({ en: 'Final on', zh: '生效日' }, { optional: true, nullable: true }) finalOn?: string | null;
  @IntField(
    { en: 'Poor results in a row, final ones only, as of now', zh: '当前连续较差次数（仅计已生效结果）' },
    0,
    1000,
  )
  poorInARow: number;
  @ListField({ en: 'Reminders and talks', zh: '提醒和约谈' }, () => MeasureView, 100) measures: MeasureView[];
  @ObjectField({ en: 'Why it was annulled', zh: '撤销理由' }, () => Annul, { optional: true, nullable: true })
  annulment?: Annul | null;
  @ListField({ en: 'Concurrences on file', zh: '会同意见' }, () => ConcurrenceView, 1000)
  concurrences: ConcurrenceView[];
}
export class EvaluationQuery extends SearchQuery {
  @EnumQuery('EvaluationState', { en: 'State', zh: '状态' }, evaluation.states) state?: EvaluationState;
  @IdQuery({ en: 'Agreement', zh: '协议' }) agreementId?: string;
  @IdQuery({ en: 'Cycle', zh: '评估周期' }) cycleId?: string;
  @IdQuery({ en: 'Zone', zh: '专区' }) zoneId?: string;
  @IdQuery({ en: 'Operator', zh: '运营单位' }) operatorId?: string;
}
