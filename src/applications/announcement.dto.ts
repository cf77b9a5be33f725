import { ConcurrenceView, ResourceView, SearchQuery } from '../platform/acts/views.dto.ts';
import {
  CodeField,
  CodesField,
  DateField,
  EnumField,
  EnumQuery,
  IdField,
  IdQuery,
  IdsField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  LongTextField,
  TextField,
} from '../platform/openapi/fields.ts';
import { ApplicationFormInput, ApplicationFormView } from './forms/form.dto.ts';
import type { AnnouncementState } from './announcement.facts.ts';
import { announcement } from './announcement.lifecycle.ts';
import { AttachmentView } from './attachments/attachment.dto.ts';
import { MOST_ATTACHMENTS } from './attachments/attachment.facts.ts';

export class CriterionInput {
  @CodeField({ en: 'Code', zh: '代码' }, { example: 'security_capability' }) code: string;
  @TextField({ en: 'What is scored', zh: '评审标准' }, 200) title: string;
  @IntField({ en: 'Weight; all make 100', zh: '权重，合计100' }, 1, 100) weight: number;
}
export class ScoringInput {
  @ListField(
    { en: 'Criteria that experts score from 0 to 100', zh: '评审标准（各0至100分）' },
    () => CriterionInput,
    50,
    { min: 1 },
  )
  criteria: CriterionInput[];
  @IntField({ en: 'Weighted mean from which an applicant may be selected', zh: '合格分' }, 0, 100) passMark: number;
  @CodesField({ en: 'Criteria that tell equal means apart, in order', zh: '同分时依次比较的标准' }, 50, {
    optional: true,
  })
  tieBreak?: string[];
}
const form = {
  en: 'The application form that everybody fills in; absent: the plan alone',
  zh: '授权运营申请表，缺省仅需运营方案',
};
const scoring = {
  en: 'Criteria, weights, pass mark and tie-break; absent: those of the policy set',
  zh: '评审标准、权重、合格分与同分规则，缺省依规则集',
};

export class DraftAnnouncement {
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @TextField({ en: 'Title', zh: '标题' }, 200) title: string;
  @CodeField({ en: 'Scope kind of the policy set', zh: '公告范围类型' }, { example: 'major_field' }) scopeKind: string;
  @LongTextField({ en: 'Application conditions', zh: '申报条件' }, { optional: true }) applicationConditions?: string;
  @LongTextField({ en: 'Operation requirements', zh: '运营要求' }, { optional: true }) operationRequirements?: string;
  @InstantField({ en: 'The window opens', zh: '申报开始' }) opensAt: string;
  @InstantField({ en: 'The window closes; this instant is outside', zh: '申报截止（不含该时刻）' }) closesAt: string;
  @ObjectField(scoring, () => ScoringInput, { optional: true }) scoring?: ScoringInput;
  @ObjectField(form, () => ApplicationFormInput, { optional: true }) form?: ApplicationFormInput;
}
export class ReviseAnnouncement {
  @TextField({ en: 'Title', zh: '标题' }, 200, { optional: true }) title?: string;
  @CodeField({ en: 'Scope kind of the policy set', zh: '公告范围类型' }, { optional: true }) scopeKind?: string;
  @LongTextField({ en: 'Application conditions', zh: '申报条件' }, { optional: true, nullable: true })
  applicationConditions?: string | null;
  @LongTextField({ en: 'Operation requirements', zh: '运营要求' }, { optional: true, nullable: true })
  operationRequirements?: string | null;
  @InstantField({ en: 'The window opens', zh: '申报开始' }, { optional: true }) opensAt?: string;
  @InstantField({ en: 'The window closes; this instant is outside', zh: '申报截止（不含该时刻）' }, { optional: true })
  closesAt?: string;
  @ObjectField(scoring, () => ScoringInput, { optional: true, nullable: true }) scoring?: ScoringInput | null;
  @ObjectField(form, () => ApplicationFormInput, { optional: true, nullable: true }) form?: ApplicationFormInput | null;
}
export class AmendAnnouncement {
  @LongTextField({ en: 'What changes, as the public reads it', zh: '补充公告内容' }) text: string;
  @InstantField({ en: 'New, later end of the window', zh: '延后的截止时间' }, { optional: true }) closesAt?: string;
  @ObjectField(
    { en: 'Other criteria, only before the window opens', zh: '调整评审标准，仅限申报开始前' },
    () => ScoringInput,
    { optional: true },
  )
  scoring?: ScoringInput;
  @ObjectField(
    { en: 'The next version of the form, only before the window opens', zh: '申请表新版本，仅限申报开始前' },
    () => ApplicationFormInput,
    { optional: true },
  )
  form?: ApplicationFormInput;
  @IdsField(
    { en: 'Waiting attachments that become public with it', zh: '随补充公告公开的待公开附件' },
    MOST_ATTACHMENTS,
    { optional: true },
  )
  attachmentIds?: string[];
}
export class PublicReason {
  @TextField({ en: 'Reason, made public', zh: '理由（对外公开）' }, 2000) reason: string;
}
export class RecordTransition {
  @TextField({ en: 'Policy set that the round continues under', zh: '本轮继续适用的规则集' }, 40, {
    example: 'NJ-2024',
  })
  policyCode: string;
  @TextField({ en: 'Document number', zh: '文号' }, 100) documentNumber: string;
  @DateField({ en: 'Date of the document', zh: '发文日期' }) documentDate: string;
}
export class TransitionDecisionView extends RecordTransition {
  @DateField({ en: 'Recorded on', zh: '登记日' }) decidedOn: string;
}
export class AmendmentView {
  @IntField({ en: 'Number', zh: '序号' }, 1, 1000) number: number;
  @LongTextField({ en: 'What changed', zh: '内容' }) text: string;
  @DateField({ en: 'Published on', zh: '发布日' }) on: string;
}
export class AnnouncementItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @TextField({ en: 'Title', zh: '标题' }, 200) title: string;
  @EnumField('AnnouncementState', { en: 'State', zh: '状态' }, announcement.states) state: AnnouncementState;
  @InstantField({ en: 'The window opens', zh: '申报开始' }) opensAt: string;
  @InstantField({ en: 'The window closes', zh: '申报截止' }) closesAt: string;
}
export class AnnouncementView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('AnnouncementState', { en: 'State', zh: '状态' }, announcement.states) state: AnnouncementState;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @TextField({ en: 'Title', zh: '标题' }, 200) title: string;
  @CodeField({ en: 'Scope kind of the policy set', zh: '公告范围类型' }) scopeKind: string;
  @TextField({ en: 'Application conditions', zh: '申报条件' }, 20_000, { optional: true, nullable: true })
  applicationConditions?: string | null;
  @TextField({ en: 'Operation requirements', zh: '运营要求' }, 20_000, { optional: true, nullable: true })
  operationRequirements?: string | null;
  @InstantField({ en: 'The window opens', zh: '申报开始' }) opensAt: string;
  @InstantField({ en: 'The window closes; this instant is outside', zh: '申报截止（不含该时刻）' }) closesAt: string;
  @ObjectField(
    { en: 'By what the round is decided; frozen when its window opens', zh: '评审标准，申报开始后不再变更' },
    () => ScoringInput,
  )
  scoring: ScoringInput;
  @ObjectField(form, () => ApplicationFormView, { optional: true, nullable: true }) form?: ApplicationFormView | null;
  @TextField({ en: 'Policy set pinned at publishing', zh: '发布时适用的规则集' }, 40, {
    optional: true,
    nullable: true,
  })
  policyCode?: string | null;
  @ObjectField(
    { en: 'Transition decision, where that set has lapsed', zh: '规则集届满后的过渡决定' },
    () => TransitionDecisionView,
    { optional: true, nullable: true },
  )
  transition?: TransitionDecisionView | null;
  @DateField({ en: 'Published on', zh: '发布日' }, { optional: true, nullable: true }) publishedOn?: string | null;
  @ListField({ en: 'Amendments', zh: '补充公告' }, () => AmendmentView, 1000) amendments: AmendmentView[];
  @ListField({ en: 'Attachments', zh: '附件' }, () => AttachmentView, MOST_ATTACHMENTS) attachments: AttachmentView[];
  @TextField({ en: 'Public reason of a cancellation or failure', zh: '取消或流标的公开理由' }, 2000, {
    optional: true,
    nullable: true,
  })
  publicReason?: string | null;
  @ListField({ en: 'Concurrences on file', zh: '会同意见' }, () => ConcurrenceView, 1000)
  concurrences: ConcurrenceView[];
}
export class AnnouncementQuery extends SearchQuery {
  @EnumQuery('AnnouncementState', { en: 'State', zh: '状态' }, announcement.states) state?: AnnouncementState;
  @IdQuery({ en: 'Zone', zh: '专区' }) zoneId?: string;
}
