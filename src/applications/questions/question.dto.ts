import { ResourceView, SearchQuery } from '../../platform/acts/views.dto.ts';
import {
  DateField,
  EnumField,
  EnumQuery,
  IdField,
  IdQuery,
  IntQuery,
  TextField,
  TextQuery,
} from '../../platform/openapi/fields.ts';
import type { QuestionState } from './question.facts.ts';
import { question } from './question.lifecycle.ts';

export class AskQuestion {
  @IdField({ en: 'Announcement', zh: '公告' }) announcementId: string;
  @TextField({ en: 'Question; it is published with its answer', zh: '问题（随答复公开）' }, 2000) question: string;
}
export class AnswerQuestion {
  @TextField({ en: 'Answer, for everybody', zh: '答复（对外公开）' }, 5000) answer: string;
}
/** A question and its answer as everybody reads them: not who asked. */
export class PublicQuestionView {
  @TextField({ en: 'Question', zh: '问题' }, 2000) question: string;
  @DateField({ en: 'Asked on', zh: '提问日' }) askedOn: string;
  @TextField({ en: 'Answer', zh: '答复' }, 5000) answer: string;
  @DateField({ en: 'Answered on', zh: '答复日' }) answeredOn: string;
}
export class PublicQuestionQuery {
  @IntQuery({ en: 'Lines a page', zh: '每页条数' }, 1, 100, { example: 20 }) limit?: number;
  @TextQuery({ en: 'nextCursor of the page before', zh: '上一页的 nextCursor' }, 1000) cursor?: string;
}
export class QuestionItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @EnumField('QuestionState', { en: 'State', zh: '状态' }, question.states) state: QuestionState;
  @IdField({ en: 'Announcement', zh: '公告' }) announcementId: string;
  @IdField({ en: 'Who asks', zh: '提问单位' }) operatorId: string;
  @DateField({ en: 'Last day for the answer', zh: '答复期限' }) dueOn: string;
}
export class QuestionView extends ResourceView {
  @EnumField('QuestionState', { en: 'State', zh: '状态' }, question.states) state: QuestionState;
  @IdField({ en: 'Announcement', zh: '公告' }) announcementId: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @IdField({ en: 'Who asks', zh: '提问单位' }) operatorId: string;
  @TextField({ en: 'Question', zh: '问题' }, 2000) question: string;
  @DateField({ en: 'Asked on', zh: '提问日' }) askedOn: string;
  @DateField({ en: 'Last day for the answer', zh: '答复期限' }) dueOn: string;
  @TextField({ en: 'Answer', zh: '答复' }, 5000, { optional: true, nullable: true }) answer?: string | null;
  @DateField({ en: 'Answered on', zh: '答复日' }, { optional: true, nullable: true }) answeredOn?: string | null;
}
export class QuestionQuery extends SearchQuery {
  @EnumQuery('QuestionState', { en: 'State', zh: '状态' }, question.states) state?: QuestionState;
  @IdQuery({ en: 'Announcement', zh: '公告' }) announcementId?: string;
}
