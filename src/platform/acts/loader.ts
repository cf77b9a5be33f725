import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Actor, AnyLifecycle, Governing, Policy, PolicySet } from '../../regulation/index.ts';
import type { LegalMoment } from '../clock/clock.ts';
import { sql, type Sql, type Reader } from '../database/index.ts';
import { Policies } from '../policies/policies.service.ts';
import { SealedColumns, type Lenience } from '../sealed/sealed-columns.service.ts';
import type { Aggregate, Facts, FactsContext, Own } from './aggregate.ts';
import { deeds } from './deeds.ts';
import { withJointActs, type Agreed } from './joint-standing.ts';
import { Binder, columnsAt, visibleSql } from './scope.ts';
import { elapsed, type Elapsed } from './state.ts';

/** An aggregate as it stands at the legal moment; `pending` are the changes that only the calendar made so far. */
export interface Loaded<F> {
  readonly facts: F;
  readonly pending: readonly Elapsed[];
  readonly policy: Policy;
}

// Both read beside the row itself, in its statement: three statements cost three times the work of one.
const agreed = `(SELECT coalesce(json_agg(json_build_object('act', c.act, 'version', c.version,
    'organizationId', c.organization_id, 'state', c.state, 'seen', c.seen, 'reason', c.reason) ORDER BY c.recorded_at), '[]')
  FROM concurrences c WHERE c.aggregate_id = a.id) AS "concurrences",
  (SELECT json_agg(json_build_object('id', r.id, 'act', r.act, 'version', r.version, 'seen', r.seen, 'bodyId', r.body_id,
    'leadId', r.organization_id, 'dueOn', r.due_on, 'escalated', e.request_id IS NOT NULL) ORDER BY r.recorded_at, r.body_id)
  FROM concurrence_requests r LEFT JOIN concurrence_escalations e ON e.request_id = r.id
  WHERE r.aggregate_id = a.id) AS "concurrenceRequests",
  (SELECT json_agg(json_build_object('act', r.act, 'version', r.version, 'seen', r.seen, 'inFavor', r.in_favor,
    'documentNumber', r.document_number, 'documentDate', r.document_date, 'reason', r.reason) ORDER BY r.recorded_at)
  FROM concurrence_resolutions r WHERE r.aggregate_id = a.id) AS "concurrenceResolutions"`;
/** Who led an act or concurred with it, and for whom; what belongs to the case before this aggregate is named `<aggregate>.<act>`. */
const done = (before?: string): string => `(SELECT coalesce(json_object_agg(d.act, d.people), '{}') FROM (
    SELECT p.act, json_agg(DISTINCT u.person) AS people FROM (
      ${deeds(before)}
    ) p CROSS JOIN unnest(ARRAY[p.person_id, p.acted_for]) u(person) WHERE u.person IS NOT NULL GROUP BY p.act) d) AS "doneBy"`;
type Found = QueryResultRow & Agreed & { doneBy?: Record<string, string[]> };

/** Rows a statement, where many are loaded. */
const AT_ONCE = 500;

/** Gathers facts: the only I/O of a decision. */
@Injectable()
export class Loader {
  private readonly statements = new WeakMap<object, Map<string, Sql>>();
  constructor(
    private readonly policies: Policies,
    private readonly sealed: SealedColumns,
  ) {}

  /** The aggregate if this actor may see it; undefined alike for unknown and for foreign ids. */
  async one<F extends Facts>(
    reader: Reader,
    a: Aggregate<F>,
    id: string,
    actor: Actor | 'system',
    moment: LegalMoment,
    input?: unknown,
    lenience: Lenience = 'none',
  ): Promise<Loaded<F> | undefined> {
    const binder = new Binder([id]);
    const visible = actor === 'system' ? 'true' : visibleSql(a, actor, columnsAt(a, moment, binder.bind), binder.bind);
    const [found] = await reader.query<Found>(this.single(a, visible), binder.values);
    return (
      found && (await this.gathered(a, found, { tx: reader, moment, input }, actor === 'system' ? 'all' : lenience))
    );
  }

  /**
   * Those of these that this actor may see, in the order of `ids`. What their facts rest on is asked for through `reader`
   * all at once: give it one that puts such questions together (`Batched`). What lies sealed and does not open is null.
   */
  async many<F extends Facts>(
    reader: Reader,
    a: Aggregate<F>,
    ids: readonly string[],
    actor: Actor,
    moment: LegalMoment,
  ): Promise<F[]> {
    const facts = new Map<string, F>();
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const binder = new Binder([ids.slice(from, from + AT_ONCE)]);
      const visible = visibleSql(a, actor, columnsAt(a, moment, binder.bind), binder.bind);
      const statement = sql(`${withPipelineFacts(a)} WHERE a.id = ANY($1::uuid[]) AND ${visible}`);
      const rows = await reader.query<Found>(statement, binder.values);
      const loaded = await Promise.all(rows.map((row) => this.gathered(a, row, { tx: reader, moment }, 'all')));
      for (const one of loaded) facts.set(one.facts.id, one.facts);
    }
    return ids.flatMap((id) => facts.get(id) ?? []);
  }

  private async gathered<F extends Facts>(
    a: Aggregate<F>,
    found: Found,
    context: FactsContext,
    lenience: Lenience,
  ): Promise<Loaded<F>> {
    const { concurrences, concurrenceRequests, concurrenceResolutions, doneBy, ...row } = found;
    const own = await this.own(a, row, context, lenience);
    const agreed = { concurrences, concurrenceRequests, concurrenceResolutions };
    return this.complete(a, own, context.moment, agreed, doneBy);
  }

  /** The facts of a row, with what lies sealed opened. @throws AtRestRefused as far as `lenience` goes */
  async own<F extends Facts>(
    a: Aggregate<F>,
    row: QueryResultRow,
    context: FactsContext,
    lenience: Lenience = 'none',
  ): Promise<Own<F>> {
    const opened = await this.sealed.opened(a.sealed, row, lenience);
    return (await a.facts?.(opened, context)) ?? (opened as Own<F>);
  }

  /** Adds what the pipeline knows, and lets the calendar do its part. */
  complete<F extends Facts>(
    a: Aggregate<F>,
    own: Own<F>,
    moment: LegalMoment,
    agreed: Agreed = {},
    doneBy: Readonly<Record<string, readonly string[]>> = {},
  ): Loaded<F> {
    const bare = own as unknown as Facts;
    const pending = elapsed(a.lifecycle, bare.state, own, moment);
    const governing = this.governing(a, own, moment);
    const facts = {
      ...own,
      state: pending.at(-1)?.to ?? bare.state,
      version: bare.version + pending.length,
      today: moment.date,
      now: moment.instant.getTime(),
      concurrences: agreed.concurrences ?? [],
      doneBy,
      governing: { code: governing.set.code, inForce: governing.inForce, lastDay: governing.lastDay },
    } as unknown as F;
    return { facts: withJointActs(a.lifecycle as never, facts, agreed), pending, policy: governing.set };
  }

  /** The statement for one row by id; a caller's standing makes a handful of different ones, each put together once. */
  private single<F extends Facts>(a: Aggregate<F>, visible: string): Sql {
    const known = this.statements.get(a) ?? new Map<string, Sql>();
    this.statements.set(a, known);
    const statement = known.get(visible) ?? sql(`${withPipelineFacts(a)} WHERE a.id = $1 AND ${visible}`);
    known.set(visible, statement);
    return statement;
  }

  private governing<F extends Facts>(a: Aggregate<F>, own: Own<F>, moment: LegalMoment): Governing<PolicySet> {
    const pinned = a.policyCode?.(own);
    if (pinned === undefined) return this.policies.inForce((own as unknown as Facts).jurisdiction, moment.date);
    return a.lapses?.(own) ? this.policies.validity(pinned, moment.date) : this.policies.pinned(pinned);
  }
}

const usesConcurrence = (table: AnyLifecycle): boolean => table.rows.some((r) => r.with !== undefined);
const usesPersons = (table: AnyLifecycle): boolean =>
  [...table.rows, ...(table.filings ?? [])].some((r) => r.unless !== undefined);

function withPipelineFacts<F extends Facts>({ select, lifecycle, caseBefore }: Aggregate<F>): string {
  const table = lifecycle as unknown as AnyLifecycle;
  const parts = [...(usesConcurrence(table) ? [agreed] : []), ...(usesPersons(table) ? [done(caseBefore)] : [])];
  return parts.length === 0 ? select : select.replace('SELECT ', () => `SELECT ${parts.join(', ')}, `);
}
