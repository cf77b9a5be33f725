import { applyDecorators, Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { parametersOf } from '../acts/acts.controller.ts';
import { Ask, Asking } from '../acts/ask.ts';
import { Entry, problems } from '../acts/operation.ts';
import { pageOf } from '../acts/views.dto.ts';
import { both } from '../openapi/both.ts';
import { TaskQuery, TaskView } from './tasks.dto.ts';
import { Tasks } from './tasks.service.ts';

/** One list for every role: what waits on the caller's organization. */
@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(private readonly tasks: Tasks) {}

  @Get()
  @Entry({ query: parametersOf(TaskQuery) })
  @ApiBearerAuth()
  @ApiOperation({
    operationId: 'listTasks',
    summary: both({ en: 'What waits on your organization', zh: '本单位待办事项' }),
    description: both({
      en: 'Acts, filings and concurrences that are owed, of every kind of case, by day due. Whoever only reads sees them too; what you may not take yourself, having taken the step before, is left to a colleague. Texts by Accept-Language. State and rules may still forbid an act: validateOnly tells.',
      zh: '各类案件中待本单位办理的行为、提交事项与会同意见，按期限排序。查阅人员亦可见；因已办理前一环节而须回避的，仅列示给同事。文字按 Accept-Language。行为是否可办仍以状态与规则为准，可先预演（validateOnly）。',
    }),
  })
  @ApiResponse({ status: 200, type: pageOf(TaskView), description: both({ en: 'One page', zh: '一页' }) })
  @applyDecorators(...problems(400, 401, 403, 503)) // 403: in nobody's place
  list(@Asking() ask: Ask, @Query() query: TaskQuery) {
    ask.header('content-language', ask.lang === 'en' ? 'en' : 'zh-CN');
    return this.tasks.list(ask, query);
  }
}
