import type { MemberLevel, Office, OrganizationRole } from '../regulation/index.ts';
import type { Facts } from '../platform/acts/aggregate.ts';

export type OrganizationState = 'admitted' | 'active' | 'suspended' | 'succeeded' | 'dissolved';
export type EntityType =
  | 'administrative_organ'
  | 'authorized_organization'
  | 'public_utility'
  | 'legal_person'
  | 'unincorporated_organization';

export interface RoleFact {
  readonly role: OrganizationRole;
  readonly jurisdiction: string;
  readonly sectorCode: string | null;
  readonly legalBasis: string;
}
export interface PersonFact {
  readonly id: string;
  readonly name: string;
  readonly memberLevel: MemberLevel;
  readonly employerId: string | null;
  readonly active: boolean;
  /** One of three that exclude each other, and every right of the organization. */
  readonly office: Office | null;
}
export interface OrganizationFacts extends Facts<OrganizationState> {
  readonly name: string;
  readonly nameKey: string;
  readonly creditCode: string;
  readonly entityType: EntityType;
  readonly verifiedOn: string | null;
  readonly succeededBy: string | null;
  readonly roles: readonly RoleFact[];
  readonly persons: readonly PersonFact[];
}

/** Names that look alike are the same name: width, case, spaces and punctuation do not count. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, '');
