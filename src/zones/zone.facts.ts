import type { OperationRulesFact } from './operation-rules/operation-rules.facts.ts';
import type { ReminderFact, SecurityExpiry, SecurityRecordFact } from './platform-security/platform-security.facts.ts';
import type { Facts } from '../platform/acts/aggregate.ts';

export type ZoneState = 'planned' | 'open' | 'suspended' | 'closed' | 'cancelled';
export type ZoneKind = 'comprehensive' | 'sector';

export interface RegulatorFact {
  readonly organizationId: string;
  readonly lead: boolean;
}
export interface ZoneFacts extends Facts<ZoneState> {
  readonly zoneId: string;
  readonly caseNumber: string;
  readonly name: string;
  readonly kind: ZoneKind;
  readonly sectorCode: string | null;
  readonly purpose: string;
  readonly dataAuthorityId: string;
  readonly readyOn: string | null;
  readonly openedOn: string | null;
  readonly reason: string | null;
  readonly regulators: readonly RegulatorFact[];
  /** The sector authorities; none in a comprehensive zone, whose regulator is the data authority itself. */
  readonly regulatorIds: readonly string[];
  readonly securityRecords: readonly SecurityRecordFact[];
  readonly securityReminders: readonly ReminderFact[];
  readonly securityExpiries: readonly SecurityExpiry[];
  /** Versions of its operation rules, the proposed one last. */
  readonly operationRules: readonly OperationRulesFact[];
  /** Agreements of the zone that have not ended, as the module above tells; up to a hundred are counted. */
  readonly livingAgreements: number;
  /** Sector authorities by what the parties' register says, gathered for the act that plans a zone. */
  readonly sectorAuthorities?: Readonly<Record<string, readonly string[]>>;
}
