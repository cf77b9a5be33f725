import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/index.ts';
import { Actors } from '../platform/auth/actors.service.ts';
import { Database } from '../platform/database/index.ts';
import { PlatformSecurityReminder } from './platform-security/platform-security.reminder.ts';
import { SupportServiceController } from './support-services/support-service.controller.ts';
import { SupportServiceReactions } from './support-services/support-service.reactions.ts';
import { SupportRecipients } from './support-services/support-service.recipient.ts';
import { SupportServices } from './support-services/support-service.service.ts';
import { ZoneController } from './zone.controller.ts';
import { regulatedBy } from './zone.queries.ts';
import { ZonesOfBodies } from './zone.reactions.ts';
import { Zones } from './zone.service.ts';

/** Tells the platform which zones an organization regulates (Art. 6). */
@Injectable()
export class ZoneStanding implements OnModuleInit {
  constructor(
    private readonly actors: Actors,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    const regulated = async (organizationId: string): Promise<string[]> =>
      (await this.database.read<{ id: string }>(regulatedBy, [organizationId])).map((r) => r.id);
    this.actors.learn({ regulated });
  }
}

@Module({
  imports: [OrganizationsModule],
  controllers: [ZoneController, SupportServiceController],
  providers: [
    Zones,
    PlatformSecurityReminder,
    ZoneStanding,
    ZonesOfBodies,
    SupportRecipients,
    SupportServices,
    SupportServiceReactions,
  ],
  exports: [Zones, SupportServices, SupportServiceReactions],
})
export class ZonesModule {}
