import { Injectable } from '@nestjs/common';
import { Agreements } from '../../agreements/index.ts';
import { Grants, Resources } from '../../data-sharing/index.ts';
import { Organizations } from '../../organizations/index.ts';
import type { FactsContext } from '../../platform/acts/aggregate.ts';
import { badField } from '../../platform/errors/index.ts';
import { Zones } from '../../zones/index.ts';
import type { RestrictionFacts, TargetType } from './restriction.facts.ts';

/** Whom a restriction reaches: agreements, their operators and zones, each in order. */
export type Reach = Pick<RestrictionFacts, 'agreementIds' | 'operatorIds' | 'zoneIds'>;
const ordered = (ids: readonly string[]): string[] => [...new Set(ids)].toSorted();

/** Which agreements stand behind a target: their fences decide when a restriction holds. */
@Injectable()
export class RestrictionTargets {
  constructor(
    private readonly organizations: Organizations,
    private readonly zones: Zones,
    private readonly agreements: Agreements,
    private readonly resources: Resources,
    private readonly grants: Grants,
  ) {}

  /** An unknown target is refused. */
  async reach(type: TargetType, id: string, context: FactsContext): Promise<Reach> {
    const known = await this.known(type, id, context);
    if (known === undefined) throw badField('/targetId', 'unknown-id', `no such ${type}`);
    const behind = [...(await this.agreements.briefs(known, context)).values()];
    return {
      agreementIds: ordered(known),
      operatorIds: ordered([...(type === 'operator' ? [id] : []), ...behind.map((a) => a.operatorId)]),
      zoneIds: ordered([...(type === 'zone' ? [id] : []), ...behind.map((a) => a.zoneId)]),
    };
  }

  private async known(type: TargetType, id: string, context: FactsContext): Promise<string[] | undefined> {
    switch (type) {
      case 'operator':
        if (!(await this.organizations.briefs([id], context)).has(id)) return undefined;
        return await this.grants.agreementsBehind({ operatorId: id }, context);
      case 'zone':
        if (!(await this.zones.briefs([id], context)).has(id)) return undefined;
        return await this.grants.agreementsBehind({ zoneId: id }, context);
      case 'resource':
        if (!(await this.resources.briefs([id], context)).has(id)) return undefined;
        return await this.grants.agreementsBehind({ resourceId: id }, context);
      case 'agreement':
        return (await this.agreements.briefs([id], context)).has(id) ? [id] : undefined;
      case 'grant': {
        const found = (await this.grants.briefs([id], context)).get(id);
        return found && [found.agreementId];
      }
    }
  }
}
