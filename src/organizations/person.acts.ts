import type { ApplyContext, Change } from '../platform/acts/aggregate.ts';
import { badField } from '../platform/errors/index.ts';
import type { OrganizationFacts, PersonFact } from './organization.facts.ts';
import type { AddPerson, AppointPerson, NamePerson, RenamePerson, SetMemberLevel } from './person.dto.ts';

type Changed = Change<OrganizationFacts>;

/** The person that the body names; of this organization, or unknown. */
const named = (facts: OrganizationFacts): PersonFact => {
  const { personId } = facts.input as NamePerson;
  const found = facts.persons.find((p) => p.id === personId);
  if (!found) throw badField('/personId', 'unknown-id', 'no such person here');
  return found;
};
const changed = (facts: OrganizationFacts, set: Partial<Omit<PersonFact, 'id'>>): Changed => {
  const { id } = named(facts);
  const persons = facts.persons.map((p) => (p.id === id ? { ...p, ...set } : p));
  return { update: { persons: [{ key: { id }, set }] }, facts: { persons } };
};

/** What administrators do to accounts and rights of persons. Each takes effect on the next request. */
export const personActs = {
  'add-person': (facts: OrganizationFacts, context: ApplyContext): Changed => {
    const { name, employerId = null, byNomination = false } = facts.input as AddPerson;
    const fresh = { memberLevel: 'viewer', active: true, office: null } as const;
    const person: PersonFact = { id: context.id(), name, employerId, byNomination, ...fresh };
    const row = { ...person, organizationId: facts.id, createdAt: context.recordedAt };
    return { insert: { persons: [row] }, facts: { persons: [...facts.persons, person] } };
  },
  'rename-person': (facts: OrganizationFacts): Changed => changed(facts, { name: (facts.input as RenamePerson).name }),
  'deactivate-person': (facts: OrganizationFacts): Changed => changed(facts, { active: false }),
  'reactivate-person': (facts: OrganizationFacts): Changed => changed(facts, { active: true }),
  'set-member-level': (facts: OrganizationFacts): Changed =>
    changed(facts, { memberLevel: (facts.input as SetMemberLevel).memberLevel }),
  /** What the person could do for the organization ends with the appointment. */
  appoint: (facts: OrganizationFacts): Changed =>
    changed(facts, { office: (facts.input as AppointPerson).office, memberLevel: 'viewer' }),
  dismiss: (facts: OrganizationFacts): Changed => changed(facts, { office: null }),
};
