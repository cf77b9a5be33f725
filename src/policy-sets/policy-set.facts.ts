import type { Laxer, PolicySet, Text } from '../regulation/index.ts';
import type { Facts } from '../platform/acts/aggregate.ts';

export type PolicySetState = 'draft' | 'in_force' | 'lapsed' | 'superseded';

/** R24-2: by which document, dated when, the last day of a set moved. */
export interface ExtensionFact {
  readonly documentNumber: string;
  readonly issuer: string;
  readonly datedOn: string;
  readonly validTo: string;
  readonly note: Text;
  /** Recorded where everything is a demonstration: no such document exists. */
  readonly demonstration: boolean;
}
/** The set that is to take over, as it stands. */
export interface SuccessorFact {
  readonly code: string;
  readonly state: string;
  readonly validFrom: string;
  readonly lastDay: string;
  readonly supersededFrom: string | null;
}
export interface PolicySetFacts extends Facts<PolicySetState> {
  readonly code: string;
  readonly title: Text;
  /** The body that issued it; only its documents adopt or extend it. */
  readonly issuer: string;
  readonly validFrom: string;
  /** The last day by its own text. */
  readonly validTo: string;
  /** The last day by its own text or its extensions. */
  readonly lastDay: string;
  /** What was loaded; null for a set that comes with the product. */
  readonly definition: PolicySet | null;
  readonly documentNumber: string | null;
  readonly documentDate: string | null;
  readonly adoptedOn: string | null;
  readonly supersededFrom: string | null;
  readonly supersededBy: string | null;
  readonly supersedingDocument: string | null;
  readonly supersedingDate: string | null;
  readonly extensions: readonly ExtensionFact[];
  /** Of a draft: where it is laxer than a set of the province or the nation that it would stand under. */
  readonly laxer: readonly Laxer[];
  /** Of a set that is about to be superseded; null where there is no such set in its jurisdiction. */
  readonly successor: SuccessorFact | null;
}
