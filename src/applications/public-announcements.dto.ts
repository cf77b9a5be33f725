import {
  DateField,
  EnumField,
  EnumQuery,
  IdField,
  InstantField,
  IntQuery,
  ListField,
  ObjectField,
  TextField,
  TextQuery,
} from '../platform/openapi/fields.ts';
import { AmendmentView, ScoringInput } from './announcement.dto.ts';
import { ApplicationFormView } from './forms/form.dto.ts';
import { announcement } from './announcement.lifecycle.ts';
import { AttachmentView } from './attachments/attachment.dto.ts';
import { MOST_ATTACHMENTS } from './attachments/attachment.facts.ts';

export class PublicAnnouncementQuery {
  @IntQuery({ en: 'Lines a page', zh: '每页条数' }, 1, 100, { example: 20 }) limit?: number;
  @TextQuery({ en: 'nextCursor of the page before', zh: '上一页的 nextCursor' }, 1000) cursor?: string;
  @EnumQuery('AnnouncementState', { en: 'State', zh: '状态' }, announcement.states) state?: string;
}
/** A call as the public sees it: nothing of how it came about. */
export class PublicAnnouncementView {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @EnumField('AnnouncementState', { en: 'State', zh: '状态' }, announcement.states) state: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @TextField({ en: 'Title', zh: '标题' }, 200) title: string;
  @TextField({ en: 'Application conditions', zh: '申报条件' }, 20_000) applicationConditions: string;
  @TextField({ en: 'Operation requirements', zh: '运营要求' }, 20_000) operationRequirements: string;
  @InstantField({ en: 'The window opens', zh: '申报开始' }) opensAt: string;
  @InstantField({ en: 'The window closes; this instant is outside', zh: '申报截止（不含该时刻）' }) closesAt: string;
  @ObjectField({ en: 'By what the round is decided', zh: '评审标准' }, () => ScoringInput) scoring: ScoringInput;
  @ObjectField(
    { en: 'The application form that everybody fills in', zh: '授权运营申请表' },
    () => ApplicationFormView,
    { optional: true, nullable: true },
  )
  form?: ApplicationFormView | null;
  @DateField({ en: 'Published on', zh: '发布日' }) publishedOn: string;
  @ListField({ en: 'Amendments', zh: '补充公告' }, () => AmendmentView, 1000) amendments: AmendmentView[];
  @ListField({ en: 'Attachments', zh: '附件' }, () => AttachmentView, MOST_ATTACHMENTS) attachments: AttachmentView[];
  @TextField({ en: 'Public reason of a cancellation or failure', zh: '取消或流标的公开理由' }, 2000, {
    optional: true,
    nullable: true,
  })
  publicReason?: string | null;
}
