import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.ts';
import { DataPlaneModule } from '../data-plane/index.ts';
import { DataSharingModule } from '../data-sharing/index.ts';
import { OrganizationsModule } from '../organizations/index.ts';
import { ZonesModule } from '../zones/index.ts';
import { RestrictionController } from './restrictions/restriction.controller.ts';
import { RestrictionReactions } from './restrictions/restriction.reactions.ts';
import { Restrictions } from './restrictions/restriction.service.ts';
import { RestrictionSuccession } from './restrictions/restriction.succession.ts';
import { RestrictionTargets } from './restrictions/restriction.targets.ts';

@Module({
  imports: [OrganizationsModule, ZonesModule, AgreementsModule, DataSharingModule, DataPlaneModule],
  controllers: [RestrictionController],
  providers: [Restrictions, RestrictionTargets, RestrictionReactions, RestrictionSuccession],
  exports: [Restrictions],
})
export class SecurityMonitoringModule {}
