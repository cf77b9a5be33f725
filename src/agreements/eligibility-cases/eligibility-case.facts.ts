import type { Facts } from '../../platform/acts/aggregate.ts';
import type { IsoDate } from '../../regulation/index.ts';
import type { Hearing, Said, UnderAgreement } from '../hearing.facts.ts';

export type EligibilityCaseState = 'opened' | 'answered' | 'cured' | 'upheld' | 'withdrawn';
/** What an upheld case lets the agreement's own acts rest on. */
export type Consequence = 'none' | 'suspend' | 'terminate';

export interface EligibilityCaseFacts extends Facts<EligibilityCaseState>, Hearing, UnderAgreement {
  readonly caseNumber: string;
  readonly agreementId: string;
  readonly zoneId: string;
  /** Whose conditions are in doubt: the operator when it was opened. */
  readonly operatorId: string;
  /** The body that opened it. */
  readonly openerId: string;
  /** Code of the conditions of the policy set. */
  readonly condition: string;
  /** The compliance record it rests on. */
  readonly recordId: string | null;
  /** Null where the keys of the agreement have ended, as are the other texts. */
  readonly fact: string | null;
  readonly openedOn: IsoDate;
  /** Last day of the cure period. */
  readonly cureBy: IsoDate;
  /** What the operator has done about it since. */
  readonly remedy: Said | null;
  readonly remediedOn: IsoDate | null;
  /** What was shown, why it is upheld, or why it was withdrawn. */
  readonly finding: string | null;
  readonly decidedOn: IsoDate | null;
  readonly consequence: Consequence | null;
  /** The day the agreement was suspended or terminated upon it. */
  readonly executedOn: IsoDate | null;
  /** Compliance records of the operator that stand, as far as it rests on one. */
  readonly records: readonly { readonly id: string }[];
}
