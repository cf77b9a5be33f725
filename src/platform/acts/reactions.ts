import { Injectable } from '@nestjs/common';
import type { Actor, AnyLifecycle, Lifecycle } from '../../regulation/index.ts';
import type { Batch, Reader, Tx } from '../database/index.ts';
import type { LegalMoment } from '../clock/clock.ts';
import type { Aggregate, Facts } from './aggregate.ts';

/** A state change inside its transaction. */
export interface Transition {
  readonly aggregate: string;
  readonly id: string;
  readonly version: number;
  readonly act: string;
  readonly from: string | null;
  readonly to: string;
  readonly auditId: string;
}
/** One line of a blast radius: what an act would also change. */
export interface Effect {
  readonly aggregate: string;
  readonly act: string;
  readonly count: number;
  readonly to: string;
  /** Some of the ids, at most 100. */
  readonly ids: readonly string[];
}
/** What a reaction may do: read, and run derived acts. */
export interface ReactionContext {
  readonly tx: Tx;
  readonly moment: LegalMoment;
  readonly actor: Actor | 'system';
  /**
   * Runs `act` on every row of `aggregate` that matches `where` (over `a`, values `$1`…): state and rules are checked,
   * right and key are skipped, each row gets its own transition and audit event caused by this one. Answers the ids.
   */
  derive<F extends Facts>(
    aggregate: Aggregate<F>,
    act: string,
    where: string,
    values: readonly unknown[],
    input?: object,
  ): Promise<readonly string[]>;
  /** Makes a new aggregate by `act`: state and rules are checked, right and key are skipped. Answers its id. */
  create<F extends Facts>(aggregate: Aggregate<F>, act: string, input: object): Promise<string>;
  /** Further writes of the reacting module, in the parent's transaction. */
  write(batch: Batch): void;
}
export interface Reaction<F> {
  /** What `react` would do, for validateOnly; reads only. */
  preview(tx: Reader, facts: F): Promise<readonly Effect[]>;
  react(context: ReactionContext, transition: Transition, facts: F): Promise<void>;
}

/** Effects that carry upwards: the transition is what they react to. Same transaction; a failure rolls all back. */
@Injectable()
export class Reactions {
  private readonly byTarget = new Map<string, Reaction<never>[]>();

  on<S extends string, F>(lifecycle: Lifecycle<S, F, string>, to: NoInfer<S>, reaction: Reaction<NoInfer<F>>): void {
    const key = `${lifecycle.aggregate}.${to}`;
    this.byTarget.set(key, [...(this.byTarget.get(key) ?? []), reaction as Reaction<never>]);
  }

  /** Reacts to an act that need not change the state, such as a new grade. */
  onAct<S extends string, F, A extends string>(
    lifecycle: Lifecycle<S, F, A>,
    act: NoInfer<A>,
    reaction: Reaction<NoInfer<F>>,
  ): void {
    const key = `${lifecycle.aggregate}/${act}`;
    this.byTarget.set(key, [...(this.byTarget.get(key) ?? []), reaction as Reaction<never>]);
  }

  of(lifecycle: AnyLifecycle, act: string): readonly Reaction<Facts>[] {
    return (this.byTarget.get(`${lifecycle.aggregate}/${act}`) ?? []) as unknown as readonly Reaction<Facts>[];
  }
  to(lifecycle: AnyLifecycle, state: string): readonly Reaction<Facts>[] {
    return (this.byTarget.get(`${lifecycle.aggregate}.${state}`) ?? []) as unknown as readonly Reaction<Facts>[];
  }
}
