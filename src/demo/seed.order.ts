import type { Planter } from './planter.ts';
import { plantAgreements } from './seed.agreements.ts';
import { plantAmendments } from './seed.amendments.ts';
import { plantAnnouncements } from './seed.announcements.ts';
import { plantApplications } from './seed.applications.ts';
import { plantConsents } from './seed.consents.ts';
import { plantDelegations } from './seed.delegations.ts';
import { plantDirectives } from './seed.directives.ts';
import { plantEligibilityCases } from './seed.eligibility-cases.ts';
import { plantEvaluation } from './seed.evaluation.ts';
import { plantInspections } from './seed.inspections.ts';
import { plantLogins } from './seed.logins.ts';
import { plantOpenings } from './seed.openings.ts';
import { plantOrganizations } from './seed.organizations.ts';
import { plantPartners } from './seed.partners.ts';
import { plantPolicySets } from './seed.policy-sets.ts';
import { plantProducts } from './seed.products.ts';
import { plantRenewals } from './seed.renewals.ts';
import { plantResources } from './seed.resources.ts';
import { plantScenarios } from './seed.scenarios.ts';
import { plantSharing } from './seed.sharing.ts';
import type { SeedServices } from './seed.services.ts';
import { plantSigningKeys } from './seed.signing-keys.ts';
import { plantSupport } from './seed.support.ts';
import { plantViolations } from './seed.violations.ts';
import { plantZones } from './seed.zones.ts';

/** What is planted, in the order in which it could have happened; one line each. */
export const plantings: readonly ((planter: Planter, services: SeedServices) => Promise<void>)[] = [
  plantPolicySets,
  plantOrganizations,
  plantLogins,
  plantDelegations,
  plantSigningKeys,
  plantZones,
  plantAnnouncements,
  plantApplications,
  plantAgreements,
  plantAmendments,
  plantRenewals,
  plantEligibilityCases,
  plantViolations,
  plantResources,
  plantOpenings,
  plantSupport,
  plantScenarios,
  plantConsents,
  plantPartners,
  plantEvaluation,
  plantProducts,
  plantSharing,
  plantInspections,
  plantDirectives,
];
