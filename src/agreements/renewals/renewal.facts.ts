import type { ChecklistFact, LookedBack, MaterialFact, Registered } from '../../applications/index.ts';
import type { Facts, FactsContext } from '../../platform/acts/aggregate.ts';
import type { IsoDate } from '../../regulation/index.ts';

export type RenewalState = 'requested' | 'granted' | 'refused' | 'withdrawn' | 'lapsed' | 'concluded';

/** One final result that the operator bears in the zone (Art. 18). */
export interface FinalResult {
  readonly caseNumber: string;
  /** The agreement it was under, which may be one before this. */
  readonly agreementId: string;
  /** Name of the cycle. */
  readonly cycle: string;
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
  /** Weighted, 0 to 100, two decimals. */
  readonly score: string | null;
  /** Code of the scale of the policy set. */
  readonly result: string | null;
  readonly finalOn: IsoDate | null;
}
/** Final results of an operator in a zone, oldest cycle first. */
export type HistoryOf = (operatorId: string, zoneId: string, context: FactsContext) => Promise<readonly FinalResult[]>;

/** Of `Registered` and `LookedBack`, as they are on the legal day: Art. 8 is asked afresh. */
export interface RenewalFacts extends Facts<RenewalState>, Registered, LookedBack {
  readonly caseNumber: string;
  /** The agreement that is to be renewed. */
  readonly agreementId: string;
  readonly zoneId: string;
  readonly operatorId: string;
  /** Why the operator asks for it; null once its key has ended, as are the other texts. */
  readonly statement: string | null;
  readonly checklist: readonly ChecklistFact[];
  readonly materials: readonly MaterialFact[];
  /** R12-8: what the decision has before it; pinned when it is made. */
  readonly evaluations: readonly FinalResult[];
  readonly requestedOn: IsoDate;
  /** Reason of the decision, or of the withdrawal. */
  readonly finding: string | null;
  readonly decidedOn: IsoDate | null;
  /** State of the agreement on the legal day, and its last day. */
  readonly agreementState: string;
  readonly agreementTermEnd: IsoDate;
  /** Sector authorities of the zone, which concur. */
  readonly regulatorIds: readonly string[];
  /** R15-6: persons who found conditions met. */
  readonly assessedBy: readonly string[];
}
