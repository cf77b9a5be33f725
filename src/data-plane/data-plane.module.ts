import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.ts';
import { DataSharingModule } from '../data-sharing/index.ts';
import { ZonesModule } from '../zones/index.ts';
import { DeidentificationController } from './deidentifications/deidentification.controller.ts';
import { CopyTools, DeidentificationRunner } from './deidentifications/deidentification.runner.ts';
import { Deidentifications } from './deidentifications/deidentification.service.ts';
import { DeliveryController } from './deliveries/delivery.controller.ts';
import { Deliveries } from './deliveries/delivery.service.ts';
import { DeliveryFiles, DeliveryLaw, DeliverySource } from './deliveries/delivery.source.ts';
import { Readings } from './deliveries/readings.service.ts';
import { UseSuccession } from './operator-succession.ts';
import { VaultSuccession } from './provider-succession.ts';
import { EngineProvider } from './engine.provider.ts';
import { Jobs } from './jobs/jobs.service.ts';
import { Orphans, Recovery } from './jobs/recovery.service.ts';
import { Station } from './jobs/station.service.ts';
import { Intake, IntakeStore } from './snapshots/intake.service.ts';
import { SnapshotController, SnapshotIntakeController } from './snapshots/snapshot.controller.ts';
import { Snapshots } from './snapshots/snapshot.service.ts';
import { Consented } from './use/consented.ts';
import { DataUse } from './use/data-use.ts';
import { Restraints } from './use/restraints.ts';
import { ExchangePlatform, UploadExchange } from './vault/exchange-platform.ts';
import { KeptData } from './vault/kept-data.service.ts';
import { Vault } from './vault/vault.ts';

@Module({
  imports: [ZonesModule, AgreementsModule, DataSharingModule],
  controllers: [SnapshotController, SnapshotIntakeController, DeidentificationController, DeliveryController],
  providers: [
    EngineProvider,
    Consented,
    CopyTools,
    DataUse,
    DeidentificationRunner,
    Deidentifications,
    Deliveries,
    DeliveryFiles,
    DeliveryLaw,
    DeliverySource,
    Intake,
    IntakeStore,
    Jobs,
    KeptData,
    Orphans,
    Readings,
    Recovery,
    Restraints,
    Snapshots,
    Station,
    UseSuccession,
    Vault,
    VaultSuccession,
    { provide: ExchangePlatform, useClass: UploadExchange },
  ],
  exports: [Snapshots, Deidentifications, Deliveries, KeptData, Restraints],
})
export class DataPlaneModule {}
