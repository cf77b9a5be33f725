import { DeidentificationEntity } from './deidentifications/deidentification.entity.ts';
import { DeliveryEntity } from './deliveries/delivery.entity.ts';
import { SnapshotEntity } from './snapshots/snapshot.entity.ts';

export { DataPlaneModule } from './data-plane.module.ts';
export { deidentification } from './deidentifications/deidentification.lifecycle.ts';
export { Deidentifications } from './deidentifications/deidentification.service.ts';
export { delivery } from './deliveries/delivery.lifecycle.ts';
export { Deliveries } from './deliveries/delivery.service.ts';
export { Readings } from './deliveries/readings.service.ts';
export { Recovery } from './jobs/recovery.service.ts';
export { snapshot } from './snapshots/snapshot.lifecycle.ts';
export { Snapshots } from './snapshots/snapshot.service.ts';
export { sandboxLevel } from './engine/index.ts';
export { KeptData } from './vault/kept-data.service.ts';
export { agreementScope, resourceScope } from './vault/vault.ts';
export { Restraints, type KeysState, type UseTarget } from './use/restraints.ts';
export const dataPlaneEntities = [SnapshotEntity, DeidentificationEntity, DeliveryEntity];
