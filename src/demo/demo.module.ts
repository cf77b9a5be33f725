import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.ts';
import { EvaluationModule } from '../evaluation/index.ts';
import { ApplicationsModule } from '../applications/index.ts';
import { DataSharingModule } from '../data-sharing/index.ts';
import { OrganizationsModule } from '../organizations/index.ts';
import { ProductsModule } from '../products/index.ts';
import { ZonesModule } from '../zones/index.ts';
import { DemoController } from './demo.controller.ts';
import { DemoReset } from './demo.reset.ts';
import { DemoSettings } from './demo.settings.ts';
import { Seed } from './seed.service.ts';

@Module({
  imports: [
    OrganizationsModule,
    ZonesModule,
    ApplicationsModule,
    AgreementsModule,
    DataSharingModule,
    ProductsModule,
    EvaluationModule,
  ],
  controllers: [DemoController],
  providers: [DemoReset, DemoSettings, Seed],
  exports: [DemoReset, DemoSettings, Seed],
})
export class DemoModule {}
