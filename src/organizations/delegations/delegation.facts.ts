import type { IsoDate, MemberLevel, Office } from '../../regulation/index.ts';
import type { Facts } from '../../platform/acts/aggregate.ts';

export type DelegationState = 'given' | 'in_force' | 'lapsed' | 'ended';
/**
 * The longest time, first and last day counted: a leave, a training, a vacancy being filled. Who is away for longer
 * leaves a post that the security administrator gives to somebody else by a level, or gives the delegation anew.
 */
export const MOST_DAYS = 90;
/** How far ahead a delegation may begin: no right lies dormant for longer than it could be used. */
export const MOST_DAYS_AHEAD = 90;

/** What a colleague is when something is delegated to him. */
export interface DelegateFact {
  readonly memberLevel: MemberLevel;
  readonly office: Office | null;
}
/** One person of an organization lets another one act for him, from the first to the last day (decision.md). */
export interface DelegationFacts extends Facts<DelegationState> {
  readonly organizationId: string;
  readonly giverId: string;
  readonly delegateId: string;
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
  readonly reason: string;
  /** Looked at when it is given; whether he still may, every request asks anew. */
  readonly delegate?: DelegateFact;
}
