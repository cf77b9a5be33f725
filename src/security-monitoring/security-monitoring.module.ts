import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.ts';
import { DataPlaneModule } from '../data-plane/index.ts';
import { DataSharingModule } from '../data-sharing/index.ts';
import { ApplicationsModule } from '../applications/index.ts';
import { EvaluationModule } from '../evaluation/index.ts';
import { ProductsModule } from '../products/index.ts';
import { OrganizationsModule } from '../organizations/index.ts';
import { ZonesModule } from '../zones/index.ts';
import { CaseFileController } from './case-files/case-file.controller.ts';
import { CaseParts, Rounds, underAgreement } from './case-files/case-file.parts.ts';
import { CaseFiles, CaseSources } from './case-files/case-file.service.ts';
import { DirectiveController } from './directives/directive.controller.ts';
import { DirectiveParties } from './directives/directive.parties.ts';
import { DirectiveReactions } from './directives/directive.reactions.ts';
import { Directives } from './directives/directive.service.ts';
import { InspectionController } from './inspections/inspection.controller.ts';
import { InspectionReactions } from './inspections/inspection.reactions.ts';
import { Inspections } from './inspections/inspection.service.ts';
import { InspectionSubjects } from './inspections/inspection.subjects.ts';
import { KeyDisposalController } from './key-disposals/key-disposal.controller.ts';
import { KeyDisposalRunner, KeyEffects, KeyFolder } from './key-disposals/key-disposal.runner.ts';
import { KeyDisposals } from './key-disposals/key-disposal.service.ts';
import { KeyOfVault, KeySubjects } from './key-disposals/key-disposal.subjects.ts';
import { LedgerSigner } from './key-disposals/ledger-signer.service.ts';
import { RestrictionController } from './restrictions/restriction.controller.ts';
import { RestrictionReactions } from './restrictions/restriction.reactions.ts';
import { Restrictions } from './restrictions/restriction.service.ts';
import { RestrictionSuccession } from './restrictions/restriction.succession.ts';
import { RestrictionTargets } from './restrictions/restriction.targets.ts';

@Module({
  imports: [
    OrganizationsModule,
    ZonesModule,
    ApplicationsModule,
    AgreementsModule,
    DataSharingModule,
    DataPlaneModule,
    ProductsModule,
    EvaluationModule,
  ],
  controllers: [
    DirectiveController,
    RestrictionController,
    InspectionController,
    KeyDisposalController,
    CaseFileController,
  ],
  providers: [
    Directives,
    DirectiveParties,
    DirectiveReactions,
    Restrictions,
    RestrictionTargets,
    RestrictionReactions,
    RestrictionSuccession,
    Inspections,
    InspectionSubjects,
    InspectionReactions,
    KeyDisposals,
    KeyDisposalRunner,
    KeyEffects,
    KeyFolder,
    KeyOfVault,
    KeySubjects,
    LedgerSigner,
    CaseFiles,
    CaseParts,
    CaseSources,
    Rounds,
    underAgreement,
  ],
  exports: [Directives, Restrictions, Inspections, KeyDisposals, KeyDisposalRunner],
})
export class SecurityMonitoringModule {}
