import type { Facts } from '../../platform/acts/aggregate.ts';
import type { Evaluation } from '../engine/index.ts';
import type { UseFacts } from '../use/use.rules.ts';
import type { FieldsInUse, RuleOfField } from '../use/fields.ts';
import type { UseOfGrant } from '../use/use-of-grant.ts';

export type DeidentificationState =
  'requested' | 'running' | 'produced' | 'released' | 'rejected' | 'failed' | 'recalled';
/** How the risk of the copy is measured (R14-3). */
export interface Measure {
  readonly quasiIdentifiers: readonly string[];
  readonly sensitive: string | null;
  readonly k: number;
}
export interface CopyResult {
  readonly rowsIn: number;
  readonly rowsWithoutConsent: number;
  readonly rowsSuppressed: number;
  readonly rowsOut: number;
  readonly columns: readonly string[];
  readonly evaluation: Evaluation;
  readonly hash: string;
  readonly bytes: number;
}
export interface DeidentificationFacts
  extends Facts<DeidentificationState>, Omit<UseFacts, 'today'>, FieldsInUse, UseOfGrant {
  readonly zoneId: string;
  readonly snapshotId: string;
  readonly rules: readonly RuleOfField[];
  /** SM3 of the rule set: its version. */
  readonly ruleSet: string;
  readonly measure: Measure;
  readonly result: CopyResult | null;
  /** R14-5: the copy's own grade, given by whoever released it. */
  readonly copyGrade: number | null;
  readonly reason: string | null;
  /** The process that makes it. */
  readonly runner: string | null;
  readonly grantMode: string;
  readonly grantFields: readonly string[];
  readonly filterField: string | null;
}
