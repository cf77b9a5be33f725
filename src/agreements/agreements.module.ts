import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/index.ts';
import { ZonesModule } from '../zones/index.ts';
import { AgreementController } from './agreement.controller.ts';
import { Agreements } from './agreement.service.ts';

@Module({
  imports: [OrganizationsModule, ZonesModule],
  controllers: [AgreementController],
  providers: [Agreements],
  exports: [Agreements],
})
export class AgreementsModule {}
