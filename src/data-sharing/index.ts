import { GrantEntity } from './grants/grant.entity.ts';
import { ShareRequestEntity, ShareRequestItemEntity } from './share-requests/share-request.entity.ts';
import { ConsentEntity, ConsentFormEntity } from './consents/consent.entity.ts';
import { ZoneOpeningEntity } from './openings/opening.entity.ts';
import { PartnerEntity } from './partners/partner.entity.ts';
import { ScenarioEntity } from './scenarios/scenario.entity.ts';
import { GradingRecordEntity, ResourceEntity, ResourceFieldEntity } from './resources/resource.entity.ts';

export { consentForm } from './consents/consent-form.lifecycle.ts';
export { ConsentForms } from './consents/consent-form.service.ts';
export { ConsentIntake } from './consents/consent-intake.service.ts';
export { consentColumns } from './consents/consent.columns.ts';
export { consent } from './consents/consent.lifecycle.ts';
export { Consents } from './consents/consent.service.ts';
export { DataSharingModule } from './data-sharing.module.ts';
export { provisionModes } from './grants/grant.dto.ts';
export type { ItemFilter } from './grants/grant.facts.ts';
export { grant } from './grants/grant.lifecycle.ts';
export { Grants, type GrantBrief } from './grants/grant.service.ts';
export { shareRequest } from './share-requests/share-request.lifecycle.ts';
export { ShareRequests } from './share-requests/share-request.service.ts';
export { zoneOpening } from './openings/opening.lifecycle.ts';
export { ZoneOpenings, type OpeningBrief } from './openings/opening.service.ts';
export { partner } from './partners/partner.lifecycle.ts';
export type { PartnerState } from './partners/partner.facts.ts';
export { Partners, type PartnerBrief } from './partners/partner.service.ts';
export { lawfulModes, type Provided } from './provision.rules.ts';
export type { FieldEntry, GradingInput } from './resources/resource.dto.ts';
export type { Grading, Harm, Tier } from './resources/resource.facts.ts';
export { resource } from './resources/resource.lifecycle.ts';
export { Resources, type FieldBrief, type ResourceBrief } from './resources/resource.service.ts';
export type { NeedFact } from './scenarios/scenario.facts.ts';
export { scenario } from './scenarios/scenario.lifecycle.ts';
export { inScope } from './scenarios/scenario.rules.ts';
export { Scenarios, type ScenarioBrief } from './scenarios/scenario.service.ts';
export const dataSharingEntities = [
  ResourceEntity,
  ResourceFieldEntity,
  GradingRecordEntity,
  ZoneOpeningEntity,
  ScenarioEntity,
  ShareRequestEntity,
  ShareRequestItemEntity,
  GrantEntity,
  ConsentFormEntity,
  ConsentEntity,
  PartnerEntity,
];
