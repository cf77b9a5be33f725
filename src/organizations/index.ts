import { DelegationEntity } from './delegations/delegation.entity.ts';
import { PersonIdentityEntity } from './identities/identity.entity.ts';
import { MachineClientEntity, MachineClientKeyEntity } from './machine-clients/machine-client.entity.ts';
import {
  OrganizationEntity,
  OrganizationNameEntity,
  OrganizationRoleEntity,
  PersonEntity,
} from './organization.entity.ts';
import { SigningKeyEntity } from './signing-keys/signing-key.entity.ts';

export { creditCodeHolds, makeCreditCode } from './credit-code.ts';
export { delegation } from './delegations/delegation.lifecycle.ts';
export { Delegations } from './delegations/delegation.service.ts';
export { Duties, type Duty } from './duties.service.ts';
export { identityColumns } from './identities/identity.columns.ts';
export { personIdentity } from './identities/identity.lifecycle.ts';
export { LinkIdentity } from './identities/identity.dto.ts';
export { PersonIdentities } from './identities/identity.service.ts';
export { machineClient } from './machine-clients/machine-client.lifecycle.ts';
export { MachineClients } from './machine-clients/machine-client.service.ts';
export { isPublicBody, nameKey, type OrganizationFacts } from './organization.facts.ts';
export { organization } from './organization.lifecycle.ts';
export { Organizations, type ExpertBrief, type OrganizationBrief } from './organization.service.ts';
export { foreseeTransfers, transfer, transferOnSuccession, type Transfer } from './succession.ts';
export { OrganizationsModule } from './organizations.module.ts';
export { possessionText } from './signing-keys/signing-key.facts.ts';
export { SigningKeys } from './signing-keys/signing-key.service.ts';
export { signingKey } from './signing-keys/signing-key.lifecycle.ts';
export const organizationEntities = [
  OrganizationEntity,
  OrganizationNameEntity,
  OrganizationRoleEntity,
  PersonEntity,
  PersonIdentityEntity,
  MachineClientEntity,
  MachineClientKeyEntity,
  DelegationEntity,
  SigningKeyEntity,
];
