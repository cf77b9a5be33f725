import { GradingRecordEntity, ResourceEntity, ResourceFieldEntity } from './resources/resource.entity.ts';

export { DataSharingModule } from './data-sharing.module.ts';
export type { FieldEntry, GradingInput } from './resources/resource.dto.ts';
export type { Grading, Harm, Tier } from './resources/resource.facts.ts';
export { resource } from './resources/resource.lifecycle.ts';
export { Resources, type FieldBrief, type ResourceBrief } from './resources/resource.service.ts';
export const dataSharingEntities = [ResourceEntity, ResourceFieldEntity, GradingRecordEntity];
