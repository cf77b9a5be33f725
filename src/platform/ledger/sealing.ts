import { newId } from '../clock/ids.ts';
import { sql } from '../database/sql.ts';
import type { Suite } from '../crypto/suites.ts';
import { checkpointBytes, type CheckpointBody } from './checkpoint.ts';
import { LedgerFault } from './fault.ts';
import { hashOfLeaf } from './leaf.ts';
import {
  contentOf,
  epochOf,
  leafColumns,
  LedgerGap,
  newestCheckpoint,
  nodeReader,
  type Epoch,
  type LeafRow,
  type Query,
} from './ledger.queries.ts';
import { Frontier, nodesOf } from './tree.ts';

/**
 * Where a transaction may stand: below `horizon` all have ended, and none was given a number from `next` on. The
 * horizon of a statement's own snapshot is what makes an early transaction that commits late wait for its place.
 */
const snapshot = sql(`SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon,
  pg_snapshot_xmax(pg_current_snapshot())::text AS next, (SELECT system_identifier::text FROM pg_control_system()) AS system`);
const last = sql(`SELECT leaf_index::text AS index, event_id AS "eventId", xid::text, epoch FROM ledger_leaves
  ORDER BY leaf_index DESC LIMIT 1`);
const unsealed = 'NOT EXISTS (SELECT FROM ledger_leaves l WHERE l.event_id = e.id)';
const dueWhere = (further: string) =>
  sql(`SELECT ${leafColumns} FROM audit_events e
  WHERE (e.xid, e.id) > ($1::xid8, $2::uuid) AND e.xid < pg_snapshot_xmin(pg_current_snapshot())${further}
  ORDER BY e.xid, e.id LIMIT $3`);
/** In the first epoch nothing behind the watermark is sealed; a later one may have brought such along as left over. */
const [due, dueLater] = [dueWhere(''), dueWhere(` AND ${unsealed}`)];
/** What a restored database brought along unsealed: of transactions that ended, or of numbers not given yet here. */
const leftOver = sql(`SELECT ${leafColumns} FROM audit_events e
  WHERE (e.xid < $1::xid8 OR e.xid >= $2::xid8) AND ${unsealed} ORDER BY e.xid, e.id LIMIT $3`);
const open = sql(`INSERT INTO ledger_epochs (epoch, origin, suite, system_identifier, from_xid, from_size, opened_at)
  VALUES ($1, $2, $3, $4, $5::xid8, $6, $7)`);
const keep = sql(`INSERT INTO ledger_leaves (leaf_index, event_id, xid, epoch, hashes)
  SELECT i, event, x, $4, h FROM unnest($1::bigint[], $2::uuid[], $3::xid8[], $5::bytea[]) AS t(i, event, x, h)`);
const sign = sql(`INSERT INTO ledger_checkpoints (size, epoch, root, signed_at, key_id, signature)
  VALUES ($1, $2, decode($3, 'hex'), $4, $5, $6)`);
const [begin, commit, rollback] = [sql('BEGIN'), sql('COMMIT'), sql('ROLLBACK')];

export interface Signer {
  ledgerKeyId(suite: Suite): string;
  signLedger(bytes: Uint8Array, suite: Suite): { readonly value: string };
}
export interface SealingOptions {
  readonly suite: Suite;
  readonly signer: Signer;
  readonly now: () => Date;
  /** Events a batch. */
  readonly limit: number;
}
interface Position {
  readonly epoch: Epoch;
  readonly frontier: Frontier;
  /** The last event sealed in this epoch, or where the epoch begins. */
  readonly xid: string;
  readonly id: string;
}
interface Snapshot {
  readonly horizon: string;
  readonly next: string;
  readonly system: string;
}
interface LastLeaf {
  readonly index: string;
  readonly eventId: string;
  readonly xid: string;
  readonly epoch: number;
}
const NO_ID = '00000000-0000-0000-0000-000000000000';

/**
 * One batch in one transaction: leaves with the hashes they complete, and the checkpoint over them. Where the ledger
 * stands is read anew every time, so that a process may die anywhere.
 * @returns how many events were sealed; `limit` means that there may be more
 * @throws LedgerFault where what is stored does not fit what was signed
 */
export async function sealBatch(query: Query, options: SealingOptions): Promise<number> {
  await query(begin);
  try {
    const [seen] = await query<Snapshot & Record<string, string>>(snapshot);
    if (!seen) throw new Error('no snapshot');
    const sealed = await sealFrom(query, options, seen);
    await query(commit);
    return sealed;
  } catch (error) {
    await query(rollback).catch(() => undefined);
    throw error instanceof LedgerGap ? new LedgerFault('ledger-damaged', error.message) : error;
  }
}

async function sealFrom(query: Query, options: SealingOptions, seen: Snapshot): Promise<number> {
  const epoch = await epochOf(query);
  if (!epoch) {
    await openEpoch(query, options, seen, { epoch: 1, origin: newId(), fromXid: '0', size: 0 });
    return await sealFrom(query, options, seen);
  }
  if (epoch.suite !== options.suite)
    throw new LedgerFault(
      'suite-changed',
      `this ledger is of suite ${epoch.suite}, the configuration says ${options.suite}`,
    );
  const [leaf] = await query<LastLeaf & Record<string, unknown>>(last);
  const position = await positionOf(query, epoch, leaf);
  if (restored(epoch, leaf, seen)) return await beginAnew(query, options, seen, position);
  const rows = await query<LeafRow & Record<string, unknown>>(epoch.epoch === 1 ? due : dueLater, [
    position.xid,
    position.id,
    options.limit,
  ]);
  await append(query, options, position, rows);
  return rows.length;
}

/** Transaction numbers are another cluster's, or were set back: the database was restored from a dump. */
const restored = (epoch: Epoch, leaf: LastLeaf | undefined, { next, system }: Snapshot): boolean =>
  epoch.systemIdentifier !== system || (leaf?.epoch === epoch.epoch && BigInt(leaf.xid) >= BigInt(next));

/** The right edge, held against the newest signature: every batch ends with one. */
async function positionOf(query: Query, epoch: Epoch, leaf: LastLeaf | undefined): Promise<Position> {
  const size = leaf ? Number(leaf.index) + 1 : 0;
  const frontier = new Frontier(epoch.suite, size, await nodeReader(query)(nodesOf({ from: 0, to: size })));
  const checkpoint = await newestCheckpoint(query);
  if ((checkpoint?.size ?? 0) !== size || (checkpoint && checkpoint.root !== frontier.root().toString('hex')))
    throw new LedgerFault(
      'ledger-damaged',
      `what is stored at size ${size} is not what was signed at ${checkpoint?.size ?? 0}`,
    );
  const here = leaf?.epoch === epoch.epoch;
  return { epoch, frontier, xid: here ? leaf.xid : epoch.fromXid, id: here ? leaf.eventId : NO_ID };
}

/** Seals what the old numbering left, batch by batch, as the last of its epoch; then the next one begins. */
async function beginAnew(query: Query, options: SealingOptions, seen: Snapshot, position: Position): Promise<number> {
  const rows = await query<LeafRow & Record<string, unknown>>(leftOver, [seen.horizon, seen.next, options.limit]);
  await append(query, options, position, rows);
  if (rows.length < options.limit) {
    const { epoch, frontier } = position;
    const next = { epoch: epoch.epoch + 1, origin: epoch.origin, fromXid: seen.horizon, size: frontier.size };
    await openEpoch(query, options, seen, next);
  }
  return options.limit; // there may be more, in the new one
}

async function openEpoch(
  query: Query,
  { suite, now }: SealingOptions,
  { system }: Snapshot,
  { epoch, origin, fromXid, size }: { epoch: number; origin: string; fromXid: string; size: number },
): Promise<void> {
  await query(open, [epoch, origin, suite, system, fromXid, size, now()]);
}

async function append(
  query: Query,
  options: SealingOptions,
  position: Position,
  rows: readonly LeafRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const { epoch, frontier } = position;
  const from = frontier.size;
  const hashes = rows.map((row) => Buffer.concat(frontier.append(hashOfLeaf(epoch.suite, contentOf(row)))));
  const indexes = rows.map((_, i) => from + i);
  await query(keep, [indexes, rows.map((r) => r.id), rows.map((r) => r.xid), epoch.epoch, hashes]);
  const { origin, suite } = epoch;
  const body: CheckpointBody = {
    origin,
    epoch: epoch.epoch,
    size: frontier.size,
    root: frontier.root().toString('hex'),
    time: options.now().toISOString(),
    suite,
    keyId: options.signer.ledgerKeyId(suite),
  };
  const { value } = options.signer.signLedger(checkpointBytes(body), suite);
  await query(sign, [body.size, body.epoch, body.root, body.time, body.keyId, value]);
}
