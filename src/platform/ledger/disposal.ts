import type { Suite } from '../crypto/suites.ts';
import { checkpointHolds, type Checkpoint, type PublicKeys } from './checkpoint.ts';
import { hashOfLeaf, type LeafContent } from './leaf.ts';
import { includes } from './proof.ts';

/** The operation under which it stands in the ledger that events were disposed of. */
export const DISPOSAL = 'audit.dispose';
/** What is kept under this name is never younger: the Cybersecurity Law wants six months of network logs (Art. 21). */
const LEAST_MS = 180 * 86_400_000;
/** An event is sealed soon after it was written; a transaction that stays open for longer than a day is none. */
const SLACK_MS = 86_400_000;

/** What such an event says was asked: events before an instant, at these places of the ledger (`to` exclusive). */
export interface Disposed {
  readonly month: string;
  /** Everything that went was recorded before. */
  readonly before: string;
  readonly events: number;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

/** In an export: the event, and the proof that it stands in the ledger under a signature of its own. */
export interface ExportedDisposal {
  readonly kind: 'disposal';
  readonly index: number;
  readonly event: LeafContent;
  readonly path: readonly string[];
  readonly checkpoint: Checkpoint;
}

/** Which log an export is of, and whom its reader trusts. */
export interface Trust {
  readonly origin: string;
  readonly suite: Suite;
  readonly keys: PublicKeys;
}

/** What a disposal lets go; undefined where it is not proven, says something else, or came before its time. */
export function disposedBy(line: ExportedDisposal, { origin, suite, keys }: Trust): Disposed | undefined {
  const { index, event, path, checkpoint } = line;
  if (checkpoint.origin !== origin || checkpoint.suite !== suite || !checkpointHolds(checkpoint, keys))
    return undefined;
  const unhex = (text: string): Buffer => Buffer.from(text, 'hex');
  const leaf = hashOfLeaf(suite, event);
  const { size, root } = checkpoint;
  if (!includes(suite, { index, size, leaf, path: path.map(unhex), root: unhex(root) })) return undefined;
  const said = saidBy(event);
  const inTime = said && Date.parse(event.recordedAt) - Date.parse(said.before) >= LEAST_MS;
  return inTime && said.ranges.every(([from, to]) => from < to && to <= index) ? said : undefined;
}

function saidBy({ operation, result, payload }: LeafContent): Disposed | undefined {
  if (operation !== DISPOSAL || result !== 'done') return undefined;
  try {
    const { input } = JSON.parse(payload) as { input?: Disposed };
    return Array.isArray(input?.ranges) && typeof input.before === 'string' ? input : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Up to which place a disposal counts. What stands behind a signature that is younger than its limit is younger, too:
 * nobody hides yesterday's events in a disposal of those of years ago.
 */
export const reachOf = ({ before }: Disposed, signed: readonly Checkpoint[]): number =>
  signed.reduce(
    (least, { time, size }) => (Date.parse(time) > Date.parse(before) + SLACK_MS ? Math.min(least, size) : least),
    Infinity,
  );
