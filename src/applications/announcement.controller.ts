import { Body, Controller, Inject, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController, parametersOf } from '../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../platform/acts/ask.ts';
import { Act, readRoles } from '../platform/acts/operation.ts';
import { IdPipe } from '../platform/http/id.pipe.ts';
import * as dto from './announcement.dto.ts';
import type { AnnouncementFacts } from './announcement.facts.ts';
import { announcement } from './announcement.lifecycle.ts';
import { Announcements } from './announcement.service.ts';
import { shows } from './attachments/attachment.acts.ts';
import { AttachmentContent } from './attachments/attachment.content.ts';
import { RemoveAttachment, UploadAttachment } from './attachments/attachment.dto.ts';
import type { AttachmentFact } from './attachments/attachment.facts.ts';
import { Materials, type Dossier } from './material.service.ts';

const Base = ActsController(Announcements, announcement, {
  view: dto.AnnouncementView,
  item: dto.AnnouncementItem,
  query: dto.AnnouncementQuery,
  inputs: {
    revise: dto.ReviseAnnouncement,
    amend: dto.AmendAnnouncement,
    'record-transition': dto.RecordTransition,
    cancel: dto.PublicReason,
    fail: dto.PublicReason,
    'remove-attachment': RemoveAttachment,
  },
  byHand: ['upload-attachment'],
});
const dossier = (aggregate: Announcements): Dossier<AnnouncementFacts, UploadAttachment> => ({
  aggregate,
  act: 'upload-attachment',
  list: 'attachments',
  said: ({ title }) => ({ title }),
  filer: ({ dataAuthorityId }) => dataAuthorityId,
  shows: (facts, actor, file) => shows(facts, actor, file as AttachmentFact),
});

@ApiTags('announcements')
@Controller('announcements')
export class AnnouncementController extends Base {
  @Inject(Materials) private readonly files: Materials;

  @Act(announcement, 'draft', dto.AnnouncementView)
  draft(@Asking() ask: Ask, @Body() body: dto.DraftAnnouncement) {
    return this.acts.create(this.service, 'draft', ask, body);
  }

  @Act(announcement, 'upload-attachment', dto.AnnouncementView, {
    path: ':id/attachments',
    uploads: true,
    query: parametersOf(UploadAttachment),
  })
  uploadAttachment(
    @Asking() ask: Ask,
    @Param('id', IdPipe) announcementId: string,
    @Query() about: UploadAttachment,
    @Body() body: unknown,
  ) {
    return this.files.file(dossier(this.service), ask, announcementId, about, body);
  }

  @AttachmentContent(readRoles(announcement as never))
  content(
    @Asking() ask: Ask,
    @Param('id', IdPipe) announcementId: string,
    @Param('attachmentId', IdPipe) attachmentId: string,
  ): Promise<StreamableFile> {
    return this.files.open(dossier(this.service), ask, announcementId, attachmentId);
  }
}
