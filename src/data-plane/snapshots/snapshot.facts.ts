import type { Facts } from '../../platform/acts/aggregate.ts';
import type { ColumnProfile, Rejected } from '../engine/index.ts';

export type SnapshotState = 'held' | 'withdrawn';
/** What an upload became: told by the engine and the exchange platform, not by the client. */
export interface SnapshotContent {
  readonly id: string;
  readonly resourceId: string;
  readonly sourceHash: string;
  readonly sourceBytes: number;
  readonly encoding: 'utf-8' | 'gb18030';
  readonly hash: string;
  readonly bytes: number;
  readonly rows: number;
  readonly rejectedTotal: number;
  readonly rejected: readonly Rejected[];
  readonly profile: readonly ColumnProfile[];
  readonly batchId: string;
  readonly receipt: string;
}
export interface SnapshotFacts extends Facts<SnapshotState>, SnapshotContent {
  readonly id: string;
  readonly providerId: string;
  readonly resourceVersion: number;
  readonly sender: string;
  readonly receivedAt: string;
  readonly reason: string | null;
  readonly resourceState?: string;
}
