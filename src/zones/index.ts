import { PlatformSecurityRecordEntity, ZoneEntity, ZoneRegulatorEntity } from './zone.entity.ts';

export type { ZoneKind } from './zone.facts.ts';
export { zone } from './zone.lifecycle.ts';
export { stateOfZone, zoneTable } from './zone.queries.ts';
export { Zones, type ZoneBrief } from './zone.service.ts';
export { ZonesModule } from './zones.module.ts';
export const zoneEntities = [ZoneEntity, ZoneRegulatorEntity, PlatformSecurityRecordEntity];
