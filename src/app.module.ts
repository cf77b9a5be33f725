import { Module, type DynamicModule } from '@nestjs/common';
import { agreementEntities, AgreementsModule } from './agreements/index.ts';
import { applicationEntities, ApplicationsModule } from './applications/index.ts';
import { dataSharingEntities, DataSharingModule } from './data-sharing/index.ts';
import { dataPlaneEntities, DataPlaneModule } from './data-plane/index.ts';
import { DemoModule } from './demo/demo.module.ts';
import { organizationEntities, OrganizationsModule } from './organizations/index.ts';
import { evaluationEntities, EvaluationModule } from './evaluation/index.ts';
import type { Config } from './platform/config/index.ts';
import type { Crypto } from './platform/crypto/index.ts';
import type { ObjectStore } from './platform/files/index.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { policySetEntities, PolicySetsModule } from './policy-sets/index.ts';
import { productEntities, ProductsModule } from './products/index.ts';
import { securityMonitoringEntities, SecurityMonitoringModule } from './security-monitoring/index.ts';
import { zoneEntities, ZonesModule } from './zones/index.ts';

const chapters = [
  PolicySetsModule,
  OrganizationsModule,
  ZonesModule,
  ApplicationsModule,
  AgreementsModule,
  DataSharingModule,
  ProductsModule,
  EvaluationModule,
  DataPlaneModule,
  SecurityMonitoringModule,
];
export const entities = [
  ...policySetEntities,
  ...organizationEntities,
  ...zoneEntities,
  ...applicationEntities,
  ...agreementEntities,
  ...dataSharingEntities,
  ...productEntities,
  ...evaluationEntities,
  ...dataPlaneEntities,
  ...securityMonitoringEntities,
];

/** The whole application: the law's chapters over the platform; the demo only where the configuration says so. */
@Module({})
export class AppModule {
  static with(config: Config, crypto: Crypto, files: ObjectStore): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(config, crypto, files), ...chapters, ...(config.DEMO ? [DemoModule] : [])],
    };
  }
}
