import { applyDecorators, Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Text } from '../regulation/index.ts';
import { parametersOf } from '../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../platform/acts/ask.ts';
import { problems, Public } from '../platform/acts/operation.ts';
import { pageOf } from '../platform/acts/views.dto.ts';
import { IdPipe } from '../platform/http/id.pipe.ts';
import { both } from '../platform/openapi/both.ts';
import { PublicAttachmentContent } from './attachments/attachment.content.ts';
import { PublicAttachments } from './attachments/public-attachments.service.ts';
import { PublicAnnouncementQuery, PublicAnnouncementView } from './public-announcements.dto.ts';
import { PublicQuestions } from './questions/public-questions.service.ts';
import { PublicQuestionQuery, PublicQuestionView } from './questions/question.dto.ts';
import { PublicAnnouncements } from './public-announcements.service.ts';

const Described = (operationId: string, text: Text, ...statuses: number[]): MethodDecorator =>
  applyDecorators(ApiOperation({ operationId, summary: both(text) }), ...problems(...statuses));

/** What the public reads without a login (Art. 7): calls in full, as published. */
@ApiTags('public')
@Controller('public/announcements')
export class PublicAnnouncementsController {
  constructor(
    private readonly announcements: PublicAnnouncements,
    private readonly questions: PublicQuestions,
    private readonly attachments: PublicAttachments,
  ) {}

  @Get()
  @Public(...parametersOf(PublicAnnouncementQuery))
  @Described('listPublicAnnouncements', { en: 'Published calls, newest first', zh: '已发布的公告，由新到旧' }, 400, 503)
  @ApiResponse({ status: 200, type: pageOf(PublicAnnouncementView), description: both({ en: 'One page', zh: '一页' }) })
  list(@Query() query: PublicAnnouncementQuery) {
    return this.announcements.list(query);
  }

  @Get(':id')
  @Public()
  @Described('getPublicAnnouncement', { en: 'One published call', zh: '单个公告' }, 400, 404, 503)
  @ApiParam({ name: 'id', description: both({ en: 'Id', zh: '编号' }), schema: { type: 'string', format: 'uuid' } })
  @ApiResponse({ status: 200, type: PublicAnnouncementView, description: both({ en: 'The call', zh: '公告' }) })
  get(@Param('id', IdPipe) id: string) {
    return this.announcements.get(id);
  }

  @Get(':id/questions')
  @Public(...parametersOf(PublicQuestionQuery))
  @Described(
    'listPublicQuestions',
    { en: 'Answered questions about a call, newest first', zh: '公告答疑，由新到旧' },
    400,
    404,
    503,
  )
  @ApiParam({ name: 'id', description: both({ en: 'Id', zh: '编号' }), schema: { type: 'string', format: 'uuid' } })
  @ApiResponse({ status: 200, type: pageOf(PublicQuestionView), description: both({ en: 'One page', zh: '一页' }) })
  questionsOf(@Param('id', IdPipe) id: string, @Query() query: PublicQuestionQuery) {
    return this.questions.list(id, query);
  }

  @PublicAttachmentContent()
  attachment(
    @Asking() ask: Ask,
    @Param('id', IdPipe) id: string,
    @Param('attachmentId', IdPipe) attachmentId: string,
  ): Promise<StreamableFile | undefined> {
    return this.attachments.open(ask, id, attachmentId);
  }
}
