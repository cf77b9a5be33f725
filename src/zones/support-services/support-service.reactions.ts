import { Injectable, type OnModuleInit } from '@nestjs/common';
import { transferOnSuccession } from '../../organizations/index.ts';
import { Effects } from '../../platform/acts/effects.service.ts';
import { Reactions, type Reaction } from '../../platform/acts/reactions.ts';
import { zone } from '../zone.lifecycle.ts';
import {
  endsWithZone,
  haltsWithResource,
  haltsWithZone,
  handedOver,
  livingOf,
  withdrawnWithZone,
} from './support-service.queries.ts';
import { SupportServices } from './support-service.service.ts';

/** R05-3: support ends and is suspended with the zone at either end of it, and goes over to who succeeds a body. */
@Injectable()
export class SupportServiceReactions implements OnModuleInit {
  constructor(
    private readonly services: SupportServices,
    private readonly effects: Effects,
    private readonly reactions: Reactions,
  ) {}

  onModuleInit(): void {
    const ofZone = ({ id }: { readonly id: string }): unknown[] => [id];
    this.reactions.on(zone, 'closed', this.with('withdraw', withdrawnWithZone, ofZone, 'zone closed'));
    this.reactions.on(zone, 'closed', this.with('end', endsWithZone, ofZone, 'zone closed'));
    this.reactions.on(zone, 'suspended', this.with('suspend', haltsWithZone, ofZone, 'zone suspended'));
    transferOnSuccession(this.reactions, [{ aggregate: 'support_service', ids: livingOf, statements: handedOver }]);
  }

  /** For the module above: what rests on a resource is suspended with it, everywhere or in the one zone that loses it. */
  haltWith<F>(resourceOf: (facts: F) => { readonly resourceId: string; readonly zoneId?: string }): Reaction<F> {
    const values = (facts: F): unknown[] => {
      const { resourceId, zoneId = null } = resourceOf(facts);
      return [resourceId, zoneId];
    };
    return this.with('suspend', haltsWithResource, values, 'resource not open');
  }

  private with<F>(
    act: 'withdraw' | 'end' | 'suspend',
    where: string,
    values: (facts: F) => unknown[],
    reason: string,
  ): Reaction<F> {
    const following = this.effects.following((facts) => [
      { aggregate: this.services as never, act, where, values: values(facts as F), input: { reason } },
    ]);
    return following as unknown as Reaction<F>;
  }
}
