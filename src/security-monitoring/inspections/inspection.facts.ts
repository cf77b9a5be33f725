import type { OrganizationRole } from '../../regulation/index.ts';
import type { Facts } from '../../platform/acts/aggregate.ts';

export type InspectionState = 'planned' | 'running' | 'reported' | 'closed' | 'cancelled';

/** What an inspection covers: each kind can be matched with a column of what is seen by it. */
export interface Subjects {
  readonly zoneIds: readonly string[];
  readonly agreementIds: readonly string[];
  /** Operators, whose agreements and everything under them it covers, and providers, with what is made of their data. */
  readonly organizationIds: readonly string[];
}
/** Whom it concerns beside the bodies that inspect; told from its beginning on. */
export interface Reach {
  /** Operators and providers. */
  readonly addresseeIds: readonly string[];
  /** Zones whose regulators cooperate. */
  readonly reachedZoneIds: readonly string[];
}
export interface InspectionFacts extends Facts<InspectionState>, Subjects, Reach {
  readonly zoneIds: readonly string[];
  readonly caseNumber: string;
  readonly leadId: string;
  /** Everybody who inspects, the lead first. */
  readonly inspectorIds: readonly string[];
  /** Why, as it is told to the addressees. */
  readonly purpose: string;
  /** Days of the inspection, both of them counted. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** The findings in short, as they are told to the addressees. */
  readonly summary: string | null;
  /** For those who inspect alone. */
  readonly report: string | null;
  /** Why it was cancelled. */
  readonly reason: string | null;
  /** Operators of the agreements it names, by agreement. */
  readonly operatorOf: Readonly<Record<string, string>>;
  /** Roles of the inspecting bodies in the jurisdiction, gathered for the act that plans it; none of a body that is not active. */
  readonly bodies?: Readonly<Record<string, readonly OrganizationRole[]>>;
}
