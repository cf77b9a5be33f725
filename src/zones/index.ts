import {
  SupportServiceApprovalEntity,
  SupportServiceEntity,
  SupportServiceResourceEntity,
} from './support-services/support-service.entity.ts';
import {
  PlatformSecurityRecordEntity,
  PlatformSecurityReminderEntity,
  ZoneEntity,
  ZoneRegulatorEntity,
  ZoneRulesEntity,
} from './zone.entity.ts';

export { supportService } from './support-services/support-service.lifecycle.ts';
export { SupportServiceReactions } from './support-services/support-service.reactions.ts';
export { SupportServices } from './support-services/support-service.service.ts';
export { rulesInForce } from './operation-rules/operation-rules.facts.ts';
export type { ZoneKind } from './zone.facts.ts';
export { zone } from './zone.lifecycle.ts';
export { stateOfZone, zoneTable } from './zone.queries.ts';
export { Zones, type ZoneBrief } from './zone.service.ts';
export { ZonesModule } from './zones.module.ts';
export const zoneEntities = [
  ZoneEntity,
  ZoneRegulatorEntity,
  PlatformSecurityRecordEntity,
  PlatformSecurityReminderEntity,
  ZoneRulesEntity,
  SupportServiceEntity,
  SupportServiceResourceEntity,
  SupportServiceApprovalEntity,
];
