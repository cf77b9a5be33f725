import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Zones } from '../zones/index.ts';
import { Agreements } from './agreement.service.ts';

/**
 * A zone does not close over agreements that have not ended (Art. 6, 12). Closing locks the zone's row; an act that
 * brings an agreement to life holds it for share, so that the one always sees what the other did.
 */
@Injectable()
export class AgreementsOfZones implements OnModuleInit {
  private readonly agreements: Agreements;
  private readonly zones: Zones;
  constructor(agreements: Agreements, zones: Zones) {
    this.agreements = agreements;
    this.zones = zones;
  }

  onModuleInit(): void {
    this.zones.learn(async (zoneId, context) => (await this.agreements.livingIn(zoneId, context)).length);
  }
}
