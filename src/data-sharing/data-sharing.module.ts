import { Module, type OnModuleInit } from '@nestjs/common';
import { agreement, AgreementsModule } from '../agreements/index.ts';
import { OrganizationsModule } from '../organizations/index.ts';
import { Reactions } from '../platform/acts/reactions.ts';
import { ZonesModule } from '../zones/index.ts';
import { ConsentController, ConsentWithdrawalController } from './consents/consent.controller.ts';
import { ConsentFormController } from './consents/consent-form.controller.ts';
import { ConsentForms } from './consents/consent-form.service.ts';
import { ConsentGate } from './consents/consent-gate.service.ts';
import { ConsentIntake } from './consents/consent-intake.service.ts';
import { Consents } from './consents/consent.service.ts';
import { ConsentWithdrawals } from './consents/consent-withdrawal.service.ts';
import { PartnerController } from './partners/partner.controller.ts';
import { PartnerReactions } from './partners/partner.reactions.ts';
import { Partners } from './partners/partner.service.ts';
import { OperatorSuccession } from './operator-succession.ts';
import { ProviderSuccession } from './provider-succession.ts';
import { ZoneOpeningController } from './openings/opening.controller.ts';
import { ZoneOpenings } from './openings/opening.service.ts';
import { ScenarioController } from './scenarios/scenario.controller.ts';
import { Scenarios } from './scenarios/scenario.service.ts';
import { GrantController } from './grants/grant.controller.ts';
import { GrantReactions } from './grants/grant.reactions.ts';
import { GrantScope } from './grants/grant.scope.ts';
import { Grants } from './grants/grant.service.ts';
import { ResourceController } from './resources/resource.controller.ts';
import { resource } from './resources/resource.lifecycle.ts';
import { Resources } from './resources/resource.service.ts';
import { ShareRequestController } from './share-requests/share-request.controller.ts';
import { ShareRequests } from './share-requests/share-request.service.ts';
import { SupportOfZones } from './support.ts';

const services = [
  Resources,
  ZoneOpenings,
  Scenarios,
  ConsentForms,
  ConsentGate,
  ConsentIntake,
  Consents,
  ConsentWithdrawals,
  Partners,
  Grants,
  ShareRequests,
];

@Module({
  imports: [OrganizationsModule, ZonesModule, AgreementsModule],
  controllers: [
    ResourceController,
    ZoneOpeningController,
    ScenarioController,
    ConsentFormController,
    ConsentController,
    ConsentWithdrawalController,
    PartnerController,
    ShareRequestController,
    GrantController,
  ],
  providers: [
    ...services,
    GrantReactions,
    GrantScope,
    PartnerReactions,
    OperatorSuccession,
    ProviderSuccession,
    SupportOfZones,
  ],
  exports: services,
})
export class DataSharingModule implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly openings: ZoneOpenings,
    private readonly scenarios: Scenarios,
  ) {}

  /** Openings end with their resource, scenarios with their agreement. */
  onModuleInit(): void {
    for (const end of ['prohibited', 'retired'] as const)
      this.reactions.on(resource, end, this.openings.endWithResource);
    for (const end of ['terminated', 'expired'] as const)
      this.reactions.on(agreement, end, this.scenarios.endWithAgreement);
  }
}
