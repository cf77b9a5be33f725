import {
  OrganizationEntity,
  OrganizationNameEntity,
  OrganizationRoleEntity,
  PersonEntity,
} from './organization.entity.ts';

export { makeCreditCode } from './credit-code.ts';
export { Duties, type Duty } from './duties.service.ts';
export { isPublicBody, nameKey, type OrganizationFacts } from './organization.facts.ts';
export { organization } from './organization.lifecycle.ts';
export { Organizations, type ExpertBrief, type OrganizationBrief } from './organization.service.ts';
export { transferOnSuccession, type Transfer } from './succession.ts';
export { OrganizationsModule } from './organizations.module.ts';
export const organizationEntities = [OrganizationEntity, OrganizationNameEntity, OrganizationRoleEntity, PersonEntity];
