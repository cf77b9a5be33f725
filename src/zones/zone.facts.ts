import type { OperationRulesFact } from './operation-rules/operation-rules.facts.ts';
import type { Facts } from '../platform/acts/aggregate.ts';

export type ZoneState = 'planned' | 'open' | 'suspended' | 'closed' | 'cancelled';
export type ZoneKind = 'comprehensive' | 'sector';

export interface RegulatorFact {
  readonly organizationId: string;
  readonly lead: boolean;
}
/** A record that the zone's platform was assessed for a level of the multi-level protection scheme (等级保护). */
export interface SecurityRecordFact {
  readonly id: string;
  readonly level: number;
  readonly certificateNumber: string;
  readonly assessor: string;
  readonly assessedOn: string;
  readonly validUntil: string;
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
  /** Versions of its operation rules, the proposed one last. */
  readonly operationRules: readonly OperationRulesFact[];
  /** Agreements of the zone that have not ended, as the module above tells; up to a hundred are counted. */
  readonly livingAgreements: number;
  /** Sector authorities by what the parties' register says, gathered for the act that plans a zone. */
  readonly sectorAuthorities?: Readonly<Record<string, readonly string[]>>;
}
