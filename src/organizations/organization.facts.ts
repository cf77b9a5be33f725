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
export interface FormerName {
  readonly name: string;
  readonly until: string;
}
export interface SuccessorFact {
  readonly id: string;
  readonly state: OrganizationState;
  readonly jurisdiction: string;
  readonly entityType: EntityType;
  readonly roles: readonly RoleFact[];
}
export interface PersonFact {
  readonly id: string;
  readonly name: string;
  readonly memberLevel: MemberLevel;
  readonly employerId: string | null;
  /** An expert who is nominated where the register has nobody left, and is never drawn by lot. */
  readonly byNomination: boolean;
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
  /** Names it had before, with the last day of each. */
  readonly formerNames: readonly FormerName[];
  /** The one named in the body of a succession. */
  readonly successor?: SuccessorFact | undefined;
  readonly persons: readonly PersonFact[];
}

/** Names that look alike are the same name: width, case, spaces and punctuation do not count. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, '');

/** What public bodies do by law; a company's roles are operator and partner, a register's expert. */
const publicRoles: readonly OrganizationRole[] = ['data_authority', 'sector_authority', 'data_provider', 'governance_center', 'city_government', 'market_supervisor', 'security_supervisor', 'data_subject']; // prettier-ignore
/** The city has exactly one of each, and nothing goes on without it. */
const pillars: readonly OrganizationRole[] = ['data_authority', 'governance_center', 'city_government'];
const publicEntities: readonly EntityType[] = ['administrative_organ', 'authorized_organization', 'public_utility'];

export const isPillar = (roles: readonly RoleFact[]): boolean => roles.some((r) => pillars.includes(r.role));
export const isPublicBody = (roles: readonly RoleFact[]): boolean => roles.some((r) => publicRoles.includes(r.role));
/** Why an organization cannot take over from a public body; undefined: it can. */
export function unfitness(
  f: Pick<OrganizationFacts, 'id' | 'jurisdiction' | 'roles' | 'successor'>,
): string | undefined {
  const { successor } = f;
  if (!successor || !isPublicBody(f.roles)) return undefined;
  if (successor.state !== 'active') return successor.state;
  if (!publicEntities.includes(successor.entityType)) return successor.entityType;
  if (successor.jurisdiction !== f.jurisdiction) return successor.jurisdiction;
  return successor.roles.find((r) => !publicRoles.includes(r.role))?.role;
}
