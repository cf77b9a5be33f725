import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Agreements } from '../../agreements/index.ts';
import type { Aggregate, Change, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { Binder, stateSqlAt } from '../../platform/acts/scope.ts';
import { byIds, caseNumber, sql } from '../../platform/database/index.ts';
import { declareConstraints } from '../../platform/errors/index.ts';
import { Resources } from '../resources/resource.service.ts';
import type { GrantFacts, GrantIssue } from './grant.facts.ts';
import { causeOf, grant } from './grant.lifecycle.ts';
import { behind, briefsAt, grantSelect } from './grant.queries.ts';

declareConstraints({ uq_grants_item: 'already-decided' });
type Changed = Change<GrantFacts>;
const reasonOf = (f: GrantFacts): string | null => (f.input as { reason?: string } | undefined)?.reason ?? null;

@Injectable()
export class Grants implements Aggregate<GrantFacts> {
  readonly lifecycle = grant;
  readonly table = 'grants';
  readonly select = grantSelect;
  readonly columns = {
    jurisdiction: 'a.jurisdiction',
    zoneId: 'a.zone_id',
    agreementId: 'a.agreement_id',
    operatorId: 'a.operator_id',
    providerId: 'a.provider_id',
    validTo: 'a.valid_to',
  };
  readonly fence = 'a.agreement_id';
  readonly list = {
    sorts: { createdAt: 'a.created_at', validTo: 'a.valid_to' },
    search: ['a.case_number'],
    filters: {
      state: '?',
      agreementId: 'a.agreement_id = ?',
      resourceId: 'a.resource_id = ?',
      scenarioId: 'a.scenario_id = ?',
      shareRequestId: 'a.share_request_id = ?',
    },
  };
  constructor(
    private readonly agreements: Agreements,
    private readonly resources: Resources,
  ) {}

  async facts(row: QueryResultRow, context: FactsContext): Promise<Own<GrantFacts>> {
    const own = row as Own<GrantFacts>;
    const [agreements, resources] = await Promise.all([
      this.agreements.briefs([own.agreementId], context),
      this.resources.briefs([own.resourceId], context),
    ]);
    const resource = resources.get(own.resourceId);
    const agreementState = agreements.get(own.agreementId)?.state ?? 'unknown';
    return {
      ...own,
      agreementState,
      resourceGrade: resource?.grade ?? null,
      resourceState: resource?.state ?? 'unknown',
    };
  }

  readonly create = {
    issue: async (input: GrantIssue, { tx, moment }: FactsContext): Promise<Own<GrantFacts>> => {
      const number = await caseNumber(tx, 'grant_numbers', 'GR', input.jurisdiction, moment.date);
      const fresh = { version: 0, state: 'active', caseNumber: number, frozenBy: [], reason: null } as const;
      return { ...input, ...fresh, receipt: input.receipt ?? `XP-${number}` };
    },
  };

  readonly apply = {
    issue: ({ state: _s, version: _v, id: _i, jurisdiction: _j, ...f }: GrantFacts): Changed => {
      const { agreementState: _a, resourceGrade: _g, resourceState: _r, ...rest } = f;
      const { today: _t, now: _n, concurrences: _c, doneBy: _d, governing: _o, input: _p, ...set } = rest;
      return { set };
    },
    freeze: (f: GrantFacts): Changed => ({
      set: { frozenBy: [...new Set([...f.frozenBy, causeOf(f)])], reason: reasonOf(f) },
    }),
    unfreeze: (f: GrantFacts): Changed => ({
      set: { frozenBy: f.frozenBy.filter((c) => c !== causeOf(f)), reason: reasonOf(f) },
    }),
    revoke: (f: GrantFacts): Changed => ({ set: { frozenBy: [], reason: reasonOf(f) } }),
  };

  policyCode({ policyCode }: Own<GrantFacts>): string | undefined {
    return policyCode ?? undefined;
  }

  view(f: GrantFacts): object {
    const { id, version, state, caseNumber: number, shareRequestId, agreementId, zoneId, operatorId, providerId } = f;
    const { resourceId, resourceVersion, scenarioId, fields, rowFilter, mode, validFrom, validTo } = f;
    const { receipt, frozenBy, reason } = f;
    const parties = { shareRequestId, agreementId, zoneId, operatorId, providerId };
    const object = { resourceId, resourceVersion, scenarioId, fields, rowFilter, mode, validFrom, validTo };
    return { id, version, state, caseNumber: number, ...parties, ...object, receipt, frozenBy, reason };
  }
  item({ id, caseNumber: number, state, agreementId, resourceId, scenarioId, mode, validTo }: QueryResultRow): object {
    return { id, caseNumber: number, state, agreementId, resourceId, scenarioId, mode, validTo };
  }

  /** Agreements with a live grant of an operator, in a zone, or on a resource, in order. */
  async agreementsBehind(
    by: { readonly operatorId?: string; readonly zoneId?: string; readonly resourceId?: string },
    { tx }: Pick<FactsContext, 'tx'>,
  ): Promise<string[]> {
    const { operatorId = null, zoneId = null, resourceId = null } = by;
    const rows = await tx.query<{ id: string }>(behind, [operatorId, zoneId, resourceId]);
    return rows.map((r) => r.id);
  }

  /** How many grants on a resource are in force or frozen on the legal day. */
  async liveOn(resourceId: string, { tx, moment }: FactsContext): Promise<number> {
    const { bind, values } = new Binder([resourceId]);
    const { state } = stateSqlAt(this, moment, bind);
    const text = `SELECT count(*)::int AS live FROM grants a WHERE a.resource_id = $1 AND ${state} IN ('active', 'frozen')`;
    return (await tx.query<{ live: number }>(sql(text), values))[0]?.live ?? 0;
  }

  /** Several grants as they stand on the legal day, for other modules; unknown ids are absent. */
  async briefs(ids: readonly string[], { tx, moment }: FactsContext): Promise<ReadonlyMap<string, GrantBrief>> {
    const { bind, values } = new Binder([ids]);
    const statement = byIds(sql(briefsAt(stateSqlAt(this, moment, bind).state)));
    const rows = await tx.query<GrantBrief & QueryResultRow>(statement, values);
    return new Map(rows.map((row) => [row.id, row]));
  }
}
/** A grant as other modules read it; `state` follows the legal day. */
export type GrantBrief = Omit<Own<GrantFacts>, 'agreementState' | 'resourceGrade' | 'resourceState'>;
