import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.ts';
import { DataSharingModule } from '../data-sharing/index.ts';
import { EngineProvider } from './engine.provider.ts';
import { Intake, IntakeStore } from './snapshots/intake.service.ts';
import { SnapshotController, SnapshotIntakeController } from './snapshots/snapshot.controller.ts';
import { Snapshots } from './snapshots/snapshot.service.ts';
import { ExchangePlatform, UploadExchange } from './vault/exchange-platform.ts';
import { Vault } from './vault/vault.ts';

@Module({
  imports: [AgreementsModule, DataSharingModule],
  controllers: [SnapshotController, SnapshotIntakeController],
  providers: [
    EngineProvider,
    Intake,
    IntakeStore,
    Snapshots,
    Vault,
    { provide: ExchangePlatform, useClass: UploadExchange },
  ],
  exports: [Snapshots],
})
export class DataPlaneModule {}
