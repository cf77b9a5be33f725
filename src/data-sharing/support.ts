import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FactsContext } from '../platform/acts/aggregate.ts';
import { Reactions } from '../platform/acts/reactions.ts';
import { SupportServiceReactions, SupportServices } from '../zones/index.ts';
import { zoneOpening } from './openings/opening.lifecycle.ts';
import { ZoneOpenings } from './openings/opening.service.ts';
import { resource } from './resources/resource.lifecycle.ts';
import { Resources } from './resources/resource.service.ts';

/** R05-3: tells the zones which resources are open in them, and suspends the support that rests on one which is no longer. */
@Injectable()
export class SupportOfZones implements OnModuleInit {
  constructor(
    private readonly services: SupportServices,
    private readonly support: SupportServiceReactions,
    private readonly reactions: Reactions,
    private readonly resources: Resources,
    private readonly openings: ZoneOpenings,
  ) {}

  onModuleInit(): void {
    this.services.learn((zoneId, ids, context) => this.offers(zoneId, ids, context));
    for (const lost of ['suspended', 'retired', 'prohibited'] as const)
      this.reactions.on(
        resource,
        lost,
        this.support.haltWith(({ id }) => ({ resourceId: id })),
      );
    this.reactions.on(
      zoneOpening,
      'withdrawn',
      this.support.haltWith(({ resourceId, zoneId }) => ({ resourceId, zoneId })),
    );
  }

  /** A resource that was never in the catalog is nobody's to hear of. */
  private async offers(zoneId: string, ids: readonly string[], context: FactsContext) {
    const [resources, openings] = await Promise.all([
      this.resources.briefs(ids, context),
      this.openings.find(zoneId, ids, context),
    ]);
    const known = [...resources.values()].filter(({ state }) => state !== 'draft');
    return new Map(
      known.map(({ id, providerId, state }) => [id, { providerId, open: state === 'cataloged' && openings.has(id) }]),
    );
  }
}
