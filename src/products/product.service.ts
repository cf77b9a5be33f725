import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Agreements } from '../agreements/index.ts';
import { Partners, type PartnerBrief } from '../data-sharing/index.ts';
import { addMonths, type Actor } from '../regulation/index.ts';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../platform/acts/aggregate.ts';
import { shanghai } from '../platform/clock/clock.ts';
import { pick } from '../platform/acts/pick.ts';
import { caseNumber } from '../platform/database/index.ts';
import { badField, declareConstraints } from '../platform/errors/index.ts';
import type { CreateProduct, FileEntry, ReviseProduct } from './product.dto.ts';
import { proposed, type EntryFact, type EntryKind, type Notice, type ProductFacts } from './product.facts.ts';
import { product } from './product.lifecycle.ts';
import { listed, questioned, unacknowledged, withParts } from './product.queries.ts';

declareConstraints({ uq_products_name: 'conflict' });
type Changed = Change<ProductFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };

const noticeIn = (input: unknown): Notice => (input as { notice?: Notice } | undefined)?.notice ?? {};

/** Files what now applies as the next notification (R19-2). */
const notified = (f: ProductFacts, { moment, actor }: ApplyContext): Changed => {
  const notice = proposed(f);
  const next = { number: f.notifications.length + 1, filedOn: moment.date, notice };
  return {
    set: { notice },
    insert: { product_notifications: [{ productId: f.id, ...next, personId: actor.personId }] },
    facts: { notifications: [...f.notifications, next] },
  };
};
const entry =
  (kind: EntryKind, set?: (f: ProductFacts, context: ApplyContext) => Partial<ProductFacts>) =>
  (f: ProductFacts, context: ApplyContext): Changed => {
    const { id, actor, moment } = context;
    const { content } = f.input as FileEntry;
    const about = f.notifications.at(-1)?.number ?? null;
    const filedAt = moment.instant.toISOString();
    const filed: EntryFact = {
      id: id(),
      kind,
      notification: about,
      content,
      organizationId: actor.organizationId,
      filedAt,
    };
    const row = { ...filed, productId: f.id, personId: actor.personId };
    return {
      ...(set && { set: set(f, context) }),
      insert: { product_entries: [row] },
      facts: { entries: [...f.entries, filed] },
    };
  };

/** Products are made under an agreement in effect, behind its fence; the regulator is told and never approves (R19-3). */
@Injectable()
export class Products implements Aggregate<ProductFacts> {
  readonly lifecycle = product;
  readonly table = 'products';
  readonly select = withParts;
  readonly columns = {
    jurisdiction: 'a.jurisdiction',
    zoneId: 'a.zone_id',
    agreementId: 'a.agreement_id',
    operatorId: 'a.operator_id',
    effectDueOn: 'a.effect_due_on',
    questioned,
    unacknowledged,
  };
  readonly fence = 'a.agreement_id';
  readonly list = {
    select: listed,
    sorts: { createdAt: 'a.created_at', name: 'a.name' },
    search: ['a.name', 'a.case_number'],
    filters: {
      state: '?',
      agreementId: 'a.agreement_id = ?',
      zoneId: 'a.zone_id = ?',
      operatorId: 'a.operator_id = ?',
    },
  };
  constructor(
    private readonly agreements: Agreements,
    private readonly partners: Partners,
  ) {}

  fenceOf(input: object): { readonly agreementId: string } {
    return { agreementId: (input as CreateProduct).agreementId };
  }

  async facts(row: QueryResultRow, context: FactsContext): Promise<Own<ProductFacts>> {
    const own = row as Own<ProductFacts>;
    const [briefs, partners] = await Promise.all([
      this.agreements.briefs([own.agreementId], context),
      this.named(own.agreementId, [own.notice, noticeIn(context.input)], context),
    ]);
    const brief = briefs.get(own.agreementId);
    if (!brief) throw new Error(`product ${own.id} has lost its agreement`);
    const { state: agreementState, policyCode: agreementPolicyCode, applicationScope } = brief;
    return { ...own, agreementState, agreementPolicyCode, applicationScope, partners };
  }

  readonly create = {
    create: async (input: CreateProduct, context: Creating): Promise<Own<ProductFacts>> => {
      const { tx, moment, actor, id } = context;
      const { agreementId, name, notice } = input;
      const brief = (await this.agreements.briefs([agreementId], context)).get(agreementId);
      if (brief?.operatorId !== actor.organizationId) throw badField('/agreementId', 'unknown-id', 'no such agreement');
      const { jurisdiction, zoneId, operatorId, applicationScope } = brief;
      const [number, partners] = await Promise.all([
        caseNumber(tx, 'product_numbers', 'PR', jurisdiction, moment.date),
        this.named(agreementId, [notice], context),
      ]);
      return {
        ...{ id: id(), version: 0, state: 'draft', jurisdiction, caseNumber: number, agreementId, zoneId, operatorId },
        ...{ name, notice, launchedOn: null, effectDueOn: null, delistedOn: null, notifications: [], entries: [] },
        ...{ agreementState: brief.state, agreementPolicyCode: brief.policyCode, applicationScope, partners },
      };
    },
  };

  readonly apply = {
    create: ({ caseNumber: number, agreementId, zoneId, operatorId, name, notice }: ProductFacts): Changed => ({
      set: { caseNumber: number, agreementId, zoneId, operatorId, name, notice },
    }),
    revise: (f: ProductFacts): Changed => {
      const { name } = f.input as ReviseProduct;
      return { set: { notice: proposed(f), ...(name !== undefined && { name }) } };
    },
    discard: (): Changed => ({ discard: true }),
    notify: notified,
    change: notified,
    launch: (f: ProductFacts, { moment, policy }: ApplyContext): Changed => ({
      set: { launchedOn: moment.date, effectDueOn: addMonths(moment.date, policy.product.effectMonths) },
    }),
    delist: (_f: ProductFacts, { moment }: ApplyContext): Changed => ({
      set: { delistedOn: moment.date, effectDueOn: null },
    }),
    'report-effect': entry('effect', (_f, { moment, policy }) => ({
      effectDueOn: addMonths(moment.date, policy.product.effectMonths),
    })),
    reply: entry('reply'),
    acknowledge: entry('acknowledgement'),
    ask: entry('question'),
    'record-opinion': entry('opinion'),
  };

  policyCode({ agreementPolicyCode }: Own<ProductFacts>): string | undefined {
    return agreementPolicyCode ?? undefined;
  }

  view(f: ProductFacts): object {
    const { id, version, caseNumber: number, state, name, agreementId, zoneId, operatorId, notice } = f;
    const { notifications, launchedOn, effectDueOn, delistedOn } = f;
    const entries = f.entries.map((e) => ({ ...e, filedAt: shanghai(new Date(e.filedAt)) }));
    const partners = f.partners
      .filter((p) => notice.partnerIds?.includes(p.id))
      .map((p) => pick(p, ['id', 'caseNumber', 'name', 'state']));
    const own = { id, version, caseNumber: number, state, name, agreementId, zoneId, operatorId, notice };
    return { ...own, partners, notifications, entries, launchedOn, effectDueOn, delistedOn };
  }
  item({ id, caseNumber: number, state, name, agreementId, zoneId, operatorId }: QueryResultRow): object {
    return { id, caseNumber: number, state, name, agreementId, zoneId, operatorId };
  }

  /** R06-2: partners that the notices name; one of another agreement reads like none. */
  private async named(
    agreementId: string,
    notices: readonly Notice[],
    context: FactsContext,
  ): Promise<readonly PartnerBrief[]> {
    const ids = [...new Set(notices.flatMap((n) => n.partnerIds ?? []))];
    const found = await this.partners.briefs(ids, context);
    return [...found.values()].filter((p) => p.agreementId === agreementId);
  }
}
