import { ConcurrenceView, ResourceView, SearchQuery } from '../platform/acts/views.dto.ts';
import {
  CodeField,
  DateField,
  DecimalField,
  EnumField,
  EnumQuery,
  IdField,
  IdQuery,
  IdsField,
  InstantField,
  IntField,
  ListField,
  LongTextField,
  ObjectField,
  StringsField,
  TextField,
} from '../platform/openapi/fields.ts';
import type { ApplicationState } from './application.facts.ts';
import { application } from './application.lifecycle.ts';
import type { SectionKind } from './correction.facts.ts';
import { ApplicationFormView, FormAnswerView } from './forms/form.dto.ts';
import { MaterialView } from './material.dto.ts';
import { NomineeView } from './nomination.dto.ts';
import { OwnResultView } from './own-result.dto.ts';
import { ReviewerView } from './review.dto.ts';

const { states } = application;
const verdicts = { met: { en: 'met', zh: '符合' }, not_met: { en: 'not met', zh: '不符合' } };

export class DraftApplication {
  @IdField({ en: 'Announcement', zh: '公告' }) announcementId: string;
  @LongTextField(
    {
      en: 'How the applicant would operate; without it that of the earlier application',
      zh: '运营方案，缺省取自所复制的既往申请',
    },
    { optional: true, sealed: true },
  )
  plan?: string;
  @IdField(
    {
      en: 'An earlier application of your own, whose plan and statements on conditions are taken over',
      zh: '本单位的既往申请，复制其运营方案与条件说明',
    },
    { optional: true },
  )
  copyOf?: string;
}
export class CopyMaterials {
  @IdField({ en: 'An earlier application of your own', zh: '本单位的既往申请' }) fromId: string;
}
export class ReviseApplication {
  @LongTextField({ en: 'How the applicant would operate', zh: '运营方案' }, { optional: true, sealed: true })
  plan?: string;
}
export class ConditionEvidence {
  @CodeField({ en: 'Condition of the policy set', zh: '条件' }, { example: 'security_officer' }) condition: string;
  @IdsField({ en: 'Materials that prove it', zh: '证明材料' }, 100) materialIds: string[];
  @LongTextField({ en: 'Or: a statement', zh: '或：说明' }, { optional: true, sealed: true }) statement?: string;
}
export class FillChecklist {
  @ListField({ en: 'Conditions and their evidence', zh: '条件及证明' }, () => ConditionEvidence, 100, { min: 1 })
  conditions: ConditionEvidence[];
}
export class ConditionVerdict {
  @CodeField({ en: 'Condition of the policy set', zh: '条件' }) condition: string;
  @EnumField('Verdict', { en: 'Verdict', zh: '认定' }, verdicts) verdict: 'met' | 'not_met';
  @TextField(
    { en: 'Remark, such as register, time and result of a look-up', zh: '备注，如查询来源、时间和结果' },
    2000,
    { optional: true, sealed: true },
  )
  remark?: string;
}
export class AssessApplication {
  @ListField({ en: 'Verdicts', zh: '认定' }, () => ConditionVerdict, 100, { min: 1 }) verdicts: ConditionVerdict[];
}
const sections = {
  plan: { en: 'the plan', zh: '运营方案' },
  material: { en: 'one type of material', zh: '某类材料' },
  condition: { en: 'one condition of Art. 8', zh: '某项条件' },
  form: { en: 'one section of the form', zh: '申请表某部分' },
};
export class ApplicationSection {
  @EnumField('ApplicationSectionKind', { en: 'Section', zh: '部分' }, sections) section: SectionKind;
  @CodeField(
    {
      en: 'Type of material, condition or section of the form; none for the plan',
      zh: '材料类型、条件或者申请表部分，运营方案不填',
    },
    { optional: true, example: 'credit_report' },
  )
  code?: string;
}
const returned = { en: 'Sections open for correction; absent: all of them', zh: '退回补正的部分，缺省为全部' };
export class ReturnApplication {
  @TextField({ en: 'Reason', zh: '理由' }, 2000, { sealed: true }) reason: string;
  @StringsField({ en: 'All that is missing, told once', zh: '一次性告知的全部缺项' }, 100, {
    min: 1,
    length: 500,
    sealed: true,
  })
  missing: string[];
  @ListField(returned, () => ApplicationSection, 200, { min: 1, optional: true }) sections?: ApplicationSection[];
  @DateField(
    { en: 'Last day for the correction; without it by the policy set', zh: '补正截止日，缺省按规则集' },
    { optional: true },
  )
  dueOn?: string;
}
export class ApplicationReason {
  @TextField({ en: 'Reason', zh: '理由' }, 2000, { sealed: true }) reason: string;
}
export class CallForStatement {
  @LongTextField({ en: 'Grounds the applicant answers to', zh: '拟认定的事实和理由' }, { sealed: true })
  grounds: string;
}
export class GiveStatement {
  @LongTextField({ en: 'Statement', zh: '陈述意见' }, { sealed: true }) statement: string;
}
export class ChecklistView {
  @CodeField({ en: 'Condition of the policy set', zh: '条件' }) condition: string;
  @IdsField({ en: 'Materials that prove it', zh: '证明材料' }, 100) materialIds: string[];
  @TextField({ en: 'Statement', zh: '说明' }, 20_000, { optional: true, nullable: true }) statement?: string | null;
  @EnumField('Verdict', { en: 'Verdict', zh: '认定' }, verdicts, { optional: true, nullable: true }) verdict?:
    string | null;
  @TextField({ en: 'Remark', zh: '备注' }, 2000, { optional: true, nullable: true }) remark?: string | null;
  @InstantField({ en: 'Verdict given at', zh: '认定时间' }, { optional: true, nullable: true }) verifiedAt?:
    string | null;
}
export class FlagView {
  @TextField({ en: 'Rule that raises it', zh: '所涉规则' }, 10, { example: 'R08-2' }) rule: string;
  @IdsField({ en: 'Compliance records or materials concerned', zh: '所涉记录或材料' }, 1000) ids: string[];
}
export class CorrectionView {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
  @StringsField({ en: 'What is missing', zh: '缺项' }, 100, { length: 500 }) missing: string[];
  @ListField(returned, () => ApplicationSection, 200, { optional: true }) sections?: ApplicationSection[];
}
export class NotesView {
  @ObjectField({ en: 'What is to be corrected', zh: '补正要求' }, () => CorrectionView, { optional: true })
  correction?: CorrectionView;
  @TextField({ en: 'Grounds the applicant was called to answer', zh: '告知的事实和理由' }, 20_000, { optional: true })
  grounds?: string;
  @TextField({ en: "Applicant's statement", zh: '陈述意见' }, 20_000, { optional: true }) statement?: string;
  @TextField({ en: 'Reason of the decision', zh: '决定理由' }, 2000, { optional: true }) decision?: string;
}
export class ApplicationItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('ApplicationState', { en: 'State', zh: '状态' }, states) state: ApplicationState;
  @IdField({ en: 'Announcement', zh: '公告' }) announcementId: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @IdField({ en: 'Applicant', zh: '申请单位' }) operatorId: string;
  @InstantField({ en: 'First submitted at', zh: '首次提交时间' }, { optional: true, nullable: true }) submittedAt?:
    string | null;
}
export class ApplicationView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40, { example: 'NJ-AP-2026-000001' }) caseNumber: string;
  @EnumField('ApplicationState', { en: 'State', zh: '状态' }, states) state: ApplicationState;
  @IdField({ en: 'Announcement', zh: '公告' }) announcementId: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @IdField({ en: 'Applicant', zh: '申请单位' }) operatorId: string;
  @TextField({ en: "Applicant's name", zh: '申请单位名称' }, 100) applicantName: string;
  @TextField({ en: 'Policy set of the round', zh: '本轮适用的规则集' }, 40) policyCode: string;
  @TextField(
    {
      en: 'How the applicant would operate; null once the keys of the case have ended',
      zh: '运营方案，案卷密钥失效后为空',
    },
    20_000,
    { nullable: true },
  )
  plan: string | null;
  @ListField({ en: 'Materials, every revision', zh: '材料（含历次版次）' }, () => MaterialView, 10_000)
  materials: MaterialView[];
  @ListField({ en: 'Conditions of Art. 8', zh: '第八条条件清单' }, () => ChecklistView, 100)
  checklist: ChecklistView[];
  @ObjectField({ en: 'The form of the call', zh: '公告所附申请表' }, () => ApplicationFormView, {
    optional: true,
    nullable: true,
  })
  form?: ApplicationFormView | null;
  @ListField({ en: 'What is written in the form', zh: '申请表填写内容' }, () => FormAnswerView, 50)
  answers: FormAnswerView[];
  @IntField({ en: 'Version of the form that was submitted', zh: '所提交申请表的版本' }, 1, 10_000, {
    optional: true,
    nullable: true,
  })
  citedForm?: number | null;
  @ListField({ en: 'What people have to look at', zh: '需要人工关注的事项' }, () => FlagView, 100) flags: FlagView[];
  @InstantField({ en: 'First submitted at', zh: '首次提交时间' }, { optional: true, nullable: true }) submittedAt?:
    string | null;
  @IntField(
    { en: 'Version of the operation rules of the zone that it cites', zh: '所引用的专区授权运营规则版本' },
    1,
    1_000_000,
    { optional: true, nullable: true },
  )
  zoneRulesNumber?: number | null;
  @DateField({ en: 'Last day for the correction', zh: '补正截止日' }, { optional: true, nullable: true })
  correctionDueOn?: string | null;
  @DateField({ en: 'Last day for the statement', zh: '陈述截止日' }, { optional: true, nullable: true })
  statementDueOn?: string | null;
  @ObjectField({ en: 'What was told', zh: '告知与陈述' }, () => NotesView) notes: NotesView;
  @TextField({ en: 'Seed of the draw, for drawing again', zh: '抽取种子，可据以复核' }, 60, {
    optional: true,
    nullable: true,
  })
  drawSeed?: string | null;
  @ObjectField(
    {
      en: 'Proposed for a seat that the register cannot fill; for the bodies',
      zh: '拟提名的专家，仅主管、监管部门可见',
    },
    () => NomineeView,
    { optional: true, nullable: true },
  )
  nominee?: NomineeView | null;
  @ListField({ en: 'The panel; not for the applicant', zh: '评审组，申请单位不可见' }, () => ReviewerView, 1000, {
    optional: true,
  })
  reviewers?: ReviewerView[];
  @DecimalField(
    { en: 'Mean of the panel; the applicant sees it once the result is public', zh: '平均分，公布后申请单位可见' },
    { optional: true, nullable: true },
  )
  mean?: string | null;
  @ObjectField(
    { en: 'What the public result says of it; for the applicant', zh: '公布结果中涉及本申请的内容，仅申请单位可见' },
    () => OwnResultView,
    { optional: true, nullable: true },
  )
  ownResult?: OwnResultView | null;
  @ListField({ en: 'Concurrences on file', zh: '会同意见' }, () => ConcurrenceView, 1000)
  concurrences: ConcurrenceView[];
}
export class ApplicationQuery extends SearchQuery {
  @EnumQuery('ApplicationState', { en: 'State', zh: '状态' }, states) state?: ApplicationState;
  @IdQuery({ en: 'Announcement', zh: '公告' }) announcementId?: string;
  @IdQuery({ en: 'Zone', zh: '专区' }) zoneId?: string;
  @IdQuery({ en: 'Applicant', zh: '申请单位' }) operatorId?: string;
}
