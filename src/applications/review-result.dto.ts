import { ConcurrenceView, ResourceView, SearchQuery } from '../platform/acts/views.dto.ts';
import {
  DateField,
  DecimalField,
  EnumField,
  EnumQuery,
  FlagField,
  IdField,
  IdQuery,
  IdsField,
  IntField,
  ListField,
  TextField,
} from '../platform/openapi/fields.ts';
import type { ReviewResultState } from './review-result.facts.ts';
import { reviewResult } from './review-result.lifecycle.ts';

const { states } = reviewResult;
const publicReason = { en: 'Reason, made public with the result', zh: '理由（随评审结果公布）' };

export class DraftResult {
  @IdField({ en: 'Announcement of the round', zh: '公告' }) announcementId: string;
  @IdsField({ en: 'Applications selected', zh: '选定的申请' }, 100, { min: 1 }) selectedIds: string[];
  @TextField({ en: 'Remark', zh: '说明' }, 2000, { optional: true }) remark?: string;
  @TextField(publicReason, 2000, { optional: true }) publicReason?: string;
}
export class ProposeNext {
  @IdField({ en: 'Concluded result that selected it', zh: '已完成的评审结果' }) resultId: string;
  @IdField({ en: 'Application whose selection is lost', zh: '丧失选定的申请' }) lostId: string;
  @IdField({ en: 'Application next in rank', zh: '递补的申请' }) selectedId: string;
}
export class ReviseResult {
  @IdsField({ en: 'Applications selected', zh: '选定的申请' }, 100, { min: 1 }) selectedIds: string[];
  @TextField({ en: 'Remark', zh: '说明' }, 2000, { optional: true, nullable: true }) remark?: string | null;
  @TextField(publicReason, 2000, { optional: true, nullable: true }) publicReason?: string | null;
}
export class DecideResult {
  @TextField({ en: 'Document number', zh: '文号' }, 100, { example: '宁政复〔2026〕12号' }) documentNumber: string;
  @DateField({ en: 'Date of the document', zh: '文件日期' }) documentDate: string;
  @TextField({ en: 'Opinion', zh: '意见' }, 2000, { optional: true }) opinion?: string;
}
export class ResultEntryView {
  @IdField({ en: 'Application', zh: '申请' }) applicationId: string;
  @IdField({ en: 'Applicant', zh: '申请单位' }) operatorId: string;
  @DecimalField({ en: 'Mean of the panel', zh: '平均分' }, { optional: true }) mean?: string;
  @IntField({ en: 'Rank; equal means share one', zh: '名次，同分并列' }, 1, 1000, { optional: true }) rank?: number;
  @FlagField({ en: 'Selected', zh: '是否选定' }) selected: boolean;
}
export class ReviewResultItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('ReviewResultState', { en: 'State', zh: '状态' }, states) state: ReviewResultState;
  @IdField({ en: 'Announcement', zh: '公告' }) announcementId: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
}
export class ReviewResultView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40, { example: 'NJ-RR-2026-000001' }) caseNumber: string;
  @EnumField('ReviewResultState', { en: 'State', zh: '状态' }, states) state: ReviewResultState;
  @IdField({ en: 'Announcement', zh: '公告' }) announcementId: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @TextField({ en: 'Policy set of the round', zh: '本轮适用的规则集' }, 40) policyCode: string;
  @ListField(
    {
      en: 'Lines of the result; the public sees what the policy set says, the selected or the ranking',
      zh: '评审结果；公众可见范围由规则集确定（选定单位或者排名）',
    },
    () => ResultEntryView,
    1000,
  )
  entries: ResultEntryView[];
  @IdField(
    { en: 'Result that it supplements, where a selection was lost', zh: '所递补的评审结果' },
    { optional: true, nullable: true },
  )
  supplementsId?: string | null;
  @IdField({ en: 'Application whose selection was lost', zh: '丧失选定的申请' }, { optional: true, nullable: true })
  lostId?: string | null;
  @TextField({ en: 'Remark', zh: '说明' }, 2000, { optional: true, nullable: true }) remark?: string | null;
  @TextField(publicReason, 2000, { optional: true, nullable: true }) publicReason?: string | null;
  @TextField({ en: 'Document of the city government', zh: '市政府文号' }, 100, { optional: true, nullable: true })
  documentNumber?: string | null;
  @DateField({ en: 'Its date', zh: '文件日期' }, { optional: true, nullable: true }) documentDate?: string | null;
  @TextField({ en: 'Its opinion', zh: '意见' }, 2000, { optional: true, nullable: true }) decision?: string | null;
  @DateField({ en: 'Made public on', zh: '公示日' }, { optional: true, nullable: true }) publishedOn?: string | null;
  @DateField(
    { en: 'Last day of publicity; not from the regulation', zh: '公示截止日（含），并非办法规定' },
    { optional: true, nullable: true },
  )
  publicityEndsOn?: string | null;
  @FlagField(
    { en: 'The count rests on assumed holidays', zh: '期间含假定节假日年份' },
    { optional: true, nullable: true },
  )
  publicityAssumed?: boolean | null;
  @ListField({ en: 'Concurrences on file', zh: '会同意见' }, () => ConcurrenceView, 1000)
  concurrences: ConcurrenceView[];
}
export class ReviewResultQuery extends SearchQuery {
  @EnumQuery('ReviewResultState', { en: 'State', zh: '状态' }, states) state?: ReviewResultState;
  @IdQuery({ en: 'Announcement', zh: '公告' }) announcementId?: string;
  @IdQuery({ en: 'Zone', zh: '专区' }) zoneId?: string;
}
