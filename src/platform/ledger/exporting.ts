import { sql } from '../database/sql.ts';
import type { Checkpoint } from './checkpoint.ts';
import { EXPORT_VERSION, type ExportHead, type ExportLine } from './export.ts';
import { DISPOSAL, type ExportedDisposal } from './disposal.ts';
import { checkpointsAfter, contentOf, leafColumns, newestCheckpoint, nodeReader, type LeafRow, type Query } from './ledger.queries.ts'; // prettier-ignore
import { hashesOf, inclusionRanges, nodesOf, type Range } from './tree.ts';

const PAGE = 500;
const leaves =
  sql(`SELECT l.leaf_index::text AS index, encode(substr(l.hashes, 1, 32), 'hex') AS "leafHash", ${leafColumns}
  FROM ledger_leaves l LEFT JOIN audit_events e ON e.id = l.event_id
  WHERE l.leaf_index >= $1 AND l.leaf_index < $2 ORDER BY l.leaf_index`);
/** Events of transactions long sealed that no leaf names; each stands before the first leaf of a later transaction. */
const strays = sql(`SELECT (SELECT min(l.leaf_index)::text FROM ledger_leaves l
    WHERE l.leaf_index >= $1 AND l.epoch = p.epoch AND (l.xid, l.event_id) > (e.xid, e.id)) AS before, ${leafColumns}
  FROM audit_events e, (SELECT max(epoch) AS epoch FROM ledger_epochs) p
  WHERE NOT EXISTS (SELECT FROM ledger_leaves l WHERE l.event_id = e.id)
    AND (e.xid, e.id) < (SELECT xid, event_id FROM ledger_leaves WHERE leaf_index = $2 - 1)
    AND ($1 = 0 OR (e.xid, e.id) > (SELECT xid, event_id FROM ledger_leaves WHERE leaf_index = $1 - 1))
  ORDER BY e.xid, e.id LIMIT ${PAGE}`);
/** They name the ledger as what they are about, so that the index over objects finds them. */
const disposals = sql(`SELECT l.leaf_index::text AS index, ${leafColumns} FROM audit_events e
  JOIN ledger_leaves l ON l.event_id = e.id
  WHERE e.object_id = $1 AND e.operation = '${DISPOSAL}' AND l.leaf_index < $2 ORDER BY l.leaf_index`);
type DisposalRow = LeafRow & { readonly index: string } & Record<string, unknown>;
type StrayRow = LeafRow & { readonly before: string } & Record<string, unknown>;
type StoredRow = Partial<LeafRow> & { readonly index: string; readonly leafHash: string } & Record<string, unknown>;

/** Lines of an export of a range, under a checkpoint that was signed at its end or later. */
export async function* exportLines(
  query: Query,
  { from, to }: Range,
  checkpoint: Checkpoint,
): AsyncGenerator<ExportLine> {
  yield await headOf(query, { from, to }, checkpoint);
  const found = (await query<StrayRow>(strays, [from, to])).map(({ before, ...event }) => ({ before: Number(before), event })); // prettier-ignore
  let signed = await checkpointsAfter(query, from, PAGE);
  for (let at = from; at < to; at += PAGE) {
    const rows = await query<StoredRow>(leaves, [at, Math.min(at + PAGE, to)]);
    const byIndex = new Map(rows.map((row) => [Number(row.index), row]));
    for (let index = at; index < Math.min(at + PAGE, to); index += 1) {
      for (const stray of found) if (stray.before === index) yield { kind: 'stray', before: index, event: contentOf(stray.event) }; // prettier-ignore
      yield leafOf(index, byIndex.get(index));
      if (signed[0] && signed[0].size <= index) signed = await checkpointsAfter(query, index, PAGE);
      if (signed[0]?.size !== index + 1) continue;
      yield { kind: 'checkpoint', checkpoint: signed[0] };
      signed = signed.length === 1 ? await checkpointsAfter(query, index + 1, PAGE) : signed.slice(1);
    }
  }
  yield* disposalLines(query);
  yield { kind: 'end', leaves: to - from };
}

/** Whatever the range is: what explains a gap in it may stand anywhere behind. */
async function* disposalLines(query: Query): AsyncGenerator<ExportedDisposal> {
  const checkpoint = await newestCheckpoint(query);
  if (!checkpoint) return;
  const { origin, suite, size } = checkpoint;
  for (const { index: place, ...event } of await query<DisposalRow>(disposals, [origin, size])) {
    const index = Number(place);
    const path = await hashesOf(suite, inclusionRanges(index, size), nodeReader(query));
    yield { kind: 'disposal', index, event: contentOf(event), path: path.map((h) => h.toString('hex')), checkpoint };
  }
}

async function headOf(query: Query, { from, to }: Range, checkpoint: Checkpoint): Promise<ExportHead> {
  const { origin, suite, size } = checkpoint;
  const hashes = async (range: Range): Promise<string[]> =>
    (await nodeReader(query)(nodesOf(range))).map((hash) => Buffer.from(hash).toString('hex'));
  const [left, right] = [await hashes({ from: 0, to: from }), await hashes({ from: to, to: size })];
  return { kind: 'head', v: EXPORT_VERSION, origin, suite, from, to, left, checkpoint, right };
}

function leafOf(index: number, row: StoredRow | undefined): ExportLine {
  if (!row) return { kind: 'leaf', index };
  const { index: _index, leafHash, ...event } = row;
  if (event.id === null) return { kind: 'leaf', index, leafHash };
  return { kind: 'leaf', index, leafHash, event: contentOf(event as unknown as LeafRow) };
}
