import {
  FlagField,
  IdField,
  InstantField,
  IntField,
  IntQuery,
  ListField,
  TextField,
  TextQuery,
} from '../openapi/fields.ts';

export class EventQuery {
  @IntQuery({ en: 'Events a page, at most', zh: '每页事件数上限' }, 1, 100, { optional: true, example: 20 })
  limit?: number;
  @TextQuery(
    {
      en: 'nextCursor of the answer before; absent: from the oldest that is kept',
      zh: '上次答复的 nextCursor；缺省自现存最早事件起',
    },
    1000,
    { optional: true },
  )
  cursor?: string;
}
export class EventView {
  @IdField({ en: 'Id', zh: '事件编号' }) id: string;
  @TextField({ en: 'Kind of thing and act', zh: '对象类型与行为' }, 120, { example: 'agreement.suspend' }) type: string;
  @TextField({ en: 'Kind of thing', zh: '对象类型' }, 60, { example: 'agreement' }) aggregate: string;
  @IdField({ en: 'Id of the thing', zh: '对象编号' }) objectId: string;
  @TextField({ en: 'State after it', zh: '行为后的状态' }, 40) state: string;
  @IntField({ en: 'Version after it', zh: '行为后的版本' }, 1, 1_000_000) version: number;
  @TextField({ en: 'Article', zh: '条款' }, 40) article: string;
  @InstantField({ en: 'Legal time', zh: '法律时间' }) legalAt: string;
  @InstantField({ en: 'Recorded at', zh: '记录时间' }) recordedAt: string;
}
export class EventPage {
  @ListField(
    { en: 'What happened, in order; maybe nothing that you may see', zh: '依序发生的事件；可能没有可见者' },
    () => EventView,
    100,
  )
  items: EventView[];
  @TextField(
    { en: 'Where to go on, always: also behind a page that shows nothing', zh: '下次起点，恒有，空页亦前进' },
    1000,
  )
  nextCursor: string;
  @FlagField({ en: 'More is there already; else ask again later', zh: '是否尚有后续事件；否则稍后再取' }) more: boolean;
}
