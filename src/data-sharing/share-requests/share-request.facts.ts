import type { Facts } from '../../platform/acts/aggregate.ts';
import type { ProvisionMode } from '../../regulation/index.ts';
import type { ItemFilter } from '../grants/grant.facts.ts';

export type ShareRequestState =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'rejected'
  | 'confirmed'
  | 'approved'
  | 'partly_approved'
  | 'refused'
  | 'fulfilled'
  | 'withdrawn'
  | 'lapsed';

export interface ItemFact {
  readonly id: string;
  readonly resourceId: string;
  /** Known from the submission on. */
  readonly providerId: string | null;
  readonly fields: readonly string[];
  readonly mode: ProvisionMode;
  readonly rowFilter: ItemFilter | null;
  readonly validFrom: string;
  readonly validTo: string;
  readonly state: 'open' | 'approved' | 'refused';
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly grantId: string | null;
}
/** What the rules need to know of a resource, as it is now. */
export interface ResourceOfItem {
  readonly state: string;
  readonly version: number;
  readonly grade: number | null;
  readonly category: string;
  readonly providerId: string;
  readonly openAttribute: string;
  readonly publicSafety: string;
  /** Fields without personal information: only they may stand in a row filter, whose values all can read. */
  readonly filterable: readonly string[];
  readonly organizationSensitive: readonly string[];
  /** Modes its zone opening permits; undefined: not opened in this zone. */
  readonly openedModes: readonly string[] | undefined;
}
export interface AgreementOfRequest {
  readonly state: string;
  readonly termStart: string;
  readonly termEnd: string;
  readonly securityOfficer: string | null;
  readonly officerVacantSince: string | null;
  readonly applicationScope: {
    readonly purposes: readonly string[];
    readonly selectors: readonly {
      readonly resourceId?: string;
      readonly providerId?: string;
      readonly category?: string;
      readonly highestGrade?: number;
    }[];
    readonly excludedResourceIds: readonly string[];
  };
}
export interface ScenarioOfRequest {
  readonly state: string;
  readonly agreementId: string;
  readonly purpose: string;
  readonly necessaryFields: readonly { readonly resourceId: string; readonly fields: readonly string[] }[];
}
export interface ShareRequestFacts extends Facts<ShareRequestState> {
  readonly caseNumber: string;
  readonly agreementId: string;
  readonly zoneId: string;
  readonly operatorId: string;
  readonly scenarioId: string;
  readonly purposeNote: string;
  readonly policyCode: string | null;
  readonly submittedOn: string | null;
  readonly confirmedOn: string | null;
  /** Shown, never a deemed consent. */
  readonly dueOn: string | null;
  readonly reason: string | null;
  readonly providerIds: readonly string[];
  readonly items: readonly ItemFact[];
  readonly zoneState: string;
  readonly agreement: AgreementOfRequest;
  readonly scenario: ScenarioOfRequest | null;
  readonly resources: Readonly<Record<string, ResourceOfItem>>;
}
