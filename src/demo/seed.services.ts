import type { ModuleRef } from '@nestjs/core';
import {
  AgreementAmendments,
  AgreementRenewals,
  Agreements,
  EligibilityCases,
  Violations,
} from '../agreements/index.ts';
import {
  Announcements,
  Applications,
  ComplianceRecords,
  Objections,
  Questions,
  ReviewResults,
} from '../applications/index.ts';
import { EvaluationCycles, Evaluations, IndicatorSchemes } from '../evaluation/index.ts';
import {
  ConsentForms,
  ConsentIntake,
  Consents,
  Grants,
  Partners,
  Resources,
  Scenarios,
  ShareRequests,
  ZoneOpenings,
} from '../data-sharing/index.ts';
import { Delegations, MachineClients, Organizations, PersonIdentities, SigningKeys } from '../organizations/index.ts';
import { Clock } from '../platform/clock/clock.ts';
import { ObjectStore } from '../platform/files/index.ts';
import { PolicySets } from '../policy-sets/index.ts';
import { Products } from '../products/index.ts';
import { Directives, Inspections } from '../security-monitoring/index.ts';
import { SupportServices, Zones } from '../zones/index.ts';

/** The services that the seed acts through; one line each. */
const classes = {
  organizations: Organizations,
  identities: PersonIdentities,
  machineClients: MachineClients,
  delegations: Delegations,
  signingKeys: SigningKeys,
  clock: Clock,
  zones: Zones,
  supportServices: SupportServices,
  announcements: Announcements,
  questions: Questions,
  complianceRecords: ComplianceRecords,
  applications: Applications,
  reviewResults: ReviewResults,
  objections: Objections,
  store: ObjectStore,
  agreements: Agreements,
  amendments: AgreementAmendments,
  renewals: AgreementRenewals,
  eligibilityCases: EligibilityCases,
  violations: Violations,
  resources: Resources,
  openings: ZoneOpenings,
  scenarios: Scenarios,
  consentForms: ConsentForms,
  consents: Consents,
  consentIntake: ConsentIntake,
  partners: Partners,
  schemes: IndicatorSchemes,
  cycles: EvaluationCycles,
  evaluations: Evaluations,
  products: Products,
  shareRequests: ShareRequests,
  grants: Grants,
  inspections: Inspections,
  directives: Directives,
  policySets: PolicySets,
} as const;
type Classes = typeof classes;
export type SeedServices = { readonly [Name in keyof Classes]: InstanceType<Classes[Name]> };

/** Finds them all, in whatever module they live. */
export const seedServices = (modules: ModuleRef): SeedServices =>
  Object.fromEntries(
    Object.entries(classes).map(([name, service]) => [name, modules.get<object>(service, { strict: false })]),
  ) as unknown as SeedServices;
