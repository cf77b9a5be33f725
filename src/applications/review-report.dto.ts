import { DecimalField, FlagField, IdField, InstantField, ListField, LongTextField, ObjectField, TextField } from '../platform/openapi/fields.ts'; // prettier-ignore
import { ScoringInput } from './announcement.dto.ts';
import { ReviewerView } from './review.dto.ts';

export class DissentView {
  @IdField({ en: 'Person', zh: '专家' }) personId: string;
  @FlagField({ en: 'The score of the same person counts', zh: '其评分是否计入' }) counts: boolean;
  @LongTextField({ en: 'Dissenting opinion', zh: '不同意见' }) dissent: string;
  @InstantField({ en: 'Recorded at', zh: '记录时间' }) dissentedAt: string;
}
export class ReviewReportView {
  @IdField({ en: 'Application', zh: '申请' }) applicationId: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @IdField({ en: 'Announcement', zh: '公告' }) announcementId: string;
  @TextField({ en: 'Policy set of the round', zh: '本轮适用的规则集' }, 40) policyCode: string;
  @ObjectField({ en: 'By what was scored', zh: '评审标准' }, () => ScoringInput) scoring: ScoringInput;
  @TextField({ en: 'Seed of the draw of the panel', zh: '评审组的抽取种子' }, 60) drawSeed: string;
  @DecimalField({ en: 'Mean of the panel', zh: '平均分' }) mean: string;
  @ListField({ en: 'Who sat, with the scores that count', zh: '评审组及计入的评分' }, () => ReviewerView, 1000)
  panel: ReviewerView[];
  @ListField({ en: 'Scores that were struck, and why', zh: '作废的评分及理由' }, () => ReviewerView, 1000)
  struck: ReviewerView[];
  @ListField({ en: 'Who recused himself or herself', zh: '回避的专家' }, () => ReviewerView, 1000)
  recused: ReviewerView[];
  @ListField({ en: 'Dissenting opinions', zh: '不同意见' }, () => DissentView, 1000) dissents: DissentView[];
}
