import { agreement, agreementAmendment, agreementRenewal, eligibilityCase, violation } from './agreements/index.ts';
import {
  announcement,
  application,
  complianceRecord,
  objection,
  question,
  reviewResult,
} from './applications/index.ts';
import { evaluation, evaluationCycle, indicatorScheme } from './evaluation/index.ts';
import { deidentification, delivery, snapshot } from './data-plane/index.ts';
import {
  consent,
  consentForm,
  grant,
  partner,
  resource,
  scenario,
  shareRequest,
  zoneOpening,
} from './data-sharing/index.ts';
import { delegation, machineClient, organization, personIdentity, signingKey } from './organizations/index.ts';
import { policySet } from './policy-sets/index.ts';
import { product } from './products/index.ts';
import type { AnyLifecycle } from './regulation/index.ts';
import { directive, inspection, keyDisposal, restriction } from './security-monitoring/index.ts';
import { supportService, zone } from './zones/index.ts';

/** Every lifecycle of the product, in chapter order, for what is generated from them. */
export const lifecycles: readonly AnyLifecycle[] = [
  organization,
  personIdentity,
  machineClient,
  delegation,
  signingKey,
  zone,
  supportService,
  announcement,
  question,
  complianceRecord,
  application,
  reviewResult,
  objection,
  agreement,
  agreementAmendment,
  agreementRenewal,
  eligibilityCase,
  violation,
  resource,
  zoneOpening,
  scenario,
  partner,
  shareRequest,
  grant,
  snapshot,
  deidentification,
  delivery,
  directive,
  restriction,
  keyDisposal,
  consentForm,
  consent,
  product,
  indicatorScheme,
  evaluationCycle,
  evaluation,
  inspection,
  policySet,
] as unknown as AnyLifecycle[];
