import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/index.ts';
import { ZonesModule } from '../zones/index.ts';
import { AnnouncementController } from './announcement.controller.ts';
import { PublicAnnouncementsController } from './public-announcements.controller.ts';
import { PublicAnnouncements } from './public-announcements.service.ts';
import { Announcements } from './announcement.service.ts';
import { ApplicationController } from './application.controller.ts';
import { ApplicationEnds } from './application.ends.service.ts';
import { Applications } from './application.service.ts';
import { ComplianceRecordController } from './compliance-record.controller.ts';
import { ComplianceRecords } from './compliance-record.service.ts';
import { EarlierApplications } from './earlier.service.ts';
import { MaterialCopies } from './material.copies.service.ts';
import { PublicAttachments } from './attachments/public-attachments.service.ts';
import { Materials } from './material.service.ts';
import { PublicQuestions } from './questions/public-questions.service.ts';
import { QuestionController } from './questions/question.controller.ts';
import { Questions } from './questions/question.service.ts';
import { ObjectionController } from './objections/objection.controller.ts';
import { Objections } from './objections/objection.service.ts';
import { ReviewReports } from './review-report.service.ts';
import { ReviewResultController } from './review-result.controller.ts';
import { ReviewResults } from './review-result.service.ts';
import { Round } from './round.service.ts';

@Module({
  imports: [OrganizationsModule, ZonesModule],
  controllers: [
    AnnouncementController,
    PublicAnnouncementsController,
    QuestionController,
    ApplicationController,
    ComplianceRecordController,
    ReviewResultController,
    ObjectionController,
  ],
  providers: [
    Announcements,
    PublicAnnouncements,
    PublicAttachments,
    Questions,
    PublicQuestions,
    Applications,
    ApplicationEnds,
    ComplianceRecords,
    EarlierApplications,
    MaterialCopies,
    Materials,
    ReviewReports,
    ReviewResults,
    Objections,
    Round,
  ],
  exports: [
    Announcements,
    Questions,
    Applications,
    ApplicationEnds,
    ComplianceRecords,
    Materials,
    Objections,
    ReviewResults,
  ],
})
export class ApplicationsModule {}
