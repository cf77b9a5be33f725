import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { pick } from '../../platform/acts/pick.ts';
import { caseNumber } from '../../platform/database/index.ts';
import { badField } from '../../platform/errors/index.ts';
import type { Actor } from '../../regulation/index.ts';
import { zoneTable } from '../zone.queries.ts';
import { Zones } from '../zone.service.ts';
import type { DraftSupportService, SupportReason } from './support-service.dto.ts';
import type { ApprovalFact, SupportedResource, SupportServiceFacts } from './support-service.facts.ts';
import { supportService } from './support-service.lifecycle.ts';
import { listed, whole } from './support-service.queries.ts';
import { SupportRecipients } from './support-service.recipient.ts';

type Changed = Change<SupportServiceFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };
/** What the catalog says of a resource that is named. */
export interface Offer {
  readonly providerId: string;
  /** Open to the zone, and in the catalog. */
  readonly open: boolean;
}
/** Resources by id, as the module above knows them for this zone; those that nobody has heard of are absent. */
export type Offers = (
  zoneId: string,
  resourceIds: readonly string[],
  context: FactsContext,
) => Promise<ReadonlyMap<string, Offer>>;
const drafted = ['caseNumber', 'zoneId', 'recipientKind', 'recipientZoneId', 'recipientOrganizationId', 'district', 'providerIds', 'purpose', 'startsOn', 'endsOn'] as const; // prettier-ignore
const shown = ['id', 'version', 'state', 'caseNumber', 'zoneId', 'recipientKind', 'recipientZoneId', 'recipientOrganizationId', 'district', 'purpose', 'startsOn', 'endsOn', 'reason'] as const; // prettier-ignore
const giveReason = (f: SupportServiceFacts): Changed => ({ set: { reason: (f.input as SupportReason).reason } });
type Stored = Omit<Own<SupportServiceFacts>, 'zoneKind' | 'zoneState' | 'waitingIds' | 'deciderIds' | 'openIds' | 'recipientZoneIds' | 'recipientFit'>; // prettier-ignore

/** Art. 5: data of a comprehensive zone support a zone, a sector or a district; it gives no operator anything. */
@Injectable()
export class SupportServices implements Aggregate<SupportServiceFacts> {
  readonly lifecycle = supportService;
  readonly table = 'support_services';
  readonly select = whole;
  readonly columns = {
    jurisdiction: 'a.jurisdiction',
    zoneId: 'a.zone_id',
    providerIds: 'a.provider_ids',
    recipientZoneIds: 'ARRAY[a.recipient_zone_id]',
    recipientOrganizationId: 'a.recipient_organization_id',
    startsOn: 'a.starts_on',
    endsOn: 'a.ends_on',
    waitingIds: `ARRAY(SELECT p.provider_id FROM support_service_approvals p
      WHERE p.support_service_id = a.id AND p.state = 'open')`,
  };
  readonly list = {
    select: listed,
    sorts: { createdAt: 'a.created_at', startsOn: 'a.starts_on' },
    search: ['a.case_number'],
    filters: { state: '?', zoneId: 'a.zone_id = ?' },
  };
  /** Closing the zone waits for what is being agreed in it, or is seen by it. */
  readonly parent = {
    table: zoneTable,
    column: 'a.zone_id',
    acts: ['submit', 'approve', 'resume'],
    of: (input: object): string => (input as DraftSupportService).zoneId,
  };
  constructor(
    private readonly zones: Zones,
    private readonly recipients: SupportRecipients,
  ) {}

  private offers: Offers = () => Promise.resolve(new Map());
  /** Called by the module above at its start, so that this one need not know it. */
  learn(offers: Offers): void {
    this.offers = offers;
  }

  async facts(row: QueryResultRow, context: FactsContext): Promise<Own<SupportServiceFacts>> {
    const own = row as Stored;
    const ids = own.resources.map((r) => r.resourceId);
    return await this.around(own, await this.offers(own.zoneId, ids, context), context);
  }

  /** The zone, the recipient and the resources as they are now. */
  private async around(
    own: Stored,
    offers: ReadonlyMap<string, Offer>,
    context: FactsContext,
  ): Promise<Own<SupportServiceFacts>> {
    const { zoneId, jurisdiction = '', recipientZoneId, approvals } = own;
    const [zones, recipientFit] = await Promise.all([
      this.zones.briefs([zoneId], context),
      this.recipients.fit({ ...own, jurisdiction }, context),
    ]);
    const zone = zones.get(zoneId);
    if (!zone) throw new Error('a support service without its zone');
    const waitingIds = approvals.filter((a) => a.state === 'open').map((a) => a.providerId);
    return {
      ...own,
      zoneKind: zone.kind,
      zoneState: zone.state,
      openIds: [...offers].filter(([, offer]) => offer.open).map(([id]) => id),
      waitingIds,
      deciderIds: own.state === 'submitted' ? waitingIds : own.providerIds,
      recipientZoneIds: recipientZoneId === null ? [] : [recipientZoneId],
      recipientFit,
    };
  }

  readonly create = {
    draft: async (input: DraftSupportService, context: Creating): Promise<Own<SupportServiceFacts>> => {
      const { tx, moment, id } = context;
      const { zoneId, resourceIds, recipientKind, purpose, startsOn, endsOn } = input;
      const { recipientZoneId = null, recipientOrganizationId = null, district = null } = input;
      const zone = (await this.zones.briefs([zoneId], context)).get(zoneId);
      if (!zone) throw badField('/zoneId', 'unknown-id', 'no such zone');
      const { jurisdiction } = zone;
      const recipient = { recipientKind, recipientZoneId, recipientOrganizationId, district };
      await this.recipients.check({ ...recipient, zoneId, jurisdiction }, context);
      const offers = await this.offers(zoneId, resourceIds, context);
      const resources = resourceIds.map((resourceId, i): SupportedResource => {
        const offer = offers.get(resourceId);
        if (!offer) throw badField(`/resourceIds/${i}`, 'unknown-id', 'no such resource');
        return { resourceId, providerId: offer.providerId };
      });
      const providerIds = [...new Set(resources.map((r) => r.providerId))].toSorted();
      const open = { state: 'open', decidedOn: null, reason: null } as const;
      const approvals = providerIds.map((providerId): ApprovalFact => ({ providerId, ...open }));
      const number = await caseNumber(tx, 'support_service_numbers', 'SV', jurisdiction, moment.date);
      const fresh = { id: id(), version: 0, state: 'draft', jurisdiction, caseNumber: number, reason: null } as const;
      const what = { zoneId, ...recipient, resources, providerIds, approvals, purpose, startsOn, endsOn };
      return await this.around({ ...fresh, ...what }, offers, context);
    },
  };

  readonly apply = {
    draft: (f: SupportServiceFacts): Changed => ({
      set: pick(f, drafted),
      insert: {
        support_service_resources: f.resources.map((r) => ({ supportServiceId: f.id, ...r })),
        support_service_approvals: f.approvals.map((a) => ({ supportServiceId: f.id, ...a })),
      },
    }),
    discard: (f: SupportServiceFacts): Changed => ({
      discard: true,
      remove: {
        support_service_resources: [{ supportServiceId: f.id }],
        support_service_approvals: [{ supportServiceId: f.id }],
      },
    }),
    withdraw: giveReason,
    approve: (f: SupportServiceFacts, context: ApplyContext): Changed => decided(f, context, 'approved', null),
    refuse: (f: SupportServiceFacts, context: ApplyContext): Changed =>
      decided(f, context, 'refused', (f.input as SupportReason).reason),
    suspend: giveReason,
    resume: giveReason,
    end: giveReason,
  };

  /** A provider sees its own part; who regulates, is supported or inspects sees it whole. */
  view(f: SupportServiceFacts, actor: Actor): object {
    const all =
      !f.providerIds.includes(actor.organizationId) ||
      actor.roles.has('data_authority') ||
      f.recipientZoneIds.some((id) => actor.regulates.includes(id)) ||
      f.recipientOrganizationId === actor.organizationId;
    const seen = ({ providerId }: { readonly providerId: string }): boolean =>
      all || providerId === actor.organizationId;
    return { ...pick(f, shown), resources: f.resources.filter(seen), approvals: f.approvals.filter(seen) };
  }
  item({ version: _version, ...row }: QueryResultRow): object {
    return row;
  }
}

/** The line of the provider that decides; there is exactly one. */
function decided(
  f: SupportServiceFacts,
  { actor, moment }: ApplyContext,
  state: 'approved' | 'refused',
  reason: string | null,
): Changed {
  const { organizationId: providerId } = actor;
  const set = { state, decidedOn: moment.date, reason };
  const approvals = f.approvals.map((a) => (a.providerId === providerId ? { ...a, ...set } : a));
  const key = { supportServiceId: f.id, providerId };
  const waitingIds = f.waitingIds.filter((id) => id !== providerId);
  const facts = { approvals, waitingIds, deciderIds: waitingIds };
  return { update: { support_service_approvals: [{ key, set }] }, facts };
}
