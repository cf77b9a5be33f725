import type { ExpertBrief } from '../organizations/index.ts';
import type { ApplicationFacts } from './application.facts.ts';
import { activeReviewers, eligibleExperts } from './review.facts.ts';

/** Whom the data authority proposes for a seat that the register cannot fill. */
export interface NomineeFact {
  readonly personId: string;
  readonly reason: string;
  readonly proposedOn: string;
}
type Seats = Pick<ApplicationFacts, 'experts' | 'applicantIds' | 'reviewers'>;

/** R10-4, R10-5: who of the register could still be drawn for this case. */
export const drawable = ({ experts, applicantIds, reviewers }: Seats): readonly ExpertBrief[] =>
  eligibleExperts(experts, applicantIds).filter((e) => reviewers.every((r) => r.personId !== e.personId));

/** Seats of the panel that nobody has, of as many as the set asks for. */
export const vacantSeats = ({ reviewers }: Pick<Seats, 'reviewers'>, seats: number): number =>
  Math.max(0, seats - activeReviewers(reviewers).length);

/** Persons outside the register that a case under review names: in the act asked for, in the proposal on file, on a seat. */
export const namedOutside = (
  { state, nominee, reviewers }: Pick<ApplicationFacts, 'state' | 'nominee' | 'reviewers'>,
  input: unknown,
): string[] => {
  if (state !== 'under_review') return [];
  const { personId } = (input ?? {}) as { readonly personId?: unknown };
  const seated = reviewers.filter((r) => r.nomination !== null).map((r) => r.personId);
  return [...(typeof personId === 'string' ? [personId] : []), ...(nominee ? [nominee.personId] : []), ...seated];
};
