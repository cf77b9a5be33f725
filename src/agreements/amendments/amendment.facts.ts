import type { ChecklistFact, LookedBack, MaterialFact, Registered } from '../../applications/index.ts';
import type { Facts } from '../../platform/acts/aggregate.ts';
import { inspectsBy, type Actor, type IsoDate } from '../../regulation/index.ts';
import type { AgreementFacts, AgreementState, SignatureFact } from '../agreement.facts.ts';

export type AmendmentState = 'draft' | 'signing' | 'in_force' | 'refused' | 'abandoned';
/** What an amendment is about. A further kind: its parts in `AmendmentChanges`, the CHECK on kinds, its rules. */
export type AmendmentKind = 'operator_succession' | 'terms_change';

/** New values of parts of the agreement, by the agreement's own names: what is absent stays as it is. */
export interface AmendmentChanges {
  /** The successor. */
  readonly operatorId?: string;
  /** The successor's data security officer (Art. 22). */
  readonly securityOfficer?: string | null;
  readonly termEnd?: string;
  /** Parts with a new text; the others stay. */
  readonly sections?: Readonly<Record<string, string>>;
  readonly tradeSecretSections?: readonly string[];
  readonly applicationScope?: AgreementFacts['applicationScope'];
  readonly poorStreakEffect?: AgreementFacts['poorStreakEffect'];
}
/** Why. For another operator a sale of the authorization is no ground: nobody but a successor takes over. */
export interface AmendmentGrounds {
  readonly event: 'merger' | 'division' | 'insolvency' | 'agreed' | 'legal_change';
  readonly documentNumber: string;
  readonly fact: string;
}
/** Who declares for a predecessor that can no longer act, and by which document. */
export interface DeclarationFact {
  readonly by: 'liquidator' | 'administrator' | 'successor';
  readonly name: string;
  readonly documentNumber: string;
}
/** The text that stays, as it was when signing opened: signatories see what they sign. */
export type TermsFact = Pick<
  AgreementFacts,
  'termStart' | 'termEnd' | 'policyCode' | 'sections' | 'applicationScope' | 'poorStreakEffect'
>;

/** The agreement behind an amendment as it is now; its state is the one its dates make of it. */
export interface AmendedAgreement {
  readonly agreementState: AgreementState;
  /** Who operates now. */
  readonly currentOperatorId: string;
  readonly zoneState: string;
  readonly policyCode: string | null;
  readonly dataAuthorityId: string;
  readonly regulatorIds: readonly string[];
  readonly currentTerms: TermsFact;
  /** The successor has another agreement in the zone whose term overlaps. */
  readonly placeTaken: boolean;
}
/** Of `Registered` and `LookedBack`, the operator is the successor: who would operate from now on. */
export interface AmendmentFacts extends Facts<AmendmentState>, AmendedAgreement, Registered, LookedBack {
  readonly caseNumber: string;
  readonly agreementId: string;
  readonly zoneId: string;
  readonly kind: AmendmentKind;
  /** The operator that the amendment was drafted with: the predecessor. */
  readonly operatorId: string;
  readonly successorId: string | null;
  readonly changes: AmendmentChanges;
  readonly grounds: AmendmentGrounds;
  readonly declaration: DeclarationFact | null;
  /** Art. 8 conditions of the successor: its evidence, and what the authority found. */
  readonly checklist: readonly ChecklistFact[];
  readonly materials: readonly MaterialFact[];
  readonly terms: TermsFact | null;
  /** R11-3: exactly these sign; pinned when signing opens. */
  readonly partyIds: readonly string[];
  readonly signatures: readonly SignatureFact[];
  /** SHA-256 of the text that was fixed when signing opened; null before. */
  readonly signingDigest: string | null;
  readonly reason: string | null;
  readonly inForceOn: IsoDate | null;
  readonly predecessorState: string;
  /** Who signed the agreement, or was to; absent once it is gone. */
  readonly agreementPartyIds?: readonly string[];
  /** Whom the register names as the predecessor's successor; null while it names none. */
  readonly predecessorSuccessorId: string | null;
  readonly securityOfficer: string | null;
  /** R15-6: persons who found conditions met. */
  readonly assessedBy: readonly string[];
}

type Parties = Pick<
  AmendmentFacts,
  'regulatorIds' | 'dataAuthorityId' | 'operatorId' | 'successorId' | 'predecessorState' | 'agreementPartyIds'
>;
/** R11-3: the zone's parties (Art. 10), the operator so far while it can still act, and the one that follows it. */
export const signatoriesOf = (f: Parties): string[] => [
  ...(f.agreementPartyIds?.filter((id) => id !== f.operatorId) ?? [...f.regulatorIds, f.dataAuthorityId]),
  ...(f.predecessorState === 'active' ? [f.operatorId] : []),
  ...(f.successorId === null ? [] : [f.successorId]),
];

type Evidenced = Pick<AmendmentFacts, 'jurisdiction' | 'successorId' | 'zoneId' | 'agreementId' | 'operatorId'>;
/** Evidence on the successor is for the successor, those who judge it and who inspects; the predecessor has no part in it. */
export const showsEvidence = (f: Evidenced, actor: Actor): boolean =>
  actor.organizationId === f.successorId ||
  actor.regulates.includes(f.zoneId) ||
  actor.roles.has('data_authority') ||
  inspectsBy(actor, f, 'zoneId', 'agreementId', 'operatorId');

/** What the agreement says once its terms are changed. */
export const termsAfter = (terms: TermsFact, { sections, ...rest }: AmendmentChanges): TermsFact => ({
  ...terms,
  ...rest,
  sections: { ...terms.sections, ...sections },
});
