import { Module } from '@nestjs/common';
import { ZonesModule } from '../zones/index.ts';
import { AnnouncementController } from './announcement.controller.ts';
import { Announcements } from './announcement.service.ts';

@Module({
  imports: [ZonesModule],
  controllers: [AnnouncementController],
  providers: [Announcements],
  exports: [Announcements],
})
export class ApplicationsModule {}
