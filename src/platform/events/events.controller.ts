import { applyDecorators, Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { parametersOf } from '../acts/acts.controller.ts';
import { Ask, Asking } from '../acts/ask.ts';
import { Entry, problems } from '../acts/operation.ts';
import { both } from '../openapi/both.ts';
import { EventPage, EventQuery } from './events.dto.ts';
import { Events } from './events.service.ts';

/** What happened, for the systems of bureaus and banks. */
@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(private readonly events: Events) {}

  @Get()
  @Entry({ query: parametersOf(EventQuery) })
  @ApiBearerAuth()
  @ApiOperation({
    operationId: 'listEvents',
    summary: both({ en: 'What happened to what you may see, in order', zh: '可见对象的事件，依序' }),
    description: both({
      en: 'Changes of state, as the history of each thing has them, without any text. None is skipped: what a transaction makes that began earlier and ends later is told in its place. Ask again with `nextCursor`, which every answer has; events are kept for 90 days, then a cursor before them answers 410.',
      zh: '对象的状态变化，与其办理经过一致，不含文字内容。不会遗漏：开始较早而提交较晚的事务，其事件仍按次序告知。以每次答复必有的 `nextCursor` 续取；事件保留 90 日，早于此的游标答复 410。',
    }),
  })
  @ApiResponse({ status: 200, type: EventPage, description: both({ en: 'One page', zh: '一页' }) })
  @applyDecorators(...problems(400, 401, 403, 410, 503)) // 403: in nobody's place
  list(@Asking() ask: Ask, @Query() query: EventQuery): Promise<EventPage> {
    return this.events.page(ask, query);
  }
}
