import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../platform/acts/ask.ts';
import { Act } from '../platform/acts/operation.ts';
import * as dto from './announcement.dto.ts';
import { announcement } from './announcement.lifecycle.ts';
import { Announcements } from './announcement.service.ts';

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
  },
});

@ApiTags('announcements')
@Controller('announcements')
export class AnnouncementController extends Base {
  @Act(announcement, 'draft', dto.AnnouncementView)
  draft(@Asking() ask: Ask, @Body() body: dto.DraftAnnouncement) {
    return this.acts.create(this.service, 'draft', ask, body);
  }
}
