import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Actor, ProvisionMode } from '../../regulation/index.ts';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { badField, declareConstraints } from '../../platform/errors/index.ts';
import type { Effect, ReactionContext } from '../../platform/acts/reactions.ts';
import { Zones } from '../../zones/index.ts';
import { Resources, type ResourceBrief } from '../resources/resource.service.ts';
import type { OpeningReason, ProposeOpening } from './opening.dto.ts';
import type { OpeningFacts } from './opening.facts.ts';
import { zoneOpening } from './opening.lifecycle.ts';
import { found, live, opening } from './opening.queries.ts';

declareConstraints({ uq_zone_openings_live: 'conflict' });
type Changed = Change<OpeningFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };
const giveReason = (f: OpeningFacts): Changed => ({ set: { reason: (f.input as OpeningReason).reason } });

/** What an opening permits, for requests and deliveries. */
export interface OpeningBrief {
  readonly id: string;
  readonly version: number;
  readonly zoneId: string;
  readonly resourceId: string;
  readonly resourceVersion: number;
  readonly grade: number;
  readonly modes: readonly ProvisionMode[];
}

/** R14-6: a resource can be asked for in a zone only once it has been opened to it. */
@Injectable()
export class ZoneOpenings implements Aggregate<OpeningFacts> {
  readonly lifecycle = zoneOpening;
  readonly table = 'zone_openings';
  readonly select = opening;
  readonly columns = { jurisdiction: 'a.jurisdiction', zoneId: 'a.zone_id', providerId: 'a.provider_id' };
  readonly caption = 'NULL::text';
  readonly list = {
    sorts: { createdAt: 'a.created_at' },
    filters: { state: '?', zoneId: 'a.zone_id = ?', resourceId: 'a.resource_id = ?' },
  };
  constructor(
    private readonly zones: Zones,
    private readonly resources: Resources,
  ) {}

  async facts(row: QueryResultRow, { tx }: FactsContext): Promise<Own<OpeningFacts>> {
    const own = row as Own<OpeningFacts>;
    const [zones, resources] = await Promise.all([
      this.zones.briefs([own.zoneId], { tx }),
      this.resources.briefs([own.resourceId], { tx }),
    ]);
    const zone = zones.get(own.zoneId);
    const resource = resources.get(own.resourceId);
    if (!zone || !resource) throw new Error('an opening without its zone or resource');
    return { ...own, zoneState: zone.state, regulatorIds: zone.regulatorIds, resource };
  }

  readonly create = {
    propose: async (input: ProposeOpening, { tx, actor, id }: Creating): Promise<Own<OpeningFacts>> => {
      const [zones, resources] = await Promise.all([
        this.zones.briefs([input.zoneId], { tx }),
        this.resources.briefs([input.resourceId], { tx }),
      ]);
      const zone = zones.get(input.zoneId);
      const resource = resources.get(input.resourceId);
      if (!zone) throw badField('/zoneId', 'unknown-id', 'no such zone');
      if (!resource || !seenBy(actor, resource)) throw badField('/resourceId', 'unknown-id', 'no such resource');
      const { zoneId, resourceId, purpose } = input;
      return {
        id: id(),
        version: 0,
        state: 'proposed',
        jurisdiction: zone.jurisdiction,
        zoneId,
        resourceId,
        purpose,
        modes: input.modes as ProvisionMode[],
        resourceVersion: resource.version,
        grade: resource.grade ?? 0,
        providerId: resource.providerId,
        reason: null,
        openedOn: null,
        zoneState: zone.state,
        regulatorIds: zone.regulatorIds,
        resource,
      };
    },
  };

  readonly apply = {
    propose: ({ zoneId, resourceId, resourceVersion, grade, providerId, modes, purpose }: OpeningFacts): Changed => ({
      set: { zoneId, resourceId, resourceVersion, grade, providerId, modes, purpose },
    }),
    open: (_f: OpeningFacts, { moment }: ApplyContext): Changed => ({ set: { openedOn: moment.date } }),
    refuse: giveReason,
    retract: giveReason,
    withdraw: giveReason,
    end: giveReason,
  };

  view(f: OpeningFacts): object {
    const { id, version, state, zoneId, resourceId, resourceVersion, grade, providerId, modes, purpose } = f;
    const { reason, openedOn, concurrences } = f;
    const own = { id, version, state, zoneId, resourceId, resourceVersion, grade, providerId, modes, purpose };
    return { ...own, reason, openedOn, concurrences };
  }
  item({ id, state, zoneId, resourceId, resourceVersion, grade, providerId, modes }: QueryResultRow): object {
    return { id, state, zoneId, resourceId, resourceVersion, grade, providerId, modes };
  }

  /** The openings in effect of these resources in a zone, by resource id; without one a resource is absent. */
  async find(
    zoneId: string,
    resourceIds: readonly string[],
    { tx }: Pick<FactsContext, 'tx'>,
  ): Promise<ReadonlyMap<string, OpeningBrief>> {
    const rows = await tx.query<OpeningBrief & QueryResultRow>(found, [zoneId, resourceIds]);
    return new Map(rows.map((r) => [r.resourceId, r]));
  }

  /** R02-2: openings end with their resource, in its own transaction. */
  readonly endWithResource = {
    preview: async (tx: FactsContext['tx'], { id }: { readonly id: string }): Promise<Effect[]> => {
      const ids = (await tx.query<{ id: string }>(live, [id])).map((r) => r.id);
      if (ids.length === 0) return [];
      const shown = ids.slice(0, 100);
      return [{ aggregate: 'zone_opening', act: 'end', count: ids.length, to: 'withdrawn', ids: shown }];
    },
    react: async (
      context: ReactionContext,
      { id, to }: { readonly id: string; readonly to: string },
    ): Promise<void> => {
      await context.derive(this as never, 'end', `a.resource_id = $1 AND a.state IN ('proposed', 'opened')`, [id], {
        reason: `resource ${to}`,
      });
    },
  };
}

const seenBy = (actor: Actor, { providerId, state }: ResourceBrief): boolean =>
  state === 'cataloged' || providerId === actor.organizationId;
