import {
  DateQuery,
  EnumField,
  IdField,
  InstantField,
  IntQuery,
  StringsField,
  TextField,
  TextQuery,
} from '../openapi/fields.ts';

export const periodUnits = {
  workdays: { en: 'working days', zh: '工作日' },
  days: { en: 'days', zh: '日' },
  months: { en: 'months', zh: '个月' },
  years: { en: 'years', zh: '年' },
};
export class TaskQuery {
  @IntQuery({ en: 'Lines a page', zh: '每页条数' }, 1, 100, { optional: true, example: 20 }) limit?: number;
  @TextQuery({ en: 'nextCursor of the page before', zh: '上一页的 nextCursor' }, 1000, { optional: true })
  cursor?: string;
  @TextQuery({ en: 'Only of this kind of thing', zh: '仅限该类对象' }, 60, { optional: true, example: 'share_request' })
  aggregate?: string;
  @DateQuery({ en: 'Only what is due before this day', zh: '仅限此日之前到期' }, { optional: true }) dueBefore?: string;
}
export class TaskView {
  @TextField({ en: 'Id: the same as long as the same is waited for', zh: '编号，同一待办保持不变' }, 120) id: string;
  @TextField({ en: 'Kind of thing', zh: '对象类型' }, 60, { example: 'share_request' }) aggregate: string;
  @TextField({ en: 'Kind of thing, in words', zh: '对象类型名称' }, 200) aggregateText: string;
  @IdField({ en: 'Id of the thing', zh: '对象编号' }) objectId: string;
  @TextField({ en: 'Its case number, or the name of what has none', zh: '案号，无案号者为名称' }, 200, {
    optional: true,
  })
  caption?: string;
  @TextField({ en: 'State it is in', zh: '当前状态' }, 40) state: string;
  @TextField({ en: 'The state in words', zh: '当前状态名称' }, 200) stateText: string;
  @StringsField({ en: 'What is waited for: one of these acts or filings', zh: '待办行为，择一办理' }, 10, {
    length: 60,
  })
  waitsFor: string[];
  @TextField({ en: 'The same in words', zh: '待办行为名称' }, 1000) text: string;
  @TextField({ en: 'Of a concurrence: the joint act', zh: '会同办理的行为（待办为会同意见时）' }, 60, {
    optional: true,
  })
  about?: string;
  @TextField({ en: 'Article', zh: '条款' }, 40) article: string;
  @StringsField({ en: 'Rules behind it', zh: '依据的规则' }, 50, { length: 20 }) rules: string[];
  @InstantField(
    { en: 'End of the last day on which it is in time; absent: no day is set', zh: '期限末日终了时刻；无期限则无此项' },
    { optional: true },
  )
  dueAt?: string;
  @EnumField('PeriodUnit', { en: 'What the period was counted in', zh: '期限计算单位' }, periodUnits, {
    optional: true,
  })
  dueBasis?: string;
  @TextField({ en: 'Where the record is', zh: '记录地址' }, 200) href: string;
}
