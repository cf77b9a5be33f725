import type { Facts } from '../platform/acts/aggregate.ts';

export type AnnouncementState = 'draft' | 'published' | 'closed' | 'completed' | 'failed' | 'cancelled';

/** A numbered amendment (补充公告) of a published announcement. */
export interface AmendmentFact {
  readonly number: number;
  readonly text: string;
  readonly on: string;
}
export interface AnnouncementFacts extends Facts<AnnouncementState> {
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
  readonly publishedOn: string | null;
  readonly amendments: readonly AmendmentFact[];
  readonly publicReason: string | null;
  readonly zoneState: string;
  /** State of the round's result; null before there is one. */
  readonly resultState: string | null;
  readonly dataAuthorityId: string;
  readonly regulatorIds: readonly string[];
}
