import type { Facts } from '../../platform/acts/aggregate.ts';

export type QuestionState = 'asked' | 'answered' | 'withdrawn';

/** What somebody who may apply asks about a call; its answer is for everybody, without who asked. */
export interface QuestionFacts extends Facts<QuestionState> {
  readonly announcementId: string;
  readonly announcementState: string;
  /** Instants as ISO strings; questions are taken from publication until before the second. */
  readonly publishedOn: string | null;
  readonly closesAt: string;
  readonly zoneId: string;
  readonly regulatorIds: readonly string[];
  readonly policyCode: string;
  /** Who asks. */
  readonly operatorId: string;
  readonly question: string;
  readonly askedOn: string;
  /** Last day for the answer, included. */
  readonly dueOn: string;
  readonly answer: string | null;
  readonly answeredOn: string | null;
}
