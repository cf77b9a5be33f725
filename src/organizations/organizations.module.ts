import { Module } from '@nestjs/common';
import { DelegationController } from './delegations/delegation.controller.ts';
import { Delegations } from './delegations/delegation.service.ts';
import { Duties } from './duties.service.ts';
import { PersonIdentityController } from './identities/identity.controller.ts';
import { PersonIdentities } from './identities/identity.service.ts';
import { Logins } from './logins.service.ts';
import { ClientTokens } from './machine-clients/client-tokens.service.ts';
import { MachineClientController } from './machine-clients/machine-client.controller.ts';
import { MachineClients } from './machine-clients/machine-client.service.ts';
import { TokenController } from './machine-clients/token.controller.ts';
import { OrganizationController } from './organization.controller.ts';
import { Organizations } from './organization.service.ts';
import { PublicSigningKeysController } from './signing-keys/public-signing-keys.controller.ts';
import { PublicSigningKeys } from './signing-keys/public-signing-keys.service.ts';
import { SigningKeyController } from './signing-keys/signing-key.controller.ts';
import { SigningKeys } from './signing-keys/signing-key.service.ts';
import { OrganizationStanding } from './standing.service.ts';

@Module({
  controllers: [
    OrganizationController,
    PersonIdentityController,
    MachineClientController,
    DelegationController,
    SigningKeyController,
    PublicSigningKeysController,
    TokenController,
  ],
  providers: [
    Organizations,
    Duties,
    OrganizationStanding,
    PersonIdentities,
    MachineClients,
    Delegations,
    SigningKeys,
    PublicSigningKeys,
    ClientTokens,
    Logins,
  ],
  exports: [Organizations, Duties, PersonIdentities, MachineClients, Delegations, SigningKeys],
})
export class OrganizationsModule {}
