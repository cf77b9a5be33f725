import type { IsoDate } from '../regulation/index.ts';
import type { AgreementBrief } from './agreement.facts.ts';

/** A document by its title and the SHA-256 of its bytes. */
export interface Evidence {
  readonly title: string;
  readonly sha256: string;
}
/** What somebody says in a case, with the documents it rests on. */
export interface Said {
  readonly statement: string;
  readonly evidence: readonly Evidence[];
}
/** How far the operator has been heard. */
export interface Hearing {
  /** Last day of its answer. */
  readonly dueOn: IsoDate;
  /** Null also where the keys of the agreement have ended. */
  readonly answer: Said | null;
  readonly answeredOn: IsoDate | null;
}
/** What a case needs to know of its agreement; the state is the one of the legal day. */
export interface UnderAgreement {
  readonly agreementState: string;
  readonly agreementPolicyCode: string | null;
  /** Sector authorities of the zone, which concur. */
  readonly regulatorIds: readonly string[];
}

export const underAgreement = ({ state, policyCode, regulatorIds }: AgreementBrief): UnderAgreement => ({
  agreementState: state,
  agreementPolicyCode: policyCode,
  regulatorIds,
});
/** Whether the answer came after its last day; it counts all the same until the case is decided. */
export const isLate = ({ answeredOn, dueOn }: Pick<Hearing, 'answeredOn' | 'dueOn'>): boolean =>
  answeredOn !== null && answeredOn > dueOn;
export const said = ({ statement, evidence = [] }: { statement: string; evidence?: readonly Evidence[] }): Said => ({
  statement,
  evidence,
});
