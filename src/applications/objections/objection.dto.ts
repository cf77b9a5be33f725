import { ConcurrenceView, ResourceView, SearchQuery } from '../../platform/acts/views.dto.ts';
import { DateField, EnumField, EnumQuery, IdField, IdQuery, ListField, LongTextField, TextField } from '../../platform/openapi/fields.ts'; // prettier-ignore
import type { ObjectionState } from './objection.facts.ts';
import { objection } from './objection.lifecycle.ts';

const { states } = objection;
const maybe = { optional: true, nullable: true } as const;

export class FileObjection {
  @IdField({ en: 'Result objected to, while it is public', zh: '公示中的评审结果' }) resultId: string;
  @LongTextField({ en: 'Grounds', zh: '异议理由' }) grounds: string;
  @TextField(
    { en: 'For the public: who objects, or in which letter; needed of the data authority', zh: '代公众提出时注明来源' },
    500,
    { optional: true },
  )
  source?: string;
}
export class UpholdObjection {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
  @IdField(
    {
      en: 'Application to be reviewed again by another panel; its scores are struck',
      zh: '须另行评审的申请，原评分作废',
    },
    { optional: true },
  )
  applicationId?: string;
}
export class DismissObjection {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}
export class ObjectionItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('ObjectionState', { en: 'State', zh: '状态' }, states) state: ObjectionState;
  @IdField({ en: 'Result', zh: '评审结果' }) resultId: string;
  @IdField({ en: 'Announcement', zh: '公告' }) announcementId: string;
  @IdField({ en: 'Applicant that objects; none for the public', zh: '提出异议的申请单位，公众异议为空' }, maybe)
  operatorId?: string | null;
}
export class ObjectionView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40, { example: 'NJ-OB-2026-000001' }) caseNumber: string;
  @EnumField('ObjectionState', { en: 'State', zh: '状态' }, states) state: ObjectionState;
  @IdField({ en: 'Result', zh: '评审结果' }) resultId: string;
  @IdField({ en: 'Announcement', zh: '公告' }) announcementId: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @IdField({ en: 'Applicant that objects; none for the public', zh: '提出异议的申请单位，公众异议为空' }, maybe)
  operatorId?: string | null;
  @TextField({ en: 'Source, of the public', zh: '公众异议的来源' }, 500, maybe) source?: string | null;
  @TextField({ en: 'Grounds', zh: '异议理由' }, 20_000) grounds: string;
  @DateField({ en: 'Filed on', zh: '提出日' }) filedOn: string;
  @TextField({ en: 'Reason of the answer', zh: '答复理由' }, 2000, maybe) reason?: string | null;
  @IdField({ en: 'Application that is reviewed again', zh: '另行评审的申请' }, maybe) reviewAgainId?: string | null;
  @ListField({ en: 'Concurrences on file', zh: '会同意见' }, () => ConcurrenceView, 1000)
  concurrences: ConcurrenceView[];
}
export class ObjectionQuery extends SearchQuery {
  @EnumQuery('ObjectionState', { en: 'State', zh: '状态' }, states) state?: ObjectionState;
  @IdQuery({ en: 'Result', zh: '评审结果' }) resultId?: string;
  @IdQuery({ en: 'Announcement', zh: '公告' }) announcementId?: string;
  @IdQuery({ en: 'Zone', zh: '专区' }) zoneId?: string;
}
