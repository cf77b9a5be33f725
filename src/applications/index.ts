import { AnnouncementEntity } from './announcement.entity.ts';
import { ApplicationEntity, ApplicationMaterialEntity, ApplicationReviewerEntity } from './application.entity.ts';
import { ComplianceRecordEntity } from './compliance-record.entity.ts';
import { AnnouncementAttachmentEntity } from './attachments/attachment.entity.ts';
import { QuestionEntity } from './questions/question.entity.ts';
import { ObjectionEntity } from './objections/objection.entity.ts';
import { ReviewResultEntity } from './review-result.entity.ts';

export { applicationTexts } from './application.columns.ts';
export { complianceTexts } from './compliance-record.columns.ts';
export { announcement } from './announcement.lifecycle.ts';
export { lapsesWithSet, setOf } from './announcement.facts.ts';
export { Announcements } from './announcement.service.ts';
export { R03_1, type Registered } from './applicant.rules.ts';
export { AssessApplication, ChecklistView, FillChecklist } from './application.dto.ts';
export type { ChecklistFact, SelectedApplication } from './application.facts.ts';
export { application } from './application.lifecycle.ts';
export { materialsOf, resultBy } from './application.queries.ts';
export { R08_3, R08_3_VERDICT } from './application.rules.ts';
export { ApplicationEnds, type ApplicationEnd, type KeptFile } from './application.ends.service.ts';
export { Applications } from './application.service.ts';
export { ApplicationsModule } from './applications.module.ts';
export { assessed, checklistSeen, evidenced, materialSeen } from './case.facts.ts';
export type { ComplianceFact, LookedBack } from './compliance-record.facts.ts';
export { complianceRecord } from './compliance-record.lifecycle.ts';
export { R08_1, R08_2 } from './compliance-record.rules.ts';
export { ComplianceRecords } from './compliance-record.service.ts';
export { MaterialColumns } from './material.columns.ts';
export { MaterialContent } from './material.content.ts';
export { MaterialView, UploadMaterial } from './material.dto.ts';
export { nextRevision, type FiledMaterial, type MaterialFact } from './material.facts.ts';
export { asMaterials, Materials, materialScope, type Dossier } from './material.service.ts';
export { question } from './questions/question.lifecycle.ts';
export { Questions } from './questions/question.service.ts';
export { objection } from './objections/objection.lifecycle.ts';
export { Objections } from './objections/objection.service.ts';
export { reviewResult } from './review-result.lifecycle.ts';
export { ReviewResults } from './review-result.service.ts';
export const applicationEntities = [
  AnnouncementEntity,
  AnnouncementAttachmentEntity,
  ApplicationEntity,
  ApplicationMaterialEntity,
  ApplicationReviewerEntity,
  ComplianceRecordEntity,
  ReviewResultEntity,
  QuestionEntity,
  ObjectionEntity,
];
