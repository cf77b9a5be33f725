import { Module } from '@nestjs/common';
import { ZonesModule } from '../zones/index.ts';
import { AnnouncementController } from './announcement.controller.ts';
import { PublicAnnouncementsController } from './public-announcements.controller.ts';
import { PublicAnnouncements } from './public-announcements.service.ts';
import { Announcements } from './announcement.service.ts';

@Module({
  imports: [ZonesModule],
  controllers: [AnnouncementController, PublicAnnouncementsController],
  providers: [Announcements, PublicAnnouncements],
  exports: [Announcements],
})
export class ApplicationsModule {}
