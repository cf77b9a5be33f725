import { Injectable } from '@nestjs/common';
import { Organizations } from '../../organizations/index.ts';
import type { FactsContext } from '../../platform/acts/aggregate.ts';
import { badField } from '../../platform/errors/index.ts';
import { Zones } from '../zone.service.ts';
import type { Recipient } from './support-service.facts.ts';

type Supported = Recipient & { readonly zoneId: string; readonly jurisdiction: string };
const fields = {
  zone: 'recipientZoneId',
  sector_body: 'recipientOrganizationId',
  district: 'district',
} as const satisfies Readonly<Record<Recipient['recipientKind'], keyof Recipient>>;

/** Who can be supported by a zone. */
@Injectable()
export class SupportRecipients {
  constructor(
    private readonly organizations: Organizations,
    private readonly zones: Zones,
  ) {}

  /** Refuses ids of nothing; what belongs to another jurisdiction reads alike. */
  async check(of: Supported, context: FactsContext): Promise<void> {
    const { zone, body } = await this.found(of, context);
    if (of.recipientZoneId !== null && zone?.jurisdiction !== of.jurisdiction)
      throw badField('/recipientZoneId', 'unknown-id', 'no such zone');
    if (of.recipientOrganizationId !== null && body?.jurisdiction !== of.jurisdiction)
      throw badField('/recipientOrganizationId', 'unknown-id', 'no such organization');
  }

  /** Whether it is exactly what its kind says, and is that today. */
  async fit(of: Supported, context: FactsContext): Promise<boolean> {
    const named = Object.values(fields).filter((name) => of[name] !== null);
    if (named.length !== 1 || named[0] !== fields[of.recipientKind]) return false;
    const { zone, body } = await this.found(of, context);
    switch (of.recipientKind) {
      case 'zone':
        return zone?.state === 'open' && zone.id !== of.zoneId;
      case 'sector_body':
        return (
          body?.state === 'active' &&
          body.roles.some((r) => r.role === 'sector_authority' && r.jurisdiction === of.jurisdiction)
        );
      case 'district':
        return true;
    }
  }

  private async found({ recipientZoneId: zoneId, recipientOrganizationId: bodyId }: Supported, context: FactsContext) {
    const zones = zoneId === null ? undefined : await this.zones.briefs([zoneId], context);
    const bodies = bodyId === null ? undefined : await this.organizations.briefs([bodyId], context);
    return { zone: zones?.get(zoneId ?? ''), body: bodies?.get(bodyId ?? '') };
  }
}
