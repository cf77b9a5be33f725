import type { Actor, AnyLifecycle } from '../../regulation/index.ts';
import type { Aggregate, Facts } from './aggregate.ts';
import { allowedActions } from './decide.ts';
import { jointLines } from './joint-standing.ts';

/** The view of an aggregate with what this actor may do next. */
export const present = <F extends Facts>(a: Aggregate<F>, facts: F, actor: Actor): object => {
  const table = a.lifecycle as unknown as AnyLifecycle;
  const concurrences = jointLines(table, facts, actor) as unknown as F['concurrences'];
  return { ...a.view({ ...facts, concurrences }, actor), allowedActions: allowedActions(table, facts, actor) };
};
