import { AgreementEntity, AgreementOfficerChangeEntity, AgreementSignatureEntity } from './agreement.entity.ts';
import {
  AgreementAmendmentEntity,
  AgreementAmendmentMaterialEntity,
  AgreementAmendmentSignatureEntity,
} from './amendments/amendment.entity.ts';
import { EligibilityCaseEntity } from './eligibility-cases/eligibility-case.entity.ts';
import { AgreementRenewalEntity, AgreementRenewalMaterialEntity } from './renewals/renewal.entity.ts';
import { ViolationEntity } from './violations/violation.entity.ts';

export type {
  AgreementBrief,
  AgreementState,
  ApplicationScope,
  EndingByEvaluation,
  PoorStreakEffect,
} from './agreement.facts.ts';
export { agreement } from './agreement.lifecycle.ts';
export { AgreementEnds, type AgreementEnd } from './agreement.ends.service.ts';
export { Agreements } from './agreement.service.ts';
export type { AmendmentFacts } from './amendments/amendment.facts.ts';
export { AgreementsModule } from './agreements.module.ts';
export { agreementAmendment } from './amendments/amendment.lifecycle.ts';
export { amendmentTexts } from './amendments/amendment.columns.ts';
export { amendmentsInForce } from './amendments/amendment.queries.ts';
export { AgreementAmendments } from './amendments/amendment.service.ts';
export { eligibilityCaseTexts } from './eligibility-cases/eligibility-case.columns.ts';
export { eligibilityCase } from './eligibility-cases/eligibility-case.lifecycle.ts';
export { EligibilityCases } from './eligibility-cases/eligibility-case.service.ts';
export { officerPresent } from './officers/officer.rules.ts';
export { passOnWithAgreement } from './amendments/passing-on.ts';
export { renewalTexts } from './renewals/renewal.columns.ts';
export type { FinalResult } from './renewals/renewal.facts.ts';
export { agreementRenewal } from './renewals/renewal.lifecycle.ts';
export { keptWith } from './renewals/renewal.queries.ts';
export { AgreementRenewals } from './renewals/renewal.service.ts';
export { violationTexts } from './violations/violation.columns.ts';
export { violation } from './violations/violation.lifecycle.ts';
export { Violations } from './violations/violation.service.ts';
export const agreementEntities = [
  AgreementEntity,
  AgreementOfficerChangeEntity,
  AgreementSignatureEntity,
  AgreementAmendmentEntity,
  AgreementAmendmentSignatureEntity,
  AgreementAmendmentMaterialEntity,
  AgreementRenewalEntity,
  AgreementRenewalMaterialEntity,
  EligibilityCaseEntity,
  ViolationEntity,
];
