import { agreementOracle } from './agreement.ts';
import { amendmentOracle } from './amendment.ts';
import { announcementOracle } from './announcement.ts';
import { applicationOracle } from './application.ts';
import { consentFormOracle, consentOracle } from './consent.ts';
import { delegationOracle } from './delegation.ts';
import { deidentificationOracle, deliveryOracle, restrictionOracle, snapshotOracle } from './data-plane.ts';
import { directiveOracle } from './directive.ts';
import { eligibilityCaseOracle } from './eligibility-case.ts';
import { evaluationCycleOracle, evaluationOracle, indicatorSchemeOracle } from './evaluation.ts';
import { inspectionOracle } from './inspection.ts';
import { keyDisposalOracle } from './key-disposal.ts';
import { machineClientOracle, personIdentityOracle } from './login.ts';
import { objectionOracle } from './objection.ts';
import { openingOracle } from './opening.ts';
import { organizationOracle } from './organization.ts';
import { partnerOracle } from './partner.ts';
import { policySetOracle } from './policy-set.ts';
import { productOracle } from './product.ts';
import { questionOracle } from './question.ts';
import { renewalOracle } from './renewal.ts';
import { resourceOracle } from './resource.ts';
import { complianceRecordOracle, reviewResultOracle } from './review.ts';
import { scenarioOracle } from './scenario.ts';
import { grantOracle, shareRequestOracle } from './share-request.ts';
import { signingKeyOracle } from './signing-key.ts';
import { supportServiceOracle } from './support-service.ts';
import { violationOracle } from './violation.ts';
import { zoneOracle } from './zone.ts';

export * from './oracle.ts';
export const oracles = [
  organizationOracle,
  zoneOracle,
  supportServiceOracle,
  announcementOracle,
  questionOracle,
  complianceRecordOracle,
  applicationOracle,
  reviewResultOracle,
  objectionOracle,
  agreementOracle,
  amendmentOracle,
  renewalOracle,
  eligibilityCaseOracle,
  violationOracle,
  resourceOracle,
  openingOracle,
  scenarioOracle,
  partnerOracle,
  shareRequestOracle,
  grantOracle,
  snapshotOracle,
  deidentificationOracle,
  deliveryOracle,
  directiveOracle,
  restrictionOracle,
  keyDisposalOracle,
  consentFormOracle,
  consentOracle,
  productOracle,
  indicatorSchemeOracle,
  evaluationCycleOracle,
  evaluationOracle,
  inspectionOracle,
  personIdentityOracle,
  machineClientOracle,
  delegationOracle,
  signingKeyOracle,
  policySetOracle,
] as const;
/** Aggregates of the contract whose oracle is still to be written; each one is a debt. */
export const unwritten: readonly string[] = [];
