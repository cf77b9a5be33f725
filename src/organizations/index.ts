import { OrganizationEntity, OrganizationRoleEntity, PersonEntity } from './organization.entity.ts';

export { makeCreditCode } from './credit-code.ts';
export { nameKey } from './organization.facts.ts';
export { organization } from './organization.lifecycle.ts';
export { Organizations, type ExpertBrief, type OrganizationBrief } from './organization.service.ts';
export { OrganizationsModule } from './organizations.module.ts';
export const organizationEntities = [OrganizationEntity, OrganizationRoleEntity, PersonEntity];
