import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.ts';
import { OrganizationsModule } from '../organizations/index.ts';
import { ZonesModule } from '../zones/index.ts';
import { ResourceController } from './resources/resource.controller.ts';
import { Resources } from './resources/resource.service.ts';

const services = [Resources];

@Module({
  imports: [OrganizationsModule, ZonesModule, AgreementsModule],
  controllers: [ResourceController],
  providers: services,
  exports: services,
})
export class DataSharingModule {}
