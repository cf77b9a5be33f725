import type { ParameterBasis, Policy, PolicyIdentity, PolicySet, Subject } from '../policy.ts';

/** A value with its basis, as a set is written down. */
export interface Sourced<T> {
  readonly value: T;
  readonly basis: ParameterBasis;
}

/** A whole policy, each leaf with its basis: a leaf without one does not compile. */
export type Authored = { readonly [S in Subject]: { readonly [P in keyof Policy[S]]: Sourced<Policy[S][P]> } };
/** Part of it, to be spread into a whole one. */
export type AuthoredPart = { readonly [S in Subject]?: { readonly [P in keyof Policy[S]]?: Sourced<Policy[S][P]> } };

type More = Omit<ParameterBasis, 'source' | 'article' | 'note'>;
const note = (en?: string, zh?: string): Pick<ParameterBasis, 'note'> =>
  en !== undefined && zh !== undefined ? { note: { en, zh } } : {};

/** The set's own text says so, in this article. */
export const text = <T>(article: string, value: T, more: More = {}, en?: string, zh?: string): Sourced<T> => ({
  value,
  basis: { source: 'text', article, ...more, ...note(en, zh) },
});

/** The project's reading where the text is open or silent; `article` is the clause it serves. */
export const reading = <T>(article: string, value: T, more: More = {}, en?: string, zh?: string): Sourced<T> => ({
  value,
  basis: { source: 'reading', article, ...more, ...note(en, zh) },
});

/** Another national rule, named in `article`. */
export const national = <T>(article: string, value: T, more: More = {}, en?: string, zh?: string): Sourced<T> => ({
  value,
  basis: { source: 'national', article, ...more, ...note(en, zh) },
});

/** General knowledge that was not read again in its source: check it before a production roll-out. */
export const known = <T>(article: string, value: T, more: More = {}, en?: string, zh?: string): Sourced<T> => ({
  value,
  basis: { source: 'general-knowledge', article, ...more, ...note(en, zh) },
});

/** Splits what was written down into plain values and the basis of each. */
export function policySet(identity: PolicyIdentity, authored: Authored): PolicySet {
  const values: Record<string, Record<string, unknown>> = {};
  const basis: Record<string, ParameterBasis> = {};
  for (const [subject, parameters] of Object.entries(authored)) {
    const held: Record<string, unknown> = {};
    for (const [name, sourced] of Object.entries(parameters as Record<string, Sourced<unknown>>)) {
      held[name] = sourced.value;
      basis[`${subject}.${name}`] = sourced.basis;
    }
    values[subject] = held;
  }
  return { ...identity, ...values, basis } as unknown as PolicySet;
}
