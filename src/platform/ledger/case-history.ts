import type { CaseEvent, CaseTransition } from './case-file.ts';
import type { LeafContent } from './leaf.ts';

const key = (id: string, version: number): string => `${id} ${version}`;

/**
 * Holds the changes of state against the events: of every object each version from its first on, each with the one event
 * that proves it, and where that may be read, saying the same.
 * @returns the index of the event at which they part, if it is one; undefined: nothing is wrong
 */
export function historyFault(
  transitions: readonly (CaseTransition | undefined)[],
  events: readonly (CaseEvent | undefined)[],
): { readonly index?: number } | undefined {
  const proofs = new Map(events.flatMap((e) => (e?.of ? [[key(e.of.id, e.of.version), e] as const] : [])));
  const reached = new Map<string, number>();
  for (const t of transitions) {
    if (!t) return {};
    const proof = proofs.get(key(t.aggregateId, t.version));
    if (!proof || t.version !== (reached.get(t.aggregateId) ?? 0) + 1) return {};
    if (proof.event && !says(proof.event, t)) return { index: proof.index };
    reached.set(t.aggregateId, t.version);
    proofs.delete(key(t.aggregateId, t.version));
  }
  const [left] = proofs.values();
  return left && { index: left.index };
}

const says = (e: LeafContent, t: CaseTransition): boolean =>
  e.operation === `${t.aggregate}.${t.act}` &&
  e.objectId === t.aggregateId &&
  e.result === 'done' &&
  e.organizationId === t.organizationId &&
  e.personId === t.personId &&
  e.actedFor === t.actedFor &&
  Date.parse(e.legalAt) === Date.parse(t.legalAt);
