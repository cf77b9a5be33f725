import { field, personsOf, type Actor, type Standing } from './parties.ts';
import type { Text } from './text.ts';

/**
 * Who is excluded although entitled: R15-6, one person never decides two stages of one case. Our reading:
 * - A stage is a decision that the next one tests or builds upon. Preparing (drafts, edits, uploads) is none, and acts
 *   that only carry a decision out, or take back one's own, are part of its stage.
 * - A case runs across aggregates: call -> acceptance -> end of the review -> result -> signing -> final evaluation.
 *   Nobody takes two neighboring stages of it; further apart, colleagues of a small body may return.
 * - To concur is to decide: who concurred with a stage is excluded from the next like who led it, and the persons of a
 *   body with two roles (regulator and provider) are told apart by what they did, never by the role they did it in.
 * - What is done for a colleague counts for both: neither of the two, nor anybody acting for one of them, takes the next
 *   stage; and nobody acts for a colleague where one of the two is excluded.
 * - Cutting off takes one person. Lifting a restriction that was imposed for a risk takes another one (R23-2).
 */
export interface Exclusion {
  readonly label: string;
  readonly text: Text;
  readonly code: 'separation-of-duties' | 'own-rights';
  /** The same for SQL: acts of the case, columns that list persons (uuid[]), a column that names an organization. */
  readonly about?: {
    readonly acts?: readonly string[];
    readonly persons?: readonly string[];
    readonly organization?: string;
  };
  excludes(actor: Actor, facts: Standing): boolean;
}
const oneOf = (people: readonly string[], actor: Actor): boolean => personsOf(actor).some((p) => people.includes(p));
const listed = (value: unknown): readonly string[] =>
  Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : [];

export const notThePersonWho = (...acts: readonly string[]): Exclusion => ({
  label: `not_who_${acts.join('_')}`,
  text: { en: `not the person who did: ${acts.join(', ')}`, zh: `不得为办理 ${acts.join('、')} 的同一人` },
  code: 'separation-of-duties',
  about: { acts },
  excludes: (actor, facts) => acts.some((act) => oneOf(facts.doneBy?.[act] ?? [], actor)),
});
/** As above for steps that repeat: the persons whom the case itself names in one of these facts. */
export const notThePersonNamed = (...names: readonly string[]): Exclusion => ({
  label: `not_the_person_named_${names.join('_')}`,
  text: { en: `not the person named as ${names.join(', ')}`, zh: `不得为 ${names.join('、')} 所载的同一人` },
  code: 'separation-of-duties',
  about: { persons: names },
  excludes: (actor, facts) => names.some((name) => oneOf(listed(field(facts, name)), actor)),
});

/** R18-2: not a person listed in the facts under `name`, for what filings record (they leave no transition). */
export const notAmong = (name: string, what: Text): Exclusion => ({
  label: `not_among_${name}`,
  text: what,
  code: 'separation-of-duties',
  about: { persons: [name] },
  excludes: (actor, facts) => oneOf(listed(field(facts, name)), actor),
});
/** Nobody changes his own rights or account: not the person whom the body names. */
export const notOnOneself = (): Exclusion => ({
  label: 'not_on_oneself',
  text: { en: 'not on oneself', zh: '不得对本人办理' },
  code: 'own-rights',
  excludes: (actor, facts) => {
    const { personId } = (field(facts, 'input') ?? {}) as { readonly personId?: string };
    return oneOf(listed(personId), actor);
  },
});
/** R18-3: not of the organization that the facts name in `name`. */
export const notOf = (name: string, what: Text): Exclusion => ({
  label: `not_of_${name}`,
  text: what,
  code: 'separation-of-duties',
  about: { organization: name },
  excludes: (actor, facts) => field(facts, name) === actor.organizationId,
});
