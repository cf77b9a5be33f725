import type { LookedBack, Registered, SelectedApplication } from '../applications/index.ts';
import type { OrganizationBrief } from '../organizations/index.ts';
import type { CitedCases } from './cited.facts.ts';
import type { OfficerChange } from './officers/officer.facts.ts';
import type { RenewalState } from './renewals/renewal.facts.ts';
import type { Facts } from '../platform/acts/aggregate.ts';
import { daysBetween, reminderDue, type IsoDate, type Policy, type Role } from '../regulation/index.ts';
import type { KeySignature } from '../platform/acts/signing.ts';

export type AgreementState =
  | 'draft'
  | 'signing'
  | 'signed'
  | 'effective'
  | 'suspended'
  | 'termination_pending'
  | 'terminated'
  | 'expired'
  | 'abandoned';

export interface SignatureFact {
  readonly organizationId: string;
  readonly personId: string;
  /** The colleague in whose place the person signed. */
  readonly actedFor: string | null;
  readonly signer: string;
  readonly signedAt: string;
  /** By a key of the organization; null for one that has none. */
  readonly signature: KeySignature | null;
}
/** R11-2: what may be used for what, in a form that Art. 13 and 15 can check against. */
export interface ApplicationScope {
  readonly purposes: readonly string[];
  readonly selectors: readonly ScopeSelector[];
  readonly excludedResourceIds: readonly string[];
}
/** One resource, or everything of a provider in a category up to a grade. */
export interface ScopeSelector {
  readonly resourceId?: string;
  readonly providerId?: string;
  readonly category?: string;
  readonly highestGrade?: number;
}
/** R11-4: what the second poor result in a row does. */
export interface PoorStreakEffect {
  readonly kind: 'immediate' | 'notice';
  readonly days?: number;
}
/** The last suspension or termination: ground, fact, clause, documents. */
export interface DecisionFact {
  readonly ground: string;
  readonly fact: string;
  readonly clause?: string;
  readonly documentNumber?: string;
  readonly remedies: string;
  readonly conditions?: string;
  readonly eligibilityCaseId?: string;
  readonly violationId?: string;
}
/** R18-2: what a result that ends the agreement hands over; with `endsOn` the end follows on that day. */
export interface EndingByEvaluation extends DecisionFact {
  readonly endsOn?: string | null;
}
export interface AgreementFacts extends Facts<AgreementState>, LookedBack, Registered {
  readonly caseNumber: string;
  /** Its own id, under the name by which all that hangs on it knows it. */
  readonly agreementId: string;
  readonly zoneId: string;
  readonly zoneKind: 'comprehensive' | 'sector';
  readonly operatorId: string;
  readonly dataAuthorityId: string;
  /** Sector authorities of the zone, the lead first; pinned when the agreement is drafted. */
  readonly regulatorIds: readonly string[];
  /** Art. 10: exactly these sign, sector authorities first. */
  readonly partyIds: readonly string[];
  readonly policyCode: string | null;
  /** R06-3: the operation rules of the zone in force when it was drafted; null where there were none. */
  readonly zoneRulesNumber: number | null;
  readonly termStart: string;
  readonly termEnd: string;
  readonly termMaxYears: number | null;
  readonly termWaiverId: string | null;
  readonly waivers: readonly string[];
  readonly securityOfficer: string | null;
  /** R22-2: what has become of that office since; null as long as it is as signed. */
  readonly officerChange: OfficerChange | null;
  readonly sections: Readonly<Record<string, string>>;
  /** 商业秘密: codes of the parts that the public is not told. */
  readonly tradeSecretSections: readonly string[];
  readonly applicationScope: ApplicationScope;
  readonly poorStreakEffect: PoorStreakEffect;
  readonly decision: DecisionFact | null;
  readonly reviewOn: string | null;
  /** The selected application it is made of; a draft may still lack it. */
  readonly applicationId: string | null;
  readonly application: SelectedApplication | null;
  /** R12-8: the renewal it is made upon, in the place of an application. */
  readonly renewalId: string | null;
  readonly renewal: RenewalBasis | null;
  /** R15-6: persons who carried the result of the round, or granted the renewal; known until it is signed. */
  readonly selectedBy: readonly string[];
  /** R11-4: the day a notice of termination ends it; null in `termination_pending` means a case to decide. */
  readonly endsOn: string | null;
  /** R12-2: the last day that was reminded of, and how many days before it; null where none was. */
  readonly remindedOf: IsoDate | null;
  readonly remindedDays: number | null;
  readonly signatures: readonly SignatureFact[];
  /** SHA-256 of the text that was fixed when signing opened; null before. */
  readonly signingDigest: string | null;
  readonly zoneState: string;
  /** R12-3: what the decision that is asked for cites. */
  readonly cited?: CitedCases;
}

/** What an agreement that is made upon a renewal knows of it. */
export interface RenewalBasis {
  readonly renewalId: string;
  readonly state: RenewalState;
  readonly zoneId: string;
  readonly operatorId: string;
  /** Of the agreement that is renewed, as it is now. */
  readonly lastDay: IsoDate;
  readonly grantedBy: readonly string[];
}

/** What other modules may know of an agreement; the state is the one its dates make of it on the legal day. */
export interface AgreementBrief extends Pick<
  AgreementFacts,
  | 'id'
  | 'state'
  | 'jurisdiction'
  | 'zoneId'
  | 'zoneKind'
  | 'operatorId'
  | 'partyIds'
  | 'regulatorIds'
  | 'dataAuthorityId'
  | 'policyCode'
  | 'poorStreakEffect'
  | 'securityOfficer'
  | 'applicationScope'
  | 'termStart'
  | 'termEnd'
> {
  /** R22-2: the day the last data security officer left, if nobody has followed. */
  readonly officerVacantSince: string | null;
}

/** The bodies that an agreement stands between. */
export type Bodies = Pick<AgreementFacts, 'zoneKind' | 'regulatorIds' | 'dataAuthorityId' | 'operatorId'>;
/** R10-3: exactly the bodies that the policy set names for the kind of zone, in its order. */
export function partiesOf(f: Bodies, { agreement: { signatories } }: Policy): string[] {
  const held: Readonly<Partial<Record<Role, readonly string[]>>> = {
    sector_authority: f.regulatorIds,
    data_authority: [f.dataAuthorityId],
    operator: [f.operatorId],
  };
  return signatories[f.zoneKind].flatMap((role) => held[role] ?? []);
}

/** R03-1: what the register says of who would operate in a jurisdiction. */
export const registeredOf = (
  { entityType, state, roles }: Pick<OrganizationBrief, 'entityType' | 'state' | 'roles'>,
  jurisdiction: string,
): Registered => ({
  operatorEntityType: entityType,
  operatorState: state,
  operatorIsOperator: roles.some((r) => r.role === 'operator' && r.jurisdiction === jurisdiction),
});

/** R12-2 [reading] 到期前提醒: which reminder of its last day is due on the day, by its days; null for none. */
export function expiryReminderDue(
  { termEnd, remindedOf, remindedDays }: Pick<AgreementFacts, 'termEnd' | 'remindedOf' | 'remindedDays'>,
  { agreement: { remindDays } }: Pick<Policy, 'agreement'>,
  today: IsoDate,
): number | null {
  // another last day, by an amendment, is reminded of anew
  const given = remindedOf === termEnd && remindedDays !== null ? [remindedDays] : [];
  return reminderDue(remindDays, daysBetween(today, termEnd), given);
}
