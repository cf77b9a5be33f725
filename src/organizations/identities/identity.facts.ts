import type { Facts } from '../../platform/acts/aggregate.ts';

export type IdentityState = 'linked' | 'unlinked';
/** A person of an organization as an outside provider knows it: (issuer, subject) -> person. */
export interface IdentityFacts extends Facts<IdentityState> {
  readonly organizationId: string;
  readonly personId: string;
  readonly issuer: string;
  readonly subject: string;
}
