import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Actor } from '../regulation/index.ts';
import type { Aggregate, Change, FactsContext, Own } from '../platform/acts/aggregate.ts';
import { caseNumber } from '../platform/database/index.ts';
import { badField, declareConstraints, DomainError } from '../platform/errors/index.ts';
import { Zones } from '../zones/index.ts';
import type { CycleReason, PlanCycle } from './evaluation-cycle.dto.ts';
import { evaluationCycle } from './evaluation-cycle.lifecycle.ts';
import type { CycleFacts } from './evaluation.facts.ts';
import { cyclesWithCounts, listedCycles, nextSequence, schemeBrief, settled } from './evaluation.queries.ts';

declareConstraints({ uq_evaluation_cycles_sequence: 'conflict' });
type Changed = Change<CycleFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };

@Injectable()
export class EvaluationCycles implements Aggregate<CycleFacts> {
  readonly lifecycle = evaluationCycle;
  readonly table = 'evaluation_cycles';
  readonly select = cyclesWithCounts;
  readonly columns = { jurisdiction: 'a.jurisdiction', zoneId: 'a.zone_id', settled };
  readonly list = {
    select: listedCycles,
    sorts: { createdAt: 'a.created_at', sequence: 'a.sequence' },
    search: ['a.name', 'a.case_number'],
    filters: { state: '?', zoneId: 'a.zone_id = ?' },
  };
  constructor(private readonly zones: Zones) {}

  async facts(row: QueryResultRow, { tx }: FactsContext): Promise<Own<CycleFacts>> {
    const own = row as Own<CycleFacts>;
    const zone = (await this.zones.briefs([own.zoneId], { tx })).get(own.zoneId);
    return { ...own, regulatorIds: zone?.regulatorIds ?? [] };
  }

  readonly create = {
    plan: async (input: PlanCycle, { tx, moment, actor, id }: Creating): Promise<Own<CycleFacts>> => {
      const zone = (await this.zones.briefs([input.zoneId], { tx })).get(input.zoneId);
      if (!zone) throw badField('/zoneId', 'unknown-id', 'no such zone');
      if (zone.dataAuthorityId !== actor.organizationId)
        throw new DomainError('forbidden', { params: { act: 'plan' } });
      const { jurisdiction, regulatorIds } = zone;
      const [scheme] = await tx.query<{ jurisdiction: string }>(schemeBrief, [input.schemeId]);
      if (scheme?.jurisdiction !== jurisdiction) throw badField('/schemeId', 'unknown-id', 'no such scheme');
      if (input.periodEnd < input.periodStart) throw badField('/periodEnd', 'too-early', 'ends before it starts');
      const [next] = await tx.query<{ sequence: number }>(nextSequence, [input.zoneId]);
      const number = await caseNumber(tx, 'evaluation_cycle_numbers', 'EC', jurisdiction, moment.date);
      const counts = { earlierPlanned: 0, openResults: 0, finalResults: 0 };
      const { sequence = 1 } = next ?? {};
      const base = { id: id(), version: 0, state: 'planned' as const, jurisdiction, caseNumber: number };
      return { ...base, ...input, sequence, regulatorIds, reason: null, ...counts };
    },
  };
  readonly apply = {
    plan: (f: CycleFacts): Changed => {
      const { caseNumber: number, zoneId, schemeId, sequence, name, periodStart, periodEnd } = f;
      return { set: { caseNumber: number, zoneId, schemeId, sequence, name, periodStart, periodEnd } };
    },
    cancel: (f: CycleFacts): Changed => ({ set: { reason: (f.input as CycleReason).reason } }),
  };

  view(f: CycleFacts): object {
    const { id, version, state, caseNumber: number, zoneId, schemeId, sequence, name, periodStart, periodEnd } = f;
    const own = { id, version, caseNumber: number, state, zoneId, schemeId, sequence, name, periodStart, periodEnd };
    return { ...own, reason: f.reason, concurrences: f.concurrences };
  }
  item({ id, caseNumber: number, state, zoneId, sequence, name }: QueryResultRow): object {
    return { id, caseNumber: number, state, zoneId, sequence, name };
  }
}
