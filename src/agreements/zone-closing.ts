import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FactsContext } from '../platform/acts/aggregate.ts';
import { Reactions } from '../platform/acts/reactions.ts';
import { DomainError } from '../platform/errors/index.ts';
import { zone } from '../zones/index.ts';
import { Agreements } from './agreement.service.ts';

/** A zone does not close over agreements that have not ended (Art. 6, 12). */
@Injectable()
export class AgreementsOfZones implements OnModuleInit {
  constructor(
    private readonly agreements: Agreements,
    private readonly reactions: Reactions,
  ) {}

  onModuleInit(): void {
    this.reactions.on(zone, 'closed', {
      preview: async (tx, f) => {
        await this.refuse(f.id, { tx, moment: { instant: new Date(f.now), date: f.today } });
        return [];
      },
      react: async ({ tx, moment }, _transition, { id }) => {
        await this.refuse(id, { tx, moment });
      },
    });
  }

  private async refuse(zoneId: string, context: FactsContext): Promise<void> {
    const living = await this.agreements.livingIn(zoneId, context);
    if (living.length > 0) throw new DomainError('agreements-live', { params: { count: living.length } });
  }
}
