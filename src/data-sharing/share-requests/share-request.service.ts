import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Agreements } from '../../agreements/index.ts';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { caseNumber } from '../../platform/database/index.ts';
import { badField } from '../../platform/errors/index.ts';
import { WorkDays } from '../../platform/policies/work-days.ts';
import { inspectsBy, type Actor } from '../../regulation/index.ts';
import { Zones } from '../../zones/index.ts';
import type { GrantIssue } from '../grants/grant.facts.ts';
import { Grants } from '../grants/grant.service.ts';
import { ZoneOpenings } from '../openings/opening.service.ts';
import { Resources } from '../resources/resource.service.ts';
import { Scenarios } from '../scenarios/scenario.service.ts';
import type { ApproveItems, DraftShareRequest, RefuseItems, ReviseShareRequest } from './share-request.dto.ts';
import type { ItemFact, ShareRequestFacts } from './share-request.facts.ts';
import { shareRequest } from './share-request.lifecycle.ts';
import { itemRow, itemsOf, ownItems, resourceOf } from './share-request.parts.ts';
import { listed, withItems } from './share-request.queries.ts';

type Changed = Change<ShareRequestFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };
const giveReason = (f: ShareRequestFacts): Changed => ({
  set: { reason: (f.input as { reason: string }).reason, dueOn: null },
});

/** Art. 15: by scenario, first assessed by the zone's regulator, then item by item by each provider. */
@Injectable()
export class ShareRequests implements Aggregate<ShareRequestFacts> {
  readonly lifecycle = shareRequest;
  readonly table = 'share_requests';
  readonly select = withItems;
  /** A draft is seen by its operator alone. */
  readonly columns = {
    operatorId: 'a.operator_id',
    providerIds: 'a.provider_ids',
    zoneId: 'a.zone_id',
    agreementId: 'a.agreement_id',
    jurisdiction: 'a.jurisdiction',
    dueOn: 'a.due_on',
    waitingIds: `ARRAY(SELECT i.provider_id FROM share_request_items i
      WHERE i.share_request_id = a.id AND i.state = 'open' AND i.provider_id IS NOT NULL)`,
  };
  readonly fence = 'a.agreement_id';
  readonly list = {
    select: listed,
    sorts: { createdAt: 'a.created_at' },
    search: ['a.case_number'],
    filters: { state: '?', agreementId: 'a.agreement_id = ?', scenarioId: 'a.scenario_id = ?' },
  };
  constructor(
    private readonly agreements: Agreements,
    private readonly zones: Zones,
    private readonly resources: Resources,
    private readonly openings: ZoneOpenings,
    private readonly scenarios: Scenarios,
    private readonly grants: Grants,
    private readonly workDays: WorkDays,
  ) {}

  fenceOf({ agreementId }: { agreementId?: string }): { agreementId: string } | undefined {
    return agreementId === undefined ? undefined : { agreementId };
  }

  async facts(row: QueryResultRow, context: FactsContext): Promise<Own<ShareRequestFacts>> {
    const own = row as Own<ShareRequestFacts>;
    return { ...own, ...(await this.around(own, context)) };
  }

  /** The agreement, zone, scenario and resources as they are now. */
  private async around(
    own: Pick<ShareRequestFacts, 'agreementId' | 'zoneId' | 'scenarioId' | 'items'>,
    context: FactsContext,
  ): Promise<Pick<ShareRequestFacts, 'agreement' | 'zoneState' | 'scenario' | 'resources'>> {
    const resourceIds = [...new Set(own.items.map((i) => i.resourceId))];
    const [agreements, zones, scenarios, resources, openings] = await Promise.all([
      this.agreements.briefs([own.agreementId], context),
      this.zones.briefs([own.zoneId], context),
      this.scenarios.briefs([own.scenarioId], context),
      this.resources.briefs(resourceIds, context),
      this.openings.find(own.zoneId, resourceIds, context),
    ]);
    const agreement = agreements.get(own.agreementId);
    if (!agreement) throw badField('/agreementId', 'unknown-id', 'no such agreement');
    const known = [...resources.values()].map((r) => [r.id, resourceOf(r, openings.get(r.id)?.modes)] as const);
    const zoneState = zones.get(own.zoneId)?.state ?? 'closed';
    return {
      agreement,
      zoneState,
      scenario: scenarios.get(own.scenarioId) ?? null,
      resources: Object.fromEntries(known),
    };
  }

  readonly create = {
    draft: async (input: DraftShareRequest, context: Creating): Promise<Own<ShareRequestFacts>> => {
      const { tx, moment, actor, id } = context;
      const requestId = id();
      const agreement = (await this.agreements.briefs([input.agreementId], context)).get(input.agreementId);
      if (agreement?.operatorId !== actor.organizationId)
        throw badField('/agreementId', 'unknown-id', 'no such agreement of yours');
      const scenario = (await this.scenarios.briefs([input.scenarioId], context)).get(input.scenarioId);
      if (scenario?.agreementId !== agreement.id) throw badField('/scenarioId', 'unknown-id', 'no such scenario of it');
      const { jurisdiction, zoneId, operatorId, policyCode } = agreement;
      const { agreementId, scenarioId, purposeNote } = input;
      const items = itemsOf(input.items, id);
      const number = await caseNumber(tx, 'share_request_numbers', 'SR', jurisdiction, moment.date);
      const empty = { submittedOn: null, confirmedOn: null, dueOn: null, reason: null, providerIds: [] };
      const own = { agreementId, zoneId, scenarioId, items };
      const fresh = { id: requestId, version: 0, state: 'draft', jurisdiction, caseNumber: number } as const;
      const around = await this.around(own, context);
      return { ...fresh, ...own, operatorId, purposeNote, policyCode, ...empty, ...around };
    },
  };

  readonly apply = {
    draft: (f: ShareRequestFacts): Changed => {
      const { caseNumber: number, agreementId, zoneId, operatorId, scenarioId, purposeNote, policyCode } = f;
      const own = { agreementId, zoneId, operatorId, scenarioId, purposeNote, policyCode, providerIds: [] };
      return {
        set: { caseNumber: number, ...own },
        insert: { share_request_items: f.items.map((i) => itemRow(f.id, i)) },
      };
    },
    revise: (f: ShareRequestFacts, { id }: ApplyContext): Changed => {
      const { purposeNote, items: inputs } = f.input as ReviseShareRequest;
      const set = purposeNote === undefined ? {} : { purposeNote };
      if (inputs === undefined) return { set };
      const items = itemsOf(inputs, id);
      return {
        set: { ...set, providerIds: [] },
        remove: { share_request_items: f.items.map((i) => ({ id: i.id })) },
        insert: { share_request_items: items.map((i) => itemRow(f.id, i)) },
        facts: { items },
      };
    },
    discard: (f: ShareRequestFacts): Changed => ({
      discard: true,
      remove: { share_request_items: f.items.map((i) => ({ id: i.id })) },
    }),
    submit: (f: ShareRequestFacts, { moment, policy }: ApplyContext): Changed => {
      const items = f.items.map((i) => ({ ...i, providerId: f.resources[i.resourceId]?.providerId ?? null }));
      const providerIds = [...new Set(items.flatMap((i) => i.providerId ?? []))];
      // shown, and never a deemed consent
      const { dueOn } = this.workDays.deadline(policy, 'share.regulatorDays', moment.date, 'R15-1');
      return {
        set: { submittedOn: moment.date, dueOn, providerIds, reason: null },
        update: { share_request_items: items.map(({ id, providerId }) => ({ key: { id }, set: { providerId } })) },
        facts: { items },
      };
    },
    return: giveReason,
    reject: giveReason,
    withdraw: giveReason,
    confirm: (_f: ShareRequestFacts, { moment, policy }: ApplyContext): Changed => ({
      set: {
        confirmedOn: moment.date,
        dueOn: this.workDays.deadline(policy, 'share.providerDays', moment.date, 'R15-1').dueOn,
      },
    }),
    approve: (f: ShareRequestFacts, { actor, id }: ApplyContext): Changed => {
      const { itemIds, receipt = null } = f.input as ApproveItems;
      const issues = ownItems(f, itemIds, actor.organizationId).map((item) => issueOf(f, item, id(), receipt));
      return {
        ...decided(f, itemIds, 'approved', actor.personId, null, new Map(issues.map((g) => [g.itemId, g.id]))),
        creates: issues.map((input) => ({ aggregate: this.grants as never, act: 'issue', input })),
      };
    },
    refuse: (f: ShareRequestFacts, { actor }: ApplyContext): Changed => {
      const { itemIds, reason } = f.input as RefuseItems;
      ownItems(f, itemIds, actor.organizationId);
      return decided(f, itemIds, 'refused', actor.personId, reason, new Map());
    },
    lapse: (): Changed => ({ set: { dueOn: null } }),
  };

  policyCode({ policyCode }: Own<ShareRequestFacts>): string | undefined {
    return policyCode ?? undefined;
  }

  view(f: ShareRequestFacts, actor: Actor): object {
    const { id, version, state, caseNumber: number, agreementId, zoneId, operatorId, scenarioId, purposeNote } = f;
    const { submittedOn, confirmedOn, dueOn, reason } = f;
    const all =
      actor.organizationId === operatorId ||
      actor.regulates.includes(zoneId) ||
      actor.roles.has('data_authority') ||
      actor.roles.has('governance_center') ||
      inspectsBy(actor, f, 'zoneId', 'agreementId', 'operatorId');
    // R15-2: to others by provider; who inspects a provider sees its items
    const mine = (i: ItemFact): boolean =>
      i.providerId === actor.organizationId || inspectsBy(actor, { ...i, jurisdiction: f.jurisdiction }, 'providerId');
    const items = f.items.filter((i) => all || mine(i)).map(({ decidedBy: _decidedBy, ...item }) => item);
    const parties = { agreementId, zoneId, operatorId, scenarioId, purposeNote };
    return { id, version, caseNumber: number, state, ...parties, items, submittedOn, confirmedOn, dueOn, reason };
  }
  item({ id, caseNumber: number, state, agreementId, scenarioId, operatorId, dueOn }: QueryResultRow): object {
    return { id, caseNumber: number, state, agreementId, scenarioId, operatorId, dueOn };
  }
}

function decided(
  f: ShareRequestFacts,
  itemIds: readonly string[],
  state: 'approved' | 'refused',
  decidedBy: string,
  reason: string | null,
  grants: ReadonlyMap<string, string>,
): Changed {
  const of = (id: string) => ({ state, decidedBy, reason, grantId: grants.get(id) ?? null });
  const items = f.items.map((i) => (itemIds.includes(i.id) ? { ...i, ...of(i.id) } : i));
  const update = itemIds.map((id) => ({ key: { id }, set: of(id) }));
  const open = items.some((i) => i.state === 'open');
  return { set: open ? {} : { dueOn: null }, update: { share_request_items: update }, facts: { items } };
}

function issueOf(f: ShareRequestFacts, item: ItemFact, id: string, receipt: string | null): GrantIssue {
  const { id: shareRequestId, agreementId, zoneId, operatorId, scenarioId, jurisdiction, policyCode } = f;
  const { id: itemId, resourceId, fields, rowFilter, mode, validFrom, validTo } = item;
  const providerId = item.providerId ?? '';
  const parties = { shareRequestId, itemId, agreementId, zoneId, operatorId, providerId, scenarioId };
  const object = { resourceId, resourceVersion: f.resources[resourceId]?.version ?? 1, fields, rowFilter, mode };
  return { id, ...parties, ...object, validFrom, validTo, jurisdiction, policyCode, receipt };
}
