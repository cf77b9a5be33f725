import { Injectable } from '@nestjs/common';
import type { LegalMoment } from '../clock/clock.ts';
import { sql, type Reader } from '../database/index.ts';
import type { Aggregate, AnyAggregate, Derivation, Facts } from './aggregate.ts';
import { decide, isRow, type AnyStep } from './decide.ts';
import { Loader, type Loaded } from './loader.ts';
import { Reactions, type Effect, type Reaction, type Transition } from './reactions.ts';
import { Binder, stateSqlAt } from './scope.ts';

/** An act that follows from another one, decided and not yet written. */
export interface Followed {
  readonly loaded: Loaded<Facts>;
  readonly facts: Facts;
  readonly step: AnyStep;
}
/** An act about to be taken: what its effects are asked for. */
export interface Intended<F extends Facts> {
  readonly a: Aggregate<F>;
  readonly act: string;
  readonly step: AnyStep;
  readonly loaded: Loaded<F>;
  readonly input: object | undefined;
  readonly fresh: boolean;
}

/** What follows from an act: its derived acts and the reactions to its state. Reads only. */
@Injectable()
export class Effects {
  private readonly loader: Loader;
  private readonly reactions: Reactions;
  constructor(loader: Loader, reactions: Reactions) {
    this.loader = loader;
    this.reactions = reactions;
  }

  /** The act itself first, then whatever it would also change: the blast radius of validateOnly. */
  async of<F extends Facts>(
    reader: Reader,
    { a, act, step, loaded, input, fresh }: Intended<F>,
    moment: LegalMoment,
  ): Promise<Effect[]> {
    const { facts } = loaded;
    const to = isRow(step) ? step.to : facts.state;
    const own: Effect = { aggregate: a.lifecycle.aggregate, act, count: 1, to, ids: fresh ? [] : [facts.id] };
    const effects = [own];
    const move = { act, from: fresh ? null : facts.state, to };
    if (isRow(step)) effects.push(...(await this.preview(reader, a, move, { ...facts, input })));
    for (const derivation of derivedFrom(a, act, loaded, input, moment))
      effects.push(...(await this.foresee(reader, derivation, moment)));
    return effects;
  }

  /** State and rules of a derived act on each of the rows given; right and key are skipped. */
  async follow(
    reader: Reader,
    a: AnyAggregate,
    act: string,
    ids: readonly string[],
    input: object | undefined,
    moment: LegalMoment,
  ): Promise<Followed[]> {
    if (ids.length === 0) return [];
    const aggregate = a as unknown as Aggregate<Facts>;
    const rows = await reader.query(sql(`${a.select} WHERE a.id = ANY($1::uuid[]) ORDER BY a.id`), [ids]);
    const followed: Followed[] = [];
    for (const row of rows) {
      const own = await this.loader.own(aggregate, row, { tx: reader, moment }, 'all');
      const loaded = this.loader.complete(aggregate, own, moment);
      const facts = { ...loaded.facts, input };
      const step = decide(aggregate.lifecycle as never, act, facts, { actor: 'system' }, loaded.policy);
      followed.push({ loaded, facts, step });
    }
    return followed;
  }

  /** What a derived act would do, with all that follows from it: for the previews of reactions. */
  async foresee(
    reader: Reader,
    { aggregate: a, act, where, values, input }: Derivation,
    moment: LegalMoment,
  ): Promise<Effect[]> {
    const { condition, bound } = conditionAt(a, where, values, moment);
    const found = await reader.query<{ id: string }>(
      sql(`SELECT a.id FROM ${a.table} a WHERE ${condition} ORDER BY a.id`),
      bound,
    );
    const ids = found.map((r) => r.id);
    const effects: Effect[] = [];
    for (const { facts, step } of await this.follow(reader, a, act, ids, input, moment)) {
      const to = isRow(step) ? step.to : facts.state;
      effects.push({ aggregate: a.lifecycle.aggregate, act, count: 1, to, ids: [facts.id] });
      if (isRow(step)) effects.push(...(await this.preview(reader, a as never, { act, from: facts.state, to }, facts)));
    }
    return effects;
  }

  /** Derived acts as a reaction: foreseen with all that follows from them, then taken in their order. */
  following<F extends Facts>(derivations: (facts: F) => readonly Derivation[]): Reaction<F> {
    return {
      preview: async (tx, facts) => {
        const moment = { instant: new Date(facts.now), date: facts.today };
        const all = await Promise.all(derivations(facts).map((d) => this.foresee(tx, d, moment)));
        return all.flat();
      },
      react: async ({ derive }, _transition, facts) => {
        for (const { aggregate, act, where, values, input } of derivations(facts))
          await derive(aggregate as never, act, where, values, input);
      },
    };
  }

  /** What the reactions to an act and to its state would do. */
  private async preview<F extends Facts>(
    reader: Reader,
    a: Aggregate<F>,
    { act, from, to }: Pick<Transition, 'act' | 'from' | 'to'>,
    facts: F,
  ): Promise<Effect[]> {
    const effects: Effect[] = [];
    const table = a.lifecycle as never;
    for (const reaction of [...(from === to ? [] : this.reactions.to(table, to)), ...this.reactions.of(table, act)])
      effects.push(...(await reaction.preview(reader, facts)));
    return effects;
  }
}

/** `a.state` means the state by date: what the calendar has changed and nobody has written yet counts. */
export function conditionAt(
  a: AnyAggregate,
  where: string,
  values: readonly unknown[],
  moment: LegalMoment,
): { readonly condition: string; readonly bound: readonly unknown[] } {
  const binder = new Binder(values);
  const condition = where.replaceAll('a.state', () => stateSqlAt(a, moment, binder.bind).state);
  return { condition, bound: binder.values };
}

/** The derived acts of an act, from the facts it was decided on. */
export const derivedFrom = <F extends Facts>(
  a: Aggregate<F>,
  act: string,
  { facts, policy }: Loaded<F>,
  input: object | undefined,
  moment: LegalMoment,
): readonly Derivation[] => a.derives?.(act, { ...facts, input }, { policy, moment }) ?? [];
