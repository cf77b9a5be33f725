import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Actor, AnyLifecycle, Governing, Policy, PolicySet } from '../../regulation/index.ts';
import type { LegalMoment } from '../clock/clock.ts';
import { sql, type Tx } from '../database/index.ts';
import { Policies } from '../policies/policies.service.ts';
import type { Aggregate, ConcurrenceFact, Facts, Own } from './aggregate.ts';
import { Binder, columnsAt, visibleSql } from './scope.ts';
import { elapsed, type Elapsed } from './state.ts';

export type Reader = Pick<Tx, 'query'>;
/** An aggregate as it stands at the legal moment; `pending` are the changes that only the calendar made so far. */
export interface Loaded<F> {
  readonly facts: F;
  readonly pending: readonly Elapsed[];
  readonly policy: Policy;
}

const concurrences = sql(
  `SELECT act, version, organization_id AS "organizationId", state FROM concurrences WHERE aggregate_id = $1 ORDER BY recorded_at`,
);
const done = sql(
  `SELECT act, array_agg(DISTINCT person_id) AS people FROM transitions
   WHERE aggregate_id = $1 AND person_id IS NOT NULL GROUP BY act`,
);

/** Gathers facts: the only I/O of a decision. */
@Injectable()
export class Loader {
  private readonly policies: Policies;
  constructor(policies: Policies) {
    this.policies = policies;
  }

  /** The aggregate if this actor may see it; undefined alike for unknown and for foreign ids. */
  async one<F extends Facts>(
    reader: Reader,
    a: Aggregate<F>,
    id: string,
    actor: Actor | 'system',
    moment: LegalMoment,
    input?: unknown,
  ): Promise<Loaded<F> | undefined> {
    const binder = new Binder([id]);
    const visible = actor === 'system' ? 'true' : visibleSql(a, actor, columnsAt(a, moment, binder.bind), binder.bind);
    const [rows, agreed, acted] = await Promise.all([
      reader.query<QueryResultRow>(sql(`${a.select} WHERE a.id = $1 AND ${visible}`), binder.values),
      usesConcurrence(a.lifecycle as never) ? reader.query<ConcurrenceFact & QueryResultRow>(concurrences, [id]) : [],
      usesPersons(a.lifecycle as never) ? reader.query<{ act: string; people: string[] }>(done, [id]) : [],
    ]);
    const [row] = rows;
    if (!row) return undefined;
    const own = (await a.facts?.(row, { tx: reader, moment, input })) ?? (row as Own<F>);
    return this.complete(a, own, moment, agreed, Object.fromEntries(acted.map((d) => [d.act, d.people])));
  }

  /** Adds what the pipeline knows, and lets the calendar do its part. */
  complete<F extends Facts>(
    a: Aggregate<F>,
    own: Own<F>,
    moment: LegalMoment,
    agreed: readonly ConcurrenceFact[] = [],
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
      concurrences: agreed,
      doneBy,
      governing: { code: governing.set.code, inForce: governing.inForce, lastDay: governing.lastDay },
    } as unknown as F;
    return { facts, pending, policy: governing.set };
  }

  private governing<F extends Facts>(a: Aggregate<F>, own: Own<F>, moment: LegalMoment): Governing<PolicySet> {
    const pinned = a.policyCode?.(own);
    return pinned === undefined
      ? this.policies.inForce((own as unknown as Facts).jurisdiction, moment.date)
      : this.policies.pinned(pinned);
  }
}

const usesConcurrence = (table: AnyLifecycle): boolean => table.rows.some((r) => r.with !== undefined);
const usesPersons = (table: AnyLifecycle): boolean =>
  [...table.rows, ...(table.filings ?? [])].some((r) => r.unless !== undefined);
