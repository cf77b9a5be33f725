import type { QueryResultRow } from 'pg';
import { sql } from '../database/sql.ts';
import type { Reader } from '../database/tx.ts';
import { payloadOf, type LeafContent } from './leaf.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Suite } from '../crypto/suites.ts';
import { hashesOf, storedWith, type NodeReader } from './tree.ts';

/** Whoever can run one statement: the application's pool, a connection of its own, the superuser of a test. */
export type Query = Reader['query'];

const instant = (column: string): string => `to_char(e.${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
/** Columns of an audit event `e` without its times; the payload still as bytes. */
export const eventColumns = `e.id, e.operation, e.object_type AS "objectType", e.object_id AS "objectId", e.result,
  e.person_id AS "personId", e.acted_for AS "actedFor", e.organization_id AS "organizationId", e.client_id AS "clientId",
  host(e.source_address) AS "sourceAddress", e.roles, e.request_id AS "requestId", e.policy_code AS "policyCode",
  e.caused_by AS "causedBy", e.payload`;
/** The same as the leaf has them. */
export const leafColumns = `${eventColumns}, e.xid::text, ${instant('legal_at')} AS "legalAt", ${instant('recorded_at')} AS "recordedAt"`;
export type LeafRow = Omit<LeafContent, 'payload' | 'payloadBase64'> & { readonly payload: Buffer };
export const contentOf = ({ payload, ...columns }: LeafRow): LeafContent => ({ ...columns, ...payloadOf(payload) });

const newestEpoch =
  sql(`SELECT epoch, origin, suite, system_identifier AS "systemIdentifier", from_xid::text AS "fromXid",
  from_size::text AS "fromSize" FROM ledger_epochs ORDER BY epoch DESC LIMIT 1`);
export interface Epoch extends QueryResultRow {
  readonly epoch: number;
  readonly origin: string;
  readonly suite: Suite;
  readonly systemIdentifier: string;
  readonly fromXid: string;
}
export const epochOf = async (query: Query): Promise<Epoch | undefined> => (await query<Epoch>(newestEpoch))[0];

const checkpoints = `SELECT c.size::text, c.epoch, encode(c.root, 'hex') AS root, c.signed_at AS "signedAt", c.key_id AS "keyId",
  c.signature, p.origin, p.suite FROM ledger_checkpoints c JOIN ledger_epochs p ON p.epoch = c.epoch`;
const newest = sql(`${checkpoints} ORDER BY c.size DESC LIMIT 1`);
const after = sql(`${checkpoints} WHERE c.size > $1 ORDER BY c.size LIMIT $2`);
const at = sql(`${checkpoints} WHERE c.size = $1`);
const covering = sql(`${checkpoints} WHERE c.size > $1 ORDER BY c.size LIMIT 1`);
interface CheckpointRow extends QueryResultRow {
  readonly size: string;
  readonly epoch: number;
  readonly root: string;
  readonly signedAt: Date;
  readonly keyId: string;
  readonly signature: string;
  readonly origin: string;
  readonly suite: Suite;
}
const told = ({ origin, epoch, size, root, signedAt, suite, keyId, signature }: CheckpointRow): Checkpoint => ({
  origin,
  epoch,
  size: Number(size),
  root,
  time: signedAt.toISOString(),
  suite,
  keyId,
  signature,
});

/** The newest signed checkpoint; the one of a size; the first that covers a leaf; those above a size, in order. */
export const newestCheckpoint = async (query: Query): Promise<Checkpoint | undefined> =>
  (await query<CheckpointRow>(newest)).map(told)[0];
export const checkpointAt = async (query: Query, size: number): Promise<Checkpoint | undefined> =>
  (await query<CheckpointRow>(at, [size])).map(told)[0];
export const checkpointCovering = async (query: Query, index: number): Promise<Checkpoint | undefined> =>
  (await query<CheckpointRow>(covering, [index])).map(told)[0];
export const checkpointsAfter = async (query: Query, size: number, limit: number): Promise<Checkpoint[]> =>
  (await query<CheckpointRow>(after, [size, limit])).map(told);

const newestFault = sql('SELECT code FROM ledger_faults ORDER BY number DESC LIMIT 1');
/** What the sealer found broken and has not found in order since. */
export const faultOf = async (query: Query): Promise<string | undefined> =>
  (await query<{ code: string | null }>(newestFault))[0]?.code ?? undefined;

const stored = sql('SELECT leaf_index::text AS index, hashes FROM ledger_leaves WHERE leaf_index = ANY($1::bigint[])');
const HASH = 32;

/** Reads complete subtrees: one row of the database for each. @throws LedgerGap where one is missing */
export function nodeReader(query: Query): NodeReader {
  return async (nodes) => {
    if (nodes.length === 0) return [];
    const rows = await query<{ index: string; hashes: Buffer }>(stored, [[...new Set(nodes.map(storedWith))]]);
    const byIndex = new Map(rows.map(({ index, hashes }) => [Number(index), hashes]));
    return nodes.map((node) => {
      const hash = byIndex.get(storedWith(node))?.subarray(node.level * HASH, (node.level + 1) * HASH);
      if (hash?.length !== HASH) throw new LedgerGap(storedWith(node));
      return hash;
    });
  };
}
/** A leaf that should be there is not. */
export class LedgerGap extends Error {
  constructor(index: number) {
    super(`leaf ${index} of the ledger is missing or incomplete`);
  }
}

/** The root that follows from the stored hashes at a size. */
export const rootAt = async (query: Query, suite: Suite, size: number): Promise<Buffer> =>
  (await hashesOf(suite, [{ from: 0, to: size }], nodeReader(query)))[0] ?? Buffer.alloc(0);
