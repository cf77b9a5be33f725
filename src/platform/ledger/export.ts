import type { Suite } from '../crypto/suites.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { ExportedDisposal } from './disposal.ts';
import { columnsOf, type LeafContent } from './leaf.ts';

export const EXPORT_VERSION = 'zonekeeper/audit-export/2';

/**
 * An export, one JSON object a line: the head; for every index from `from` up to `to` a leaf, and behind it the
 * checkpoint that was signed there, if one was; where the database holds an event that was never sealed, a stray before
 * the leaf that it claims to precede; what says which events were lawfully disposed of, each with its proof; the end.
 * Hashes are hexadecimal.
 *
 * The line of a leaf carries the very bytes that were hashed: its `event` is the text of the columns, its `payload` that
 * of the payload, and with a line feed between them they are the leaf. Nothing has to be read and written anew to check it.
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

/** Where the parts of such a line begin. In a text of JSON neither can stand inside a string: its quotes would be escaped. */
export const EVENT = ',"event":';
export const PAYLOAD = ',"payload":';
export const PAYLOAD_BYTES = ',"payloadBase64":"';

/** A line of an export, without its line feed. */
export const exportText = (line: ExportLine): string => (line.kind === 'leaf' ? leafLine(line) : JSON.stringify(line));

function leafLine({ event, ...place }: ExportedLeaf): string {
  const begin = JSON.stringify(place).slice(0, -1);
  if (!event) return `${begin}}`;
  const { payload, payloadBase64, ...columns } = event;
  const stored = `${begin}${EVENT}${columnsOf(columns)}`;
  if (payloadBase64 === undefined && isJsonLine(payload)) return `${stored}${PAYLOAD}${payload}}`;
  return `${stored}${PAYLOAD_BYTES}${payloadBase64 ?? Buffer.from(payload).toString('base64')}"}`;
}

/** What the application writes always is; what somebody put in its place must not spoil the line. */
function isJsonLine(text: string): boolean {
  if (text.includes('\n')) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
