import type { Facts } from '../../platform/acts/aggregate.ts';
import type { IsoDate } from '../../regulation/index.ts';
import type { Hearing, Said, UnderAgreement } from '../hearing.facts.ts';

export type ViolationState = 'reported' | 'answered' | 'upheld' | 'dismissed' | 'withdrawn';
/** What an upheld report proposes to do with the agreement. */
export type Measure = 'none' | 'suspend' | 'terminate';

export interface ViolationFacts extends Facts<ViolationState>, Hearing, UnderAgreement {
  readonly caseNumber: string;
  readonly agreementId: string;
  readonly zoneId: string;
  /** The operator when it was reported. */
  readonly operatorId: string;
  /** The body that reported it. */
  readonly reporterId: string;
  /** Code of the part of the agreement. */
  readonly clause: string;
  /** Null where the keys of the agreement have ended, as are the other texts. */
  readonly report: Said | null;
  readonly reportedOn: IsoDate;
  /** Why it was upheld, dismissed or withdrawn. */
  readonly finding: string | null;
  readonly decidedOn: IsoDate | null;
  readonly measure: Measure | null;
  /** Of one about to be reported: the parts that the agreement has. */
  readonly clauses?: readonly string[];
}
