import type { IsoDate } from '../regulation/index.ts';
import type { Facts } from '../platform/acts/aggregate.ts';

export type ComplianceRecordState = 'recorded' | 'annulled';

/** What a look-back needs of a record: an incident has one day, a listing an interval that may still be open. */
export interface ComplianceFact {
  readonly id: string;
  readonly caseNumber: string;
  readonly state: ComplianceRecordState;
  readonly kind: 'dishonesty' | 'incident';
  readonly incidentKind: string | null;
  readonly severity: 'general' | 'serious';
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
  readonly repairedOn: IsoDate | null;
}
/** Facts of anything whose operator is looked back on. Without an anchor nothing is looked at yet. */
export interface LookedBack {
  readonly complianceRecords: readonly ComplianceFact[];
  readonly lookBackAnchor: IsoDate | null;
}
export interface ComplianceRecordFacts extends Facts<ComplianceRecordState>, ComplianceFact {
  readonly state: ComplianceRecordState;
  readonly id: string;
  readonly subjectId: string;
  readonly source: string;
  readonly reference: string;
  readonly description: string;
  /** When the outside register was asked, as an ISO instant. */
  readonly queriedAt: string | null;
  readonly annulment: string | null;
  /** What the organization objected last, and why that was dismissed; open while only the first is there. */
  readonly objection: string | null;
  readonly objectedOn: IsoDate | null;
  readonly dismissal: string | null;
}
