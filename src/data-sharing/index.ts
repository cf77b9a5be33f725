import { ConsentEntity, ConsentFormEntity } from './consents/consent.entity.ts';
import { ZoneOpeningEntity } from './openings/opening.entity.ts';
import { ScenarioEntity } from './scenarios/scenario.entity.ts';
import { GradingRecordEntity, ResourceEntity, ResourceFieldEntity } from './resources/resource.entity.ts';

export { consentForm } from './consents/consent-form.lifecycle.ts';
export { ConsentForms } from './consents/consent-form.service.ts';
export { ConsentIntake } from './consents/consent-intake.service.ts';
export { consent } from './consents/consent.lifecycle.ts';
export { Consents } from './consents/consent.service.ts';
export { DataSharingModule } from './data-sharing.module.ts';
export { zoneOpening } from './openings/opening.lifecycle.ts';
export { ZoneOpenings, type OpeningBrief } from './openings/opening.service.ts';
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
  ConsentFormEntity,
  ConsentEntity,
];
