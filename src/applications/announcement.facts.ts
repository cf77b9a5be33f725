import type { Facts } from '../platform/acts/aggregate.ts';
import type { OwnForm } from './forms/form.facts.ts';
import type { AttachmentFact } from './attachments/attachment.facts.ts';
import type { OwnScoring } from './scoring.ts';

export type AnnouncementState = 'draft' | 'published' | 'closed' | 'completed' | 'failed' | 'cancelled';

/** A numbered amendment (补充公告) of a published announcement. */
export interface AmendmentFact {
  readonly number: number;
  readonly text: string;
  readonly on: string;
}
/** R24-3: under which set a round whose own has lapsed goes on, and by which document. */
export interface TransitionFact {
  readonly policyCode: string;
  readonly documentNumber: string;
  readonly documentDate: string;
  readonly decidedOn: string;
}
/** What decides under which set a round is: the one pinned at publishing, or the one of a transition decision. */
export interface RoundSet {
  readonly policyCode: string | null;
  readonly transition: TransitionFact | null;
}
export const setOf = ({ policyCode, transition }: RoundSet): string | undefined =>
  transition?.policyCode ?? policyCode ?? undefined;
/** By a document that keeps a round under its own, lapsed set it goes on whatever the day; under any other while that holds. */
export const lapsesWithSet = ({ policyCode, transition }: RoundSet): boolean =>
  transition === null || transition.policyCode !== policyCode;

export interface AnnouncementFacts extends Facts<AnnouncementState>, OwnScoring, OwnForm {
  readonly caseNumber: string;
  readonly zoneId: string;
  readonly title: string;
  readonly scopeKind: string;
  readonly applicationConditions: string;
  readonly operationRequirements: string;
  /** Instants as ISO strings; the window is [opensAt, closesAt). */
  readonly opensAt: string;
  readonly closesAt: string;
  readonly policyCode: string | null;
  readonly transition: TransitionFact | null;
  /** Sets that a transition decision may name. */
  readonly continuable: readonly string[];
  readonly publishedOn: string | null;
  readonly amendments: readonly AmendmentFact[];
  readonly attachments: readonly AttachmentFact[];
  readonly publicReason: string | null;
  readonly zoneState: string;
  /** State of the round's result; null before there is one. */
  readonly resultState: string | null;
  readonly dataAuthorityId: string;
  readonly regulatorIds: readonly string[];
}
