import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Agreements } from '../../agreements/index.ts';
import type { Actor } from '../../regulation/index.ts';
import type { Aggregate, Change, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import type { Effect, ReactionContext } from '../../platform/acts/reactions.ts';
import { caseNumber } from '../../platform/database/index.ts';
import { badField, declareConstraints } from '../../platform/errors/index.ts';
import { Zones } from '../../zones/index.ts';
import { Resources, type ResourceBrief } from '../resources/resource.service.ts';
import type { AmendScenario, DraftScenario, ReviseScenario, ScenarioReason } from './scenario.dto.ts';
import type { NeedFact, ScenarioFacts, ScenarioInput, ScenarioState } from './scenario.facts.ts';
import { scenario } from './scenario.lifecycle.ts';
import { briefs, listed, live, whole } from './scenario.queries.ts';

declareConstraints({ uq_scenarios_title: 'conflict' });
type Changed = Change<ScenarioFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };
const giveReason = (f: ScenarioFacts): Changed => ({ set: { reason: (f.input as ScenarioReason).reason } });

/** What other modules may know of a scenario. */
export interface ScenarioBrief {
  readonly id: string;
  readonly version: number;
  readonly state: ScenarioState;
  readonly jurisdiction: string;
  readonly caseNumber: string;
  readonly agreementId: string;
  readonly operatorId: string;
  readonly zoneId: string;
  readonly policyCode: string | null;
  readonly title: string;
  readonly purpose: string;
  readonly market: string;
  readonly necessaryFields: readonly NeedFact[];
  readonly providerIds: readonly string[];
}

/** Art. 13: data is used for registered scenarios of an agreement in effect, and for nothing else. */
@Injectable()
export class Scenarios implements Aggregate<ScenarioFacts> {
  readonly lifecycle = scenario;
  readonly table = 'scenarios';
  readonly select = whole;
  readonly columns = {
    jurisdiction: 'a.jurisdiction',
    zoneId: 'a.zone_id',
    agreementId: 'a.agreement_id',
    operatorId: 'a.operator_id',
    providerIds: 'a.provider_ids',
  };
  readonly fence = 'a.agreement_id';
  readonly list = {
    select: listed,
    sorts: { createdAt: 'a.created_at', title: 'a.title' },
    search: ['a.title', 'a.case_number'],
    filters: { state: '?', agreementId: 'a.agreement_id = ?', zoneId: 'a.zone_id = ?' },
  };
  constructor(
    private readonly agreements: Agreements,
    private readonly zones: Zones,
    private readonly resources: Resources,
  ) {}

  fenceOf({ agreementId }: DraftScenario): { agreementId: string } {
    return { agreementId };
  }
  policyCode({ policyCode }: Own<ScenarioFacts>): string | undefined {
    return policyCode ?? undefined;
  }

  async facts(row: QueryResultRow, context: FactsContext): Promise<Own<ScenarioFacts>> {
    const own = row as Own<ScenarioFacts>;
    const [agreements, zones, resources] = await Promise.all([
      this.agreements.briefs([own.agreementId], context),
      this.zones.briefs([own.zoneId], context),
      this.cataloged([...own.necessaryFields, ...named(context.input)], context),
    ]);
    const agreement = agreements.get(own.agreementId);
    const zone = zones.get(own.zoneId);
    if (!agreement || !zone) throw new Error('a scenario without its agreement or zone');
    const { state: agreementState, applicationScope } = agreement;
    return { ...own, agreementState, applicationScope, zoneState: zone.state, resources };
  }

  readonly create = {
    draft: async (input: DraftScenario, context: Creating): Promise<Own<ScenarioFacts>> => {
      const { tx, moment, actor, id } = context;
      const agreement = (await this.agreements.briefs([input.agreementId], context)).get(input.agreementId);
      // one of another operator reads like one that is not there
      if (agreement?.operatorId !== actor.organizationId)
        throw badField('/agreementId', 'unknown-id', 'no such agreement of yours');
      const { jurisdiction, zoneId, operatorId, policyCode, applicationScope, state: agreementState } = agreement;
      const [zones, resources, number] = await Promise.all([
        this.zones.briefs([zoneId], { tx }),
        this.cataloged(input.necessaryFields, context),
        caseNumber(tx, 'scenario_numbers', 'SC', jurisdiction, moment.date),
      ]);
      const { agreementId, title, description, purpose, market, necessaryFields } = input;
      const sent = { agreementId, title, description, purpose, market, necessaryFields };
      const around = { agreementState, applicationScope, zoneState: zones.get(zoneId)?.state ?? 'closed', resources };
      const own = {
        id: id(),
        version: 0,
        state: 'draft' as const,
        jurisdiction,
        caseNumber: number,
        operatorId,
        zoneId,
      };
      return { ...own, ...sent, policyCode, providerIds: [], reason: null, ...around };
    },
  };

  readonly apply = {
    draft: (f: ScenarioFacts): Changed => {
      const { caseNumber: number, agreementId, operatorId, zoneId, policyCode, title, description } = f;
      const { purpose, market, necessaryFields, providerIds } = f;
      const own = { caseNumber: number, agreementId, operatorId, zoneId, policyCode, title, description };
      return { set: { ...own, purpose, market, necessaryFields, providerIds } };
    },
    revise: (f: ScenarioFacts): Changed => ({ set: { ...(f.input as ReviseScenario) } }),
    discard: (): Changed => ({ discard: true }),
    register: (f: ScenarioFacts): Changed => ({ set: { providerIds: providersOf(f, f.necessaryFields) } }),
    amend: (f: ScenarioFacts): Changed => {
      const input = f.input as AmendScenario;
      return { set: { ...input, providerIds: providersOf(f, input.necessaryFields ?? f.necessaryFields) } };
    },
    close: giveReason,
    end: giveReason,
  };

  view(f: ScenarioFacts): object {
    const { id, version, caseNumber: number, state, agreementId, operatorId, zoneId, title, description, purpose } = f;
    const { market, necessaryFields, providerIds, reason } = f;
    const own = {
      id,
      version,
      caseNumber: number,
      state,
      agreementId,
      operatorId,
      zoneId,
      title,
      description,
      purpose,
    };
    return { ...own, market, necessaryFields, providerIds, reason };
  }
  item({ version: _version, ...row }: QueryResultRow): object {
    return row;
  }

  /** Several scenarios, for other modules; unknown ids are absent. */
  async briefs(ids: readonly string[], { tx }: Pick<FactsContext, 'tx'>): Promise<ReadonlyMap<string, ScenarioBrief>> {
    const rows = await tx.query<ScenarioBrief & QueryResultRow>(briefs, [ids]);
    return new Map(rows.map((r) => [r.id, r]));
  }

  /** Scenarios end with their agreement, in its own transaction. */
  readonly endWithAgreement = {
    preview: async (tx: FactsContext['tx'], { id }: { readonly id: string }): Promise<Effect[]> => {
      const ids = (await tx.query<{ id: string }>(live, [id])).map((r) => r.id);
      if (ids.length === 0) return [];
      return [{ aggregate: 'scenario', act: 'end', count: ids.length, to: 'closed', ids: ids.slice(0, 100) }];
    },
    react: async (
      context: ReactionContext,
      { id, to }: { readonly id: string; readonly to: string },
    ): Promise<void> => {
      const reason = `agreement ${to}`;
      await context.derive(this as never, 'end', `a.agreement_id = $1 AND a.state <> 'closed'`, [id], { reason });
    },
  };

  private async cataloged(needs: readonly NeedFact[], { tx }: FactsContext): Promise<readonly ResourceBrief[]> {
    const found = await this.resources.briefs([...new Set(needs.map((n) => n.resourceId))], { tx });
    return [...found.values()].filter((r) => r.state === 'cataloged');
  }
}

/** Resources that the act asked for names: the rules must know them too. */
const named = (input: unknown): readonly NeedFact[] => ((input ?? {}) as ScenarioInput).necessaryFields ?? [];
const providersOf = ({ resources }: ScenarioFacts, needs: readonly NeedFact[]): string[] => [
  ...new Set(resources.filter((r) => needs.some((n) => n.resourceId === r.id)).map((r) => r.providerId)),
];
