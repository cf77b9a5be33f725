import type { AgreementState, ApplicationScope } from '../agreements/index.ts';
import type { PartnerBrief } from '../data-sharing/index.ts';
import type { Facts } from '../platform/acts/aggregate.ts';
import type { IsoDate } from '../regulation/index.ts';

export type ProductState = 'draft' | 'notified' | 'launched' | 'suspended' | 'delisted';

/** Yuan as decimal text; `ceiling` is the highest permitted charge where the set enforces one (R17-2). */
export interface Pricing {
  readonly unit: string;
  readonly price: string;
  readonly ceiling?: string;
}
/** Art. 19: what the regulator is told; every part may be missing while it is a draft. */
export interface Notice {
  readonly pricing?: Pricing;
  readonly pricingBasis?: string;
  readonly purposes?: readonly string[];
  readonly scenarios?: readonly string[];
  readonly scopeOfUse?: string;
  readonly modeOfUse?: string;
  readonly sourceResourceIds?: readonly string[];
  /** R06-2: partners of the operator that work on it, and the registered scenarios in which they do. */
  readonly partnerIds?: readonly string[];
  readonly scenarioIds?: readonly string[];
}
export interface NotificationFact {
  readonly number: number;
  readonly filedOn: IsoDate;
  readonly notice: Notice;
}
export type EntryKind = 'acknowledgement' | 'question' | 'reply' | 'opinion' | 'effect';
/** What others, and the operator about its effect, put on file; it decides nothing. */
export interface EntryFact {
  readonly id: string;
  readonly kind: EntryKind;
  /** Number of the notification it is about. */
  readonly notification: number | null;
  readonly content: string;
  readonly organizationId: string;
  readonly filedAt: string;
}
export interface ProductFacts extends Facts<ProductState> {
  readonly caseNumber: string;
  readonly agreementId: string;
  readonly zoneId: string;
  readonly operatorId: string;
  readonly name: string;
  /** What applies; after the draft always the content of the last notification (R19-2). */
  readonly notice: Notice;
  readonly launchedOn: IsoDate | null;
  readonly effectDueOn: IsoDate | null;
  readonly delistedOn: IsoDate | null;
  readonly notifications: readonly NotificationFact[];
  readonly entries: readonly EntryFact[];
  readonly agreementState: AgreementState;
  readonly agreementPolicyCode: string | null;
  readonly applicationScope: ApplicationScope;
  /** Those of the agreement that the notice names, or is about to, as they stand today. */
  readonly partners: readonly PartnerBrief[];
}

/** The notice as the act proposes it: the change is laid over what applies. */
export const proposed = (f: Pick<ProductFacts, 'notice' | 'input'>): Notice => ({
  ...f.notice,
  ...((f.input as { notice?: Notice } | undefined)?.notice ?? {}),
});
