import type { Facts } from '../../platform/acts/aggregate.ts';
import type { ProvisionMode } from '../../regulation/index.ts';

export type GrantState = 'active' | 'frozen' | 'revoked' | 'expired' | 'superseded';
/** Why a grant is frozen; it is active again only when every cause is gone. */
export type FreezeCause = 'suspension' | 'resource' | 'grade' | 'center';

/** Equality on one field: only rows with one of these values. */
export interface ItemFilter {
  readonly field: string;
  readonly values: readonly string[];
}
/** Art. 15: what was authorized, for whom, for what, until when (R15-5). */
export interface GrantFacts extends Facts<GrantState> {
  readonly caseNumber: string;
  readonly shareRequestId: string;
  readonly itemId: string;
  readonly agreementId: string;
  readonly zoneId: string;
  readonly operatorId: string;
  readonly providerId: string;
  readonly resourceId: string;
  readonly resourceVersion: number;
  readonly scenarioId: string;
  readonly fields: readonly string[];
  readonly rowFilter: ItemFilter | null;
  readonly mode: ProvisionMode;
  readonly validFrom: string;
  readonly validTo: string;
  /** Number under which the sharing exchange platform took the authorization (R15-4). */
  readonly receipt: string;
  readonly frozenBy: readonly FreezeCause[];
  readonly reason: string | null;
  readonly policyCode: string | null;
  readonly agreementState?: string;
  readonly resourceGrade?: number | null;
  readonly resourceState?: string;
}
/** What an approval hands over to make a grant. */
export type GrantIssue = Pick<
  GrantFacts,
  | 'shareRequestId'
  | 'itemId'
  | 'agreementId'
  | 'zoneId'
  | 'operatorId'
  | 'providerId'
  | 'resourceId'
  | 'resourceVersion'
  | 'scenarioId'
  | 'fields'
  | 'rowFilter'
  | 'mode'
  | 'validFrom'
  | 'validTo'
  | 'jurisdiction'
  | 'policyCode'
> & { readonly id: string; readonly receipt: string | null };
