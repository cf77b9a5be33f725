import { SnapshotEntity } from './snapshots/snapshot.entity.ts';

export { DataPlaneModule } from './data-plane.module.ts';
export { snapshot } from './snapshots/snapshot.lifecycle.ts';
export { Snapshots } from './snapshots/snapshot.service.ts';
export const dataPlaneEntities = [SnapshotEntity];
