import type { ExpertBrief } from '../organizations/index.ts';
import type { Facts } from '../platform/acts/aggregate.ts';
import type { TransitionFact } from './announcement.facts.ts';
import type { Registered } from './applicant.rules.ts';
import type { LookedBack } from './compliance-record.facts.ts';
import type { SectionFact } from './correction.facts.ts';
import type { AnswerFact, OwnForm } from './forms/form.facts.ts';
import type { NomineeFact } from './nomination.facts.ts';
import type { PublicResultFact } from './own-result.facts.ts';
import type { MaterialFact } from './material.facts.ts';
import type { ReviewerFact } from './review.facts.ts';
import type { OwnScoring } from './scoring.ts';

export type ApplicationState =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'accepted'
  | 'under_review'
  | 'reviewed'
  | 'selected'
  | 'not_selected'
  | 'ineligible'
  | 'withdrawn'
  | 'lapsed'
  | 'forfeited';

/** One line of the checklist of Art. 8. */
export interface ChecklistFact {
  readonly condition: string;
  readonly materialIds: readonly string[];
  readonly statement: string | null;
  readonly verdict: 'met' | 'not_met' | null;
  readonly remark: string | null;
  readonly verifiedBy: string | null;
  /** ISO instant. */
  readonly verifiedAt: string | null;
}
/** What was told between the authority and the applicant. */
export interface NotesFact {
  readonly correction?: {
    readonly reason: string;
    readonly missing: readonly string[];
    /** What may be corrected; everything where it is absent. */
    readonly sections?: readonly SectionFact[];
  };
  readonly grounds?: string;
  readonly statement?: string;
  readonly decision?: string;
}
export interface ApplicationFacts extends Facts<ApplicationState>, LookedBack, Registered, OwnScoring, OwnForm {
  readonly caseNumber: string;
  readonly announcementId: string;
  /** As its dates make it: `closed` from closesAt on. */
  readonly announcementState: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly zoneId: string;
  readonly regulatorIds: readonly string[];
  /** The applicant. */
  readonly operatorId: string;
  readonly applicantName: string;
  /** The set that the announcement pinned. */
  readonly policyCode: string;
  /** Of the announcement, where that set has lapsed. */
  readonly transition: TransitionFact | null;
  /** Null where the keys of the case have ended. */
  readonly plan: string | null;
  readonly checklist: readonly ChecklistFact[];
  readonly notes: NotesFact;
  /** What the applicant wrote in the form. */
  readonly answers: readonly AnswerFact[];
  /** Of the form, that it was first submitted on; null before, and where the call asks for none. */
  readonly citedForm: number | null;
  /** ISO instant of the first submission: what windows and look-backs are measured from. */
  readonly submittedAt: string | null;
  /** R06-3: the operation rules of the zone in force when it was first submitted; null where there were none. */
  readonly zoneRulesNumber: number | null;
  /** The same as of today. */
  readonly rulesToday: number | null;
  readonly correctionDueOn: string | null;
  readonly statementDueOn: string | null;
  readonly materials: readonly MaterialFact[];
  readonly drawSeed: string | null;
  readonly mean: string | null;
  readonly reviewers: readonly ReviewerFact[];
  /** Persons who sit on the panel now. */
  readonly panel: readonly string[];
  /** The same, until the result of the round is concluded. */
  readonly sitting: readonly string[];
  /** Everybody who applied in this round. */
  readonly applicantIds: readonly string[];
  /** The expert register; only while a panel can be drawn. */
  readonly experts: readonly ExpertBrief[];
  /** Whom the data authority proposes for a seat that the register cannot fill. */
  readonly nominee: NomineeFact | null;
  /** Experts of whatever register whom the case, or the act asked for, names. */
  readonly nominees: readonly ExpertBrief[];
  /** What the newest public result of the round says of it; null before there is one. */
  readonly publicResult: PublicResultFact | null;
  /** State of the agreement made of it, as the module above tells. */
  readonly agreementState: string | null;
}

/** Of a selected application, for what is built on it. */
export interface SelectedApplication {
  readonly applicationId: string;
  readonly announcementId: string;
  readonly zoneId: string;
  readonly operatorId: string;
  readonly state: ApplicationState;
  readonly resultConcluded: boolean;
  readonly endorsementNumber: string | null;
  /** Persons who reported or published the result, or concurred with that (R15-6). */
  readonly resultBy: readonly string[];
  readonly policyCode: string;
  readonly transition: TransitionFact | null;
}
