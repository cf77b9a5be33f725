import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.ts';
import { DataPlaneModule } from '../data-plane/index.ts';
import { DataSharingModule } from '../data-sharing/index.ts';
import { OrganizationsModule } from '../organizations/index.ts';
import { ZonesModule } from '../zones/index.ts';
import { InspectionController } from './inspections/inspection.controller.ts';
import { InspectionReactions } from './inspections/inspection.reactions.ts';
import { Inspections } from './inspections/inspection.service.ts';
import { InspectionSubjects } from './inspections/inspection.subjects.ts';
import { RestrictionController } from './restrictions/restriction.controller.ts';
import { RestrictionReactions } from './restrictions/restriction.reactions.ts';
import { Restrictions } from './restrictions/restriction.service.ts';
import { RestrictionSuccession } from './restrictions/restriction.succession.ts';
import { RestrictionTargets } from './restrictions/restriction.targets.ts';

@Module({
  imports: [OrganizationsModule, ZonesModule, AgreementsModule, DataSharingModule, DataPlaneModule],
  controllers: [RestrictionController, InspectionController],
  providers: [
    Restrictions,
    RestrictionTargets,
    RestrictionReactions,
    RestrictionSuccession,
    Inspections,
    InspectionSubjects,
    InspectionReactions,
  ],
  exports: [Restrictions, Inspections],
})
export class SecurityMonitoringModule {}
