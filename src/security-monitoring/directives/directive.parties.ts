import { Injectable } from '@nestjs/common';
import { Agreements } from '../../agreements/index.ts';
import { Organizations } from '../../organizations/index.ts';
import type { FactsContext } from '../../platform/acts/aggregate.ts';
import { badField, DomainError } from '../../platform/errors/index.ts';
import type { Actor } from '../../regulation/index.ts';
import { Zones } from '../../zones/index.ts';
import { RestrictionTargets } from '../restrictions/restriction.targets.ts';
import type { TargetType } from '../restrictions/restriction.facts.ts';
import type { AddresseeKind, DirectiveFacts } from './directive.facts.ts';

/** Agreements that bind: signed, and not over. */
const bound: readonly string[] = ['signed', 'effective', 'suspended', 'termination_pending'];
type Addressed = Pick<DirectiveFacts, 'addresseeId' | 'issuerId' | 'zoneId'> & { readonly jurisdiction: string };

/** Who directs whom, and about what. */
@Injectable()
export class DirectiveParties {
  constructor(
    private readonly organizations: Organizations,
    private readonly zones: Zones,
    private readonly agreements: Agreements,
    private readonly targets: RestrictionTargets,
  ) {}

  /** Of the zone; in no zone that of the data authority. @throws DomainError 400 for an unknown zone, 403 for any other body */
  async jurisdictionOf(zoneId: string | null, actor: Actor, context: FactsContext): Promise<string> {
    if (zoneId === null) {
      const [jurisdiction] = actor.roles.get('data_authority') ?? [];
      if (jurisdiction === undefined) throw new DomainError('forbidden', { params: { act: 'issue' } });
      return jurisdiction;
    }
    const zone = (await this.zones.briefs([zoneId], context)).get(zoneId);
    if (!zone) throw badField('/zoneId', 'unknown-id', 'no such zone');
    return zone.jurisdiction;
  }

  /** What the addressee is here, and whether it can be directed. @throws DomainError 400 for an unknown organization */
  async addressee(
    { addresseeId, issuerId, zoneId, jurisdiction }: Addressed,
    context: FactsContext,
  ): Promise<{ readonly addresseeKind: AddresseeKind; readonly addresseeFit: boolean }> {
    const body = (await this.organizations.briefs([addresseeId], context)).get(addresseeId);
    if (!body) throw badField('/addresseeId', 'unknown-id', 'no such organization');
    const active = body.state === 'active' && addresseeId !== issuerId;
    if (body.roles.some((r) => r.role === 'governance_center' && r.jurisdiction === jurisdiction))
      return { addresseeKind: 'center', addresseeFit: active };
    const held = zoneId === null ? [] : await this.agreements.heldBy(addresseeId, context);
    const signed = [...(await this.agreements.briefs(held, context)).values()].filter((a) => bound.includes(a.state));
    const works = signed.some((a) => a.zoneId === zoneId);
    // a suspended operator is still to be told what to do
    return { addresseeKind: 'operator', addresseeFit: works && body.state !== 'dissolved' && addresseeId !== issuerId };
  }

  /** @throws DomainError 400 for a target that is not there */
  async target(type: TargetType | null, id: string | null, context: FactsContext): Promise<void> {
    if (type !== null && id !== null) await this.targets.reach(type, id, context);
  }
}
