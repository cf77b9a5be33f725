import type { ItemFilter } from '../../data-sharing/index.ts';
import type { Facts } from '../../platform/acts/aggregate.ts';
import type { ProvisionMode } from '../../regulation/index.ts';
import type { UseFacts } from '../use/use.rules.ts';
import type { FieldsInUse } from '../use/fields.ts';
import type { UseOfGrant } from '../use/use-of-grant.ts';

export type DeliveryState = 'queued' | 'running' | 'delivered' | 'failed' | 'cut';
/** The receipt: what has left the vault, down to the last chunk. */
export interface Progress {
  readonly rows: number;
  readonly bytes: number;
  readonly chunks: number;
  /** Number of the last row given out, -1 for none. */
  readonly lastRow: number;
  readonly rowsWithoutConsent: number;
}
export interface DeliveryFacts
  extends Facts<DeliveryState>, Omit<UseFacts, 'today'>, FieldsInUse, UseOfGrant, Progress {
  readonly zoneId: string;
  readonly mode: ProvisionMode;
  readonly fields: readonly string[];
  readonly rowFilter: ItemFilter | null;
  /** Snapshot it goes back to, and the copy that is read where the mode asks for one. */
  readonly snapshotId: string | null;
  readonly copyId: string | null;
  /** SM3 of the file that is read. */
  readonly sourceHash: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly reason: string | null;
  readonly runner: string | null;
  /** Whether snapshot and copy still stand. */
  readonly sourceState: 'ready' | 'missing' | 'withdrawn';
}
