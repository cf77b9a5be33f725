import type { Actor } from '../../regulation/index.ts';
import type { Aggregate, ConcurrenceFact, Facts } from './aggregate.ts';
import { allowedActions } from './decide.ts';

/** What a concurrence saw stays inside: whoever guesses scores could check them against the digest. */
const shown = ({ seen: _seen, ...rest }: ConcurrenceFact): Omit<ConcurrenceFact, 'seen'> => rest;
/** The view of an aggregate with what this actor may do next. */
export const present = <F extends Facts>(a: Aggregate<F>, facts: F, actor: Actor): object => ({
  ...a.view({ ...facts, concurrences: facts.concurrences.map(shown) }, actor),
  allowedActions: allowedActions(a.lifecycle as never, facts, actor),
});
