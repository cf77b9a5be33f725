import type { Suite } from '../crypto/suites.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { ExportedDisposal } from './disposal.ts';
import type { LeafContent } from './leaf.ts';

export const EXPORT_VERSION = 'zonekeeper/audit-export/1';

/**
 * An export, one JSON object a line: the head; for every index from `from` up to `to` a leaf, and behind it the
 * checkpoint that was signed there, if one was; where the database holds an event that was never sealed, a stray before
 * the leaf that it claims to precede; what says which events were lawfully disposed of, each with its proof; the end. Hashes are hexadecimal.
 */
export interface ExportHead {
  readonly kind: 'head';
  readonly v: typeof EXPORT_VERSION;
  readonly origin: string;
  readonly suite: Suite;
  readonly from: number;
  readonly to: number;
  /** Complete subtrees to the left of the range; with them the leaves give the root at every size from `from` on. */
  readonly left: readonly string[];
  /** Signed over at least this range; `right` are the complete subtrees between the range and its size. */
  readonly checkpoint: Checkpoint;
  readonly right: readonly string[];
}
export interface ExportedLeaf {
  readonly kind: 'leaf';
  readonly index: number;
  /** What is stored as the leaf's hash; absent where the ledger has no such leaf. */
  readonly leafHash?: string;
  /** Absent where the event is gone. */
  readonly event?: LeafContent;
}
export interface ExportedStray {
  readonly kind: 'stray';
  readonly before: number;
  readonly event: LeafContent;
}
export type ExportLine =
  | ExportHead
  | ExportedLeaf
  | ExportedStray
  | ExportedDisposal
  | { readonly kind: 'checkpoint'; readonly checkpoint: Checkpoint }
  | { readonly kind: 'end'; readonly leaves: number };
