import type { Facts } from '../../platform/acts/aggregate.ts';
import type { ZoneKind } from '../zone.facts.ts';

// prettier-ignore
export type SupportServiceState = 'draft' | 'submitted' | 'approved' | 'in_force' | 'suspended' | 'refused' | 'withdrawn' | 'expired' | 'ended';
export type RecipientKind = 'zone' | 'sector_body' | 'district';

/** Who is supported: exactly the one that the kind names. */
export interface Recipient {
  readonly recipientKind: RecipientKind;
  readonly recipientZoneId: string | null;
  readonly recipientOrganizationId: string | null;
  readonly district: string | null;
}
export interface SupportedResource {
  readonly resourceId: string;
  readonly providerId: string;
}
/** What one provider says to the use of its resources. */
export interface ApprovalFact {
  readonly providerId: string;
  readonly state: 'open' | 'approved' | 'refused';
  readonly decidedOn: string | null;
  readonly reason: string | null;
}
export interface SupportServiceFacts extends Facts<SupportServiceState>, Recipient {
  readonly caseNumber: string;
  /** The zone whose data support somebody else. */
  readonly zoneId: string;
  readonly zoneKind: ZoneKind;
  readonly zoneState: string;
  readonly resources: readonly SupportedResource[];
  readonly providerIds: readonly string[];
  readonly approvals: readonly ApprovalFact[];
  /** Providers that have not decided. */
  readonly waitingIds: readonly string[];
  /** Whose it is to decide: those, as long as it is with the providers; all of them in any other state. */
  readonly deciderIds: readonly string[];
  readonly purpose: string;
  /** Both days are counted. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly reason: string | null;
  /** Resources of these that are open in the zone today. */
  readonly openIds: readonly string[];
  /** The recipient zone, as regulators are told of it; none for the other kinds. */
  readonly recipientZoneIds: readonly string[];
  /** What the recipient is in the jurisdiction now: a running zone, a sector authority, a district by its name. */
  readonly recipientFit: boolean;
}
